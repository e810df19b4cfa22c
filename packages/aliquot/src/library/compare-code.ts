/** How a code compares with its category over the whole fee schedule: counts that can be checked by hand. */
import { type FeeRow, type FeeSchedule, feeKey, totalUnits } from '@aliquot/engine/fee-schedule/fee-row'
import { type Rank, rankAmong, shareTenths } from '@aliquot/engine/fee-schedule/rank'
import { type Category, categoryOf } from '@aliquot/reference/fee-schedule/category'
import { statusWords } from '@aliquot/reference/fee-schedule/schedule-words'

/** A code among some codes of its category: how many are without work, and where its values stand. */
export interface Standing {
  readonly of: number
  readonly withoutWork: number
  readonly withoutWorkTenths: number
  readonly work: Rank
  /** Total units outside a facility. */
  readonly total: Rank
}

export interface Comparison {
  readonly release: string
  readonly category: Category
  readonly hasNoWork: boolean
  /** Codes of the category that are paid by their units, and have some. None if this code is not one of them. */
  readonly priced: Standing | undefined
  /** Every code that the schedule lists for the category, those with no units at all among them. */
  readonly listed: Standing
}

const byCategory = new WeakMap<FeeSchedule, Map<Category, readonly FeeRow[]>>()

/** Whole services alone: the parts of a service (26, TC, 53) would count it twice. */
function rowsOf(schedule: FeeSchedule, category: Category): readonly FeeRow[] {
  const known = byCategory.get(schedule) ?? new Map<Category, readonly FeeRow[]>()
  byCategory.set(schedule, known)
  const rows =
    known.get(category) ??
    [...schedule.rows.values()].filter(({ code, modifier }) => modifier === '' && categoryOf(code) === category)
  known.set(category, rows)
  return rows
}

const isPriced = (row: FeeRow) =>
  statusWords(row.status).isPricedByUnits && totalUnits(row, 'non-facility') + totalUnits(row, 'facility') > 0

/** `undefined` if the schedule has no row for the whole service. */
export function compareCode(schedule: FeeSchedule, code: string): Comparison | undefined {
  const row = schedule.rows.get(feeKey(code))
  if (row === undefined) return undefined
  const category = categoryOf(code)
  const rows = rowsOf(schedule, category)
  return {
    release: schedule.release,
    category,
    hasNoWork: row.work === 0,
    priced: isPriced(row) ? standing(row, rows.filter(isPriced)) : undefined,
    listed: standing(row, rows),
  }
}

function standing(row: FeeRow, rows: readonly FeeRow[]): Standing {
  const withoutWork = rows.filter(({ work }) => work === 0).length
  return {
    of: rows.length,
    withoutWork,
    withoutWorkTenths: shareTenths(withoutWork, rows.length),
    work: rankAmong(
      row.work,
      rows.map(({ work }) => work),
    ),
    total: rankAmong(
      totalUnits(row, 'non-facility'),
      rows.map((each) => totalUnits(each, 'non-facility')),
    ),
  }
}
