/**
 * A table of procedure-to-procedure edits (PTP) as CMS publishes it: which code is denied beside which other on a day,
 * and whether a modifier may open the pair. Pairs have their own days, so one table answers for every day it covers.
 */
import { type Day, dayOf, type IsoDate } from '../calendar-date.ts'
import type { CodeNumber } from '../code-number.ts'
import { type CodePairArrays, CodePairs, noPair } from './code-pairs.ts'

/** Where a table is from, and for which days it speaks. */
export interface PairTableOrigin {
  /** Its id, by which policies name it. */
  readonly id: string
  /** The release in words. */
  readonly release: string
  /** First day of which it is known which pairs were in force. */
  readonly from: IsoDate
  /** First day of its release, where the table speaks of earlier days too. */
  readonly releaseFrom?: IsoDate | undefined
  readonly verifiedThrough: IsoDate
}

/** What a table says of a pair on a day. */
export const pairAnswer = {
  /** No such pair was in force. */
  none: -1,
  /** In force, and no modifier opens it (indicator 0). */
  closed: 0,
  /** In force, and a modifier opens it where the record earns it (indicator 1). */
  opens: 1,
  /** It was in force in the release, and a later one says otherwise; since when is not known. */
  unsure: 2,
} as const

/** When a pair is in force, and what opens it. */
export interface PairPeriod {
  readonly indicator: 0 | 1
  readonly from: Day
  /** Last day on which the pair is in force; `lastDay` where it has no end. */
  readonly through: Day
  /** Last day for which that is sure. */
  readonly sureThrough: Day
}

/** Later than any date of service. */
export const lastDay: Day = dayOf('9999-12-31')
/** Earlier than any date of service. */
export const firstDay: Day = dayOf('0001-01-01')

export interface PairTableState {
  readonly origin: PairTableOrigin
  readonly periods: readonly PairPeriod[]
  readonly pairs: CodePairArrays
}

/** More than any release has by far; the numbers of periods are 16 bits. */
const mostPeriods = 65_536

export class PairTable {
  readonly origin: PairTableOrigin
  readonly #pairs: CodePairs
  readonly #periods: PairPeriod[] = []
  readonly #numbers = new Map<string, number>()
  /** Numbers of period objects that were met: importers hand in few of them, very often. */
  readonly #met = new Map<PairPeriod, number>()
  #denied: readonly CodeNumber[] | undefined

  constructor(origin: PairTableOrigin, state?: PairTableState) {
    this.origin = origin
    this.#pairs = new CodePairs(state?.pairs)
    for (const period of state?.periods ?? []) this.#numberOf(period)
  }

  /** Pairs that are held, each stretch of days counted. */
  get size(): number {
    return this.#pairs.size
  }

  /** All of it, to be handed to a thread. */
  get state(): PairTableState {
    return { origin: this.origin, periods: this.#periods, pairs: this.#pairs.arrays }
  }

  /** Adds a pair: `denied` (column 2) is not paid beside `paid` (column 1). Throws a `RangeError` when full. */
  add(paid: CodeNumber, denied: CodeNumber, period: PairPeriod): void {
    this.#pairs.add(paid, denied, this.#met.get(period) ?? this.#numberOf(period))
    this.#denied = undefined
  }

  /** One of `pairAnswer`: whether `denied` is not paid beside `paid` on a day. */
  answerOn(paid: CodeNumber, denied: CodeNumber, day: Day): number {
    for (let slot = this.#pairs.find(paid, denied); slot !== noPair; slot = this.#pairs.next(slot)) {
      const period = this.#periods[this.#pairs.numberAt(slot)]
      if (period === undefined || day < period.from || day > period.through) continue
      return day > period.sureThrough ? pairAnswer.unsure : period.indicator
    }
    return pairAnswer.none
  }

  /** Whether the pair stands in the table, whatever the day. */
  has(paid: CodeNumber, denied: CodeNumber): boolean {
    return this.#pairs.find(paid, denied) !== noPair
  }

  /** Every code that is denied beside some other. */
  get deniedCodes(): readonly CodeNumber[] {
    if (this.#denied === undefined) {
      const found = new Set<CodeNumber>()
      this.#pairs.forEach((_paid, denied) => {
        found.add(denied)
      })
      this.#denied = [...found]
    }
    return this.#denied
  }

  /** Every pair with its days. */
  forEach(each: (paid: CodeNumber, denied: CodeNumber, period: PairPeriod) => void): void {
    this.#pairs.forEach((paid, denied, number) => {
      const period = this.#periods[number]
      if (period !== undefined) each(paid, denied, period)
    })
  }

  #numberOf(period: PairPeriod): number {
    const { indicator, from, through, sureThrough } = period
    const key = `${indicator} ${from} ${through} ${sureThrough}`
    const held = this.#numbers.get(key)
    const number = held ?? this.#periods.length
    this.#met.set(period, number)
    if (held !== undefined) return held
    if (number >= mostPeriods) throw new RangeError(`more than ${mostPeriods} different stretches of days`)
    this.#periods.push({ indicator, from, through, sureThrough })
    this.#numbers.set(key, number)
    return number
  }
}
