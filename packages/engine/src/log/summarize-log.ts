/** Sums of logged work by day, week, month, quarter or year. */
import { civilOf, type Day, dayOf } from '../calendar-date.ts'
import type { Hundredths } from '../fee-schedule/fee-row.ts'
import type { Cents } from '../money.ts'
import type { ValuedEntry } from './value-log.ts'

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Period = (typeof periods)[number]

export interface LogSums {
  readonly entries: number
  readonly units: number
  readonly work: Hundredths
  readonly total: Hundredths
  readonly cents: Cents
  /** Total units of services without work: what an allergist's shots are worth, and no work RVU shows. */
  readonly totalWithoutWork: Hundredths
  readonly unpriced: number
}

export interface PeriodSums extends LogSums {
  /** `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`. */
  readonly period: string
}

const two = (number: number) => String(number).padStart(2, '0')

/** The week of ISO 8601: from Monday, and of the year that holds its Thursday. */
function weekOf(day: Day): string {
  const weekday = (((day + 3) % 7) + 7) % 7
  const thursday = day - weekday + 3
  const { year } = civilOf(thursday)
  const first = dayOf(`${year}-01-01`)
  return `${year}-W${two(Math.floor((thursday - first) / 7) + 1)}`
}

export function periodOf(date: string, period: Period): string {
  const day = dayOf(date)
  const { year, month } = civilOf(day)
  switch (period) {
    case 'day':
      return date
    case 'week':
      return weekOf(day)
    case 'month':
      return `${year}-${two(month)}`
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'year':
      return String(year)
  }
}

export function sumOf(valued: readonly ValuedEntry[]): LogSums {
  const sums = { entries: 0, units: 0, work: 0, total: 0, cents: 0, totalWithoutWork: 0, unpriced: 0 }
  for (const { entry, work, total, cents, hasNoWork, unpriced } of valued) {
    sums.entries += 1
    sums.units += entry.units
    sums.work += work
    sums.total += total
    sums.cents += cents
    if (hasNoWork) sums.totalWithoutWork += total
    if (unpriced !== undefined) sums.unpriced += 1
  }
  return sums
}

/** Sums of each period with work in it, oldest first. */
export function sumsByPeriod(valued: readonly ValuedEntry[], period: Period): readonly PeriodSums[] {
  return grouped(valued, ({ entry }) => periodOf(entry.date, period)).map(([key, group]) => ({
    period: key,
    ...sumOf(group),
  }))
}

/** Sums of each code, by code. */
export function sumsByCode(valued: readonly ValuedEntry[]): readonly (LogSums & { readonly code: string })[] {
  return grouped(valued, ({ entry }) => entry.code).map(([code, group]) => ({ code, ...sumOf(group) }))
}

function grouped(
  valued: readonly ValuedEntry[],
  keyOf: (each: ValuedEntry) => string,
): readonly (readonly [string, readonly ValuedEntry[]])[] {
  const groups = new Map<string, ValuedEntry[]>()
  for (const each of valued) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
