/**
 * Proofs: how each line follows from facts of the encounter and dated parameters, step by step.
 *
 * A step is a fact (by JSON pointer), a parameter (by id, policy and first day) or a named operation over earlier
 * steps. Values are plain JSON, so a proof can be stored and checked again years later.
 */
import type { Confidence, ParameterId } from './policy/parameter.ts'
import type { Cite } from './policy/policy.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Operations over earlier steps. The checker knows the same names and nothing else of deriving. */
export type Operation =
  /** Whole doses of a definition in a volume (mL), at most the payer's most per vial. */
  | 'whole-doses'
  /** Doses planned, taken as they stand. */
  | 'planned-doses'
  /** Injections of the planned volume that a filled volume yields. */
  | 'volume-over-dose'
  /** Doses that a payer allows where the record states none. */
  | 'doses-unstated'
  | 'times'
  | 'sum'
  | 'largest'
  | 'smallest'
  /** Units that are one however much was done. */
  | 'once'
  /** Distinct venoms, mixes taken apart. */
  | 'distinct-venoms'
  /** Number of entries of a list. */
  | 'length'
  /** A code out of a parameter by a key or a count. */
  | 'code-for'
  /** Units that minutes make under a code that counts time. */
  | 'time-units'
  /** Units of a drug code in a number of milligrams. */
  | 'drug-units'
  /** The one value that every possible definition gives. */
  | 'same-either-way'
  /** A vial holds undiluted extract, or a dilution that the payer counts. */
  | 'counts-as-vial'
  /** A modifier that facts and a rule call for. */
  | 'modifier'
  /** The facts do not fix the value. */
  | 'not-fixed'
  /** A code that a fact states. */
  | 'stated'

export type ProofStep =
  | { readonly op: 'fact'; readonly at: string; readonly value: Json }
  | {
      readonly op: 'parameter'
      readonly parameter: ParameterId
      readonly policy: string
      readonly contractor?: string
      readonly from: string
      readonly on: string
      readonly value: Json
      readonly cite: readonly Cite[]
      readonly confidence: Confidence
    }
  | { readonly op: 'assumed'; readonly parameter: ParameterId; readonly label: string; readonly value: Json }
  | { readonly op: Operation; readonly of: readonly number[]; readonly value: Json; readonly key?: string }

export interface LineProof {
  /** Index into the coding's lines. */
  readonly line: number
  readonly steps: readonly ProofStep[]
  /** Steps whose values are the line's code, units and modifiers. */
  readonly code: number
  readonly units: number
  readonly modifiers: readonly number[]
}

/** Why a recorded section is not on any line. The checker tests each against the facts that its steps name. */
export type ExclusionReason =
  | 'dilution-not-counted'
  | 'prepared-elsewhere'
  | 'preparation-unsupervised'
  | 'not-given-by-practice'
  | 'nothing-given'
  /** The units come to zero; the last step says so. */
  | 'nothing-to-bill'
  | 'part-of-desensitization'
  | 'part-of-complete-service'
  | 'part-of-therapy'
  | 'part-of-other-test'
  | 'agent-not-accepted'
  | 'under-minimum-time'
  | 'visit-not-separate'
  | 'coded-with-drug'
  | 'coded-with-visit'
  | 'no-code'
  | 'described-elsewhere'

export interface Exclusion {
  /** JSON pointer of the section. */
  readonly at: string
  readonly reason: ExclusionReason
  readonly steps: readonly ProofStep[]
}

export interface Proof {
  readonly lines: readonly LineProof[]
  readonly excluded: readonly Exclusion[]
}
