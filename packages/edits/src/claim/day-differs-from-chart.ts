import { chartDay, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A claim none of whose days is a day of the chart behind it. */
export const dayDiffersFromChart = defineEdit({
  id: 'CLM007',
  name: 'day-differs-from-chart',
  severity: 'records',
  nature: 'defect',
  direction: 'neither',
  title: 'The claim names another day than the chart behind it.',
  why: 'A service is billed for the day on which it was done. Extract is billed for the day it was prepared.',
  rules: ['CLM-02', 'DOSE-09'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.chart !== undefined,
  needs: [],
  messages: {
    other: {
      text: 'Line {line} bills {code} for {day:day}; the chart behind the claim is of {charted:day}.',
      todo: 'Correct the date of service to {charted:day}, or put the chart of {day:day} behind the claim.',
      remedy: 'needs-chart',
    },
  },
  check(view, _line, _params, out) {
    const { chart, days } = view
    if (chart === undefined) return
    const charted = chartDay(chart)
    for (const day of days) if (day === charted || vialsPrepared(chart, day).length > 0) return
    const day = view.dayOf(0)
    out.found('other', 0, { day, charted })
  },
})
