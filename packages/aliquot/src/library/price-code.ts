/** The price of a code in a locality and a year, with every step of the arithmetic. Pure over the library given. */
import {
  type FeeRow,
  type FeeSchedule,
  feeKey,
  type GeographicIndices,
  nationalIndices,
} from '@aliquot/engine/fee-schedule/fee-row'
import { type Fee, feeOf } from '@aliquot/engine/fee-schedule/price'
import type { Cents } from '@aliquot/engine/money'
import {
  type DatedFactor,
  factorsOf,
  qualifyingMark,
  type Track,
} from '@aliquot/reference/fee-schedule/conversion-factors'
import { findLocality, type Locality, localityInWords } from '@aliquot/reference/fee-schedule/locality'
import { partWords, statusWords } from '@aliquot/reference/fee-schedule/schedule-words'
import { type FeeLibrary, newestSchedule } from '@aliquot/reference/fee-schedule/shipped-fees'

export interface PriceQuestion {
  readonly code: string
  /** `26`, `TC` or `53`; none for the whole service. */
  readonly modifier?: string | undefined
  /** Units of service, a whole number from 1. */
  readonly units?: number | undefined
  /** The newest year held, if none is given. */
  readonly year?: number | undefined
  /** A release of the year, such as `RVU25D`; the newest if none is given. */
  readonly release?: string | undefined
  /** Number, name, county or state; the national price if none is given. */
  readonly locality?: string | undefined
}

export interface TrackPrice {
  readonly track: Track
  /** Ten-thousandths of a dollar. */
  readonly factor: number
  readonly nonFacility: Fee
  readonly facility: Fee
  /** The fee of one unit, rounded, times the units. */
  readonly nonFacilityTotal: Cents
  readonly facilityTotal: Cents
}

export interface Price {
  readonly code: string
  readonly modifier: string
  readonly units: number
  readonly release: string
  readonly year: number
  readonly row: FeeRow
  readonly locality: Locality | undefined
  readonly area: string
  readonly indices: GeographicIndices
  /** Whether the amounts below are what is paid; if not, the notes say why. */
  readonly isPricedByUnits: boolean
  readonly tracks: readonly TrackPrice[]
  readonly notes: readonly string[]
}

export type PriceAnswer =
  | { readonly ok: true; readonly price: Price }
  | { readonly ok: false; readonly reason: string; readonly candidates: readonly string[] }

const no = (reason: string, candidates: readonly string[] = []): PriceAnswer => ({ ok: false, reason, candidates })

export function priceCode(library: FeeLibrary, question: PriceQuestion): PriceAnswer {
  const { units = 1 } = question
  if (!Number.isSafeInteger(units) || units < 1 || units > 100_000)
    return no('units are a whole number from 1 to 100000')
  const schedule = scheduleAsked(library, question)
  if (typeof schedule === 'string') return no(schedule)
  const code = question.code.trim().toUpperCase()
  const modifier = (question.modifier ?? '').trim().toUpperCase()
  const row = schedule.rows.get(feeKey(code, modifier))
  if (row === undefined) return no(missingRow(schedule, code, modifier))
  const place = placeAsked(library, schedule.year, question.locality)
  if ('ok' in place) return place
  const { locality, indices } = place
  const tracks = factorsFor(library, schedule).map(({ track, factor }) =>
    trackPrice(row, indices, track, factor, units),
  )
  const status = statusWords(row.status)
  return {
    ok: true,
    price: {
      code,
      modifier,
      units,
      release: schedule.release,
      year: schedule.year,
      row,
      locality,
      area: locality === undefined ? 'national, before geography' : localityInWords(locality),
      indices,
      isPricedByUnits: status.isPricedByUnits,
      tracks,
      notes: notesOn(row, status.words),
    },
  }
}

function scheduleAsked(library: FeeLibrary, { year, release }: PriceQuestion): FeeSchedule | string {
  const wanted = release?.toUpperCase()
  const found =
    wanted === undefined ? newestSchedule(library, year) : library.schedules.find((each) => each.release === wanted)
  if (found !== undefined && (year === undefined || found.year === year)) return found
  const held = library.schedules.map((each) => each.release).join(', ')
  return (
    `no fee schedule of ${wanted ?? year} is held (there are ` +
    `${held}); import its PPRRVU file with \`aliquot import\``
  )
}

function missingRow(schedule: FeeSchedule, code: string, modifier: string): string {
  if (!/^[0-9A-Z]{5}$/.test(code)) return `"${code}" is not a code of five letters and digits`
  if (modifier !== '' && schedule.rows.has(feeKey(code)))
    return `${schedule.release} has no row for ${code} with modifier ${modifier}; without a modifier it has one`
  return (
    `${schedule.release} has no row for ${code}: it was not valid ` +
    'then, or is priced elsewhere, such as drugs and laboratory tests'
  )
}

interface Place {
  readonly locality: Locality | undefined
  readonly indices: GeographicIndices
}

function placeAsked(library: FeeLibrary, year: number, wanted: string | undefined): Place | PriceAnswer {
  if (wanted === undefined) return { locality: undefined, indices: nationalIndices }
  const table = library.localities.find((each) => each.year === year)
  if (table === undefined) {
    return no(`no geographic indices of ${year} are held; import the GPCI file of that year with \`aliquot import\``)
  }
  const found = findLocality(table, wanted, library.zips)
  if (found.found) return { locality: found.locality, indices: found.locality }
  return no(found.reason, found.candidates.map(localityInWords))
}

/**
 * Every conversion factor of the release: of the year, or of the file and its twin where the year is not known here.
 */
function factorsFor(library: FeeLibrary, schedule: FeeSchedule): readonly Pick<DatedFactor, 'track' | 'factor'>[] {
  const known = factorsOf(schedule.year)
  // A year whose factor changed on a day has several of one track: that of the release counts.
  if (known.some(({ track }) => track !== 'all')) return known
  const own = { track: 'all', factor: schedule.conversionFactor } as const
  const twin = library.schedules.find((each) => each.release === `${schedule.release}${qualifyingMark}`)
  if (twin === undefined || known.length > 0) return [own]
  return [
    { ...own, track: 'non-qualifying' },
    { track: 'qualifying', factor: twin.conversionFactor },
  ]
}

function trackPrice(row: FeeRow, indices: GeographicIndices, track: Track, factor: number, units: number): TrackPrice {
  const nonFacility = feeOf(row, indices, factor, 'non-facility')
  const facility = feeOf(row, indices, factor, 'facility')
  const totals = { nonFacilityTotal: nonFacility.cents * units, facilityTotal: facility.cents * units }
  return { track, factor, nonFacility, facility, ...totals }
}

function notesOn(row: FeeRow, words: string): readonly string[] {
  const notes = [`status ${row.status}: ${words}`]
  const isZero = row.work === 0 && row.nonFacilityExpense > 0
  if (isZero) notes.push('no work RVU: the whole fee is practice expense and malpractice; it is paid all the same')
  const part = partWords(row.partIndicator)
  if (part !== undefined && row.partIndicator !== '0') notes.push(`${row.partIndicator}: ${part}`)
  if (row.isRareInFacility) notes.push('seldom or never done in a facility (NA): the facility amount repeats the other')
  if (row.isRareOutsideFacility) notes.push('seldom or never done outside a facility (NA)')
  return notes
}
