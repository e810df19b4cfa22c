/** What was said of files, transactions and claims that were sent, in plain statuses. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Cents } from '@aliquot/engine/money'

/**
 * What became of it. `received` and `pending` are not decided; `asked` waits for something of the sender; `decided`
 * has its answer in a remittance.
 */
export type AcknowledgedState =
  | 'received'
  | 'accepted'
  | 'accepted-with-faults'
  | 'rejected'
  | 'not-found'
  | 'pending'
  | 'asked'
  | 'decided'
  | 'unknown'

/** A status as its codes, and its category in our words. */
export interface ClaimStatusCode {
  readonly category: string
  readonly code?: string | undefined
  /** Code of whom it is about. */
  readonly entity?: string | undefined
  readonly state: AcknowledgedState
  readonly says: string
}

export interface AcknowledgedLine {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly chargeCents?: Cents | undefined
  readonly statuses: readonly ClaimStatusCode[]
}

/** A claim in a 277 transaction. */
export interface AcknowledgedClaim {
  /** The provider’s own number of the claim. */
  readonly id: string
  readonly state: AcknowledgedState
  readonly statuses: readonly ClaimStatusCode[]
  /** The payer’s own number of the claim. */
  readonly payerControl?: string | undefined
  readonly on?: IsoDate | undefined
  readonly chargeCents?: Cents | undefined
  readonly dateOfService?: IsoDate | undefined
  readonly dateTo?: IsoDate | undefined
  readonly lines: readonly AcknowledgedLine[]
}

/** What is said of all claims of a receiver or of a provider. */
export interface AcknowledgedBatch {
  readonly level: 'receiver' | 'provider'
  readonly name: string
  readonly id?: string | undefined
  /** Number by which the batch was sent. */
  readonly trace?: string | undefined
  readonly statuses: readonly ClaimStatusCode[]
  readonly acceptedClaims?: number | undefined
  readonly rejectedClaims?: number | undefined
  readonly acceptedCents?: Cents | undefined
  readonly rejectedCents?: Cents | undefined
}

/** One 277 transaction. */
export interface ClaimAcknowledgement {
  /** Who answers. */
  readonly source: { readonly name: string; readonly id?: string | undefined }
  readonly reference?: string | undefined
  readonly producedOn?: IsoDate | undefined
  readonly receivedOn?: IsoDate | undefined
  readonly batches: readonly AcknowledgedBatch[]
  readonly claims: readonly AcknowledgedClaim[]
}

/** A fault that a 999 transaction names. */
export interface SyntaxFault {
  /** Tag of the segment. */
  readonly segment: string
  /** Number of the segment in its transaction. */
  readonly position?: number | undefined
  readonly loop?: string | undefined
  readonly element?: number | undefined
  readonly component?: number | undefined
  readonly code: string
  readonly says: string
}

/** A transaction that was sent, as a 999 answers it. */
export interface AcknowledgedTransaction {
  readonly kind: string
  readonly control: string
  readonly guide?: string | undefined
  readonly state: AcknowledgedState
  readonly faults: readonly SyntaxFault[]
  /** Codes on the transaction as a whole. */
  readonly codes: readonly string[]
}

/** One 999 transaction: a functional group that was sent. */
export interface GroupAcknowledgement {
  readonly group: string
  readonly control: string
  readonly guide?: string | undefined
  readonly state: AcknowledgedState
  readonly transactions: readonly AcknowledgedTransaction[]
  /** Transactions that the group says it has, that came, and that were accepted. */
  readonly included?: number | undefined
  readonly received?: number | undefined
  readonly accepted?: number | undefined
  readonly codes: readonly string[]
}

/** A TA1 segment: an interchange that was sent. */
export interface InterchangeAcknowledgement {
  readonly control: string
  readonly on?: IsoDate | undefined
  readonly state: AcknowledgedState
  readonly code: string
  readonly says: string
}
