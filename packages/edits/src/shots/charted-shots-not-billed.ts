import { packCode } from '@aliquot/engine/code-number'
import { asCharted, chartedOfFamily, findFamily, findLine, isOpen } from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'
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
  at: 'code',
  params: { codes: 'shots.codes', visit: 'visit.same-day' },
  trigger: (_facts, params) => ({
    ranges: params === undefined ? [] : [...params.visit.beside, ...params.visit.visits],
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
    if (firsts.some((each) => findLine(view, packCode(each), day) >= 0)) return
    const before = (code: string) =>
      history !== undefined && findEarlier(history, packCode(code), day, historyProvider.same) >= 0
    if ([codes.one, codes.several, charted.code].some(before)) return
    out.found('missing', line, { day, charted: packCode(charted.code) }, asCharted(view, facts, 'shots'))
  },
})
