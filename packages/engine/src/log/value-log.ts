/** What logged work is worth under a release of the fee schedule: work and total units, and dollars. Exact integers. */
import {
  type ConversionFactor,
  type FeeRow,
  type FeeSchedule,
  feeKey,
  type GeographicIndices,
  type Hundredths,
  type Setting,
  totalUnits,
} from '../fee-schedule/fee-row.ts'
import { feeOf } from '../fee-schedule/price.ts'
import type { Cents } from '../money.ts'
import type { LogEntry } from './log-entry.ts'

export interface ValuedEntry {
  readonly entry: LogEntry
  readonly setting: Setting
  /** Units of service times the work RVU of one. */
  readonly work: Hundredths
  readonly total: Hundredths
  readonly cents: Cents
  /** Why it has no value, where it has none. */
  readonly unpriced?: string
  /** No work RVU, but a value: staff did it. */
  readonly hasNoWork: boolean
}

export interface Valuation {
  readonly schedule: FeeSchedule
  readonly factor: ConversionFactor
  readonly indices: GeographicIndices
  /** Places of service that are facilities. */
  readonly facilityPlaces: ReadonlySet<string>
  /** Why a row is not paid by its units; `undefined` where it is. */
  readonly unpricedReason: (row: FeeRow) => string | undefined
  /** Part indicators of services that are not paid to a practice in a facility. */
  readonly unpaidInFacility: ReadonlySet<string>
}

/** Modifiers that have a row of their own. */
const partModifiers = ['26', 'TC', '53'] as const

export function valueEntry(entry: LogEntry, valuation: Valuation): ValuedEntry {
  const { schedule, indices, factor } = valuation
  const setting: Setting = valuation.facilityPlaces.has(entry.place) ? 'facility' : 'non-facility'
  const nothing = { entry, setting, work: 0, total: 0, cents: 0, hasNoWork: false }
  const row = rowOf(entry, schedule)
  if (row === undefined) return { ...nothing, unpriced: `${schedule.release} has no row for ${entry.code}` }
  const reason = valuation.unpricedReason(row)
  if (reason !== undefined) return { ...nothing, unpriced: reason }
  const isUnpaid = setting === 'facility' && valuation.unpaidInFacility.has(row.partIndicator)
  const total = totalUnits(row, setting) * entry.units
  return {
    entry,
    setting,
    work: row.work * entry.units,
    total,
    cents: isUnpaid ? 0 : feeOf(row, indices, factor, setting).cents * entry.units,
    hasNoWork: row.work === 0 && total > 0,
    ...(isUnpaid ? { unpriced: 'not paid to a practice in a facility; its units are shown' } : {}),
  }
}

/** The row of the part that a modifier names, where there is one; else that of the whole service. */
function rowOf({ code, modifiers }: LogEntry, schedule: FeeSchedule): FeeRow | undefined {
  for (const modifier of partModifiers) {
    const row = modifiers.includes(modifier) ? schedule.rows.get(feeKey(code, modifier)) : undefined
    if (row !== undefined) return row
  }
  return schedule.rows.get(feeKey(code))
}

export function valueLog(entries: readonly LogEntry[], valuation: Valuation): readonly ValuedEntry[] {
  return entries.map((entry) => valueEntry(entry, valuation))
}
