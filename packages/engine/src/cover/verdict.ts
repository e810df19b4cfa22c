/** What judging a course gives: every clause with its state, and what they come to. */
import type { IsoDate } from '../calendar-date.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { Clause, CoveragePolicy } from './clause.ts'

export type ClauseState = 'met' | 'not-met' | 'unknown'

export interface ClauseVerdict {
  readonly clause: Clause
  readonly state: ClauseState
  /** JSON pointers of the facts that were read. */
  readonly used: readonly string[]
  /** JSON pointers of the facts that are missing, where the state is unknown. */
  readonly missing: readonly string[]
}

export type CoverageAnswer = 'covered' | 'not-covered' | 'undecided'

export interface PolicyVerdict {
  readonly policy: CoveragePolicy
  readonly answer: CoverageAnswer
  /** The lowest confidence of the clauses that the answer rests on; none where nothing was judged. */
  readonly confidence: Confidence | undefined
  /** The clauses that the answer rests on: each that is not met, each that is unknown, or all that are met. */
  readonly restsOn: readonly string[]
  readonly clauses: readonly ClauseVerdict[]
  /** Clauses in force that are about something the record does not hold. */
  readonly doNotApply: readonly Clause[]
  /** Why there is no answer, where it is not for want of a fact. */
  readonly reason: string | undefined
}

export interface CoverageVerdict {
  readonly on: IsoDate
  readonly payer: string
  readonly answer: CoverageAnswer
  readonly confidence: Confidence | undefined
  /** Not covered by clauses that are sure enough to foresee a denial. What is known at second hand never denies. */
  readonly denies: boolean
  /** True where the answer rests on secondary sources alone and reads "as far as known". */
  readonly asFarAsKnown: boolean
  readonly policies: readonly PolicyVerdict[]
  /** Why there is no answer, where it is not for want of a fact. */
  readonly reasons: readonly string[]
}
