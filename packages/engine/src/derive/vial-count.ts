/**
 * Counting doses in vials: the one place where the arithmetic of a dose exists.
 *
 * A definition of a dose and a rule on dilutions are handed in; the count says which vials hold how many doses, which
 * are left out and why, and which facts are missing. Nothing here knows a payer.
 */
import type { Vial } from '../document/encounter.ts'
import type { DoseDefinition } from '../policy/parameter.ts'
import { divFloor, formatThousandths, microlitres } from '../quantity.ts'
import type { Warning } from './coding.ts'
import { ask, type CitedFact, type DraftQuestion } from './draft.ts'
import type { Steps } from './steps.ts'

export interface VialAt {
  readonly at: string
  readonly vial: Vial
}

export type DilutionRule = 'none' | 'build-up' | 'all'

export interface Count {
  /** `null`: facts are missing, the questions say which. */
  readonly units: number | null
  readonly unitsStep: number
  readonly used: readonly VialAt[]
  readonly excluded: readonly { readonly vial: VialAt; readonly facts: readonly CitedFact[] }[]
  readonly questions: readonly DraftQuestion[]
  readonly warnings: readonly Warning[]
}

/** Whether a vial holds undiluted extract: `undefined` if the record does not say. */
export function isDilution(vial: Vial): boolean | undefined {
  if (vial.dilutedFrom !== undefined) return true
  if (vial.dilution !== undefined) return vial.dilution.replace(/\s/g, '') !== '1:1'
  if (vial.purpose === 'step-down') return true
  return vial.purpose === 'maintenance' ? false : undefined
}

/** The facts that speak of dilution, as far as they are recorded. */
export function dilutionFacts(entry: VialAt): readonly CitedFact[] {
  const { at, vial } = entry
  const facts: CitedFact[] = []
  if (vial.dilutedFrom !== undefined) facts.push([`${at}/dilutedFrom`, vial.dilutedFrom])
  if (vial.dilution !== undefined) facts.push([`${at}/dilution`, vial.dilution])
  if (vial.purpose !== undefined) facts.push([`${at}/purpose`, vial.purpose])
  return facts
}

type Standing = { readonly counts: boolean } | { readonly missing: DraftQuestion }

function standing(entry: VialAt, rule: DilutionRule): Standing {
  if (rule === 'all') return { counts: true }
  const dilution = isDilution(entry.vial)
  const name = vialName(entry)
  if (dilution === undefined) {
    const question = `Is ${name} undiluted maintenance concentrate (dilution "1:1"), or was it diluted?`
    return { missing: ask('extract', `${entry.at}/dilution`, question) }
  }
  if (!dilution) return { counts: true }
  if (rule === 'none') return { counts: false }
  if (entry.vial.purpose === undefined) {
    const question = `Was the diluted ${name} made for the initial build-up, or later (after a gap or a reaction)?`
    return { missing: ask('extract', `${entry.at}/purpose`, question) }
  }
  return { counts: entry.vial.purpose === 'build-up' }
}

/**
 * The most doses that vials can yield by volume, whatever else the record leaves open; `undefined` where nothing bounds
 * them. A size stands in for the volume that nobody recorded.
 */
export function mostDoses(vials: readonly Vial[], definition: DoseDefinition): number | undefined {
  if (definition.kind !== 'aliquot') return undefined
  let most = 0
  for (const vial of vials) {
    const volume = vial.filledMl ?? vial.capacityMl
    const whole = volume === undefined ? undefined : divFloor(microlitres(volume), definition.aliquotMicrolitres)
    const doses = Math.min(whole ?? Number.POSITIVE_INFINITY, definition.perVialMax ?? Number.POSITIVE_INFINITY)
    if (vial.count === undefined || doses === Number.POSITIVE_INFINITY) return undefined
    most += doses * vial.count
  }
  return most
}

export function vialName(entry: VialAt): string {
  return entry.vial.id === undefined ? `the vial at ${entry.at}` : `vial ${entry.vial.id}`
}

/** Counts the doses of vials under one definition. `definitionStep` is the step that states it. */
export function countVials(
  vials: readonly VialAt[],
  definition: DoseDefinition,
  rule: DilutionRule,
  steps: Steps,
  definitionStep: number,
  dilutionStep: number | undefined,
): Count {
  const used: VialAt[] = []
  const excluded: { vial: VialAt; facts: readonly CitedFact[] }[] = []
  const questions: DraftQuestion[] = []
  const warnings: Warning[] = []
  const counts: number[] = []
  let total: number | null = 0
  for (const entry of vials) {
    const stands = standing(entry, definition.kind === 'aliquot' ? rule : 'all')
    if ('missing' in stands) {
      questions.push(stands.missing)
      total = null
      used.push(entry)
      continue
    }
    if (!stands.counts) {
      excluded.push({ vial: entry, facts: dilutionFacts(entry) })
      continue
    }
    used.push(entry)
    const doses = dosesOf(entry, definition, steps, definitionStep, questions, warnings)
    if (doses === undefined) {
      total = null
      continue
    }
    const standsStep = countsStep(entry, definition, steps, dilutionStep)
    const step = steps.apply(
      'times',
      [doses.step, countStep(entry, steps), ...standsStep],
      doses.value * countOf(entry),
    )
    counts.push(step)
    if (total !== null) total = combine(definition, total, doses.value * countOf(entry))
  }
  const unitsStep =
    total === null
      ? steps.apply('not-fixed', [], null)
      : steps.apply(definition.kind === 'treatment-session' ? 'largest' : 'sum', counts, total)
  return { units: total, unitsStep, used, excluded, questions, warnings }
}

function combine(definition: DoseDefinition, total: number, doses: number): number {
  return definition.kind === 'treatment-session' ? Math.max(total, doses) : total + doses
}

/** A record without a count is one vial: the record itself. */
function countOf(entry: VialAt): number {
  return entry.vial.count ?? 1
}

function countStep(entry: VialAt, steps: Steps): number {
  return entry.vial.count === undefined
    ? steps.apply('once', [steps.fact(entry.at, entry.vial)], 1)
    : steps.fact(`${entry.at}/count`, entry.vial.count)
}

function countsStep(
  entry: VialAt,
  definition: DoseDefinition,
  steps: Steps,
  dilutionStep: number | undefined,
): readonly number[] {
  if (definition.kind !== 'aliquot') return []
  const facts = dilutionFacts(entry).map(([at, value]) => steps.fact(at, value))
  const of = dilutionStep === undefined ? facts : [...facts, dilutionStep]
  return [steps.apply('counts-as-vial', of, true)]
}

interface Doses {
  readonly value: number
  readonly step: number
}

function dosesOf(
  entry: VialAt,
  definition: DoseDefinition,
  steps: Steps,
  definitionStep: number,
  questions: DraftQuestion[],
  warnings: Warning[],
): Doses | undefined {
  if (definition.kind === 'aliquot') return aliquots(entry, definition, steps, definitionStep, questions, warnings)
  const { at, vial } = entry
  if (vial.plannedDoses !== undefined) {
    const fact = steps.fact(`${at}/plannedDoses`, vial.plannedDoses)
    return { value: vial.plannedDoses, step: steps.apply('planned-doses', [fact, definitionStep], vial.plannedDoses) }
  }
  const byVolume = plannedByVolume(entry, steps, definitionStep)
  if (byVolume !== undefined) return byVolume
  if (definition.kind === 'planned-injection' && definition.whenUnstated !== undefined) {
    const value = definition.whenUnstated
    return { value, step: steps.apply('doses-unstated', [definitionStep], value) }
  }
  const question = `How many injections were planned from ${vialName(entry)} when it was prepared?`
  questions.push(ask('extract', `${at}/plannedDoses`, question))
  return undefined
}

/** A stated volume for one planned injection and a filled volume fix the number planned. */
function plannedByVolume(entry: VialAt, steps: Steps, definitionStep: number): Doses | undefined {
  const { at, vial } = entry
  if (vial.filledMl === undefined || vial.aliquotMl === undefined || !(vial.aliquotMl > 0)) return undefined
  if (vial.purpose === 'build-up') return undefined
  const value = divFloor(microlitres(vial.filledMl), microlitres(vial.aliquotMl))
  const of = [
    steps.fact(`${at}/filledMl`, vial.filledMl),
    steps.fact(`${at}/aliquotMl`, vial.aliquotMl),
    definitionStep,
  ]
  return { value, step: steps.apply('volume-over-dose', of, value) }
}

function aliquots(
  entry: VialAt,
  definition: Extract<DoseDefinition, { kind: 'aliquot' }>,
  steps: Steps,
  definitionStep: number,
  questions: DraftQuestion[],
  warnings: Warning[],
): Doses | undefined {
  const { at, vial } = entry
  if (vial.filledMl === undefined) {
    if (definition.whenUnstated !== undefined) {
      const value = definition.whenUnstated
      return { value, step: steps.apply('doses-unstated', [definitionStep], value) }
    }
    questions.push(ask('extract', `${at}/filledMl`, `How many mL were put into ${vialName(entry)}?`))
    return undefined
  }
  const filled = microlitres(vial.filledMl)
  const whole = divFloor(filled, definition.aliquotMicrolitres)
  const value = Math.min(whole, definition.perVialMax ?? whole)
  const left = filled - whole * definition.aliquotMicrolitres
  if (left > 0) {
    const text = `${formatThousandths(left)} mL of ${vialName(entry)} make no whole dose and are not counted`
    warnings.push({ at: `${at}/filledMl`, id: 'part-dose-not-counted', text })
  }
  if (definition.questionedAbove !== undefined && value > definition.questionedAbove) {
    const text =
      `${value} units from one vial follow from its volume, but some contractor articles print a flat ` +
      `${definition.questionedAbove} for any multi-dose vial: keep the size of ${vialName(entry)} in the record`
    warnings.push({ at: `${at}/filledMl`, id: 'vial-count-may-be-questioned', text })
  }
  const fact = steps.fact(`${at}/filledMl`, vial.filledMl)
  return { value, step: steps.apply('whole-doses', [fact, definitionStep], value) }
}
