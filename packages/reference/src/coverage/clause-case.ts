/** Cases of clauses: facts, and the state that they give. */
import type { Course } from '@aliquot/engine/document/course'

/** Facts of a case; `on` where the clause does not hold on the day that the policy is usually asked about. */
export interface CaseFacts {
  readonly on?: string
  readonly course?: Course
  readonly encounter?: object
}

export interface ClauseCases {
  /** The policies whose clause of this name the cases hold for. */
  readonly policies: readonly string[]
  /** What follows the policy's id in the id of the clause. */
  readonly name: string
  readonly met: readonly CaseFacts[]
  /** None where the clause asks only whether something is recorded. */
  readonly notMet: readonly CaseFacts[]
  /** Beside the empty record, which gives `unknown` or does not concern the clause. */
  readonly unknown?: readonly CaseFacts[]
}

/** A day on which the policy is asked about unless a case says otherwise. */
export const usualDays: Readonly<Record<string, string>> = {
  L36240: '2016-06-01',
  L37800: '2022-03-01',
  'texas-medicaid': '2009-03-02',
}

export const usualDay = '2026-03-02'
