import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  billedUnits,
  chartedUnits,
  findLine,
  isExcluded,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** How the message begins. */
const begin = '{billed:units} units of {code} are billed for {day:day}'

/** Doses billed for vials made by diluting, where the payer counts none of them. */
export const dilutedVialBilled = defineEdit({
  id: 'UNT005',
  name: 'diluted-vial-billed',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Units are billed for vials made by diluting others.',
  why: 'A vial made from one that is billed holds no further extract; it adds units only where the payer says so.',
  rules: ['DOSE-05'],
  cite: [{ source: 'fee-rule-2001' }, { source: 'acaai-build-up' }, { source: 'build-up-letter' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.multiDose] }),
  needs: ['chart'],
  messages: {
    diluted: {
      text: `${begin}; without the dilutions, which this payer does not count, it is {held:units}.`,
      todo: 'Bill {held:units}. If a vial was undiluted, or part of the first build-up, record that.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    if (chart === undefined || vialsOfDay(view, line, out) === undefined) return
    const code = packCode(codes.multiDose)
    const held = chartedUnits(chart, code, day)
    if (held === undefined || (held === 0 && isOpen(chart, 'extract'))) {
      out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
      return
    }
    const billed = billedUnits(view, code, day)
    if (billed <= held || !isExcluded(chart, '/vials', 'dilution-not-counted')) return
    out.found('diluted', findLine(view, code, day), { billed, day, held }, asCharted(view, facts, 'extract'))
  },
})
