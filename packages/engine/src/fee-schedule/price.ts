/**
 * What a fee schedule of relative value units pays: each kind of unit times its index, added up, times the conversion
 * factor, and rounded once, half up, to cents. Held against 1,526 published amounts of 2025 in the tests.
 */
import type { Cents } from '../money.ts'
import {
  type ConversionFactor,
  expenseIn,
  type FeeRow,
  type GeographicIndices,
  type Hundredths,
  type Setting,
} from './fee-row.ts'

/** Hundredths times thousandths times ten-thousandths of a dollar: this many make a cent. */
const partsPerCent = 10_000_000

export interface PricedPart {
  readonly units: Hundredths
  /** Index in thousandths. */
  readonly index: number
  /** Rounded for reading: parts need not add up to the fee, which is rounded once. */
  readonly cents: Cents
}

export interface Fee {
  readonly setting: Setting
  readonly work: PricedPart
  readonly expense: PricedPart
  readonly malpractice: PricedPart
  /** Sum of the units, before geography. */
  readonly totalUnits: Hundredths
  /** For one unit of service: the amount by units, or the cap where that is lower. */
  readonly cents: Cents
  /** The amount that caps the fee, where there is one. */
  readonly capCents?: Cents
  /** The fee before rounding, in dollars, with nine decimals. */
  readonly exactDollars: string
}

/** Whole cents of an exact amount, half a cent up. Amounts are never negative. */
function roundToCents(parts: number): Cents {
  if (!Number.isSafeInteger(parts) || parts < 0) throw new RangeError(`${parts} is not an exact amount`)
  return Math.floor((parts + partsPerCent / 2) / partsPerCent)
}

/**
 * The fee for one unit of service in a setting and an area. Throws a `RangeError` on amounts above nine million
 * dollars.
 */
export function feeOf(row: FeeRow, indices: GeographicIndices, factor: ConversionFactor, setting: Setting): Fee {
  const part = (units: Hundredths, index: number): PricedPart => ({
    units,
    index,
    cents: roundToCents(units * index * factor),
  })
  const expense = expenseIn(row, setting)
  const adjusted = row.work * indices.work + expense * indices.expense + row.malpractice * indices.malpractice
  const exact = adjusted * factor
  const full = roundToCents(exact)
  const cap = capOf(row, indices, factor, setting)
  return {
    setting,
    work: part(row.work, indices.work),
    expense: part(expense, indices.expense),
    malpractice: part(row.malpractice, indices.malpractice),
    totalUnits: row.work + expense + row.malpractice,
    cents: cap === undefined ? full : Math.min(full, cap),
    ...(cap === undefined ? {} : { capCents: cap }),
    exactDollars: dollarsOf(exact),
  }
}

function capOf(row: FeeRow, indices: GeographicIndices, factor: ConversionFactor, setting: Setting): Cents | undefined {
  const { cap, work } = row
  if (cap === undefined) return undefined
  const expense = setting === 'facility' ? cap.facilityExpense : cap.nonFacilityExpense
  const adjusted = work * indices.work + expense * indices.expense + cap.malpractice * indices.malpractice
  return roundToCents(adjusted * factor)
}

function dollarsOf(parts: number): string {
  const perDollar = partsPerCent * 100
  return `${Math.floor(parts / perDollar)}.${String(parts % perDollar).padStart(9, '0')}`
}

/** Hundredths as a decimal with two places: 37 is `0.37`. */
export function formatHundredths(value: Hundredths): string {
  return formatFixed(value, 2)
}

/** A whole number of parts as a decimal with `places` digits behind the point. */
export function formatFixed(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/**
 * A decimal such as `33.4009`, `.5` or `1` as a whole number of parts of which `10^places` make one; `undefined` if it
 * is no decimal or has more places. Exact.
 */
export function parseFixed(text: string, places: number): number | undefined {
  const match = /^(-?)(\d{0,9})(?:\.(\d*))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return undefined
  if (/[1-9]/.test(fraction.slice(places))) return undefined
  const value = Number(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`)
  return sign === '-' && value !== 0 ? -value : value
}
