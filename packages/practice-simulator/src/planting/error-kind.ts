/** What an error to be planted is: what is wrong, who could see it, and how it comes about. */
import type { Day } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Patient } from '../patient/patient.ts'
import type { ValuesOfDay } from '../practice/policy-values.ts'
import type { Randomness } from '../random/randomness.ts'

/** What a reader of a claim may be given beside it. */
export type Fact = 'chart' | 'history'

/** `deny`: payers edit it automatically. `records`: only who asks for records finds it. `info`: money left behind. */
export type ErrorSeverity = 'deny' | 'records' | 'info'

/** A right claim with all that is behind it, before an error is planted. */
export interface RightClaim {
  readonly claim: Claim
  readonly encounter: Encounter
  readonly patient: Patient
  readonly day: Day
  readonly values: ValuesOfDay
  readonly random: Randomness
}

export interface WrongClaim {
  readonly claim: Claim
  /** The chart, where the error lies in what was done. */
  readonly encounter?: Encounter
  /** Number of the line that is wrong; 0 is the claim. */
  readonly line: number
  /** Days after the service on which the claim is sent, where it is not sent the same day. */
  readonly heldDays?: number
  /** A second claim for the same service. */
  readonly second?: { readonly claim: Claim; readonly afterDays: number; readonly isWrongOne: boolean }
}

export interface ErrorKind {
  readonly id: string
  /** What is wrong, in words. */
  readonly title: string
  /** What a reader must have beside the claim to see it. */
  readonly needs: readonly Fact[]
  readonly severity: ErrorSeverity
  /** Whether the practice asks for too much, for too little, or for neither. */
  readonly direction: 'over' | 'under' | 'neither'
  /** The rule that is broken, by its id in the list of rules; absent for slips of the office. */
  readonly rule?: string
  /** Features that a claim must have, of `featuresOf`. */
  readonly features: number
  /** The wrong claim; `undefined` where this right one cannot go wrong so. */
  readonly plant: (right: RightClaim) => WrongClaim | undefined
}
