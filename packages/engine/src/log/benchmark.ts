/**
 * Where a value stands in a table of survey percentiles. Between two points the line is straight, and said to be so.
 */
import type { Hundredths } from '../fee-schedule/fee-row.ts'

export interface PercentilePoint {
  readonly percentile: number
  readonly value: Hundredths
}

export type BenchmarkStanding =
  | { readonly kind: 'below'; readonly lowest: PercentilePoint }
  | { readonly kind: 'above'; readonly highest: PercentilePoint }
  /** Percentile in tenths, rounded down. */
  | { readonly kind: 'between'; readonly tenths: number; readonly low: PercentilePoint; readonly high: PercentilePoint }

/** `points` ascend. A value on a point stands at its percentile. `undefined` without points. */
export function standingIn(points: readonly PercentilePoint[], value: Hundredths): BenchmarkStanding | undefined {
  const lowest = points[0]
  const highest = points.at(-1)
  if (lowest === undefined || highest === undefined) return undefined
  if (value < lowest.value) return { kind: 'below', lowest }
  if (value > highest.value) return { kind: 'above', highest }
  for (const [at, low] of points.entries()) {
    const high = points[at + 1] ?? low
    if (value > high.value && high !== low) continue
    const span = high.value - low.value
    const share = span === 0 ? 0 : Math.floor(((value - low.value) * (high.percentile - low.percentile) * 10) / span)
    return { kind: 'between', tenths: low.percentile * 10 + share, low, high }
  }
  return undefined
}

/** A year's value at the pace of some days, rounded down. */
export function annualized(value: Hundredths, days: number): Hundredths {
  if (days < 1) throw new RangeError('a pace needs at least a day')
  return Math.floor((value * 365) / days)
}
