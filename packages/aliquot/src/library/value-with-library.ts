/** Logged work under a release and a locality of the library. */
import { type FeeSchedule, nationalIndices } from '@aliquot/engine/fee-schedule/fee-row'
import type { LogEntry } from '@aliquot/engine/log/log-entry'
import { type ValuedEntry, valueLog } from '@aliquot/engine/log/value-log'
import { factorsOf } from '@aliquot/reference/fee-schedule/conversion-factors'
import { facilityPlaces, unpaidInFacility } from '@aliquot/reference/fee-schedule/facility-places'
import { findLocality, localityInWords } from '@aliquot/reference/fee-schedule/locality'
import { statusWords } from '@aliquot/reference/fee-schedule/schedule-words'
import { type FeeLibrary, newestSchedule } from '@aliquot/reference/fee-schedule/shipped-fees'

export interface ValueQuestion {
  /** The newest release held, if none is given. */
  readonly release?: string | undefined
  /** National, if none is given. */
  readonly locality?: string | undefined
  readonly isQualifying?: boolean
}

export interface ValuedLog {
  readonly release: string
  readonly area: string
  /** Ten-thousandths of a dollar. */
  readonly factor: number
  readonly valued: readonly ValuedEntry[]
}

export type ValueAnswer =
  | { readonly ok: true; readonly log: ValuedLog }
  | { readonly ok: false; readonly reason: string }

/** Values entries; the day of service does not matter, so that two releases can be compared on the same work. */
export function valueWithLibrary(
  library: FeeLibrary,
  entries: readonly LogEntry[],
  question: ValueQuestion,
): ValueAnswer {
  const schedule = scheduleNamed(library, question.release)
  if (schedule === undefined) {
    const held = library.schedules.map(({ release }) => release).join(', ')
    return { ok: false, reason: `the release ${question.release} is not held; there are ${held}` }
  }
  const place = indicesOf(library, schedule.year, question.locality)
  if (typeof place === 'string') return { ok: false, reason: place }
  const factor = factorOf(schedule, question.isQualifying === true)
  const valued = valueLog(entries, {
    schedule,
    factor,
    indices: place.indices,
    facilityPlaces,
    unpaidInFacility,
    unpricedReason: ({ status }) => {
      const { isPricedByUnits, words } = statusWords(status)
      return isPricedByUnits ? undefined : words
    },
  })
  return { ok: true, log: { release: schedule.release, area: place.area, factor, valued } }
}

/** A release by its name, or the newest one of a year: `RVU25D` and `2025`. */
function scheduleNamed(library: FeeLibrary, wanted: string | undefined): FeeSchedule | undefined {
  if (wanted === undefined) return newestSchedule(library)
  if (/^\d{4}$/.test(wanted)) return newestSchedule(library, Number(wanted))
  return library.schedules.find(({ release }) => release === wanted.toUpperCase())
}

function factorOf(schedule: FeeSchedule, isQualifying: boolean): number {
  const own = factorsOf(schedule.year).find(({ track }) => track === (isQualifying ? 'qualifying' : 'non-qualifying'))
  return own?.factor ?? schedule.conversionFactor
}

function indicesOf(library: FeeLibrary, year: number, wanted: string | undefined) {
  if (wanted === undefined) return { indices: nationalIndices, area: 'national, before geography' }
  const table = library.localities.find((each) => each.year === year)
  if (table === undefined) return `no geographic indices of ${year} are held; import the GPCI file of that year`
  const found = findLocality(table, wanted, library.zips)
  if (found.found) return { indices: found.locality, area: localityInWords(found.locality) }
  return [found.reason, ...found.candidates.map(localityInWords)].join('; ')
}
