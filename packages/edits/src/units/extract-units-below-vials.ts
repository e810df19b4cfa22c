import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  dayOfCharted,
  findLine,
  openQuestion,
  vialsBehind,
} from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { earlierUnits, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** Fewer doses of extract than the vials of the day hold: money left, whatever the reason. */
export const extractUnitsBelowVials = defineEdit({
  id: 'UNT004',
  name: 'extract-units-below-vials',
  severity: 'info',
  nature: 'defect',
  direction: 'under',
  title: 'Fewer units of extract are billed than the vials hold.',
  why: 'Units are doses as the payer defines them, all of them, not vials, and not what stays under a limit.',
  rules: ['DOSE-01', 'DOSE-03', 'DOSE-17'],
  scope: 'claim',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose, params.codes.wholeBody],
  }),
  needs: ['chart'],
  messages: {
    under: {
      text: '{billed:units} units of {code}, {before:units} before; the vials of {day:day} hold {held:units}.',
      todo: 'Bill {held:units} in all: the record of the vials supports them.',
      remedy: 'needs-chart',
    },
    perVial: {
      text: '{billed:units} units of {code}, one a vial; the vials of {day:day} hold {held:units} doses.',
      todo: 'Bill {held:units}: a unit is a dose, not a vial.',
      remedy: 'needs-chart',
    },
  },
  check(view, _line, { codes }, out, facts) {
    const { chart } = view
    if (chart === undefined) return
    for (const text of new Set([codes.multiDose, codes.singleDose, codes.wholeBody])) {
      const code = packCode(text)
      const line = findLine(view, code)
      const charted = chartedOfFamily(chart, 'extract').filter((each) => each.code === text)
      const [first] = charted
      if (line < 0 || first === undefined) continue
      const day = dayOfCharted(chart, first)
      let held = 0
      let vials = 0
      for (const each of charted) {
        held += each.units === null ? Number.NaN : each.units * 1000
        for (const vial of vialsBehind(chart, each)) vials += (vial.count ?? 1) * 1000
      }
      const billed = billedUnits(view, code)
      const before = unitsBefore(view, code, day)
      if (Number.isNaN(held)) out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
      else if (billed + before >= held || isAdjusted(view, code, day, held)) continue
      else if (hasUnstated(view, code)) out.undecided(line, 'units')
      else if (billed === vials && before === 0) {
        out.found('perVial', line, { billed, day, held }, asCharted(view, facts, 'extract'))
      } else
        out.found(
          'under',
          line,
          { billed, before, day, held },
          before > 0 ? undefined : asCharted(view, facts, 'extract'),
        )
    }
  },
})

/** Units of the same preparation on an earlier claim of the practice. */
function unitsBefore(view: ClaimView, code: number, day: number): number {
  const { history } = view
  return history === undefined || replacesEarlier(view) ? 0 : earlierUnits(history, code, day, historyProvider.same)
}

/** A replacement of a claim that had the right units: another edit says so. */
function isAdjusted(view: ClaimView, code: number, day: number, held: number): boolean {
  const { history } = view
  if (history === undefined || !replacesEarlier(view)) return false
  return earlierUnits(history, code, day, historyProvider.same) === held
}

function hasUnstated(view: ClaimView, code: number): boolean {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) === code && view.unitsOf(line) === absent) return true
  }
  return false
}
