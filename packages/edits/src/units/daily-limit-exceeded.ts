import { codeText, packCode } from '@aliquot/engine/code-number'
import {
  billedUnits,
  chartDay,
  chartedOfFamily,
  chartedUnits,
  findLine,
  isOpen,
} from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { earlierUnits, replacesEarlier } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** How the messages begin: what is billed now, and what was before. */
const billed = '{claimed:units} units of {code} are billed for {day:day}, {used:units} before'

/** More units of a code on one date than the payer pays for a day. */
export const dailyLimitExceeded = defineEdit({
  id: 'UNT002',
  name: 'daily-limit-exceeded',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'over',
  title: 'More units of a code are billed for a date than the payer pays for a day.',
  why: 'All lines of one code on one date are added up, whatever their modifiers; units beyond the limit are denied.',
  rules: ['DOSE-08', 'DOSE-19', 'DOSE-20', 'VEN-05', 'TST-01', 'RDS-01', 'MOD-02'],
  scope: 'date',
  at: 'units',
  params: { limits: 'limits.daily' },
  trigger: (facts, params) => ({
    codes: params === undefined ? facts.codes.map(codeText) : Object.keys(params.limits),
  }),
  needs: [],
  messages: {
    absolute: {
      text: `${billed}; {limit:units} is the most there can be, {allowed:units} are left.`,
      todo: 'Correct the units: the limit follows from the code itself, and no record lifts it.',
      remedy: 'needs-chart',
      nature: 'defect',
    },
    arithmetic: {
      text: `${billed}; of the limit of {limit:units}, {allowed:units} are left, and the chart has {charted:units}.`,
      todo: 'First the arithmetic: bill what the chart supports. What is then still over a limit is for an appeal.',
      remedy: 'needs-chart',
      nature: 'defect',
    },
    appealable: {
      text: `${billed}; of the limit of {limit:units}, {allowed:units} are left.`,
      todo:
        'If the count is right, bill it, on the one true date, and appeal the denial with the record of what was ' +
        'done. Do not lower it, split it or spread it over dates.',
      remedy: 'needs-chart',
    },
    own: {
      text: `${billed}; of the limit of {limit:units} that this payer sets, {allowed:units} are left.`,
      todo: 'If the count is right, bill it, with records or an authorization, and appeal what is denied.',
      remedy: 'needs-chart',
    },
    none: {
      text: `${billed}; the limit of this payer is {limit:units}, so that {allowed:units} are paid.`,
      todo: 'Find the code under which the payer takes the service.',
      remedy: 'needs-chart',
      nature: 'defect',
      denies: true,
    },
  },
  check(view, line, _params, out, facts) {
    const day = view.dayOf(line)
    for (let each = line; each < view.lines; each += 1) {
      const code = view.codeOf(each)
      const limit = view.dayOf(each) === day ? facts.dailyLimitOf(code) : undefined
      if (limit === undefined) continue
      out.restsOn(limit.through)
      // Indicator 1 limits each line, every other the date.
      const byLine = limit.indicator === 1
      if (!byLine && findLine(view, code, day) < each) continue
      const most = limit.units * 1000
      const claimed = byLine ? Math.max(0, view.unitsOf(each)) : billedUnits(view, code, day)
      const used = byLine ? 0 : usedBefore(view, code, day, historyProvider.same)
      const unsure = usedBefore(view, code, day, historyProvider.unknown)
      const unstated = hasUnstated(view, code, day)
      if ((claimed + used + unsure <= most && !unstated) || isElsewhere(code, limit.units, facts)) continue
      if (claimed + used <= most) {
        if (unstated) out.undecided(each, 'units')
        else out.undecided(each, 'history-lines', 'who billed the earlier units of the day')
        continue
      }
      const allowed = Math.min(claimed, Math.max(0, most - used))
      const slots = { claimed, day, used, limit: most, allowed }
      const charted = chartedLess(view, facts, code, day, claimed)
      if (most === 0) out.found('none', each, slots)
      else if (limit.indicator === 2) out.found('absolute', each, slots)
      else if (charted !== undefined) out.found('arithmetic', each, { ...slots, charted })
      else out.found(limit.indicator === undefined ? 'own' : 'appealable', each, slots)
    }
  },
})

/** Shot codes, and complete-service codes that are not valid at all, have edits of their own. */
function isElsewhere(code: number, limit: number, facts: PolicyFacts): boolean {
  const shots = facts.value('shots.codes')
  if (shots !== undefined && (code === packCode(shots.one) || code === packCode(shots.several))) return true
  const notValid = limit === 0 && facts.familyOf(code) === 'shots'
  return notValid && facts.value('shots.complete-service')?.use === 'never'
}

function usedBefore(view: ClaimView, code: number, day: number, provider: number): number {
  const { history } = view
  return history === undefined || replacesEarlier(view) ? 0 : earlierUnits(history, code, day, provider)
}

function hasUnstated(view: ClaimView, code: number, day: number): boolean {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) === code && view.dayOf(line) === day && view.unitsOf(line) === absent) return true
  }
  return false
}

/** Units that the chart of the day supports, where it speaks of the service and they are fewer than billed. */
function chartedLess(
  view: ClaimView,
  facts: PolicyFacts,
  code: number,
  day: number,
  claimed: number,
): number | undefined {
  const { chart } = view
  const family = facts.familyOf(code)
  if (chart === undefined || family === undefined || chartDay(chart) !== day) return undefined
  if (isOpen(chart, family) || chartedOfFamily(chart, family).length === 0) return undefined
  const charted = chartedUnits(chart, code, day)
  return charted !== undefined && charted < claimed ? charted : undefined
}
