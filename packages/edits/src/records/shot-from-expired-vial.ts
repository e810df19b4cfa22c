import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A shot out of a vial whose last day of use had passed. */
export const shotFromExpiredVial = defineEdit({
  id: 'DOC004',
  name: 'shot-from-expired-vial',
  severity: 'records',
  nature: 'defect',
  direction: 'neither',
  title: 'A shot was drawn from a vial after its last day of use.',
  why: 'The record that supports the shot says that the vial could not be used any more. One of the two is wrong.',
  rules: ['DOC-01'],
  cite: [{ source: 'dossier', at: 'DOC-01' }],
  scope: 'date',
  at: 'date-of-service',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  concerns: (view, line) => lastDays(view, line).length > 0,
  chartOnly: true,
  needs: [],
  messages: {
    past: {
      text: 'Line {line} bills {code} of {day:day}; a vial that was drawn from was to be used until {last:day}.',
      todo: 'Check the date and the vial of the shot. What was given, and what follows, is for a clinician.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, _params, out) {
    const day = view.dayOf(line)
    for (const last of lastDays(view, line)) {
      if (dayOf(last) < day) out.found('past', line, { day, last: dayOf(last) })
    }
  },
})

/** Last days of use of the vials that shots of the day were drawn from, where they are recorded. */
function lastDays(view: ClaimView, line: number): readonly IsoDate[] {
  const encounter = encounterOf(view, line)
  const drawn = new Set(
    (encounter?.injections ?? []).flatMap(({ vials = [], shots = [] }) => [
      ...vials,
      ...shots.flatMap(({ vial }) => (vial === undefined ? [] : [vial])),
    ]),
  )
  return (encounter?.vials ?? []).flatMap(({ id, beyondUseOn }) =>
    id !== undefined && beyondUseOn !== undefined && drawn.has(id) ? [beyondUseOn] : [],
  )
}
