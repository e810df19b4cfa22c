/**
 * Lines that were paid too little: at the rate of another code, or under the fee that was agreed. Only what was allowed
 * counts: what the patient owes, and cuts by law, are no underpayment. A line that was denied is no underpaid one.
 */
import type { IsoDate } from '../calendar-date.ts'
import type { Cents } from '../money.ts'

/** A line that a payer put a price on. */
export interface PricedLine {
  readonly payer: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly dateOfService?: IsoDate | undefined
  /** Units paid. */
  readonly units: number
  readonly allowedCents: Cents
}

/** What a payer agreed to for one unit; `undefined` where that is not known. A fee schedule can stand behind it. */
export type FeeOf = (line: Omit<PricedLine, 'units' | 'allowedCents'>) => Cents | undefined

export interface Underpayment {
  /** Index of the line. */
  readonly line: number
  readonly basis: 'other-code' | 'fee'
  /** The code whose rate it was paid at. */
  readonly otherCode?: string | undefined
  readonly allowedCents: Cents
  /** What should have been allowed; absent where neither a fee nor another line of the payer tells. */
  readonly expectedCents?: Cents | undefined
  /** Where the expected sum is from: a fee that was given, or the rate of the same code on other lines. */
  readonly expectedFrom?: 'fee' | 'other-lines' | undefined
  readonly shortCents: Cents
}

/** Codes for which another code's lower rate is paid by mistake. */
export type ConfusedCodes = Readonly<Record<string, readonly string[]>>

/** A price for a number of units, to the nearest cent. */
export function timesUnits(cents: Cents, units: number): Cents {
  return Math.round((cents * Math.round(units * 1000)) / 1000)
}

/** Rates of one unit that payers allowed, by payer and code. */
class Rates {
  readonly #rates = new Map<string, Set<Cents>>()

  constructor(lines: readonly PricedLine[]) {
    for (const { payer, code, units, allowedCents } of lines) {
      if (!isPriced({ units, allowedCents }) || allowedCents % units !== 0) continue
      const key = `${payer} ${code}`
      const rates = this.#rates.get(key) ?? new Set()
      this.#rates.set(key, rates.add(allowedCents / units))
    }
  }

  has(payer: string, code: string, cents: Cents): boolean {
    return this.#rates.get(`${payer} ${code}`)?.has(cents) === true
  }

  highest(payer: string, code: string): Cents {
    return [...(this.#rates.get(`${payer} ${code}`) ?? [])].reduce((most, rate) => Math.max(most, rate), 0)
  }
}

function isPriced({ units, allowedCents }: Pick<PricedLine, 'units' | 'allowedCents'>): boolean {
  return Number.isInteger(units) && units > 0 && allowedCents > 0
}

/** Finds lines paid too little, by more than a cent a unit. */
export function underpayments(
  lines: readonly PricedLine[],
  feeOf: FeeOf,
  confused: ConfusedCodes,
): readonly Underpayment[] {
  const rates = new Rates(lines)
  return lines.flatMap((line, index) => {
    const found = isPriced(line) ? underpaymentOf(line, index, feeOf, confused, rates) : undefined
    return found === undefined ? [] : [found]
  })
}

function underpaymentOf(
  line: PricedLine,
  index: number,
  feeOf: FeeOf,
  confused: ConfusedCodes,
  rates: Rates,
): Underpayment | undefined {
  const { payer, code, units, allowedCents } = line
  const fee = feeOf(line)
  const unit = allowedCents / units
  const expectedCents = timesUnits(fee ?? rates.highest(payer, code), units)
  const shortCents = expectedCents - allowedCents
  const isShort = shortCents > units
  const otherCode = (confused[code] ?? []).find(
    (other) => feeOf({ ...line, code: other, modifiers: [] }) === unit || rates.has(payer, other, unit),
  )
  if (isShort && (otherCode !== undefined || fee !== undefined)) {
    const basis = otherCode === undefined ? 'fee' : 'other-code'
    const expectedFrom = fee === undefined ? 'other-lines' : 'fee'
    return { line: index, basis, otherCode, allowedCents, expectedCents, expectedFrom, shortCents }
  }
  // Two codes may have one price: only a fee or another line could tell, and there is neither.
  if (otherCode === undefined || fee !== undefined || isPaidHigher(rates, line, unit)) return undefined
  return { line: index, basis: 'other-code', otherCode, allowedCents, shortCents: 0 }
}

function isPaidHigher(rates: Rates, { payer, code }: PricedLine, unit: Cents): boolean {
  return rates.highest(payer, code) > unit
}
