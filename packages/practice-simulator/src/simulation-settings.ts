/** What a run is made of. The same settings give the same bytes, on every machine and in every time zone. */

import type { IsoDate } from '@aliquot/engine/calendar-date'
import { parseDay } from '@aliquot/engine/calendar-date'

export interface SimulationSettings {
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number
  /** How many patients the practice has, 1 to 100,000. */
  readonly patients: number
  /** First day. */
  readonly from: IsoDate
  /** How many days, 1 to 3,660. Claims that are held and answers that are due come after the last one. */
  readonly days: number
  /** Claims of a thousand that go wrong, 0 to 500. */
  readonly errorsPerThousand: number
  /**
   * What a reader is given beside the claim. `mixed`: of 100 claims 45 with chart and history, 15 with the chart, 20
   * with the history, 20 alone.
   */
  readonly given: 'mixed' | 'everything' | 'nothing'
}

export const usualSettings: SimulationSettings = {
  seed: 1,
  patients: 500,
  from: '2026-01-05',
  days: 30,
  errorsPerThousand: 80,
  given: 'mixed',
}

/** What is wrong with settings, in sentences; none if they can be run. */
export function settingsFaults(settings: SimulationSettings): readonly string[] {
  const { seed, patients, from, days, errorsPerThousand } = settings
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const first = parseDay(from)
  return [
    ...(within(seed, 0, 0xffffffff) ? [] : ['the seed must be a whole number from 0 to 4294967295']),
    ...(within(patients, 1, 100_000) ? [] : ['patients must be a whole number from 1 to 100000']),
    ...(within(days, 1, 3660) ? [] : ['days must be a whole number from 1 to 3660']),
    ...(within(errorsPerThousand, 0, 500) ? [] : ['errors must be from 0 to 50 of 100 claims']),
    ...(first === undefined || from < '2015-01-01' || from > '2040-12-31'
      ? [`"${from}" is no first day: a date (YYYY-MM-DD) from 2015 to 2040 is wanted`]
      : []),
  ]
}
