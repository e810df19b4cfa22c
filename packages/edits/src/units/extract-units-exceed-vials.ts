import { packCode } from '@aliquot/engine/code-number'
import { billedUnits, chartDay, chartedUnits, findLine, isOpen, openQuestion } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** More doses of extract than the vials of the day hold, counted as the payer counts. */
export const extractUnitsExceedVials = defineEdit({
  id: 'UNT003',
  name: 'extract-units-exceed-vials',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'More units of extract are billed than the vials hold.',
  why: 'Units are doses as the payer defines them, counted in each vial that was prepared.',
  rules: ['DOSE-01', 'DOSE-02', 'DOSE-03', 'DOSE-17'],
  scope: 'date',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.multiDose] }),
  needs: ['chart'],
  messages: {
    over: {
      text: '{billed:units} units of {code} are billed on {day:day}; the vials prepared that day hold {held:units}.',
      todo: 'Bill {held:units}, or record the further vials that were prepared.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out) {
    const { chart } = view
    const day = view.dayOf(line)
    if (chart === undefined || chartDay(chart) !== day || chart.encounter.vials === undefined) return
    const code = packCode(codes.multiDose)
    const held = chartedUnits(chart, code, day)
    if (held === undefined || (held === 0 && isOpen(chart, 'extract'))) {
      out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
      return
    }
    const billed = billedUnits(view, code, day)
    // Nothing at all prepared here is another defect, with its own edit.
    if (held === 0 && chart.encounter.vials.length === 0) return
    if (billed > held)
      out.found('over', findLine(view, code, day), { billed, day, held }, { kind: 'as-charted', family: 'extract' })
  },
})
