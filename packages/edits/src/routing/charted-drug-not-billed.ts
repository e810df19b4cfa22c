import { packCode } from '@aliquot/engine/code-number'
import { asCharted, chartDay, chartedOfFamily, findLine } from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'
import { chartOfDay } from '../chart-of-day.ts'

/** A drug that the practice bought and gave, and that no line bills. */
export const chartedDrugNotBilled = defineEdit({
  id: 'RTE005',
  name: 'charted-drug-not-billed',
  severity: 'info',
  nature: 'defect',
  direction: 'under',
  title: 'The practice bought and gave a drug, and no line bills it.',
  why: 'Giving a drug does not pay for it: who bought it bills it by its own code.',
  rules: ['RTE-03'],
  scope: 'date',
  params: { known: 'drugs.known', administration: 'drugs.administration' },
  trigger: (facts, params) => ({
    ranges: [
      ...(params?.administration ?? []).flatMap(({ routes }) =>
        routes.map(({ first }) => ({ from: first, to: first })),
      ),
      ...(params?.known ?? []).flatMap(({ code }) => (code === undefined ? [] : [{ from: code, to: code }])),
      ...(facts.value('visit.same-day')?.beside ?? []),
    ],
  }),
  needs: ['chart'],
  messages: {
    missing: {
      text: 'The claim for {day:day} lacks {drug:code}; the practice bought and gave {given:units} units of it.',
      todo: 'Add {drug:code}, {given:units} units, unless another claim has it.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { known }, out, facts) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const fix = asCharted(view, facts, 'drugs')
    const seen = new Set<string>()
    for (const { code, units } of chartedOfFamily(chart, 'drugs')) {
      const drug = packCode(code)
      if (seen.has(code) || units === null || !known.some((each) => each.code === code)) continue
      seen.add(code)
      if (chartDay(chart) !== day || findLine(view, drug, day) >= 0) continue
      const { history } = view
      if (history !== undefined && findEarlier(history, drug, day, historyProvider.same) >= 0) continue
      out.found('missing', line, { day, drug, given: units * 1000 }, fix)
    }
  },
})
