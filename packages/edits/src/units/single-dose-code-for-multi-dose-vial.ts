import { packCode } from '@aliquot/engine/code-number'
import { asCharted, findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** The code for single-dose vials, when the vials of the day are multi-dose ones. */
export const singleDoseCodeForMultiDoseVial = defineEdit({
  id: 'UNT009',
  name: 'single-dose-code-for-multi-dose-vial',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'The code for single-dose vials is billed for a multi-dose vial.',
  why:
    'The code is for vials that hold one dose each and that someone else injects; a dose out of a larger vial ' +
    'is not one.',
  rules: ['ADM-06', 'DOSE-15'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.singleDose] }),
  needs: ['chart'],
  messages: {
    multiDose: {
      text: 'Line {line} bills {code} for {day:day}; the chart shows multi-dose vials, which are {multiDose:code}.',
      todo: 'Bill {multiDose:code} instead, by the doses that the vials hold.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const day = view.dayOf(line)
    const vials = vialsOfDay(view, line, out)
    if (vials === undefined) return
    if (vials.some((vial) => vial.container === 'single-dose')) return
    if (vials.some((vial) => vial.container === undefined)) {
      out.undecided(line, 'answer-in-chart', 'whether the vials were single-dose or multi-dose (container)')
      return
    }
    if (!vials.some((vial) => vial.container === 'multi-dose')) return
    const each = findLine(view, packCode(codes.singleDose), day)
    out.found('multiDose', each, { day, multiDose: packCode(codes.multiDose) }, asCharted(view, facts, 'extract'))
  },
})
