/** Cases of an edit: claims as data, each with the outcome that the edit must give. One runner polices them all. */
import type { BillableLine, Claim } from '../document/claim.ts'
import type { Outcome } from './verdict.ts'

export interface ExpectedFinding {
  readonly message: string
  readonly line: number
  readonly slots: Readonly<Record<string, number | string>>
}

export interface EditCase {
  readonly name: string
  /** Shown on the edit's page. */
  readonly doc?: boolean
  readonly claim: Claim
  readonly state: Outcome
  /** All findings of this edit; required where the state is `found`. */
  readonly findings?: readonly ExpectedFinding[]
  /** The claim's lines after this edit's fixes. */
  readonly fixed?: readonly BillableLine[]
}

export interface EditCases {
  readonly edit: string
  readonly cases: readonly EditCase[]
}

export function cases(edit: string, list: readonly EditCase[]): EditCases {
  return { edit, cases: list }
}
