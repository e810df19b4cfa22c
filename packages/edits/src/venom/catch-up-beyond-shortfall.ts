import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  billedUnits,
  chartedLines,
  findLine,
  openQuestion,
  vialsBehind,
} from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** More doses to catch up a venom than the regimen is short of. */
export const catchUpBeyondShortfall = defineEdit({
  id: 'VEN003',
  name: 'catch-up-beyond-shortfall',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'More doses are billed to catch up a venom than are short.',
  why: 'A code below that of the regimen is right for as many doses as one venom is short of the others, and no more.',
  rules: ['VEN-03'],
  cite: [{ source: 'manual-dose-changes' }, { source: 'palmetto-venom' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params?.codes.venomByCount.slice(0, -1) ?? [] }),
  needs: ['chart'],
  messages: {
    beyond: {
      text: '{billed:units} units of {code} on {day:day} to catch up a venom; {short:units} doses are short.',
      todo: 'Bill {short:units}; further doses belong to the regimen, at the code for all its venoms.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    if (chart === undefined || vialsOfDay(view, line, out) === undefined) return
    for (const text of codes.venomByCount) {
      const code = packCode(text)
      const each = findLine(view, code, day)
      if (each < 0) continue
      const charted = chartedLines(chart, code, day)
      const caughtUp = charted.filter((known) =>
        vialsBehind(chart, known).some((vial) => vial.catchUpFor !== undefined),
      )
      if (caughtUp.length === 0 || caughtUp.length < charted.length) continue
      if (caughtUp.some((known) => known.units === null)) {
        out.undecided(each, 'answer-in-chart', openQuestion(chart, 'extract'))
        continue
      }
      const short = caughtUp.reduce((sum, known) => sum + (known.units ?? 0) * 1000, 0)
      const billed = billedUnits(view, code, day)
      if (billed > short) out.found('beyond', each, { billed, day, short }, asCharted(view, facts, 'extract'))
    }
  },
})
