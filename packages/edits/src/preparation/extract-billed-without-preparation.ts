import { packCode } from '@aliquot/engine/code-number'
import { extractInjections } from '@aliquot/engine/scrub/chart-lines'
import type { Chart } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** Extract billed for a day on which, by the chart of that day, no vial was prepared. */
export const extractBilledWithoutPreparation = defineEdit({
  id: 'PRE001',
  name: 'extract-billed-without-preparation',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Extract is billed for a day on which no vial was prepared.',
  why:
    'Extract is billed once, for the day on which it was prepared: not when it is planned or first injected, and not ' +
    'again with each shot.',
  rules: ['DOSE-09', 'DOSE-10', 'DOSE-11'],
  scope: 'date',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart'],
  messages: {
    injectedOnly: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; shots were given, no vial was prepared.',
      todo: 'Take {code} off: the vials were billed when they were prepared. If some were mixed today, record them.',
      remedy: 'needs-chart',
    },
    nothing: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; its chart records no vial prepared.',
      todo: 'Bill {code} for the day on which the vials are mixed; or record the vials, if they were mixed that day.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    // Vials in the chart, of whatever day, are for the edits that count them.
    if (chart === undefined || (chart.encounter.vials ?? []).length > 0 || isPreparedElsewhere(chart)) return
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = codes
    const extract = [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount].map(packCode)
    const message = extractInjections(chart).length > 0 ? 'injectedOnly' : 'nothing'
    for (let each = line; each < view.lines; each += 1) {
      if (view.dayOf(each) !== day || !extract.includes(view.codeOf(each))) continue
      // What is missing from a chart may have been done: nothing is taken off for it.
      out.found(message, each, { units: Math.max(0, view.unitsOf(each)), day })
    }
  },
})

/** The practice injects what others prepared: another edit says so. */
function isPreparedElsewhere(chart: Chart): boolean {
  if (chart.encounter.role === 'injects-only') return true
  const shots = extractInjections(chart)
  return shots.length > 0 && shots.every(({ source }) => source === 'outside')
}
