/** A claim on its way from one format to another. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople } from '@aliquot/x12/claim-people'
import type { InputIssue } from '../read/input-issue.ts'

/** Where a claim stands in what was read. */
export interface ClaimPlace {
  readonly line?: number
  readonly pointer?: string
  readonly row?: number
  readonly segment?: number
}

export interface StreamedClaim {
  readonly claim: Claim
  readonly people: ClaimPeople | undefined
  readonly place: ClaimPlace
  /** What the input says of it that a claim document has no place for. */
  readonly left: readonly string[]
}

/** What comes out of an input, in its order: a claim, or what could not be read. */
export type Streamed =
  | StreamedClaim
  | {
      /** Claims that are lost by it. */
      readonly broken: number
      readonly issues: readonly InputIssue[]
      /** Issues beyond those that are listed. */
      readonly unlisted?: number
    }

/** Claims in batches: as many as a piece of the input holds. */
export type ClaimStream = AsyncIterable<readonly Streamed[]>

/** What takes claims in another format. */
export interface ClaimSink {
  /** Takes claims. Says of each what of it the format has no place for, or why it cannot hold the claim. */
  take(claims: readonly StreamedClaim[]): readonly Taken[]
  /** Nothing follows. Throws nothing. */
  end(): void
}

export type Taken =
  | {
      readonly ok: true
      readonly left: readonly string[]
      /** What is wrong with the claim, though it was written as it is. */
      readonly doubts?: readonly ClaimFault[]
    }
  | {
      readonly ok: false
      readonly faults: readonly ClaimFault[]
      /** No claim can be written. */
      readonly isFinal?: true
    }

/** Why a claim cannot be written. */
export interface ClaimFault {
  readonly element?: string
  readonly message: string
}
