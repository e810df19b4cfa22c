/** Ranges of maintenance doses as data: those of an extract first, those of a unit second, both shown. */
import type { Cite } from '../policy/policy.ts'
import type { DoseKind } from './dose-unit.ts'

/** A range of one maintenance injection, ends included. For `w/v` it is milligrams of source material. */
export interface DoseRange {
  readonly id: string
  readonly kind: DoseKind
  readonly from: number
  readonly to: number
  /** Names of the extracts that it is of, in lower case; absent: any that has no range of its own. */
  readonly extracts?: readonly string[] | undefined
  /** Names of extracts that it does not hold for. */
  readonly except?: readonly string[] | undefined
  readonly cite: readonly Cite[]
}

export interface DoseRanges {
  /** Of single extracts, from the practice parameter. */
  readonly perExtract: readonly DoseRange[]
  /** Of units, from the policy. */
  readonly generic: readonly DoseRange[]
  /** Extracts for which no effective dose is established: the highest tolerated one is given. */
  readonly withoutRange: readonly string[]
}
