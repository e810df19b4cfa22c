import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** A visit that an earlier claim of the practice has already, by the same code for the same day. */
export const visitBilledTwice = defineEdit({
  id: 'VIS004',
  name: 'visit-billed-twice',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A visit is billed that an earlier claim has already.',
  why: 'The same code for the same day again is denied as a duplicate; a first claim is changed by replacing it.',
  rules: ['CLM-01'],
  scope: 'line',
  params: { rule: 'visit.same-day' },
  trigger: (_facts, params) => ({ ranges: params?.rule.visits ?? [] }),
  // A visit gives no cause for it until earlier lines are known.
  concerns: (view) => view.history?.hasLines === true && !replacesEarlier(view),
  needs: [],
  messages: {
    again: {
      text: 'Line {line} bills visit {code} for {day:day}; an earlier claim of the practice has it already.',
      todo: 'Do not send it again; to change the first claim, replace it (frequency 7).',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out) {
    const { history } = view
    const day = view.dayOf(line)
    if (history === undefined) return
    if (findEarlier(history, view.codeOf(line), day, historyProvider.same) >= 0) out.found('again', line, { day })
  },
})
