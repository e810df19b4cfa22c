import { addMonths } from '@aliquot/engine/calendar-date'
import { absent } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** No limit that was read is shorter: a claim that is made sooner is late with nobody. */
const shortestLimitDays = 90

/** A first claim made after the payer's time for it has run out. */
export const claimFiledLate = defineEdit({
  id: 'CLM003',
  name: 'claim-filed-late',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The claim is made later than the payer takes one for the service.',
  why:
    'A first claim after the payer’s time for filing is refused without a look at it. Corrections have times of ' +
    'their own.',
  rules: ['CLM-03'],
  cite: [{ source: 'filing-limits' }],
  scope: 'line',
  params: { limit: 'filing.limit' },
  trigger: () => ({ every: true }),
  concerns: (view, line) =>
    view.submittedOn !== absent && view.submittedOn - view.dayOf(line) > shortestLimitDays && !replacesEarlier(view),
  needs: [],
  messages: {
    late: {
      text: 'Line {line} bills {code} for {day:day}; claims are taken until {last:day}, this was made {made:day}.',
      todo: 'Send proof that it was filed in time, or that an exception holds. The patient is not billed for it.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { limit }, out) {
    const day = view.dayOf(line)
    const made = view.submittedOn
    const last = addMonths(day, limit.months)
    if (made > last) out.found('late', line, { day, last, made })
  },
})
