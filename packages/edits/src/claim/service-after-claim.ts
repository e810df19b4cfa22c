import { absent } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A service of a day that had not come when the claim was made. */
export const serviceAfterClaim = defineEdit({
  id: 'CLM002',
  name: 'service-after-claim',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A service is billed for a day after the claim was made.',
  why: 'A claim is for what was done. Month or year is mistyped, or the claim went out before the service.',
  rules: ['CLM-01'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.submittedOn !== absent,
  needs: [],
  messages: {
    future: {
      text: 'Line {line} bills {code} for {day:day}; the claim was made on {made:day}.',
      todo: 'Correct the date of service from the chart, or hold the claim until the service is done.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, _line, _params, out) {
    const made = view.submittedOn
    for (let line = 0; line < view.lines; line += 1) {
      const day = view.dayOf(line)
      if (day > made) out.found('future', line, { day, made })
    }
  },
})
