/** How much of a payer's limit over a window is used: by earlier claims, and by earlier days of the same claim. */
import { addMonths, civilOf, type Day, dayFromParts, dayOf, wholeYears } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import type { WindowCap } from '@aliquot/engine/policy/parameter'
import { absent, type ClaimView, type HistoryView } from '@aliquot/engine/scrub/claim-view'
import type { Fact } from '@aliquot/engine/scrub/edit'
import { replacesEarlier, stands } from '@aliquot/engine/scrub/history-lines'

/** Units used before a day, in thousandths: at least and at most, with the fact that would tell where they differ. */
export interface Use {
  readonly atLeast: number
  readonly atMost: number
  readonly missing: Fact | undefined
  /** The question, where the fact alone does not say it. */
  readonly detail?: string | undefined
}

const unpaid = 'whether units count that were billed before and not paid'

/** The day on which immunotherapy started; `absent` where neither history nor chart says, or it is yet to come. */
export function therapyStart(view: ClaimView, day: Day): Day {
  const told = view.history?.immunotherapyStarted ?? absent
  const charted = view.chart?.encounter.course?.startedOn
  const start = told === absent && charted !== undefined ? dayOf(charted) : told
  return start > day ? absent : start
}

/** Units that count against the cap before those of `day`, from history and from the claim's earlier days. */
export function useBefore(view: ClaimView, cap: WindowCap, day: Day): Use {
  const code = packCode(cap.code)
  const start = windowStart(view, cap, day)
  const earlier = usedByHistory(view, cap, code, start, day)
  const own = claimedBetween(view, code, start, day)
  return {
    atLeast: earlier.atLeast + own.atLeast,
    atMost: earlier.atMost + own.atMost,
    missing: earlier.missing ?? own.missing,
    detail: earlier.missing === undefined ? own.detail : earlier.detail,
  }
}

/** First day of the window that a day falls into; `absent` where the fact that fixes it is missing. */
function windowStart(view: ClaimView, cap: WindowCap, day: Day): Day {
  const { window } = cap
  switch (window.kind) {
    case 'rolling-days':
      return day - window.days + 1
    case 'rolling-months':
      return addMonths(day, -window.months) + 1
    case 'therapy-year': {
      const start = therapyStart(view, day)
      return start === absent ? absent : addMonths(start, 12 * wholeYears(start, day))
    }
    case 'benefit-year':
      return benefitYearStart(view, day)
  }
}

function benefitYearStart(view: ClaimView, day: Day): Day {
  const coverages = view.chart?.encounter.coverages ?? []
  const monthAndDay = coverages.find((each) => each.payer === view.payer)?.benefitYearStart
  const match = /^(\d{2})-(\d{2})$/.exec(monthAndDay ?? '')
  if (match === null) return absent
  const { year } = civilOf(day)
  const thisYear = dayFromParts(year, Number(match[1]), Number(match[2]))
  const lastYear = dayFromParts(year - 1, Number(match[1]), Number(match[2]))
  return (thisYear !== undefined && thisYear <= day ? thisYear : lastYear) ?? absent
}

function missingFor(cap: WindowCap): Fact {
  return cap.window.kind === 'benefit-year' ? 'benefit-year' : 'therapy-start'
}

function usedByHistory(view: ClaimView, cap: WindowCap, code: number, start: Day, day: Day): Use {
  const { history } = view
  if (history === undefined) return { atLeast: 0, atMost: Number.POSITIVE_INFINITY, missing: 'history' }
  const sum = history.unitsInWindow.get(code)
  if (sum !== undefined) {
    // The sum may hold the claim that this one replaces.
    return replacesEarlier(view)
      ? { atLeast: 0, atMost: sum, missing: 'history-lines' }
      : { atLeast: sum, atMost: sum, missing: undefined }
  }
  if (!history.hasLines) return { atLeast: 0, atMost: Number.POSITIVE_INFINITY, missing: 'history' }
  return usedByLines(view, history, cap, code, start, day)
}

/** Where the start of the year is not known, what was billed in the twelve months before is the most that can count. */
function usedByLines(view: ClaimView, history: HistoryView, cap: WindowCap, code: number, start: Day, day: Day): Use {
  const from = start === absent ? addMonths(day, -12) : start
  let units = 0
  let notPaid = 0
  let unstated = false
  for (let index = 0; index < history.lines; index += 1) {
    const on = history.day[index] ?? absent
    if (history.code[index] !== code || on < from || on > day || !stands(history, index)) continue
    // A payer's window holds what it was asked for itself.
    if (history.ofOtherPayer[index] === 1) continue
    if (replacesEarlier(view) && view.days.includes(on)) continue
    const stated = history.unitsThousandths[index] ?? absent
    const paid = history.paidThousandths[index] ?? absent
    if (stated === absent) unstated = true
    else {
      units += stated
      if (paid !== absent && paid < stated) notPaid += stated - paid
    }
  }
  const atMost = unstated ? Number.POSITIVE_INFINITY : units
  if (start === absent && atMost > 0) return { atLeast: 0, atMost, missing: missingFor(cap) }
  if (unstated) return { atLeast: units - notPaid, atMost, missing: 'history-lines' }
  if (notPaid === 0) return { atLeast: units, atMost, missing: undefined }
  return { atLeast: units - notPaid, atMost, missing: 'history-lines', detail: unpaid }
}

/** Units of the claim's own earlier days in the window. */
function claimedBetween(view: ClaimView, code: number, start: Day, day: Day): Use {
  let atLeast = 0
  let atMost = 0
  let missing: Fact | undefined
  for (let line = 0; line < view.lines; line += 1) {
    const on = view.dayOf(line)
    if (view.codeOf(line) !== code || on >= day) continue
    const units = view.unitsOf(line)
    // An earlier line without a date or units may count or not.
    if (on === absent || units === absent) {
      atMost = Number.POSITIVE_INFINITY
      missing = on === absent ? 'date-of-service' : 'units'
    } else if (start === absent) {
      atMost += units
      missing ??= 'therapy-start'
    } else if (on >= start) {
      atLeast += units
      atMost += units
    }
  }
  return { atLeast, atMost, missing }
}
