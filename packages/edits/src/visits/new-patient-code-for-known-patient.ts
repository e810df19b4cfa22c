import { addMonths } from '@aliquot/engine/calendar-date'
import { type ClaimView, type HistoryView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { replacesEarlier, stands } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** Months without a visit after which a patient is new again. */
const monthsToBeNew = 36

/** A visit code for new patients, for a patient whom the practice has seen within three years. */
export const newPatientCodeForKnownPatient = defineEdit({
  id: 'VIS002',
  name: 'new-patient-code-for-known-patient',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A patient whom the practice has seen within three years is billed as new.',
  why: 'A patient is new to whom nobody of the practice and its specialty gave a service face to face in three years.',
  rules: ['EM-05'],
  scope: 'line',
  params: { patients: 'visit.patients', visits: 'visit.same-day' },
  trigger: (_facts, params) => ({ ranges: params?.patients.newPatient ?? [] }),
  needs: ['history-lines'],
  messages: {
    known: {
      text: '{code}, for a new patient, is billed for {day:day}; they were seen here on {seen:day}, {before:code}.',
      todo: 'Bill the visit of an established patient at the level that the note supports.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out, facts) {
    const { history } = view
    if (history === undefined) return
    const day = view.dayOf(line)
    const from = addMonths(day, -monthsToBeNew)
    let unknown = false
    for (let index = history.lines - 1; index >= 0; index -= 1) {
      const seen = history.day[index] ?? from
      if (seen >= day || seen <= from || !isVisitThatStands(view, history, index, facts)) continue
      const who = history.provider[index]
      if (who === historyProvider.same) {
        out.found('known', line, { day, seen, before: history.code[index] ?? -1 })
        return
      }
      if (who === historyProvider.unknown) unknown = true
    }
    if (unknown) out.undecided(line, 'history-lines', 'who made the earlier visits of the patient')
  },
})

function isVisitThatStands(view: ClaimView, history: HistoryView, index: number, facts: PolicyFacts): boolean {
  if (!stands(history, index) || !facts.isVisit(history.code[index] ?? -1)) return false
  return !(replacesEarlier(view) && view.days.includes(history.day[index] ?? -1))
}
