/**
 * What a ledger of vials is kept of: vials prepared, what was taken from them, and claims. Volumes are whole
 * microlitres, units whole thousandths, money cents, days day numbers; `undefined` is not known, and never zero.
 */
import type { Day } from '../calendar-date.ts'
import type { Encounter, Vial } from '../document/encounter.ts'
import type { Cents } from '../money.ts'
import type { Microlitres, Thousandths } from '../quantity.ts'

export interface LedgerVial {
  /** Unique within the practice. */
  readonly id: string
  readonly member: string
  readonly preparedOn: Day
  /** What all bottles of the record were filled with. */
  readonly prepared: Microlitres | undefined
  /** The vial from which this one was diluted. */
  readonly parent: string | undefined
  /** What was taken from the parent. */
  readonly fromParent: Microlitres | undefined
  /** The record as it was written. */
  readonly record: Vial
  /** The practice's part on the day, where it is recorded. */
  readonly role?: Encounter['role']
  /** Where it was read. */
  readonly place: string
}

/** `drawn` into a syringe, `discarded`, or what was measured to be `left`. */
export type MovementKind = 'drawn' | 'discarded' | 'left'

export interface Movement {
  readonly kind: MovementKind
  readonly vial: string
  /** A movement without a day comes after all others. */
  readonly day: Day | undefined
  readonly volume: Microlitres | undefined
  readonly place: string
}

/** What one payer paid for a line. */
export interface LinePayment {
  readonly payer: string
  readonly paidCents: Cents
  /** Units that it paid; where it does not say, all that were billed. */
  readonly units: Thousandths | undefined
}

export interface LedgerLine {
  readonly line: number
  readonly code: string
  readonly day: Day
  readonly units: Thousandths | undefined
  /** The vials that the line bills, where it names them; else all of its day. */
  readonly vials: readonly string[] | undefined
  readonly isDenied: boolean
  readonly payments: readonly LinePayment[]
}

export interface LedgerClaim {
  readonly id: string
  readonly member: string
  readonly provider: string
  readonly payer: string
  readonly jurisdiction: string | undefined
  /** 1 original, 7 replacement, 8 void. */
  readonly frequency: number
  readonly sentOn: Day | undefined
  readonly lines: readonly LedgerLine[]
  readonly place: string
}

export interface LedgerEntries {
  readonly vials: readonly LedgerVial[]
  readonly movements: readonly Movement[]
  readonly claims: readonly LedgerClaim[]
}

/** What a payer lets be billed for vials that were prepared on one day. */
export interface AllowedUnits {
  /** All codes of extract that the payer takes on the day. */
  readonly codes: readonly string[]
  readonly lines: readonly AllowedLine[]
  /** What is not known and would fix the units, in words. */
  readonly question: string | undefined
}

export interface AllowedLine {
  readonly code: string
  /** `undefined` where the facts do not fix them. */
  readonly units: Thousandths | undefined
  /** The vials behind the line. */
  readonly vials: readonly string[]
}

export interface AllowedAsk {
  readonly payer: string
  readonly jurisdiction: string | undefined
  readonly day: Day
  readonly vials: readonly LedgerVial[]
}

/** Works out allowed units: the arithmetic of doses, which is kept elsewhere. */
export type AllowUnits = (ask: AllowedAsk) => AllowedUnits
