/** Checking a coding: every line follows from facts and what the payer says, and nothing that is recorded is lost. */
import type { BillableLine } from '../document/claim.ts'
import type { Encounter } from '../document/encounter.ts'
import { valueAt } from '../document/json-pointer.ts'
import type { CatalogueOptions } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy.ts'
import type { Exclusion, LineProof, Proof } from '../proof.ts'
import { exclusionFault } from './exclusions.ts'
import {
  type Chart,
  faultOf,
  parameterOf,
  pointerOf,
  type Step,
  sectionOf,
  sectionsUnder,
  stepsOf,
  under,
} from './steps.ts'

export interface Fault {
  readonly where: string
  readonly what: string
}

/** A fact that is asked for, and the line whose units wait for it. */
export interface Asked {
  readonly fact: string
  readonly line?: number
}

export type CheckVerdict = { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Lines as they stand in the coding, each with the sections that it says it rests on. */
export type CheckedLine = BillableLine & { readonly sections: readonly string[] }

/**
 * Checks lines and their proof against the encounter and the policies, with nothing of deriving. `alternatives` are the
 * answers that may be supposed where a payer has published none.
 */
export function check(
  encounter: Encounter,
  lines: readonly CheckedLine[],
  policies: readonly Policy[],
  proof: Proof,
  undecided: readonly Asked[],
  alternatives?: CatalogueOptions['alternatives'],
): CheckVerdict {
  const prepared = (encounter.vials ?? []).flatMap((vial) => vial.preparedOn ?? [])
  const held = { policies, contractor: encounter.jurisdiction, alternatives }
  const chart: Chart = { encounter, held, days: [encounter.dateOfService, ...prepared] }
  const faults: Fault[] = []
  if (proof.lines.length !== lines.length) faults.push({ where: 'lines', what: 'not each line has one proof' })
  proof.lines.forEach((each, index) => {
    for (const what of lineFaults(chart, lines, each, index, undecided)) faults.push({ where: `line ${index}`, what })
  })
  for (const each of proof.excluded) {
    const what = exclusionFault(chart, each)
    if (what !== undefined) faults.push({ where: each.at, what })
  }
  faults.push(...coverageFaults(chart, lines, proof.excluded, undecided))
  return faults.length === 0 ? { ok: true } : { ok: false, faults }
}

function lineFaults(
  chart: Chart,
  lines: readonly CheckedLine[],
  proof: LineProof,
  index: number,
  undecided: readonly Asked[],
): readonly string[] {
  const line = lines[index]
  const steps = stepsOf(proof.steps)
  const code = steps?.[proof.code]
  const units = steps?.[proof.units]
  if (line === undefined || proof.line !== index || steps === undefined || code === undefined || units === undefined) {
    return ['it has no proof']
  }
  const modifiers = proof.modifiers.flatMap((each) => steps[each] ?? [])
  const used = new Set([code, units, ...modifiers].flatMap(under).map((each) => each.step))
  const faults = steps.flatMap((each) => faultOf(chart, each) ?? [])
  if (!steps.every((each) => used.has(each.step))) faults.push('nothing rests on one of its steps')
  if (code.value !== line.code) faults.push(`its code is ${line.code}, and its steps give ${code.value}`)
  if (units.value !== line.units) faults.push(`its units are ${line.units}, and its steps give ${units.value}`)
  if (modifiers.map((each) => each.value).join() !== line.modifiers.join()) faults.push('a modifier has no step')
  if (units.value === null && !undecided.some((each) => each.line === index))
    faults.push('nobody is asked for its units')
  if (sectionsUnder(code).join() !== [...line.sections].sort().join()) faults.push('its code rests on other sections')
  return [...faults, ...unitFaults(chart, line, units), ...modifierFaults(lines, line, modifiers)]
}

/** Units have to rest on every section of the line, and on each by its own rule. */
function unitFaults(chart: Chart, line: CheckedLine, units: Step): readonly string[] {
  const sections = sectionsUnder(units).join()
  const all = [...line.sections].sort().join()
  if (units.op !== 'once' && units.value !== null && sections !== all) return ['its units rest on other sections']
  if (units.op === 'once' || units.value === null) return []
  const faults: string[] = []
  for (const step of under(units)) {
    if (step.op === 'sum' && !step.of.every((each) => isCounted(each))) faults.push('it adds what is no count')
    if (step.op === 'smallest' && !isSmallest(chart, step)) faults.push('it does not weigh what limits it')
    if (step.op === 'largest' && line.sections.length > step.of.length) faults.push('it does not weigh each vial')
    if (step.op === 'times' && !isPlannedOrByDose(step)) faults.push('it multiplies what is no count of doses')
  }
  return faults
}

const countFields = /\/(count|plannedDoses|injections)$|^\/injections\/\d+$/
const countSteps = new Set(['times', 'sum', 'length', 'once', 'same-either-way', 'smallest', 'largest', 'time-units'])

function isCounted(step: Step): boolean {
  return countFields.test(pointerOf(step)) || countSteps.has(step.op) || step.op === 'drug-units'
}

const doseSteps = new Set(['whole-doses', 'planned-doses', 'volume-over-dose', 'doses-unstated'])

function isPlannedOrByDose(step: Step): boolean {
  const [doses] = step.of
  return doses !== undefined && (doseSteps.has(doses.op) || pointerOf(doses).endsWith('/plannedDoses'))
}

/** The smallest of the doses of sets of venoms; or, for a catch-up, of what is short and what was made. */
function isSmallest(chart: Chart, step: Step): boolean {
  const [at = ''] = sectionsUnder(step)
  if (valueAt(chart.encounter, `${at}/catchUpFor`) === undefined) return step.of.every((each) => each.op === 'sum')
  const planned = valueAt(chart.encounter, `${at}/plannedDoses`)
  const pointers = step.of.map(pointerOf)
  return (
    pointers.includes(`${at}/catchUpFor/shortfallDoses`) &&
    (planned === undefined || pointers.includes(`${at}/plannedDoses`))
  )
}

/** A modifier for a distinct service needs other lines of the day that hold this one, and the fact that parts them. */
function modifierFaults(
  lines: readonly CheckedLine[],
  line: CheckedLine,
  modifiers: readonly Step[],
): readonly string[] {
  return modifiers.flatMap((step) => {
    const pairs = under(step).find((each) => parameterOf(each) === 'same-day.pairs')?.value
    if (pairs === undefined) return []
    const pointers = under(step).map(pointerOf)
    const conflicts = lines.flatMap((other) => {
      if (other === line || other.dateOfService !== line.dateOfService) return []
      const own = (Array.isArray(pairs) ? pairs : []).filter(
        (pair) => inList(pair, '/column2', line.code) && inList(pair, '/column1', other.code),
      )
      return own.map((pair) => opens(pair, line, other, pointers))
    })
    return conflicts.length > 0 && conflicts.every((each) => each) ? [] : ['nothing of the day earns its modifier']
  })
}

function inList(pair: unknown, column: string, code: string): boolean {
  return [valueAt(pair, column)].flat().includes(code)
}

function opens(pair: unknown, line: CheckedLine, other: CheckedLine, pointers: readonly string[]): boolean {
  const opening = valueAt(pair, '/opensFor')
  if (valueAt(pair, '/indicator') !== 1) return opening === 'never'
  const isTest = line.sections.every((each) => each.startsWith('/skinTests/'))
  const both = [...line.sections, ...other.sections]
  if (opening === 'catch-up') return pointers.some((each) => each.includes('/catchUpFor'))
  if (opening !== 'other-allergens') return opening !== 'never'
  if (!isTest) return pointers.includes('/challenge/suspected')
  return other.sections.every((each) => each.startsWith('/skinTests/'))
    ? both.every((each) => pointers.includes(`${each}/names`))
    : line.sections.every((each) => pointers.includes(`${each}/antigensDifferFromTherapy`))
}

/** Whether each recorded section is on a line, left out with a reason, or waiting for an answer. */
function coverageFaults(
  chart: Chart,
  lines: readonly CheckedLine[],
  excluded: readonly Exclusion[],
  undecided: readonly Asked[],
): readonly Fault[] {
  const lists = ['injections', 'vials', 'skinTests', 'drugs'] as const
  const single = ['challenge', 'rapidDesensitization', 'evaluation', 'unlistedService', 'reactionTreatment'] as const
  const all = [
    ...lists.flatMap((kind) => (chart.encounter[kind] ?? []).map((_, index) => `/${kind}/${index}`)),
    ...single.flatMap((kind) => (chart.encounter[kind] === undefined ? [] : [`/${kind}`])),
  ]
  const open = undecided.map(({ fact }) => fact)
  return all.flatMap((at): readonly Fault[] => {
    const own = lines.filter((line) => line.sections.includes(at))
    const out = excluded.filter((each) => each.at === at)
    const isAsked = open.some(
      (fact) => sectionOf(fact) === at || fact === '/payer' || fact === '/jurisdiction' || fact === sectionsOf(at),
    )
    // Venoms of one regimen are asked for at one of their vials.
    const isRegimen = at.startsWith('/vials/') && open.some((fact) => /\/(catchUpFor|venoms)$/.test(fact))
    const faults: Fault[] = []
    if (own.length === 0 && out.length === 0 && !excluded.some((each) => each.at.startsWith(`${at}/`)) && !isAsked) {
      if (!isRegimen) faults.push({ where: at, what: 'it is on no line, not left out, and nobody is asked' })
    }
    if (out.length > 1 || (own.length > 0 && out.length > 0 && !at.startsWith('/drugs/'))) {
      faults.push({ where: at, what: 'it is left out and used, or left out twice' })
    }
    const codes = own.map((line) => [line.code, line.dateOfService, ...line.modifiers].join(' '))
    if (new Set(codes).size < codes.length) faults.push({ where: at, what: 'it is counted twice' })
    return faults
  })
}

const sectionsOf = (at: string): string => at.replace(/\/\d+$/, '')
