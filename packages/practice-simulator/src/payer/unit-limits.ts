/** How many units of a line a payer pays: limits of a day, and limits of a longer window. */
import { addMonths, civilOf, type Day, dayFromParts, wholeYears } from '@aliquot/engine/calendar-date'
import type { WindowCap } from '@aliquot/engine/policy/parameter'
import type { Refusal } from './payer-answer.ts'
import type { ReceivedClaim, ReceivedLine } from './received-claim.ts'

export interface UnitsJudged {
  readonly unitsPaid: number
  readonly refusal: Refusal | undefined
}

/** The units that are paid of a line that is payable. */
export function judgeUnits(line: ReceivedLine, received: ReceivedClaim): UnitsJudged {
  const byDay = withinDay(line, received)
  if (byDay.refusal !== undefined) return byDay
  return withinWindows(line, received)
}

/**
 * The national limits (with an indicator) deny all units of the code and date; a limit of the payer’s own pays up to
 * it. Denying all is what is commonly reported and not in any text that was read (rules, DOSE-08: D).
 */
function withinDay(line: ReceivedLine, received: ReceivedClaim): UnitsJudged {
  const known = received.valuesOn(line.day).known('limits.daily')
  const limit = known === undefined || known.confidence === 'D' ? undefined : known.value[line.code]
  if (limit === undefined) return { unitsPaid: line.units, refusal: undefined }
  const own = received.lines.filter(({ code, day }) => code === line.code && day === line.day)
  const claimed = own.reduce((sum, { units }) => sum + units, 0)
  const before = sumOf(received, line.code, line.day, line.day)
  if (claimed + before <= limit.units) return { unitsPaid: line.units, refusal: undefined }
  const refusal: Refusal = { group: 'CO', reason: '151', remarks: ['N362'], because: 'limits.daily' }
  if (limit.indicator !== undefined) return { unitsPaid: 0, refusal }
  const earlier = own.filter(({ index }) => index < line.index).reduce((sum, { units }) => sum + units, 0)
  const left = Math.max(0, limit.units - before - earlier)
  return left >= line.units ? { unitsPaid: line.units, refusal: undefined } : { unitsPaid: left, refusal }
}

function sumOf({ paidBefore, claim }: ReceivedClaim, code: string, from: Day, to: Day): number {
  let units = 0
  for (const line of paidBefore) {
    if (line.code === code && line.day >= from && line.day <= to && line.claim !== claim.id) units += line.paidUnits
  }
  return units
}

function withinWindows(line: ReceivedLine, received: ReceivedClaim): UnitsJudged {
  const known = received.valuesOn(line.day).known('limits.window')
  let unitsPaid = line.units
  let refusal: Refusal | undefined
  for (const cap of known?.value ?? []) {
    if (cap.code !== line.code || (cap.confidence ?? known?.confidence) === 'D') continue
    if (cap.beyond === 'prior-authorization' && (received.claim.priorAuthorization ?? '') !== '') continue
    const left = leftOf(cap, line, received)
    if (left === undefined || left >= unitsPaid) continue
    unitsPaid = left
    refusal = {
      group: 'CO',
      reason: cap.beyond === 'appeal' ? '119' : '198',
      remarks: ['N640'],
      because: 'limits.window',
    }
  }
  return { unitsPaid, refusal }
}

/** Units that the cap still has room for; `undefined` where it does not apply. */
function leftOf(cap: WindowCap, line: ReceivedLine, received: ReceivedClaim): number | undefined {
  const { therapyStartedOn } = received
  const years = therapyStartedOn === undefined ? 0 : wholeYears(therapyStartedOn, line.day)
  if (cap.phase === 'first-year' && years > 0) return undefined
  if (cap.phase === 'later-years' && years === 0) return undefined
  const from = windowStart(cap, line.day, therapyStartedOn)
  const own = received.lines.filter(({ code, day, index }) => code === line.code && day >= from && index < line.index)
  const earlier = own.reduce((sum, { units }) => sum + units, 0)
  return Math.max(0, cap.units - sumOf(received, line.code, from, line.day) - earlier)
}

function windowStart({ window }: WindowCap, day: Day, therapyStartedOn: Day | undefined): Day {
  switch (window.kind) {
    case 'rolling-days':
      return day - window.days + 1
    case 'rolling-months':
      return addMonths(day, -window.months) + 1
    case 'therapy-year': {
      const start = therapyStartedOn ?? day
      return addMonths(start, 12 * Math.max(0, wholeYears(start, day)))
    }
    case 'benefit-year':
      return dayFromParts(civilOf(day).year, 1, 1) ?? day
  }
}
