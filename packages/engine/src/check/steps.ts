/** Steps: those of a proof as they stand, and those that the rules call for, worked out afresh from the chart. */
import { valueAt } from '../document/json-pointer.ts'
import type { ProofStep } from '../proof.ts'
import { stepRules } from '../proof-rules.ts'
import { type Chart, said, says } from './afresh.ts'
import { holds, isParameter, pointerTo, sectionOf, valueIn, word, wordsCited } from './chart.ts'

export interface Step {
  readonly op: string
  readonly key: unknown
  /** `undefined`: facts or what the payer says do not fix it. */
  readonly value: unknown
  readonly of: readonly Step[]
  /** The sections that it is about. */
  readonly at: readonly string[]
  /** All that it states, and all that it rests on: two steps are the same if their texts are. */
  readonly text: string
}

export const treeOf = (step: Step): readonly Step[] => [step, ...step.of.flatMap(treeOf)]
export const textOf = (steps: readonly Step[]): string => `[${[...steps.map(({ text }) => text)].sort().join('; ')}]`
export const unique = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ text }, index) => steps.findIndex((each) => each.text === text) === index)

type Stated = { readonly op: string; readonly value: unknown; readonly key?: unknown; readonly at?: unknown }

export function stepOf(stated: Stated, of: readonly Step[] = []): Step {
  const { op, key, value, at } = stated
  const about = typeof at === 'string' ? [sectionOf(at)] : [...new Set(of.flatMap((each) => each.at))]
  return { op, key, value, of, at: about, text: `${inOrder({ ...stated, of: undefined })} of ${textOf(of)}` }
}

/** JSON with members in the order of their names. */
function inOrder(value: unknown): string {
  const isPlain = (each: unknown) => typeof each !== 'object' || each === null || Array.isArray(each)
  return JSON.stringify(value, (_, each) =>
    isPlain(each) ? each : Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

/** Stands for a step that cannot be had; no step of a proof has a text like it. */
export const nothing: Step = { op: '', key: '', value: undefined, of: [], at: [], text: '' }

/** The steps of a proof, each with those that it rests on; they come before it. */
export function stepsOf(steps: readonly ProofStep[] = []): readonly Step[] {
  const done: Step[] = []
  for (const step of steps) done.push(stepOf(step, 'of' in step ? step.of.map((each) => done[each] ?? nothing) : []))
  return done
}

type Amounts = readonly (number | undefined)[]

/** Whole parts of an amount beyond the first, one more once the rest has reached `enough`, and at most so many. */
function partsIn([amount = Number.NaN, part = amount, enough = part, first = 0, most]: Amounts): number | undefined {
  const beyond = Math.max(0, amount - first)
  const whole = (beyond - (beyond % part)) / part + (beyond % part >= enough ? 1 : 0)
  return Number.isFinite(whole) ? Math.min(whole, most ?? whole) : undefined
}

/** The single venoms of lists, each once; a mix stands for its parts. */
const singleVenoms = (chart: Chart, lists: readonly unknown[]): readonly unknown[] =>
  [...new Set(lists.flat().flatMap((each) => valueIn(says(chart, 'venom.mixes'), String(each)) ?? each))].sort()

type Inputs = { readonly numbers: readonly number[]; readonly values: readonly unknown[]; readonly chart: Chart }

/** Operations over the steps that they rest on; where numbers are added up, a step without one stands for one. */
const arithmetic: Readonly<Record<string, (inputs: Inputs) => unknown>> = {
  times: ({ numbers }) => numbers.reduce((a, b) => a * b, 1),
  sum: ({ numbers, values }) => numbers.reduce((a, b) => a + b, values.length - numbers.length),
  largest: ({ numbers }) => Math.max(...numbers),
  smallest: ({ numbers }) => Math.min(...numbers),
  once: () => 1,
  length: ({ values }) => values.flat().length,
  stated: ({ values: [code] }) => (typeof code === 'string' ? code : 'EM'),
  'distinct-venoms': ({ values, chart }) => singleVenoms(chart, values.filter(Array.isArray)).length,
}

/** The value of an operation: what a word says, or words for an amount and its parts; or what its steps give. */
function resultOf(chart: Chart, at: string, op: string, of: readonly Step[], words: string): unknown {
  const values = of.map(({ value }) => value)
  const numbers = values.flatMap((each) => (typeof each === 'number' ? [each] : []))
  if (words === '') return arithmetic[op]?.({ numbers, values, chart })
  const said = words.split(' ').map((text) => (text === 'of' ? numbers[0] : word(chart, at, text)))
  return said.length === 1 ? said[0] : partsIn(said.map((each) => (typeof each === 'number' ? each : undefined)))
}

/**
 * The step that a row of the rules describes: an operation with its key, over words, and words for its value. Without
 * words it is over the code; `=` is no operation, but the step itself.
 */
export function stepBy(chart: Chart, at: readonly string[], row: string, value = '', code: Step = nothing): Step {
  const [head = '', ...words] = row.split(' ')
  const of = words.length === 0 ? [code] : words.flatMap((each) => stepsFor(chart, at, each))
  const [op = '', key] = head.split('/')
  if (op === '=') return of[0] ?? nothing
  const isOpen = of.some((each) => each.value === undefined)
  return stepOf({ op, key, value: isOpen ? undefined : resultOf(chart, at[0] ?? '', op, of, value) }, of)
}

/** The steps of a word over sections: facts of each, a parameter once, and steps over all, each, or each set. */
function stepsFor(chart: Chart, at: readonly string[], text: string): readonly Step[] {
  const name = text.replace(/^[+*^]|\?$/g, '')
  const ruled = (sections: readonly string[]) => {
    const isFit = (when: string) => sections.every((each) => holds(chart, each, when))
    const [, , row = '=', value] = stepRules.find(([each, when = '']) => each === name && isFit(when)) ?? []
    return stepBy(chart, sections, row, value)
  }
  // Vials with the same venoms are one set, whose doses add up; each dose needs some of every set.
  const venomsIn = (each: string) => singleVenoms(chart, [word(chart, each, 'venoms')]).join()
  const sets = () => [...new Set(at.map(venomsIn))].map((set) => at.filter((each) => venomsIn(each) === set))
  if (text.startsWith('+')) return [ruled(at)]
  if (text.startsWith('*')) return at.map((each) => ruled([each]))
  if (text.startsWith('^')) return sets().map(ruled)
  if (isParameter(name)) {
    const answer = said(chart, name)
    return answer.known ? [stepOf(answer.stated)] : text.endsWith('?') ? [] : [nothing]
  }
  const facts = at.map((each) => factStep(chart, pointerTo(chart, each, name)))
  return text.endsWith('?') ? facts.filter(({ value }) => value !== undefined) : facts
}

export const factStep = (chart: Chart, at: string): Step =>
  stepOf({ op: 'fact', at, value: valueAt(chart.encounter, at) })

/** What a conclusion about sections rests on by its condition. */
export const citedBy = (chart: Chart, at: readonly string[], condition: string): readonly Step[] =>
  unique(wordsCited(condition).flatMap((each) => stepsFor(chart, at, each)))
