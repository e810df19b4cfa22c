/** One planted error as the ground truth names it: one line of `truth.ndjson`. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { ErrorSeverity, Fact } from './error-kind.ts'

export interface TruthRecord {
  readonly claim: string
  /** Number of the line; 0 is the claim as a whole. */
  readonly line: number
  readonly kind: string
  /** What a reader must have beside the claim to see the error, and what readers of this claim are given. */
  readonly needs: readonly Fact[]
  readonly given: readonly Fact[]
  /** All that is needed is given. */
  readonly visible: boolean
  readonly payer: string
  readonly severity: ErrorSeverity
  readonly direction: 'over' | 'under' | 'neither'
  /**
   * Cents at stake: by how much the claim asks for too much or too little; where it asks for the same, the charge of
   * the line, or of the claim.
   */
  readonly cents: number
  readonly dateOfService: IsoDate
  readonly rule?: string
  /** Another claim that is part of the error: a finding on either is right. */
  readonly related?: string
}
