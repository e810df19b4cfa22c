/** What is to become of a claim when its file is written again. */
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { ClaimContext } from '../claim-context.ts'

/** A line as it shall be. What it does not say stays as it was. */
export interface CorrectedLine extends BillableLine {
  /**
   * Charge in cents. Without it, a line whose units change is charged as much a unit as before, rounded half up to the
   * cent; any other line keeps its charge; an added line is charged nothing.
   */
  readonly chargeCents?: number | undefined
  /** Diagnoses that an added line points to; without them, those of the line that it stands for, or of the first. */
  readonly diagnosisPointers?: readonly number[] | undefined
}

/**
 * `keep` and `drop` are the claim as it is, and no claim. Lines, in the order of the claim and with added ones at the
 * end, are a claim that has these lines; a claim without lines is dropped.
 */
export type Decision = 'keep' | 'drop' | { readonly lines: readonly CorrectedLine[] }

/** Decides on a claim for one of the files that are written, counted from 0. The view holds only during the call. */
export type Decide = (view: ClaimView, context: ClaimContext, output: number) => Decision
