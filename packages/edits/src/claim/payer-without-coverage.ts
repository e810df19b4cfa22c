import { dayOf } from '@aliquot/engine/calendar-date'
import type { Coverage } from '@aliquot/engine/document/encounter'
import { encounterOf, isCharted } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A claim to a payer with whom the patient had no coverage on the day, by the chart. */
export const payerWithoutCoverage = defineEdit({
  id: 'CLM009',
  name: 'payer-without-coverage',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The claim goes to a payer who did not cover the patient on the day.',
  why: 'A payer pays for who was covered when the service was done; the chart lists the coverages with their days.',
  rules: ['CLM-02'],
  scope: 'line',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view, line) =>
    isCharted(view, line) &&
    (view.chart?.isOfOtherContractor === true || (encounterOf(view, line)?.coverages ?? []).length > 0),
  needs: [],
  messages: {
    outside: {
      text: 'Line {line} bills {code} for {day:day}; by the chart the coverage by this payer was not in force then.',
      todo: 'Send the claim to the payer whose coverage was in force, or correct the coverages in the chart.',
      remedy: 'needs-chart',
      denies: true,
    },
    contractor: {
      text: 'Line {line} bills {code} for {day:day}; the chart names another contractor of this payer than the claim.',
      todo: 'Send the claim to the contractor for the place where the service was done, or correct the chart.',
      remedy: 'needs-chart',
    },
    unlisted: {
      text: 'Line {line} bills {code} for {day:day}; this payer is none of those that the chart lists.',
      todo: 'Ask who covered the patient on the day, and send the claim there; or add the payer to the chart.',
      remedy: 'needs-chart',
      severity: 'records',
    },
  },
  check(view, line, _params, out) {
    const listed = encounterOf(view, line)?.coverages ?? []
    const day = view.dayOf(line)
    if (view.chart?.isOfOtherContractor === true) {
      out.found('contractor', line, { day })
      return
    }
    if (listed.length === 0) return
    if (listed.some(({ payer }) => payer === undefined)) {
      out.undecided(line, 'answer-in-chart', 'which payers cover the patient: the chart leaves one unnamed')
      return
    }
    const own = listed.filter(({ payer }) => payer === view.payer)
    if (own.length === 0) out.found('unlisted', line, { day })
    else if (!own.some((coverage) => isInForce(coverage, day))) out.found('outside', line, { day })
  },
})

/** An end or a beginning that is not given is none that is known of. */
function isInForce({ from, to }: Coverage, day: number): boolean {
  return (from === undefined || dayOf(from) <= day) && (to === undefined || day <= dayOf(to))
}
