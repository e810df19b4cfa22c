/** Dates without a clock, held against the platform's own calendar. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  civilOf,
  dayFromParts,
  dayOf,
  daysInMonth,
  isoOf,
  parseDay,
  wholeYears,
} from '../src/calendar-date.ts'

const millisecondsPerDay = 86_400_000

/** What the platform writes for a day number, without the time. */
function platformIso(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** 0001-01-01 to 9999-12-31: the days that four digits can write. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })
const anyYear = fc.integer({ min: 1, max: 9999 })

describe('day numbers', () => {
  test('the first day is 1970-01-01, and days before it are negative', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    expect(dayOf('1969-12-31')).toBe(-1)
    expect(dayOf('2026-03-02')).toBe(20_514)
  })

  test('are written as the platform writes them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoOf(day)).toBe(platformIso(day))
      }),
    )
  })

  test('reading what was written gives the day back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(isoOf(day))).toBe(day)
      }),
    )
  })

  test('written days sort like their numbers', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isoOf(a) < isoOf(b)).toBe(a < b)
      }),
    )
  })

  test('parts and day numbers are the same thing', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, dayOfMonth } = civilOf(day)
        expect(dayFromParts(year, month, dayOfMonth)).toBe(day)
      }),
    )
  })
})

describe('reading', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '1900-02-29', '2100-02-29'])(
    '%s does not exist',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  test.each(['2024-02-29', '2000-02-29', '2400-02-29', '2026-12-31'])('%s exists', (text) =>
    expect(isoOf(dayOf(text))).toBe(text),
  )

  test.each(['2026-3-2', '26-03-02', '2026/03/02', ' 2026-03-02', '2026-03-02T00:00', '20260302', ''])(
    '"%s" has another shape',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  test('a text that must be a date and is none is a broken invariant', () => {
    expect(() => dayOf('2026-02-29')).toThrow(RangeError)
  })

  test('agrees with the platform on which days of a month exist', () => {
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(anyYear, month, fc.integer({ min: 28, max: 31 }), (year, number, dayOfMonth) => {
        const text = [
          String(year).padStart(4, '0'),
          String(number).padStart(2, '0'),
          String(dayOfMonth).padStart(2, '0'),
        ].join('-')
        const exists = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
        expect(parseDay(text) !== undefined).toBe(exists)
        expect(dayOfMonth <= daysInMonth(year, number)).toBe(exists)
      }),
    )
  })
})

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-02', 12, '2027-03-02'],
    ['2026-03-02', -12, '2025-03-02'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('%s and %i months is %s', (from, months, to) => expect(isoOf(addMonths(dayOf(from), months))).toBe(to))

  test('end on the same day of the month, or on the last day of a shorter one', () => {
    const months = fc.integer({ min: -1200, max: 1200 })
    const day = fc.integer({ min: dayOf('1200-01-01'), max: dayOf('2900-12-31') })
    fc.assert(
      fc.property(day, months, (from, count) => {
        const start = civilOf(from)
        const end = civilOf(addMonths(from, count))
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + count)
        expect(end.dayOfMonth).toBe(Math.min(start.dayOfMonth, daysInMonth(end.year, end.month)))
      }),
    )
  })
})

describe('whole years', () => {
  test.each([
    ['2025-06-01', '2025-06-01', 0],
    ['2025-06-01', '2026-05-31', 0],
    ['2025-06-01', '2026-06-01', 1],
    ['2025-06-01', '2027-05-31', 1],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
  ])('from %s to %s there are %i', (from, to, years) => expect(wholeYears(dayOf(from), dayOf(to))).toBe(years))

  test('never shrink as days pass', () => {
    const day = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') })
    fc.assert(
      fc.property(day, fc.nat(40_000), (from, days) => {
        const years = wholeYears(from, from + days)
        expect(years).toBeGreaterThanOrEqual(0)
        expect(wholeYears(from, from + days + 1)).toBeGreaterThanOrEqual(years)
      }),
    )
  })
})
