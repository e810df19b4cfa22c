/** Payment amounts of CMS beside our own arithmetic, to the cent. */
import type { FeeSchedule } from '@aliquot/engine/fee-schedule/fee-row'
import { feeKey } from '@aliquot/engine/fee-schedule/fee-row'
import { feeOf } from '@aliquot/engine/fee-schedule/price'
import type { Cents } from '@aliquot/engine/money'
import { factorsOf } from '@aliquot/reference/fee-schedule/conversion-factors'
import type { Locality } from '@aliquot/reference/fee-schedule/locality'
import type { FeeLibrary } from '@aliquot/reference/fee-schedule/shipped-fees'
import type { PaymentAmount, PaymentAmounts } from '@aliquot/reference/import/payment-amounts-file'

export interface AmountDifference {
  readonly line: number
  readonly code: string
  readonly place: string
  readonly theirs: { readonly nonFacility: Cents; readonly facility: Cents }
  /** None where our tables lack the code or the locality. */
  readonly ours?: { readonly nonFacility: Cents; readonly facility: Cents }
  readonly reason: string
}

export interface AmountCheck {
  readonly year: number
  readonly release: string
  /** Ten-thousandths of a dollar: the factor under which most amounts agree. */
  readonly factor: number
  readonly track: string
  /** Lines whose two amounts are both equal to the cent. */
  readonly equal: number
  readonly of: number
  readonly differences: readonly AmountDifference[]
  /** Lines with further amounts (caps, therapy reductions) that are not compared. */
  readonly notCompared: number
}

export type AmountCheckAnswer =
  | { readonly ok: true; readonly check: AmountCheck }
  | { readonly ok: false; readonly reason: string }

/** Compares with every release and factor of the file's year that is held, and keeps the one that agrees most. */
export function checkAmounts(library: FeeLibrary, amounts: PaymentAmounts): AmountCheckAnswer {
  const { year } = amounts
  const schedules = library.schedules.filter((each) => each.year === year)
  const table = library.localities.find((each) => each.year === year)
  const lacking = [
    ...(schedules.length === 0 ? ['the relative value file (PPRRVU)'] : []),
    ...(table === undefined ? ['the geographic indices (GPCI)'] : []),
  ]
  if (table === undefined || lacking.length > 0) {
    const reason =
      `the amounts are of ${year}, and ${lacking.join(' and ')} of ${year} are ` +
      `not held; import them with \`aliquot import\`, or name them with --with`
    return { ok: false, reason }
  }
  const places = placesOf(table.localities)
  let best: AmountCheck | undefined
  for (const schedule of schedules) {
    for (const { factor, track } of candidates(schedule)) {
      const check = compare(amounts, schedule, places, factor, track)
      if (best === undefined || check.equal > best.equal) best = check
    }
  }
  return best === undefined ? { ok: false, reason: 'there is nothing to compare' } : { ok: true, check: best }
}

/**
 * Finds a locality by contractor and number. Some files of CMS keep a contractor's older number, under which the number
 * of the locality still tells the place where the contractor's state has it once.
 */
function placesOf(localities: readonly Locality[]): FindPlace {
  const exact = new Map(localities.map((each) => [`${each.contractor}-${each.number}`, each]))
  return (contractor, number) => {
    const found = exact.get(`${contractor}-${number}`)
    if (found !== undefined) return found
    const states = new Set(localities.flatMap((each) => (each.contractor === contractor ? [each.state] : [])))
    const fitting = localities.filter((each) => states.has(each.state) && each.number === number)
    return fitting.length === 1 ? fitting[0] : undefined
  }
}

type FindPlace = (contractor: string, number: string) => Locality | undefined

function candidates(schedule: FeeSchedule): readonly { readonly factor: number; readonly track: string }[] {
  const known = factorsOf(schedule.year)
  const own = { factor: schedule.conversionFactor, track: 'of the release' }
  return [own, ...known.filter(({ factor }) => factor !== own.factor)]
}

function compare(
  { year, amounts, furtherAmounts }: PaymentAmounts,
  schedule: FeeSchedule,
  places: FindPlace,
  factor: number,
  track: string,
): AmountCheck {
  const differences: AmountDifference[] = []
  for (const amount of amounts) {
    const difference = differenceOf(amount, schedule, places, factor)
    if (difference !== undefined) differences.push(difference)
  }
  const of = amounts.length
  const known = factorsOf(year).find((each) => each.factor === factor)?.track ?? track
  const { release } = schedule
  return {
    year,
    release,
    factor,
    track: known,
    equal: of - differences.length,
    of,
    differences,
    notCompared: furtherAmounts,
  }
}

function differenceOf(
  amount: PaymentAmount,
  schedule: FeeSchedule,
  places: FindPlace,
  factor: number,
): AmountDifference | undefined {
  const place = `${amount.contractor}-${amount.number}`
  const theirs = { nonFacility: amount.nonFacility, facility: amount.facility }
  const about = { line: amount.line, code: feeKey(amount.code, amount.modifier), place, theirs }
  const row = schedule.rows.get(about.code)
  if (row === undefined) return { ...about, reason: `${schedule.release} has no row for the code` }
  const indices = places(amount.contractor, amount.number)
  if (indices === undefined) return { ...about, reason: 'the indices have no such locality' }
  const ours = {
    nonFacility: feeOf(row, indices, factor, 'non-facility').cents,
    facility: feeOf(row, indices, factor, 'facility').cents,
  }
  if (ours.nonFacility === theirs.nonFacility && ours.facility === theirs.facility) return undefined
  return { ...about, ours, reason: 'the amounts differ' }
}
