import { packCode } from '@aliquot/engine/code-number'
import { billedUnits, chartDay, chartedUnits, findLine, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import { type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { earlierUnits, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** Units of one preparation on claims of several days, each of which stays under the payer's limit for a day. */
export const preparationSpreadOverClaims = defineEdit({
  id: 'HIS002',
  name: 'preparation-spread-over-claims',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Claims of days in a row stay under a daily limit that they pass together.',
  why:
    'Extract is billed on the day it was prepared. Claims that spread one preparation over days, so that none passes ' +
    'the limit of a day, misstate that.',
  rules: ['DOSE-08', 'DOSE-09', 'DOSE-22'],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes', limits: 'limits.daily' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose, ...params.codes.venomByCount],
  }),
  concerns: (view) => view.history !== undefined && !replacesEarlier(view),
  needs: [],
  messages: {
    spread: {
      text:
        '{billed:units} units of {code} are billed for {day:day} after {before:units} for the days just before; the ' +
        'chart has {held:units} prepared on the day, and the limit of a day is {limit:units}.',
      todo: 'Bill each preparation on its own day with all its units. What is then over the limit is for an appeal.',
      remedy: 'needs-chart',
    },
  },
  check(view, first, { codes }, out, facts) {
    const day = view.dayOf(first)
    for (const text of [codes.multiDose, codes.singleDose, ...codes.venomByCount]) {
      const code = packCode(text)
      const line = findLine(view, code, day)
      const limit = (facts.dailyLimitOf(code)?.units ?? Number.POSITIVE_INFINITY) * 1000
      if (line < 0 || limit === Number.POSITIVE_INFINITY) continue
      const billed = billedUnits(view, code, day)
      const before = daysJustBefore(view, code, day, limit)
      if (before === 0 || billed > limit || billed + before <= limit) continue
      const held = heldOn(view, code, day)
      if (held === undefined) {
        out.undecided(line, 'chart', 'whether the units of days in a row are of one preparation: the chart of each day')
      } else if (held < billed) out.found('spread', line, { billed, day, before, held, limit })
    }
  },
})

/** Units of the practice's earlier claims for the days in a row up to the day before, each within the limit. */
function daysJustBefore(view: ClaimView, code: number, day: number, limit: number): number {
  const { history } = view
  let total = 0
  for (let on = day - 1; history !== undefined; on -= 1) {
    const units = earlierUnits(history, code, on, historyProvider.same)
    if (units === 0 || units > limit) break
    total += units
  }
  return total
}

/** Units that the chart has prepared on the day; `undefined` where it does not speak of the day or leaves it open. */
function heldOn(view: ClaimView, code: number, day: number): number | undefined {
  const { chart } = view
  if (chart === undefined) return undefined
  if (vialsPrepared(chart, day).length === 0) return chartDay(chart) === day && hasVials(view) ? 0 : undefined
  return chartedUnits(chart, code, day)
}

function hasVials(view: ClaimView): boolean {
  return view.chart?.encounter.vials !== undefined
}
