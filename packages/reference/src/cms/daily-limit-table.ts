/** A release of the table of medically unlikely edits, compact: most units a day, and what happens beyond them. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { DailyLimit } from '@aliquot/engine/policy/parameter'

export interface DailyLimitTable {
  readonly release: string
  readonly from: IsoDate
  readonly verifiedThrough: IsoDate
  /** Id of the source. */
  readonly source: string
  /** Units and adjudication indicator by code. */
  readonly limits: Readonly<Record<string, readonly [units: number, indicator: 1 | 2 | 3]>>
  /** Last day of the release: for these codes no later table was compared. */
  readonly uncheckedAfter: IsoDate
  readonly unchecked: readonly string[]
}

/** The limits of a release as policies state them. */
export function dailyLimitsOf(table: DailyLimitTable): Readonly<Record<string, DailyLimit>> {
  const limits: Record<string, DailyLimit> = {}
  for (const [code, [units, indicator]] of Object.entries(table.limits)) limits[code] = { units, indicator }
  for (const code of table.unchecked) {
    const limit = limits[code]
    if (limit !== undefined) limits[code] = { ...limit, verifiedThrough: table.uncheckedAfter }
  }
  return limits
}
