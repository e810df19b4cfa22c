import { packCode } from '@aliquot/engine/code-number'
import { asCharted, findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** The code for single-dose vials, when doses were drawn off a treatment board. */
export const singleDoseCodeForTreatmentBoard = defineEdit({
  id: 'UNT010',
  name: 'single-dose-code-for-treatment-board',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'The code for single-dose vials is billed for doses off a treatment board.',
  why: 'A dose drawn off a board is no vial: each is a unit of the code for extract by the dose.',
  rules: ['DOSE-12'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  applies: ({ codes }) => codes.treatmentBoard !== codes.singleDose,
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.singleDose] }),
  needs: ['chart'],
  messages: {
    board: {
      text: 'Line {line} bills {code} for {day:day}; the chart shows doses off a board, which are {board:code}.',
      todo: 'Bill {board:code}, one unit a dose drawn.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const day = view.dayOf(line)
    const vials = vialsOfDay(view, line, out)
    if (vials === undefined) return
    const board = vials.some((vial) => vial.container === 'treatment-board')
    if (!board || vials.some((vial) => vial.container === 'single-dose')) return
    const each = findLine(view, packCode(codes.singleDose), day)
    out.found('board', each, { day, board: packCode(codes.treatmentBoard) }, asCharted(view, facts, 'extract'))
  },
})
