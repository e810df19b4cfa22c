/** What coding an encounter gives. */
import type { IsoDate } from '../calendar-date.ts'
import type { BillableLine } from '../document/claim.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { Proof } from '../proof.ts'

/** The kinds of service that a line can be; edits compare a claim with the chart family by family. */
export type Family =
  | 'shots'
  | 'extract'
  | 'tests'
  | 'challenge'
  | 'desensitization'
  | 'visit'
  | 'drugs'
  | 'reaction'
  | 'unlisted'

export interface CodedLine extends BillableLine {
  readonly family: Family
  /** JSON pointers of the sections that the line rests on. */
  readonly sections: readonly string[]
  /** The weakest confidence among the values the line rests on. */
  readonly confidence: Confidence
  /** The line rests on a value past the day to which it was checked. */
  readonly stale: boolean
}

export interface Answer {
  readonly if: string
  readonly code: string | null
  readonly units: number | null
}

/** A fact that is missing and would change the answer. */
export interface Question {
  /** JSON pointer of the missing fact. */
  readonly fact: string
  readonly question: string
  readonly family: Family
  /** Index of the line whose units wait for it, where there is a line. */
  readonly line?: number
  readonly answers?: readonly Answer[]
}

/** Something right that is likely to be questioned, or to be read twice. */
export interface Warning {
  readonly at: string
  readonly id: string
  readonly text: string
}

export interface Coding {
  readonly dateOfService: IsoDate
  readonly payer: string
  readonly lines: readonly CodedLine[]
  readonly undecided: readonly Question[]
  readonly warnings: readonly Warning[]
  readonly proof: Proof
}
