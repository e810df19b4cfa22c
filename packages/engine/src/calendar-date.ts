/**
 * Calendar dates without a clock and without a time zone.
 *
 * A date is written `YYYY-MM-DD` and held as a day number: whole days since 1970-01-01, negative before it.
 * Arithmetic is the proleptic Gregorian calendar, after the era method of Howard Hinnant ("chrono-compatible
 * low-level date algorithms"); property tests compare it with the platform's own calendar.
 */
export type Day = number

/** A date in writing, `YYYY-MM-DD`. */
export type IsoDate = string

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of year, month (1–12) and day of month, whether or not that day exists. */
function dayOfCivil(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Year, month (1–12) and day of month of a day number. */
export function civilOf(day: Day): Civil {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, dayOfMonth }
}

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayOfCivil(year + 1, 1, 1) : dayOfCivil(year, month + 1, 1)
  return next - dayOfCivil(year, month, 1)
}

/** The day number of three numbers, or `undefined` if there is no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return dayOfCivil(year, month, dayOfMonth)
}

/** Reads `YYYY-MM-DD`; `undefined` if the text has another shape or the day does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = isoShape.exec(text)
  if (match === null) return undefined
  return dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Reads a date that is known to be well formed. Throws a `RangeError` if it is not: a broken invariant. */
export function dayOf(text: IsoDate): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`"${text}" is not a calendar date (YYYY-MM-DD)`)
  return day
}

/** Writes a day number as `YYYY-MM-DD`. */
export function isoOf(day: Day): IsoDate {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOf(day)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return dayOfCivil(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}

/** Whole years from one day to a later one (0 in the first year). */
export function wholeYears(from: Day, to: Day): number {
  const start = civilOf(from)
  const end = civilOf(to)
  const beforeAnniversary = end.month < start.month || (end.month === start.month && end.dayOfMonth < start.dayOfMonth)
  return end.year - start.year - (beforeAnniversary ? 1 : 0)
}
