/** The chart as the checker reads it: facts, what the payer says, and conditions on both in words. */
import type { BillableLine } from '../document/claim.ts'
import type { Encounter } from '../document/encounter.ts'
import { valueAt } from '../document/json-pointer.ts'
import type { ParameterId, ParameterValues } from '../policy/parameter.ts'
import { type Afresh, type Held, resolved } from './afresh.ts'

/** Lines as they stand in the coding, each with the sections that it says it rests on. */
export type CheckedLine = BillableLine & { readonly sections: readonly string[] }

export interface Chart {
  readonly encounter: Encounter
  readonly held: Held
  readonly lines: readonly CheckedLine[]
  /** The day on which the payer is asked. */
  readonly day: string
}

export function said<P extends ParameterId>({ held, encounter, day }: Chart, id: P): Afresh<ParameterValues[P]> {
  return resolved(held, encounter.payer, id, day)
}

export function says<P extends ParameterId>(chart: Chart, id: P): ParameterValues[P] | undefined {
  const answer = said(chart, id)
  return answer.known ? answer.value : undefined
}

export const kindOf = (at = ''): string => at.split('/')[1] ?? ''
export const sectionOf = (pointer: string): string => /^\/\w+(\/\d+)?/.exec(pointer)?.[0] ?? ''
export const textsIn = (value: unknown): readonly string[] =>
  [value].flat().map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)).toLowerCase())
const isParameter = (name: string): name is ParameterId => /^[a-z-]+\.[a-z-]+$/.test(name)
const pointerTo = (at: string, name: string) => (name === '.' ? at : name.startsWith('/') ? name : `${at}/${name}`)

/** The chart on the day on which a section was served: extract on the day on which it was prepared. */
export function servedOn(chart: Chart, at: string): Chart {
  const day = kindOf(at) === 'vials' ? word(chart, at, 'preparedOn') : undefined
  return { ...chart, day: String(day ?? chart.encounter.dateOfService) }
}

/** A fact of a section (`a`), the section (`.`), a fact of the encounter (`/a`), a parameter or a member (`a.b:c`). */
export function word(chart: Chart, at: string, text: string): unknown {
  const [name = '', path] = text.split(':')
  const found = isParameter(name) ? says(chart, name) : valueAt(chart.encounter, pointerTo(at, name))
  return path === undefined ? found : valueAt(found, `/${path}`)
}

const signs = /^(!?)([^=@<!?]+)(\?|!?[=@]|<|)(.*)$/
const isWord = /[:/]/

/**
 * Whether a condition holds: `a` is there, `!a` is not, `a=x,y`, `a!=x`, `a<b`, `!a<b`, `a@b` is among b, `a!@b`.
 * True in any case are `a?` and `a()`: they only say what the conclusion rests on.
 */
export function holds(chart: Chart, at: string, condition: string): boolean {
  return condition.split(' ').every((each) => {
    const [, not, name = '', sign = '', right = ''] = signs.exec(each) ?? []
    const value = word(chart, at, name)
    if (sign === '?' || name === '' || name.endsWith(')')) return true
    if (sign === '') return (value === undefined) === (not === '!')
    const other = isWord.test(right) ? word(chart, at, right) : right.split(',')
    if (sign === '<') return Number(value) < Number(other) !== (not === '!')
    return textsIn(other).includes(textsIn(value).join()) !== sign.startsWith('!')
  })
}

/** What a conclusion rests on: exactly the facts, parameters and operations that its condition names. */
export function rests(chart: Chart, at: string, condition: string): readonly string[] {
  return condition.split(' ').flatMap((each) => {
    const [, not, left = '', , right = ''] = signs.exec(each) ?? []
    return (isWord.test(right) ? [left, right] : [left]).flatMap((text) => {
      const [name = ''] = text.split(':')
      if (name.endsWith(')')) return [name]
      if (not === '!' || name === '' || word(chart, at, name) === undefined) return []
      return [isParameter(name) ? name : pointerTo(at, name)]
    })
  })
}
