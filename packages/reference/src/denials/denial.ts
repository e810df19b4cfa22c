/** What a denial is to somebody who works it: why it came, what to do next, whether it can be appealed. */
import type { Confidence } from '@aliquot/engine/policy/parameter'
import type { Cite } from '@aliquot/engine/policy/policy'
import type { CodeFamily } from '../code-set.ts'

/** Codes that payers are expected to send together. A reason, a remark, or both. */
export interface DenialPair {
  readonly group?: string | undefined
  readonly reason?: string | undefined
  readonly remark?: string | undefined
}

/** What the next step is, for lists and time limits. */
export type NextStep = 'correct' | 'appeal' | 'authorize' | 'reroute' | 'remove' | 'records' | 'none'

/** `limited`: seldom, or by the plan’s own rules. `after-correction`: only what is right can be appealed. */
export type Appealable = 'yes' | 'no' | 'limited' | 'after-correction'

export interface DenialEntry {
  /** Short name; it never changes its meaning. */
  readonly id: string
  readonly title: string
  readonly pairs: readonly DenialPair[]
  /** Procedure codes and families that it is about; all codes if neither is given. */
  readonly codes?: readonly string[] | undefined
  readonly families?: readonly CodeFamily[] | undefined
  /** Only if one of these codes stands on the same claim and date. */
  readonly beside?: readonly string[] | undefined
  /** Only if more units than these were billed. */
  readonly unitsAbove?: number | undefined
  readonly rootCause: string
  readonly nextStep: string
  readonly step: NextStep
  readonly appealable: Appealable
  /** What an appeal rests on, or why there is none. */
  readonly appealNote?: string | undefined
  /** Ids of the edits that would have found it before it was sent. */
  readonly edits: readonly string[]
  readonly confidence: Confidence
  readonly cite: readonly Cite[]
}
