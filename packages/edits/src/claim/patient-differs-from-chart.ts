import { chartDay } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A claim for one patient with the chart of another behind it. */
export const patientDiffersFromChart = defineEdit({
  id: 'CLM008',
  name: 'patient-differs-from-chart',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The claim names another patient than the chart behind it.',
  why: 'Both name the patient by an id of the practice: where they differ, one patient is billed for another.',
  rules: ['CLM-02'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.chart !== undefined,
  needs: [],
  messages: {
    other: {
      text: 'The claim is for one patient, and the chart of {charted:day} behind it is of another.',
      todo: 'Find out whose service it was: correct the patient of the claim, or put the right chart behind it.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out) {
    const { chart } = view
    if (chart?.isOfOtherMember === true) out.found('other', line, { charted: chartDay(chart) })
  },
})
