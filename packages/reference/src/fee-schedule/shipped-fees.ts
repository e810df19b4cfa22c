/** The releases of the physician fee schedule that ship, unpacked once when asked for. */
import type { FeeSchedule } from '@aliquot/engine/fee-schedule/fee-row'
import { qualifyingMark } from './conversion-factors.ts'
import { localities2025 } from './localities-2025.generated.ts'
import { localities2026 } from './localities-2026.generated.ts'
import type { LocalityTable } from './locality.ts'
import { unpackFeeSchedule } from './packed-fee-schedule.ts'
import { schedule2025 } from './schedule-2025.generated.ts'
import { schedule2026 } from './schedule-2026.generated.ts'

/** Fee schedules and indices, oldest first; what the user imported stands beside what ships. */
export interface FeeLibrary {
  readonly schedules: readonly FeeSchedule[]
  readonly localities: readonly LocalityTable[]
  /** Contractor and locality by ZIP code, where the user has imported them. */
  readonly zips?: ReadonlyMap<string, string>
}

let unpacked: FeeLibrary | undefined

/** RVU25D with the indices of 2025, RVU26C with those of 2026. */
export function shippedFees(): FeeLibrary {
  unpacked ??= {
    schedules: [unpackFeeSchedule(schedule2025), unpackFeeSchedule(schedule2026)],
    localities: shippedLocalities,
  }
  return unpacked
}

export const shippedLocalities: readonly LocalityTable[] = [localities2025, localities2026]

/** A library with further releases; one of the same name takes the place of the shipped one. */
export function withImported(base: FeeLibrary, further: Partial<FeeLibrary>): FeeLibrary {
  const schedules = new Map([...base.schedules, ...(further.schedules ?? [])].map((each) => [each.release, each]))
  const localities = new Map([...base.localities, ...(further.localities ?? [])].map((each) => [each.year, each]))
  const byRelease = (a: FeeSchedule, b: FeeSchedule) => (a.release < b.release ? -1 : 1)
  const zips = further.zips ?? base.zips
  return {
    ...(zips === undefined ? {} : { zips }),
    schedules: [...schedules.values()].sort(byRelease),
    localities: [...localities.values()].sort((a, b) => a.year - b.year),
  }
}

/** The newest release of a year, or the newest of all. */
export function newestSchedule(library: FeeLibrary, year?: number): FeeSchedule | undefined {
  return library.schedules
    .filter((each) => !each.release.endsWith(qualifyingMark) && (year === undefined || each.year === year))
    .at(-1)
}
