import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  chartedOfFamily,
  dayOfCharted,
  findFamily,
  findLine,
  isOpen,
  openQuestion,
  vialsPrepared,
} from '@aliquot/engine/scrub/chart-lines'
import { type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { chartOfDay } from '../chart-of-day.ts'

/** Extract that the chart shows prepared and the claim for the day leaves out. */
export const chartedExtractNotBilled = defineEdit({
  id: 'UNT018',
  name: 'charted-extract-not-billed',
  severity: 'info',
  nature: 'defect',
  direction: 'under',
  title: 'The chart shows extract prepared on the day, and no line bills it.',
  why: 'Preparing extract is paid beside the shots of the day; it is billed once, on the day of preparation.',
  rules: ['ADM-04', 'DOSE-09', 'DOSE-14'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes', visit: 'visit.same-day' },
  trigger: (_facts, params) => ({
    ranges: params === undefined ? [] : [...params.visit.beside, ...params.visit.visits],
  }),
  needs: ['chart'],
  messages: {
    missing: {
      text: 'For {day:day} no extract is billed; the chart shows {held:units} units of {charted:code} prepared.',
      todo: 'Add {charted:code}, {held:units} units, unless another claim has it.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out, facts) {
    const day = view.dayOf(line)
    if (findFamily(view, facts, 'extract', day) >= 0 || findFamily(view, facts, 'unlisted', day) >= 0) return
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const charted = chartedOfFamily(chart, 'extract').filter((each) => dayOfCharted(chart, each) === day)
    if (isWithinCompleteService(view, facts, day)) return
    if (isOpen(chart, 'extract')) {
      // Something was prepared and nothing is billed: how much, or whether it is this practice's, is not known.
      const isEarlier = charted.some((each) => isBilledBefore(view, packCode(each.code), day))
      if (vialsPrepared(chart, day).length > 0 && !isEarlier) {
        out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
      }
      return
    }
    for (const each of charted) {
      const code = packCode(each.code)
      if (each.units === null || findLine(view, code) >= 0) continue
      if (isBilledBefore(view, code, day)) continue
      out.found('missing', line, { day, held: each.units * 1000, charted: code }, asCharted(view, facts, 'extract'))
    }
  },
})

function isBilledBefore({ history }: ClaimView, code: number, day: number): boolean {
  return history !== undefined && findEarlier(history, code, day, historyProvider.same) >= 0
}

/** A complete-service code holds the extract, for payers that take it. */
function isWithinCompleteService(view: ClaimView, facts: PolicyFacts, day: number): boolean {
  const complete = facts.value('shots.complete-service')
  if (complete === undefined || complete.use === 'never') return false
  const codes = [complete.one, complete.several, ...complete.venomByCount]
  return codes.some((each) => findLine(view, packCode(each), day) >= 0)
}
