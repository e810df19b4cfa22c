import { codeText, packCode } from '@aliquot/engine/code-number'
import { billedUnits, chartedLines, findLine, openQuestion, vialsBehind } from '@aliquot/engine/scrub/chart-lines'
import { absent, type Chart, type HistoryView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { isBefore, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** Catch-up doses on several claims that together are more than the regimen is short of. */
export const catchUpsTogetherBeyondShortfall = defineEdit({
  id: 'HIS005',
  name: 'catch-ups-together-beyond-shortfall',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'With earlier claims, more doses are billed to catch up a venom than are short.',
  why:
    'A code below that of the regimen is right for as many doses as one venom is short of the others since the ' +
    'regimen was last prepared, on one claim or on several.',
  rules: ['VEN-03'],
  cite: [{ source: 'manual-dose-changes' }, { source: 'palmetto-venom' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params?.codes.venomByCount.slice(0, -1) ?? [] }),
  needs: ['chart', 'history'],
  messages: {
    together: {
      text:
        '{billed:units} units of {code} on {day:day} to catch up a venom follow {before:units} since {regimen:day}; ' +
        '{short:units} doses are short.',
      todo: 'Bill what is still short; further doses belong to the regimen, at the code for all its venoms.',
      remedy: 'needs-chart',
    },
  },
  check(view, first, { codes }, out) {
    const { chart, history } = view
    const day = view.dayOf(first)
    if (chart === undefined || history === undefined || replacesEarlier(view)) return
    for (const [index, text] of codes.venomByCount.slice(0, -1).entries()) {
      const code = packCode(text)
      const line = findLine(view, code, day)
      if (line < 0 || !isCatchUp(chart, code, day)) continue
      const short = shortOf(chart, code, day)
      const billed = billedUnits(view, code, day)
      if (short === undefined) {
        out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
        continue
      }
      // What this claim has too many of by itself is the matter of another edit.
      if (billed > short) continue
      const regimen = lastRegimen(history, new Set(codes.venomByCount.slice(index + 1)), day)
      const { before, isOpen } = unitsSince(history, code, regimen, day)
      if (billed + before > short && regimen > absent)
        out.found('together', line, { billed, day, before, regimen, short })
      else if (billed + before > short) {
        out.undecided(line, 'history-lines', 'when the regimen with all its venoms was last billed')
      } else if (isOpen || !history.hasLines) out.undecided(line, 'history-lines')
    }
  },
})

function isCatchUp(chart: Chart, code: number, day: number): boolean {
  const lines = chartedLines(chart, code, day)
  return (
    lines.length > 0 && lines.every((line) => vialsBehind(chart, line).some((vial) => vial.catchUpFor !== undefined))
  )
}

/** Doses short by the chart, in thousandths; `undefined` where it leaves them open. */
function shortOf(chart: Chart, code: number, day: number): number | undefined {
  let short = 0
  for (const line of chartedLines(chart, code, day)) {
    if (line.units === null) return undefined
    short += line.units * 1000
  }
  return short
}

/** The last day before on which the practice billed more venoms; `absent` if it is not known. */
function lastRegimen(history: HistoryView, codes: ReadonlySet<string>, day: number): number {
  let last: number = absent
  for (let index = 0; index < history.lines; index += 1) {
    if (history.provider[index] !== historyProvider.same || !isBefore(history, index, day)) continue
    if (codes.has(codeText(history.code[index] ?? -1))) last = Math.max(last, history.day[index] ?? absent)
  }
  return last
}

/** Units of the code that the practice billed from a day on; `isOpen` where a line states none. */
function unitsSince(history: HistoryView, code: number, from: number, day: number) {
  let before = 0
  let isOpen = false
  for (let index = 0; index < history.lines; index += 1) {
    if (history.code[index] !== code || (history.day[index] ?? absent) < from || !isBefore(history, index, day))
      continue
    if (history.provider[index] === historyProvider.other) continue
    const units = history.unitsThousandths[index] ?? absent
    if (units === absent || history.provider[index] === historyProvider.unknown) isOpen = true
    else before += units
  }
  return { before, isOpen }
}
