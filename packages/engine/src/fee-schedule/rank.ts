/** Where a value stands among others: counts first, so that a percentile can be checked by hand. */
export interface Rank {
  readonly below: number
  readonly same: number
  readonly above: number
  /** Values compared, the value itself among them. */
  readonly of: number
  /** Share of values below it, in tenths of a percent, rounded down: 0 for the lowest, never 1000. */
  readonly percentileTenths: number
}

/** The rank of a value among `values`, which hold it. */
export function rankAmong(value: number, values: readonly number[]): Rank {
  let below = 0
  let same = 0
  for (const other of values) {
    if (other < value) below += 1
    else if (other === value) same += 1
  }
  const of = values.length
  return { below, same, above: of - below - same, of, percentileTenths: shareTenths(below, of) }
}

/** `part` of `whole` in tenths of a percent, rounded down; 0 of nothing. */
export function shareTenths(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 1000) / whole)
}
