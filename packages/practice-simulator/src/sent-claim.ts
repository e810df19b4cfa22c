/** A claim on its way: what was sent, for whom, with what behind it, and what its payer makes of it. */
import type { Day } from '@aliquot/engine/calendar-date'
import type { Claim, ClaimHistory } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Patient } from './patient/patient.ts'
import type { PayerAnswer } from './payer/payer-answer.ts'
import type { Fact } from './planting/error-kind.ts'
import type { SimulatedPayer } from './practice/simulated-payer.ts'

export interface ClaimToSend {
  readonly claim: Claim
  /** The chart behind it. */
  readonly encounter: Encounter
  /** Whose chart it is. */
  readonly patient: Patient
  /** What a reader is given beside it. */
  readonly given: readonly Fact[]
}

/** What is kept of a claim until its payer answers. */
export interface AnsweredClaim {
  readonly claim: Claim
  /** Whose chart is behind it. */
  readonly patient: Patient
  /** Under whose name it goes out: of another patient where two were mixed up. */
  readonly member: Patient
  readonly payer: SimulatedPayer
  readonly sentOn: Day
  readonly answer: PayerAnswer
}

export interface SentClaim extends ClaimToSend, AnsweredClaim {
  /** Earlier lines of the member, where a reader is given them. */
  readonly history: ClaimHistory | undefined
}

/** The document that a reader gets: the claim with what is given beside it. */
export function documentOf({ claim, encounter, history, given }: SentClaim): Claim {
  return {
    ...claim,
    ...(given.includes('chart') ? { encounter } : {}),
    ...(history === undefined ? {} : { history }),
  }
}
