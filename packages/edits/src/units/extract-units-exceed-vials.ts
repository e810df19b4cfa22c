import { packCode } from '@aliquot/engine/code-number'
import { mostDoses } from '@aliquot/engine/derive/vial-count'
import type { Vial } from '@aliquot/engine/document/encounter'
import type { ExtractCodes } from '@aliquot/engine/policy/parameter'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  chartedUnits,
  dayOfCharted,
  findLine,
  isExcluded,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import type { Chart, ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit, type Findings } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { vialsOfDay } from '../chart-of-day.ts'

/** How the messages begin. */
const begin = '{billed:units} units of {code} are billed for {day:day}'

const messages = {
  over: {
    text: `${begin}; the vials prepared that day hold {held:units}.`,
    todo: 'Bill {held:units}, or record the further vials that were prepared.',
    remedy: 'needs-chart',
  },
  injectionsCounted: {
    text: `${begin}, as many as injections were planned; by volume the vials hold {held:units}.`,
    todo: 'Bill {held:units}: this payer counts what was filled into the vials, not the injections drawn.',
    remedy: 'needs-chart',
  },
  size: {
    text: `${begin}; by their size the vials of the day yield {most:units} at the most.`,
    todo: 'Record how much was filled into each vial and whether it was diluted, and bill what that makes.',
    remedy: 'needs-chart',
  },
  anyCount: {
    text: `${begin}; by millilitres or by planned injections, the vials of the day hold {most:units} at the most.`,
    todo: 'Look for a mistyped number, or record the further vials: no way of counting doses that was read gives more.',
    remedy: 'needs-chart',
    severity: 'records',
  },
  otherKind: {
    text: `${begin}; what the chart shows prepared is {charted:code}.`,
    todo: 'Bill {charted:code} as the chart has it.',
    remedy: 'needs-chart',
  },
} as const

/** More doses of extract than the vials of the day hold, counted as the payer counts. */
export const extractUnitsExceedVials = defineEdit({
  id: 'UNT003',
  name: 'extract-units-exceed-vials',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'More units of extract are billed than the vials hold.',
  why: 'Units are doses as the payer defines them, counted in each vial that was prepared.',
  rules: ['DOSE-01', 'DOSE-02', 'DOSE-03', 'DOSE-06', 'DOSE-17'],
  scope: 'date',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : counted(params.codes) }),
  needs: ['chart'],
  messages,
  check(view, line, { codes }, out, facts) {
    const { chart } = view
    // Nothing at all prepared here is another defect, with its own edit.
    if (chart === undefined || chart.encounter.role === 'injects-only') return
    const vials = vialsOfDay(view, line, out)
    if (vials === undefined || vials.length === 0) return
    for (const text of counted(codes)) {
      const each = findLine(view, packCode(text), view.dayOf(line))
      if (each >= 0) compare(view, facts, chart, each, vials, out)
    }
  },
})

/** The codes whose units are counted in vials; venom codes have edits of their own. */
function counted(codes: ExtractCodes): readonly string[] {
  return [...new Set([codes.multiDose, codes.treatmentBoard, codes.singleDose, codes.wholeBody])]
}

function compare(
  view: ClaimView,
  facts: PolicyFacts,
  chart: Chart,
  line: number,
  vials: readonly Vial[],
  out: Findings<typeof messages>,
): void {
  const code = view.codeOf(line)
  const day = view.dayOf(line)
  const billed = billedUnits(view, code, day)
  const held = chartedUnits(chart, code, day)
  if (held === undefined || (held === 0 && isOpen(chart, 'extract'))) {
    const dose = facts.value('extract.dose')
    const doses = dose === undefined ? mostByAnyCount(vials) : mostDoses(vials, dose)
    const most = doses === undefined || !isMultiDose(code, facts) ? Number.POSITIVE_INFINITY : doses * 1000
    if (billed > most) out.found(dose === undefined ? 'anyCount' : 'size', line, { billed, day, most })
    else out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
    return
  }
  // Vials that are left out for a reason have edits that say it.
  if (billed <= held || isExcluded(chart, '/vials', 'dilution-not-counted')) return
  const fix = asCharted(view, facts, 'extract')
  if (held > 0) {
    const planned = vials.reduce((sum, vial) => sum + (vial.plannedDoses ?? 0) * (vial.count ?? 1) * 1000, 0)
    const byVolume = isMultiDose(code, facts) && facts.value('extract.dose')?.kind === 'aliquot'
    out.found(byVolume && billed === planned ? 'injectionsCounted' : 'over', line, { billed, day, held }, fix)
    return
  }
  const other = chartedOfFamily(chart, 'extract').find((each) => dayOfCharted(chart, each) === day)
  if (other === undefined || hasOwnEdit(code, other.code, facts)) return
  out.found('otherKind', line, { billed, day, charted: packCode(other.code) }, fix)
}

/**
 * The most doses in vials of which it is known how they were filled and planned, whichever of the two is counted;
 * `undefined` where a vial lacks either. What no payer read counts is not foreseen.
 */
function mostByAnyCount(vials: readonly Vial[]): number | undefined {
  let doses = 0
  for (const { filledMl, plannedDoses, count = 1 } of vials) {
    if (filledMl === undefined || plannedDoses === undefined) return undefined
    doses += Math.max(Math.floor(filledMl), plannedDoses) * count
  }
  return doses
}

function isMultiDose(code: number, facts: PolicyFacts): boolean {
  const codes = facts.value('extract.codes')
  return codes !== undefined && code === packCode(codes.multiDose)
}

/** Single-dose and whole-body codes for extract in other vials. */
function hasOwnEdit(code: number, charted: string, facts: PolicyFacts): boolean {
  const codes = facts.value('extract.codes')
  if (codes === undefined) return false
  const otherInsect = code === packCode(codes.wholeBody) && facts.value('extract.whole-body') !== undefined
  return (code === packCode(codes.singleDose) || otherInsect) && charted === codes.multiDose
}
