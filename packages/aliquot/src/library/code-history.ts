/** What a code was worth year by year, and when it came, went or changed. */
import {
  type FeeRow,
  type FeeSchedule,
  feeKey,
  nationalIndices,
  totalUnits,
} from '@aliquot/engine/fee-schedule/fee-row'
import { feeOf } from '@aliquot/engine/fee-schedule/price'
import { history2024 } from '@aliquot/reference/fee-schedule/history-2024.generated'
import { unpackFeeSchedule } from '@aliquot/reference/fee-schedule/packed-fee-schedule'
import type { FeeLibrary } from '@aliquot/reference/fee-schedule/shipped-fees'

export interface YearValue {
  readonly year: number
  readonly release: string
  readonly row: FeeRow
  readonly nonFacility: number
  readonly facility: number
  /** National amounts in cents, by the factor of the release. */
  readonly nonFacilityCents: number
  readonly facilityCents: number
}

export interface CodeEvent {
  readonly year: number
  readonly release: string
  readonly event: 'added' | 'gone' | 'changed' | 'unchanged'
  /** Total units outside a facility before and after, in hundredths, where both are there. */
  readonly from?: number
  readonly to?: number
  readonly workFrom?: number
  readonly workTo?: number
}

export interface CodeHistory {
  readonly values: readonly YearValue[]
  readonly events: readonly CodeEvent[]
}

/** Coming and going in words; changes of value stand in the table of years. */
export function eventsInWords(events: readonly CodeEvent[]): readonly string[] {
  return events.flatMap(({ event, year, release }) => {
    if (event === 'added') return [`new in ${year} (${release})`]
    return event === 'gone' ? [`no longer listed in ${year} (${release}): deleted, or priced elsewhere`] : []
  })
}

const year2024 = unpackFeeSchedule(history2024)

/** The last release of each year. RVU24C is held for an allergy practice alone, so that it tells nothing of others. */
function releasesFor(library: FeeLibrary, code: string): readonly FeeSchedule[] {
  const last = new Map<number, FeeSchedule>()
  if (year2024.rows.has(code)) last.set(year2024.year, year2024)
  for (const schedule of library.schedules) if (!schedule.release.endsWith('-QPP')) last.set(schedule.year, schedule)
  return [...last.values()].sort((a, b) => a.year - b.year)
}

export function codeHistory(library: FeeLibrary, code: string): CodeHistory {
  const releases = releasesFor(library, code)
  const values = releases.flatMap((schedule) => {
    const row = schedule.rows.get(feeKey(code))
    return row === undefined ? [] : [valueIn(schedule, row)]
  })
  return { values, events: eventsOf(releases, code) }
}

function valueIn({ year, release, conversionFactor }: FeeSchedule, row: FeeRow): YearValue {
  const cents = (setting: 'facility' | 'non-facility') => feeOf(row, nationalIndices, conversionFactor, setting).cents
  return {
    year,
    release,
    row,
    nonFacility: totalUnits(row, 'non-facility'),
    facility: totalUnits(row, 'facility'),
    nonFacilityCents: cents('non-facility'),
    facilityCents: cents('facility'),
  }
}

function eventsOf(releases: readonly FeeSchedule[], code: string): readonly CodeEvent[] {
  return releases.slice(1).flatMap(({ year, release, rows }, at): readonly CodeEvent[] => {
    const before = releases[at]?.rows.get(feeKey(code))
    const after = rows.get(feeKey(code))
    if (before === undefined && after === undefined) return []
    if (before === undefined) return [{ year, release, event: 'added' }]
    if (after === undefined) return [{ year, release, event: 'gone' }]
    const from = totalUnits(before, 'non-facility')
    const to = totalUnits(after, 'non-facility')
    const isSame = from === to && before.work === after.work && before.status === after.status
    return [
      { year, release, event: isSame ? 'unchanged' : 'changed', from, to, workFrom: before.work, workTo: after.work },
    ]
  })
}
