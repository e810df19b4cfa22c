/** The steps of a proof, each with its inputs, and what is wrong with one by itself. */

import type { Encounter } from '../document/encounter.ts'
import { sameJson, valueAt } from '../document/json-pointer.ts'
import type { Json, ProofStep } from '../proof.ts'
import { type Held, resolved } from './afresh.ts'
import { counts, parts, thousandths, venoms } from './arithmetic.ts'
import { codeFor } from './codes.ts'

export interface Chart {
  readonly encounter: Encounter
  readonly held: Held
  /** The days whose rules may hold: that of the encounter and those on which extract was prepared. */
  readonly days: readonly string[]
}

export interface Step {
  readonly step: ProofStep
  readonly op: string
  readonly value: Json
  readonly of: readonly Step[]
}

/** Steps with their inputs; `undefined` where one rests on a step that does not come before it. */
export function stepsOf(list: readonly ProofStep[]): readonly Step[] | undefined {
  const done: Step[] = []
  for (const step of list) {
    const of: Step[] = []
    for (const index of 'of' in step ? step.of : []) {
      const input = done[index]
      if (input === undefined) return undefined
      of.push(input)
    }
    done.push({ step, op: step.op, value: step.value, of })
  }
  return done
}

export const sectionOf = (pointer: string): string => /^\/\w+(\/\d+)?/.exec(pointer)?.[0] ?? ''
/** A step and all that it rests on. */
export const under = (step: Step): readonly Step[] => [step, ...step.of.flatMap(under)]
export const pointerOf = ({ step }: Step): string => (step.op === 'fact' ? step.at : '')
export const parameterOf = ({ step }: Step): string => ('parameter' in step ? step.parameter : '')
export const sectionsUnder = (step: Step): readonly string[] =>
  [...new Set(under(step).flatMap((each) => (each.op === 'fact' ? [sectionOf(pointerOf(each))] : [])))].sort()

/** What is wrong with a step by itself; nothing if it holds. */
export function faultOf(chart: Chart, each: Step): string | undefined {
  const { step, value } = each
  if (step.op === 'fact') {
    const found = valueAt(chart.encounter, step.at)
    return found !== undefined && sameJson(found, value) ? undefined : `${step.at} is not ${JSON.stringify(value)}`
  }
  if (step.op === 'parameter') {
    const found = resolved(chart.held, chart.encounter.payer, step.parameter, step.on)
    const stands = chart.days.includes(step.on) && found.known && sameJson(found.stated, step)
    return stands ? undefined : `${step.parameter} is not so stated on ${step.on}`
  }
  if (step.op === 'assumed') {
    const open = chart.days.some((day) => {
      const found = resolved(chart.held, chart.encounter.payer, step.parameter, day)
      return !found.known && found.alternatives.some((one) => sameJson(one.value, value))
    })
    return open ? undefined : `${step.parameter} is assumed, and it is known or cannot be so`
  }
  const outcome = outcomeOf(chart, each)
  return sameJson(outcome, value)
    ? undefined
    : `${step.op} gives ${JSON.stringify(outcome)}, not ${JSON.stringify(value)}`
}

const fieldOf = (step: Step, name: string): Json | undefined =>
  step.of.find((input) => pointerOf(input).endsWith(`/${name}`))?.value
const ruleValue = (step: Step, parameter: string): Json | undefined =>
  step.of.find((input) => parameterOf(input) === parameter)?.value
const numbers = (step: Step): readonly number[] =>
  step.of.map((input) => (typeof input.value === 'number' ? input.value : Number.NaN))

/** The value of an operation over its inputs, by the checker's own arithmetic. */
function outcomeOf(chart: Chart, each: Step): unknown {
  const dose = ruleValue(each, 'extract.dose')
  const ofDose = (name: string) => valueAt(dose, `/${name}`)
  switch (each.op) {
    case 'whole-doses': {
      if (ofDose('kind') !== 'aliquot') return undefined
      const whole = parts(thousandths(fieldOf(each, 'filledMl')), Number(ofDose('aliquotMicrolitres')))
      return Math.min(whole, Number(ofDose('perVialMax') ?? whole))
    }
    case 'planned-doses':
      return dose === undefined || ofDose('kind') === 'aliquot' ? undefined : fieldOf(each, 'plannedDoses')
    case 'volume-over-dose':
      if (dose === undefined || ofDose('kind') === 'aliquot') return undefined
      return parts(thousandths(fieldOf(each, 'filledMl')), thousandths(fieldOf(each, 'aliquotMl')))
    case 'doses-unstated':
      return ofDose('whenUnstated')
    case 'counts-as-vial':
      return countsOf(chart, each)
    case 'times':
      return timesOf(chart, each)
    case 'sum':
      return each.of.reduce((sum, input) => sum + (typeof input.value === 'number' ? input.value : 1), 0)
    case 'largest':
      return Math.max(...numbers(each))
    case 'smallest':
      return Math.min(...numbers(each))
    case 'once':
      return each.of.length === 1 ? 1 : undefined
    case 'length':
      return Array.isArray(each.of[0]?.value) ? each.of[0].value.length : undefined
    case 'same-either-way':
      return each.of.length > 1 ? each.of[0]?.value : undefined
    case 'distinct-venoms':
      return venomsOf(chart, each)
    case 'not-fixed':
      return null
    default:
      return codeFor(chart, each)
  }
}

function venomsOf(chart: Chart, each: Step): number | undefined {
  const mixes = ruleValue(each, 'venom.mixes')
  const isKnown = chart.days.some((day) => resolved(chart.held, chart.encounter.payer, 'venom.mixes', day).known)
  if (isKnown && mixes === undefined) return undefined
  const lists = each.of.filter((input) => input.op === 'fact').map((input) => input.value)
  return venoms(lists, mixes)
}

/** Every recorded fact on dilution has to be looked at. */
function countsOf(chart: Chart, each: Step): boolean | undefined {
  const [at = ''] = each.of.flatMap((input) => (input.op === 'fact' ? [sectionOf(pointerOf(input))] : []))
  const names = ['dilutedFrom', 'dilution', 'purpose']
  const isWhole = names.every((name) => sameJson(valueAt(chart.encounter, `${at}/${name}`), fieldOf(each, name)))
  const stated = ruleValue(each, 'extract.dilutions')
  const on = String(valueAt(chart.encounter, `${at}/preparedOn`) ?? chart.encounter.dateOfService)
  const isKnown = resolved(chart.held, chart.encounter.payer, 'extract.dilutions', on).known
  if (isKnown && stated === undefined) return undefined
  const rule = valueAt(stated, '/count') ?? 'none'
  return isWhole && at !== '' ? counts(rule, (name) => fieldOf(each, name)) : undefined
}

/** Doses times vials; where the payer counts volume, the vial must have been found to count. */
function timesOf(chart: Chart, each: Step): number | undefined {
  const [doses, vials, ...more] = each.of
  const at = sectionsUnder(each)
  if (doses === undefined || vials === undefined || at.length !== 1) return undefined
  const count = valueAt(chart.encounter, `${at[0]}/count`)
  const isCount = count === undefined ? vials.op === 'once' : pointerOf(vials) === `${at[0]}/count`
  const used = doses.of.find((input) => parameterOf(input) === 'extract.dose')
  const byVolume = valueAt(used?.value, '/kind') === 'aliquot'
  const rule = ruleOf(chart, used)
  const isCounted = more.some((input) => input.op === 'counts-as-vial' && input.value === true)
  if (!isCount || (byVolume && rule !== 'all' && !isCounted)) return undefined
  return Number(doses.value) * Number(vials.value)
}

function ruleOf(chart: Chart, dose: Step | undefined): unknown {
  const on = dose?.step.op === 'parameter' ? dose.step.on : chart.encounter.dateOfService
  const rule = resolved(chart.held, chart.encounter.payer, 'extract.dilutions', on)
  return rule.known ? rule.value.count : undefined
}
