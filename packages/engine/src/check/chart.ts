/** The chart in words: facts, what the payer says, what both are looked up for, and conditions on them. */
import { valueAt } from '../document/json-pointer.ts'
import type { ParameterId } from '../policy/parameter.ts'
import { rowRules } from '../proof-rules.ts'
import { type Chart, says, waysOf } from './afresh.ts'

export const kindOf = (at = ''): string => at.split('/')[1] ?? ''
export const sectionOf = (pointer: string): string => /^\/\w+(\/\d+)?/.exec(pointer)?.[0] ?? ''
export const textsIn = (value: unknown): readonly string[] =>
  [value].flat().map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)).toLowerCase().trim())
export const isParameter = (name: string): name is ParameterId => /^[a-z-]+\.[a-z-]+$/.test(name)

/** Where a fact is, by its word; `partner()/a` is one of the test that another is one service with. */
export function pointerTo(chart: Chart, at: string, name: string): string {
  if (name.startsWith('partner()')) return name.replace('partner()', String(lookedUp(chart, at, 'partner()') ?? ''))
  return name === '.' ? at : name.startsWith('/') ? name : `${at}/${name}`
}

/** The chart on the day on which a section was served: extract on the day on which it was prepared. */
export function servedOn(chart: Chart, at: string): Chart {
  const day = kindOf(at) === 'vials' ? word(chart, at, 'preparedOn') : undefined
  return { ...chart, day: String(day ?? chart.encounter.dateOfService) }
}

export const valueIn = (holder: unknown, member: string): unknown => valueAt(holder, `/${member}`)

/** A number with at most three decimals in thousandths, read off its digits. */
function thousandths(amount: unknown): number | undefined {
  const [whole = '', fraction = ''] = String(amount).split('.')
  return fraction.length > 3 ? undefined : Number(whole + fraction.padEnd(3, '0'))
}

/**
 * A fact of a section (`a`), the section (`.`), a fact of the encounter (`/a`), a parameter (`a.b`), what is looked up
 * (`a()`), a member of one of them (`a.b:c`), one in thousandths (`a#`), a text (`'a`) or a number.
 */
export function word(chart: Chart, at: string, text: string): unknown {
  if (text.endsWith('#')) return thousandths(word(chart, at, text.slice(0, -1)))
  if (/^['\d]/.test(text)) return text.startsWith("'") ? text.slice(1) : Number(text)
  const [name = '', path] = text.split(':')
  const fact = () => valueAt(chart.encounter, pointerTo(chart, at, name))
  const found = name.endsWith('()') ? lookedUp(chart, at, name) : isParameter(name) ? says(chart, name) : fact()
  return path === undefined ? found : valueIn(found, path)
}

const signs = /^(!?)([^=@<!?]+)(\?|!?[=@]|<|)(.*)$/
const isWord = /[:/]/
const isStep = /^[+*^]/

/**
 * Whether a condition holds: `a` is there, `!a` is not, `a=x,y`, `a!=x`, `a<b`, `!a<b`, `a@b` is among b, `a!@b`.
 * True in any case are `a?` and steps: they only say what the conclusion rests on.
 */
export function holds(chart: Chart, at: string, condition: string): boolean {
  return condition.split(' ').every((each) => {
    const [, not, name = '', sign = '', right = ''] = signs.exec(each) ?? []
    if (sign === '?' || name === '' || isStep.test(name)) return true
    const value = word(chart, at, name)
    if (sign === '') return (value === undefined) === (not === '!')
    const other = isWord.test(right) ? word(chart, at, right) : right.split(',')
    if (sign === '<') return Number(value) < Number(other) !== (not === '!')
    return textsIn(other).includes(textsIn(value).join()) !== sign.startsWith('!')
  })
}

/** The words for what a conclusion rests on: exactly those that its condition names, and does not deny. */
export function wordsCited(condition: string): readonly string[] {
  return condition.split(' ').flatMap((each) => {
    const [, not, left = '', sign, right = ''] = signs.exec(each) ?? []
    const words = isWord.test(right) ? [left, right] : [left]
    return not === '!' || left === '' ? [] : words.map((text) => `${text.split(':')[0]}${sign === '?' ? '?' : ''}`)
  })
}

/** The first row of a table that fits: each member named holds what the word for it says, or is not there if none. */
function rowOf(chart: Chart, at: string, name: string): unknown {
  const tables = rowRules.filter(([each, when = '']) => each === name && holds(chart, at, when))
  const found = tables.flatMap(([, , table = '', members = '']) => {
    const wanted = members.split(' ').map((each) => {
      const [member = '', text = ''] = each.split('=')
      return [member, text === '' ? undefined : textsIn(word(chart, at, text)).join()] as const
    })
    const isIts = (row: unknown) =>
      wanted.every(([member, text]) => {
        const held = valueIn(row, member)
        return text === undefined || held === undefined ? text === held : textsIn(held).includes(text)
      })
    return [word(chart, at, table) ?? []].flat().find(isIts) ?? []
  })
  return found[0]
}

/** Photo and patch tests of the same antigens are one service: the first of the other method, for one of either. */
export function partnerOf(chart: Chart, at: string): string | undefined {
  const other = { photo: 'patch', patch: 'photo' }[String(word(chart, at, 'method'))]
  const tests = (chart.encounter.skinTests ?? []).map((_, index) => `/skinTests/${index}`)
  const isShared = (each: string) => namesDiffer(chart, [at], [each]) === false
  return tests.find((each) => other !== undefined && word(chart, each, 'method') === other && isShared(each))
}

/** Whether tests share no name; `undefined` if none is seen to be shared, and one has no names. */
export function namesDiffer(chart: Chart, tests: readonly string[], others: readonly string[]): boolean | undefined {
  const [own = [], theirs = []] = [tests, others].map((of) => of.map((at) => textsIn(word(chart, at, 'names') ?? [])))
  if (own.flat().some((name) => theirs.flat().includes(name))) return false
  return [...own, ...theirs].some((names) => names.length === 0) ? undefined : true
}

/** Whether whole-body extract is of the organisms that the payer's own code for it is for. */
function isNamedWholeBody(chart: Chart, at: string): boolean {
  const organisms = says(chart, 'extract.whole-body')?.organisms ?? ['']
  const antigens = [word(chart, at, 'antigens') ?? []].flat()
  const names = antigens.flatMap((each) => valueIn(each, 'name') ?? [])
  const isNamed = names.flatMap(textsIn).every((name) => organisms.some((each) => name.includes(each)))
  return word(chart, at, 'contents') === 'whole-body' && isNamed
}

const isDropped = (way: Chart, at: string) => says(way, 'extract.dose')?.kind === 'aliquot' && counts(way, at) === false

/** Whether a vial counts: undiluted always, a dilution by the rule; `undefined` if its facts do not say. */
function counts(chart: Chart, at: string): boolean | undefined {
  const rule = says(chart, 'extract.dilutions')?.count ?? 'none'
  const [from, dilution, purpose] = ['dilutedFrom', 'dilution', 'purpose'].map((name) => word(chart, at, name))
  const isDiluted = from !== undefined || String(dilution ?? '1:1').replace(/\s/g, '') !== '1:1'
  if (rule === 'all' || (!isDiluted && (dilution !== undefined || purpose === 'maintenance'))) return true
  if ((!isDiluted && purpose !== 'step-down') || (rule !== 'none' && purpose === undefined)) return undefined
  return rule === 'build-up' && purpose === 'build-up'
}

/** Whether a service of the day includes the ordinary contact. */
function isBesideService(chart: Chart): boolean {
  const ranges = says(chart, 'visit.same-day')?.beside ?? []
  const isIn = (code: string) => ranges.some(({ from, to }) => from <= code && code <= to)
  const ofDay = chart.lines.filter(({ dateOfService }) => dateOfService === undefined)
  return ofDay.some(({ code, sections: [at] }) => isIn(code) && kindOf(at) !== 'evaluation')
}

/** What is looked up by its word; what is not so is `undefined`, as is a fact that is not there. */
export function lookedUp(chart: Chart, at: string, name: string): unknown {
  if (name === 'counts()') return counts(chart, at) || undefined
  if (name === 'dose()') return waysOf(chart).find((way) => says(way, 'extract.dose'))
  if (name === 'dropped()') return waysOf(chart).every((way) => isDropped(way, at)) || undefined
  if (name === 'named()') return isNamedWholeBody(chart, at) || undefined
  if (name === 'beside()') return isBesideService(chart) || undefined
  if (name === 'partner()') return partnerOf(chart, at)
  if (name === 'joint()')
    return { method: 'photo-patch', code: says(chart, 'tests.codes')?.photoWithPatch, units: 'count' }
  return rowOf(chart, at, name)
}
