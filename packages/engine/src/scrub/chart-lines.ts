/** A claim beside its chart: what is billed and what the chart gives, by code or by kind of service, on one day. */
import { dayOf } from '../calendar-date.ts'
import { codeText } from '../code-number.ts'
import type { CodedLine, Family } from '../derive/coding.ts'
import { testRow } from '../derive/tests.ts'
import type { Encounter, Injection, SkinTest, Vial } from '../document/encounter.ts'
import type { TestCodes } from '../policy/parameter.ts'
import type { ExclusionReason } from '../proof.ts'
import { absent, type Chart, type ClaimView } from './claim-view.ts'
import type { Fix } from './fix.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** The day that the chart is about. */
export function chartDay(chart: Chart): number {
  return dayOf(chart.encounter.dateOfService)
}

/** Whether the chart speaks of the service of a line: same day. */
export function isCharted(view: ClaimView, line: number): boolean {
  return view.chart !== undefined && chartDay(view.chart) === view.dayOf(line)
}

/** Lines of the chart's coding with a code, on a day. */
export function chartedLines(chart: Chart, code: number, day: number): readonly CodedLine[] {
  const text = codeText(code)
  return chart.coding.lines.filter((line) => line.code === text && dayOfCharted(chart, line) === day)
}

export function chartedOfFamily(chart: Chart, family: Family): readonly CodedLine[] {
  return chart.coding.lines.filter((line) => line.family === family)
}

/** The day of a line of the coding. */
export function dayOfCharted(chart: Chart, line: CodedLine): number {
  return line.dateOfService === undefined ? chartDay(chart) : dayOf(line.dateOfService)
}

/** Units (thousandths) that the chart gives for a code on a day; `undefined` where the chart leaves them open. */
export function chartedUnits(chart: Chart, code: number, day: number): number | undefined {
  let total = 0
  for (const line of chartedLines(chart, code, day)) {
    if (line.units === null) return undefined
    total += line.units * 1000
  }
  return total
}

/** Whether the chart leaves open what is to be billed of a kind of service. */
export function isOpen(chart: Chart, family: Family): boolean {
  return chart.coding.undecided.some((question) => question.family === family)
}

/** The first open question of a kind of service, in words. */
export function openQuestion(chart: Chart, family: Family): string | undefined {
  const question = chart.coding.undecided.find((each) => each.family === family)
  return question === undefined ? undefined : `${question.question} (${question.fact})`
}

/** Units (thousandths) billed of a code, on one day or over the whole claim; lines without units count nothing. */
export function billedUnits(view: ClaimView, code: number, day?: number): number {
  let total = 0
  for (let line = 0; line < view.lines; line += 1) {
    const units = view.unitsOf(line)
    if (view.codeOf(line) === code && units !== absent && (day === undefined || view.dayOf(line) === day))
      total += units
  }
  return total
}

/** The first line with a code, on one day or on any; -1 if there is none. */
export function findLine(view: ClaimView, code: number, day?: number): number {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) === code && (day === undefined || view.dayOf(line) === day)) return line
  }
  return -1
}

/** The first line of a kind of service on a day; -1 if there is none. */
export function findFamily(view: ClaimView, facts: PolicyFacts, family: Family, day: number): number {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.dayOf(line) === day && facts.familyOf(view.codeOf(line)) === family) return line
  }
  return -1
}

const extracts: ReadonlySet<string> = new Set(['inhalant', 'venom', 'whole-body'])

/** Entries of injections of extract: allergy shots, whoever gave them. */
export function extractInjections(chart: Chart): readonly Injection[] {
  return (chart.encounter.injections ?? []).filter(
    (injection) => injection.antigen !== undefined && extracts.has(injection.antigen),
  )
}

/** Vials that the chart says were prepared on a day. */
export function vialsPrepared(chart: Chart, day: number): readonly Vial[] {
  return (chart.encounter.vials ?? []).filter(
    (vial) => (vial.preparedOn === undefined ? chartDay(chart) : dayOf(vial.preparedOn)) === day,
  )
}

/** The vials that a line of the coding rests on. */
export function vialsBehind(chart: Chart, line: CodedLine): readonly Vial[] {
  const vials = chart.encounter.vials ?? []
  return vials.filter((_vial, index) => line.sections.includes(`/vials/${index}`))
}

/** Whether the coding left out a section, or a part of it, for a reason. */
export function isExcluded(chart: Chart, section: string, reason: ExclusionReason): boolean {
  return chart.coding.proof.excluded.some((each) => each.reason === reason && each.at.startsWith(section))
}

/**
 * A correction of all lines of a kind of service to what the chart says: only where the chart decides their units and
 * speaks of every day on which the claim bills the kind.
 */
export function asCharted(view: ClaimView, facts: PolicyFacts, family: Family): Fix | undefined {
  const { chart } = view
  if (chart === undefined || isOpen(chart, family)) return undefined
  const charted = chartedOfFamily(chart, family)
  if (charted.some((line) => line.units === null)) return undefined
  for (let line = 0; line < view.lines; line += 1) {
    const day = view.dayOf(line)
    if (facts.familyOf(view.codeOf(line)) !== family || day === chartDay(chart)) continue
    if (!charted.some((each) => dayOfCharted(chart, each) === day)) return undefined
  }
  return { kind: 'as-charted', family }
}

/** The encounter of a line's own day; `undefined` where there is no chart of that day. */
export function encounterOf(view: ClaimView, line: number): Encounter | undefined {
  return isCharted(view, line) ? view.chart?.encounter : undefined
}

/** Recorded tests that a code stands for, by method and antigen. */
export function testsOfCode(encounter: Encounter, codes: TestCodes, code: number): readonly SkinTest[] {
  const text = codeText(code)
  return (encounter.skinTests ?? []).filter((test) => testRow(test, codes)?.code === text)
}
