/** The steps of a proof with their inputs, each held against the encounter, the policies and the arithmetic. */
import { sameJson, valueAt } from '../document/json-pointer.ts'
import type { Json, Operation, ProofStep } from '../proof.ts'
import { operationRules } from '../proof-rules.ts'
import { type Chart, rests, said, sectionOf } from './chart.ts'

export interface Step {
  readonly step: ProofStep
  readonly value: Json
  readonly of: readonly Step[]
  /** The sections that it is about. */
  readonly at: readonly string[]
  /** A pointer, the id of a parameter, or `operation()` with the one section that it is about. */
  readonly text: string
}

export const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].sort()
export const listed = (all: readonly string[]): string => [...all].sort().join(', ')
export const keyOf = ({ step }: Step): string => ('of' in step ? (step.key ?? '') : '')
export const treeOf = (step: Step): readonly Step[] => [step, ...step.of.flatMap(treeOf)]
/** What a step rests on, in writing. */
export const citedBy = ({ of }: Step): string => listed(of.map(({ text }) => text))

const ofOneSection = /^(once|length|times|counts-as-vial|whole-doses|planned-doses|volume-over-dose)$/
/** Stands for a step that does not come before the one that rests on it: no fact has an empty pointer. */
const nothing: Step = { step: { op: 'fact', at: '', value: null }, value: null, of: [], at: [], text: '' }

export function stepsOf(steps: readonly ProofStep[]): readonly Step[] {
  const done: Step[] = []
  for (const step of steps) {
    const of = 'of' in step ? step.of.map((index) => done[index] ?? nothing) : []
    const at = step.op === 'fact' ? [sectionOf(step.at)] : unique(of.flatMap((each) => each.at))
    const isPlanned = step.op === 'times' && of.some(({ text }) => text.endsWith('/plannedDoses'))
    const name = `${isPlanned ? 'planned' : step.op}()${ofOneSection.test(step.op) ? at.join() : ''}`
    const text = step.op === 'fact' ? step.at : 'parameter' in step ? step.parameter : name
    done.push({ step, value: step.value, of, at, text })
  }
  return done
}

/** A number with at most three decimals in thousandths, read off its digits; not a number if it has more. */
export function thousandths(amount: unknown): number {
  const [whole = '', fraction = ''] = String(amount).split('.')
  return Number(fraction.length > 3 ? '-' : whole + fraction.padEnd(3, '0'))
}

/** Whole parts of a whole number, and one more once the rest has reached `enough`. */
export function parts(amount: number, part: number, enough: number = part): number {
  const rest = amount % part
  return (amount - rest) / part + (rest >= enough ? 1 : 0)
}

/** Whether a vial counts: undiluted always, a dilution by the rule; `undefined` if its facts do not say. */
export function counts(rule: unknown, fact: (name: string) => unknown): boolean | undefined {
  const [from, dilution, purpose] = [fact('dilutedFrom'), fact('dilution'), fact('purpose')]
  const isDiluted = from !== undefined || String(dilution ?? '1:1').replace(/\s/g, '') !== '1:1'
  if (rule === 'all' || (!isDiluted && (dilution !== undefined || purpose === 'maintenance'))) return true
  if ((!isDiluted && purpose !== 'step-down') || (rule !== 'none' && purpose === undefined)) return undefined
  return rule === 'build-up' && purpose === 'build-up'
}

/** The single venoms of lists, each once; a mix stands for its parts. */
export function singleVenoms(lists: readonly unknown[], mixes: unknown): readonly unknown[] {
  const venoms = lists.flatMap((list) => (Array.isArray(list) ? list : [])).filter((each) => typeof each === 'string')
  return [...new Set(venoms.flatMap((venom) => valueAt(mixes, `/${venom}`) ?? venom))].sort()
}

/** The value of an operation over its inputs; `undefined` where they give none, or where the line judges it. */
function outcome(op: Operation, inputs: readonly Step[]): unknown {
  const value = (name: string) => inputs.find(({ text }) => text === name || text.endsWith(`/${name}`))?.value
  const dose = (name: string) => valueAt(value('extract.dose'), `/${name}`)
  const values = inputs.map((each) => each.value)
  const numbers = values.flatMap((each) => (typeof each === 'number' ? [each] : []))
  const isAliquot = dose('kind') === 'aliquot'
  const whole = parts(thousandths(value('filledMl')), Number(dose('aliquotMicrolitres')))
  const byVolume = parts(thousandths(value('filledMl')), thousandths(value('aliquotMl')))
  const cases: Readonly<Partial<Record<Operation, unknown>>> = {
    'whole-doses': isAliquot ? Math.min(whole, Number(dose('perVialMax') ?? whole)) : undefined,
    'planned-doses': isAliquot ? undefined : value('plannedDoses'),
    'volume-over-dose': isAliquot ? undefined : byVolume,
    'doses-unstated': dose('whenUnstated'),
    times: numbers.reduce((a, b) => a * b, 1),
    // An entry without a number stands for one.
    sum: values.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 1), 0),
    largest: Math.max(...numbers),
    smallest: Math.min(...numbers),
    once: inputs.length === 1 ? 1 : undefined,
    'distinct-venoms': singleVenoms(values, value('venom.mixes')).length,
    length: Array.isArray(values[0]) ? values[0].length : undefined,
    'same-either-way': numbers.every((each) => each === numbers[0]) ? numbers[0] : undefined,
    'counts-as-vial': counts(valueAt(value('extract.dilutions'), '/count') ?? 'none', value) || undefined,
    'not-fixed': null,
  }
  return cases[op]
}

const ofLines = /^(code-for|stated|modifier|time-units|drug-units)$/

/** What is wrong with a step by itself. */
export function faultOf(chart: Chart, each: Step): string | undefined {
  const { step, of, at } = each
  const value = JSON.stringify(step.value)
  if (step.op === 'fact') {
    const found = valueAt(chart.encounter, step.at)
    return found !== undefined && sameJson(found, step.value) ? undefined : `${step.at} is not ${value}`
  }
  if ('parameter' in step) {
    const found = said(chart, step.parameter)
    const { label } = step.op === 'assumed' ? step : { label: '' }
    const offered = found.known ? [found.stated] : found.alternatives
    const isSaid = offered.some((one) => sameJson(one, found.known ? step : { label, value: step.value }))
    return isSaid ? undefined : `${step.parameter} is not ${value} on ${chart.day}, or not so stated`
  }
  const [, words = ''] = operationRules.find(([op]) => op === step.op) ?? []
  const stated = (at.length > 0 ? at : ['']).flatMap((section) => rests(chart, section, words))
  const assumed = of.flatMap(({ step: { op }, text }) => (op === 'assumed' && words.includes(text) ? [text] : []))
  const wanted = words === '' ? citedBy(each) : listed(unique([...stated, ...assumed]))
  if (citedBy(each) !== wanted) return `${step.op} does not rest on ${wanted}`
  if (ofLines.test(step.op) || sameJson(outcome(step.op, of), step.value)) return undefined
  return `${step.op} of ${wanted} is ${JSON.stringify(outcome(step.op, of))}, not ${value}`
}
