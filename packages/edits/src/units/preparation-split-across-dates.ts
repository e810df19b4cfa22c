import { packCode } from '@aliquot/engine/code-number'
import type { CodedLine } from '@aliquot/engine/derive/coding'
import {
  billedUnits,
  chartDay,
  chartedOfFamily,
  dayOfCharted,
  findLine,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { type Chart, type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit, type Findings } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { earlierUnits, replacesEarlier } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** How the messages begin. */
const billed = 'Line {line} bills {units:units} units of {code} for {day:day}'

const messages = {
  forbidden: {
    text: `${billed}; this payer pays a preparation on its own day alone, {prepared:day}.`,
    todo: 'Bill all units of the preparation on {prepared:day}. What is then over a daily limit is for an appeal.',
    remedy: 'needs-chart',
    denies: true,
  },
  otherDay: {
    text: `${billed}; by the chart they were prepared on {prepared:day}.`,
    todo: 'Bill all units of the preparation on {prepared:day}: another day is not the day of the service.',
    remedy: 'needs-chart',
    severity: 'records',
  },
} as const

/** One preparation billed on days on which nothing was prepared. */
export const preparationSplitAcrossDates = defineEdit({
  id: 'UNT007',
  name: 'preparation-split-across-dates',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'Units of one preparation are billed on several dates, or on another date.',
  why:
    'The day of service of extract is the day it was prepared. Spreading it over days to stay under a limit ' +
    'misstates that.',
  rules: ['DOSE-08', 'DOSE-09', 'DOSE-22'],
  scope: 'claim',
  at: 'date-of-service',
  params: { codes: 'extract.codes', oneDate: 'extract.one-date' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose, ...params.codes.venomByCount],
  }),
  needs: [],
  messages,
  check(view, _line, { codes, oneDate }, out, facts) {
    if (view.days.length < 2 && view.chart === undefined) return
    for (const text of [codes.multiDose, codes.singleDose, ...codes.venomByCount]) {
      const code = packCode(text)
      const line = findLine(view, code)
      if (line < 0) continue
      const charted =
        view.chart === undefined ? [] : chartedOfFamily(view.chart, 'extract').filter((each) => each.code === text)
      if (view.chart === undefined || charted.length === 0) question(view, code, oneDate.splittingForbidden, facts, out)
      else compare(view, view.chart, code, charted, oneDate.splittingForbidden, out)
    }
  },
})

function compare(
  view: ClaimView,
  chart: Chart,
  code: number,
  charted: readonly CodedLine[],
  forbidden: boolean,
  out: Findings<typeof messages>,
): void {
  const days = charted.map((each) => dayOfCharted(chart, each))
  const [prepared] = days
  if (prepared === undefined) return
  const held = charted.reduce((sum, each) => sum + (each.units ?? Number.NaN) * 1000, 0)
  const onTheDay = days.reduce((sum, day) => sum + billedUnits(view, code, day) + unitsBefore(view, code, day), 0)
  const beyond = linesBeyond(view, code, days)
  // With all units of the preparation on its own day, another day is another preparation.
  if (beyond.length === 0 || onTheDay >= held) return
  // With none of them on its day, only the chart's own day can be said to be another than that of preparation.
  if (onTheDay === 0 && beyond.some((line) => view.dayOf(line) !== chartDay(chart))) {
    out.undecided(beyond[0] ?? 0, 'chart')
    return
  }
  const elsewhere = beyond.reduce((sum, line) => sum + Math.max(0, view.unitsOf(line)), 0)
  if (onTheDay + elsewhere > held) {
    out.undecided(beyond[0] ?? 0, 'chart', 'whether the units of the other days are of another preparation')
    return
  }
  const spread = beyond.every((line) => findLine(view, code, view.dayOf(line) - 1) >= 0)
  if (Number.isNaN(held) && !(forbidden && spread)) {
    out.undecided(beyond[0] ?? 0, 'answer-in-chart', openQuestion(chart, 'extract'))
    return
  }
  const decided = !Number.isNaN(held) && !isOpen(chart, 'extract')
  const fix: Fix | undefined = decided ? { kind: 'as-charted', family: 'extract' } : undefined
  for (const line of beyond) {
    const slots = { units: Math.max(0, view.unitsOf(line)), day: view.dayOf(line), prepared }
    out.found(forbidden && onTheDay > 0 ? 'forbidden' : 'otherDay', line, slots, fix)
  }
}

function linesBeyond(view: ClaimView, code: number, days: readonly number[]): readonly number[] {
  const lines: number[] = []
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) === code && !days.includes(view.dayOf(line))) lines.push(line)
  }
  return lines
}

function unitsBefore(view: ClaimView, code: number, day: number): number {
  const { history } = view
  return history === undefined || replacesEarlier(view) ? 0 : earlierUnits(history, code, day, historyProvider.same)
}

/** Without a chart, days in a row that together pass a limit, or that the payer does not take apart, are a question. */
function question(
  view: ClaimView,
  code: number,
  forbidden: boolean,
  facts: PolicyFacts,
  out: Findings<typeof messages>,
): void {
  const limit = facts.dailyLimitOf(code)?.units
  for (const day of view.days) {
    const next = findLine(view, code, day + 1)
    if (next < 0 || findLine(view, code, day) < 0) continue
    const both = billedUnits(view, code, day) + billedUnits(view, code, day + 1)
    if (!forbidden && (limit === undefined || both <= limit * 1000)) continue
    out.undecided(next, 'chart', 'whether the units of days in a row are of one preparation: the chart of each day')
    return
  }
}
