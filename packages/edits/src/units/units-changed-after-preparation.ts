import { packCode } from '@aliquot/engine/code-number'
import {
  billedUnits,
  chartDay,
  chartedUnits,
  findLine,
  openQuestion,
  vialsPrepared,
} from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { earlierUnits } from '@aliquot/engine/scrub/history-lines'

/** How the messages begin. */
const begin = 'The replacement bills {billed:units} units of {code} for {day:day}'

/** A replacement claim that bills the doses given in place of the doses planned. */
export const unitsChangedAfterPreparation = defineEdit({
  id: 'UNT008',
  name: 'units-changed-after-preparation',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A replacement claim changes units that were right when the extract was prepared.',
  why: 'Units are the doses foreseen at preparation. More or fewer shots in the end change nothing, either way.',
  rules: ['DOSE-10', 'DOSE-11'],
  cite: [{ source: 'manual-dose-changes' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({
    codes:
      params === undefined
        ? []
        : [params.codes.multiDose, params.codes.singleDose, params.codes.wholeBody, ...params.codes.venomByCount],
  }),
  needs: [],
  messages: {
    lowered: {
      text: `${begin}; the {before:units} of the first claim are what the chart makes.`,
      todo: 'Leave the first claim as it is: no refund follows from doses that were not given.',
      remedy: 'needs-chart',
      direction: 'under',
    },
    raised: {
      text: `${begin}; the {before:units} of the first claim are what the chart makes.`,
      todo: 'Leave the first claim as it is: more shots from the same vials are not more units.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out) {
    if (view.frequency !== 7) return
    const { chart, history } = view
    const day = view.dayOf(line)
    if (history === undefined || !history.hasLines) {
      out.undecided(line, 'history-lines')
      return
    }
    for (const text of [codes.multiDose, codes.singleDose, codes.wholeBody, ...codes.venomByCount]) {
      const code = packCode(text)
      const each = findLine(view, code, day)
      const before = each < 0 ? 0 : earlierUnits(history, code, day, historyProvider.same)
      const billed = billedUnits(view, code, day)
      if (before === 0 || billed === before) continue
      if (chart === undefined || (chartDay(chart) !== day && vialsPrepared(chart, day).length === 0)) {
        out.undecided(each, 'chart')
        continue
      }
      const planned = chartedUnits(chart, code, day)
      if (planned === undefined) out.undecided(each, 'answer-in-chart', openQuestion(chart, 'extract'))
      if (planned !== before) continue
      const only = billed === view.unitsOf(each)
      const fix = only ? ({ kind: 'units', line: each, unitsThousandths: planned } as const) : undefined
      out.found(billed < before ? 'lowered' : 'raised', each, { billed, day, before }, fix)
    }
  },
})
