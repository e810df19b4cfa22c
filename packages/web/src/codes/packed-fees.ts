/**
 * The schedules that ship, for a page: without the indices of localities. `shippedFees` of the reference has both, and
 * stands beside what every code page needs, so that a bundler could not part the two.
 */
import { unpackFeeSchedule } from '@aliquot/reference/fee-schedule/packed-fee-schedule'
import { schedule2025 } from '@aliquot/reference/fee-schedule/schedule-2025.generated'
import { schedule2026 } from '@aliquot/reference/fee-schedule/schedule-2026.generated'
import type { FeeLibrary } from '@aliquot/reference/fee-schedule/shipped-fees'

let unpacked: FeeLibrary | undefined

/** Unpacked once, when first asked for. */
export function fees(): FeeLibrary {
  unpacked ??= { schedules: [unpackFeeSchedule(schedule2025), unpackFeeSchedule(schedule2026)], localities: [] }
  return unpacked
}
