import { packCode } from '@aliquot/engine/code-number'
import type { CodeRange } from '@aliquot/engine/policy/parameter'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  chartedUnits,
  findFamily,
  isOpen,
} from '@aliquot/engine/scrub/chart-lines'
import { type Chart, type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { chartOfDay } from '../chart-of-day.ts'

/** Shots that the chart shows and the claim for the day leaves out. */
export const chartedShotsNotBilled = defineEdit({
  id: 'ADM009',
  name: 'charted-shots-not-billed',
  severity: 'info',
  nature: 'defect',
  direction: 'under',
  title: 'The chart shows shots of the day, and no line bills them.',
  why: 'Giving the shots is paid beside extract, tests and a separate visit of the day.',
  rules: ['ADM-04', 'DOSE-14'],
  scope: 'date',
  params: { codes: 'shots.codes', visit: 'visit.same-day' },
  trigger: (facts, params) => ({
    ranges: params === undefined ? [] : [...params.visit.beside, ...params.visit.visits, ...drugCodes(facts)],
  }),
  needs: ['chart'],
  messages: {
    missing: {
      text: 'The claim bills other services of {day:day}, and no shot; the chart has shots that make {charted:code}.',
      todo: 'Add {charted:code}, one unit, unless another claim has it.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const { history } = view
    const day = view.dayOf(line)
    if (findFamily(view, facts, 'shots', day) >= 0) return
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const [charted] = chartedOfFamily(chart, 'shots')
    if (charted === undefined || isOpen(chart, 'shots') || chart.encounter.role === 'prepares-only') return
    // Shots under a drug injection code are an edit of their own.
    const drugs = facts.value('drugs.administration') ?? []
    const firsts = drugs.flatMap((row) => row.routes.map((route) => route.first))
    if (firsts.some((each) => isBeyondDrugs(view, chart, packCode(each), day))) return
    const before = (code: string) =>
      history !== undefined && findEarlier(history, packCode(code), day, historyProvider.same) >= 0
    if ([codes.one, codes.several, charted.code].some(before)) return
    out.found('missing', line, { day, charted: packCode(charted.code) }, asCharted(view, facts, 'shots'))
  },
})

/** Drugs, and the codes for giving them. */
function drugCodes(facts: PolicyFacts): readonly CodeRange[] {
  const given = (facts.value('drugs.administration') ?? []).flatMap((row) => row.routes.map((route) => route.first))
  const known = (facts.value('drugs.known') ?? []).flatMap(({ code }) => code ?? [])
  return [...given, ...known].map((code) => ({ from: code, to: code }))
}

/** Whether more is billed under the code for giving a drug than the drugs of the chart make, so far as it says. */
function isBeyondDrugs(view: ClaimView, chart: Chart, code: number, day: number): boolean {
  return billedUnits(view, code, day) > (chartedUnits(chart, code, day) ?? 0)
}
