/**
 * A release of the physician fee schedule as text that is small enough to ship: one row a line, what many rows share as
 * a number into a list. Descriptors are not part of it.
 */
import { type FeeRow, type FeeSchedule, feeKey } from '@aliquot/engine/fee-schedule/fee-row'

export interface PackedFeeSchedule {
  readonly release: string
  readonly year: number
  readonly released: string
  /** Ten-thousandths of a dollar. */
  readonly conversionFactor: number
  /** Status, add-on, rare outside facility, rare in facility, part, global days, multiple procedures, supervision. */
  readonly profiles: readonly string[]
  /**
   * `code,modifier,profile` and, unless all are 0, `,work,non-facility,malpractice` and `,facility` if it differs; the
   * cap behind.
   */
  readonly rows: string
}

const mark = (is: boolean) => (is ? '1' : '')

function profileOf(row: FeeRow): string {
  const { status, partIndicator, globalDays, multipleProcedures, supervision } = row
  const marks = [mark(row.isAddOn), mark(row.isRareOutsideFacility), mark(row.isRareInFacility)]
  return [status, ...marks, partIndicator, globalDays, multipleProcedures, supervision].join(' ')
}

export function packFeeSchedule(schedule: FeeSchedule): PackedFeeSchedule {
  const profiles = new Map<string, number>()
  const lines: string[] = []
  for (const row of schedule.rows.values()) {
    const profile = profileOf(row)
    const number = profiles.get(profile) ?? profiles.size
    profiles.set(profile, number)
    const { work, nonFacilityExpense, facilityExpense, malpractice } = row
    const units = [work, nonFacilityExpense, malpractice]
    if (facilityExpense !== nonFacilityExpense || row.cap !== undefined) units.push(facilityExpense)
    if (row.cap !== undefined) units.push(row.cap.nonFacilityExpense, row.cap.facilityExpense, row.cap.malpractice)
    const cells = [row.code, row.modifier, number.toString(36)]
    lines.push([...cells, ...(units.every((each) => each === 0) ? [] : units)].join(','))
  }
  const { release, year, released, conversionFactor } = schedule
  return { release, year, released, conversionFactor, profiles: [...profiles.keys()], rows: lines.join('\n') }
}

function capIn([nonFacility, facility, malpractice]: readonly string[]): Pick<FeeRow, 'cap'> {
  if (nonFacility === undefined) return {}
  const cap = {
    nonFacilityExpense: Number(nonFacility),
    facilityExpense: Number(facility),
    malpractice: Number(malpractice),
  }
  return { cap }
}

/** The schedule of a packed one. */
export function unpackFeeSchedule(packed: PackedFeeSchedule): FeeSchedule {
  const profiles = packed.profiles.map((profile) => {
    const [status = '', addOn, outside, inside, part = '', globalDays = '', multiple = '', supervision = ''] =
      profile.split(' ')
    return {
      status,
      isAddOn: addOn === '1',
      isRareOutsideFacility: outside === '1',
      isRareInFacility: inside === '1',
      partIndicator: part,
      globalDays,
      multipleProcedures: multiple,
      supervision,
    }
  })
  const rows = new Map<string, FeeRow>()
  for (const line of packed.rows === '' ? [] : packed.rows.split('\n')) {
    const [code = '', modifier = '', number = '', ...units] = line.split(',')
    const [work = '0', expense = '0', malpractice = '0', facility = expense, ...cap] = units
    const profile = profiles[Number.parseInt(number, 36)]
    if (profile === undefined) throw new RangeError(`${packed.release}: ${code} has no profile "${number}"`)
    rows.set(feeKey(code, modifier), {
      code,
      modifier,
      ...profile,
      work: Number(work),
      nonFacilityExpense: Number(expense),
      facilityExpense: Number(facility),
      malpractice: Number(malpractice),
      ...capIn(cap),
    })
  }
  const { release, year, released, conversionFactor } = packed
  return { release, year, released, conversionFactor, rows }
}
