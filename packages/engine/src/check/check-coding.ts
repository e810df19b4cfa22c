/** Checking a coding: every line follows from facts and what the payer says, and nothing that is recorded is lost. */
import type { Encounter } from '../document/encounter.ts'
import type { CatalogueOptions } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy.ts'
import type { LineProof, Proof } from '../proof.ts'
import { type Chart, type CheckedLine, servedOn } from './chart.ts'
import { type Part, partFault, partsOf } from './parts.ts'
import { modifiersDue } from './same-day.ts'
import { exclusionFault, placeFaults, sectionsOf } from './sections.ts'
import { citedBy, faultOf, keyOf, listed, type Step, stepsOf, treeOf, unique } from './steps.ts'

export type Fault = { readonly where: string; readonly what: string }

/** A fact that is asked for, and the line whose units wait for it. */
export type Asked = { readonly fact: string; readonly line?: number }

export type CheckVerdict = { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Checks lines and their proof against the encounter and the policies, with nothing of deriving. `alternatives` are the
 * answers that may be assumed where a payer has published none.
 */
export function check(
  encounter: Encounter,
  lines: readonly CheckedLine[],
  policies: readonly Policy[],
  proof: Proof,
  undecided: readonly Asked[],
  alternatives?: CatalogueOptions['alternatives'],
): CheckVerdict {
  const held = { policies, contractor: encounter.jurisdiction, alternatives }
  const chart: Chart = { encounter, held, lines, day: encounter.dateOfService }
  const proven = proof.lines.map((each, index) => provenLine(chart, each, index, undecided))
  const parts = proven.flatMap((each) => each.parts)
  const open = undecided.flatMap(({ fact, line }) => (line === undefined ? [fact] : []))
  const place = (at: string) => placeFaults(chart, at, parts, proof.excluded, open).map(([isSo, what]) => isSo && what)
  const found: readonly (readonly [string, readonly Found[]])[] = [
    ['lines', [proof.lines.length !== lines.length && 'not each line has one proof']],
    ...proven.map(({ found }, index) => [`line ${index} (${lines[index]?.code})`, found] as const),
    ...proof.excluded.map((each) => [each.at, [exclusionFault(chart, each)]] as const),
    ...sectionsOf(chart).map((at) => [at, place(at)] as const),
  ]
  const faults = found.flatMap(([where, all]) => all.flatMap((what) => (what ? { where, what } : [])))
  return faults.length === 0 ? { ok: true } : { ok: false, faults }
}

type Found = string | false | undefined

function provenLine(chart: Chart, proof: LineProof, index: number, undecided: readonly Asked[]) {
  const line = chart.lines[index]
  const steps = stepsOf(proof.steps)
  const [code, units, ...modifiers] = [proof.code, proof.units, ...proof.modifiers].map((each) => steps[each])
  if (line === undefined || proof.line !== index || code === undefined || units === undefined) {
    return { parts: [], found: ['it has no proof'] }
  }
  const earned = modifiers.flatMap((each) => each ?? [])
  const on = { ...chart, day: line.dateOfService ?? chart.day }
  const ofLine = [code, units].flatMap(treeOf)
  const ofModifiers = earned.flatMap(treeOf).filter((each) => !ofLine.includes(each))
  const parts = partsOf(code, units)
  const isSum = isWhole(code, parts) && /^(sum|not-fixed)$/.test(units.step.op) && units.of.length === code.of.length
  const isJoined = (parts.length === 1 || isSum) && earned.every((each) => isWhole(each, parts))
  const isAsked = units.value !== null || undecided.some((each) => each.line === index)
  const found: readonly Found[] = [
    ...ofLine.map((each) => faultOf(on, each)),
    ...ofModifiers.map((each) => faultOf(chart, each)),
    ...parts.map((each) => partFault(on, each)),
    ...parts.map((each, part) => modifierFault(chart, line, each, earned.flatMap(flatTo(part)))),
    !isJoined && 'what is joined is not the same',
    steps.some((each) => !ofLine.includes(each) && !ofModifiers.includes(each)) && 'nothing rests on a step',
    code.value !== line.code && `its code is ${line.code}, and its steps give ${code.value}`,
    units.value !== line.units && `its units are ${line.units}, and its steps give ${units.value}`,
    modifiers.map((each) => each?.value).join() !== line.modifiers.join() && 'a modifier has no step',
    code.at.join() !== [...line.sections].sort().join() && `it rests on ${code.at.join(', ')}`,
    code.at.some((at) => servedOn(chart, at).day !== on.day) && `it was not served on ${on.day}`,
    !isAsked && 'nobody is asked for its units',
  ]
  return { parts, found }
}

/** Steps that are joined under the key `same`, all the way down, one for each part. */
const flat = (step: Step): readonly Step[] => (keyOf(step) === 'same' ? step.of.flatMap(flat) : [step])
const flatTo = (part: number) => (step: Step) => flat(step)[part] ?? []
const isWhole = (step: Step, parts: readonly Part[]): boolean =>
  flat(step).length === parts.length && flat(step).every((each) => each.value === step.value)

function modifierFault(chart: Chart, line: CheckedLine, { code, units }: Part, steps: readonly Step[]): Found {
  const due = modifiersDue(chart, line, code.at, citedBy(units).split(', '))
  const wanted = listed(due.map(({ modifier = 'none', of }) => `${modifier} by ${listed(unique(of))}`))
  const found = listed(steps.map((step) => `${step.value} by ${citedBy(step)}`))
  return found !== wanted && `its modifiers are [${found}], and it earns [${wanted}]`
}
