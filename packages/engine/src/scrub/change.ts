/** Changes that would put a claim right: each with its id, who may make it, and what it was tried to do. */
import type { Remedy } from './edit.ts'
import type { Fix } from './fix.ts'

export interface ProposedChange {
  /** `CLAIM:EDIT:LINE`, with `:2` and so on behind it where one edit proposes several changes on a line. */
  readonly id: string
  /** The findings that propose it, as `EDIT:LINE`; each of them behind the claim's number names the change too. */
  readonly proposedBy: readonly string[]
  /**
   * Who may make it: `clerical` is a closed list (totals and counts) and never a change of code, units, modifier, date
   * or diagnosis; the others wait for a person with the chart, or for a clinician.
   */
  readonly class: Remedy
  readonly fix: Fix
  /** The findings that go when it is made alone, as `EDIT:LINE`. */
  readonly removes: readonly string[]
  /** The findings that come, and the edits that cannot decide any more, when it is made alone. */
  readonly adds: readonly string[]
  /** Whether it is one of the smallest set of changes that removes as many findings as any and adds none. */
  readonly isSmallest: boolean
}

/** What a trial of some changes showed. */
export interface Trial {
  /** Findings that are gone, as `EDIT:LINE`. */
  readonly gone: readonly string[]
  /** Findings that came, as `EDIT:LINE`, and as `EDIT?` edits that found something and now cannot decide. */
  readonly came: readonly string[]
  /** Findings that stay, with whether a payer denies on them or asks for records. */
  readonly left: readonly RemainingFinding[]
}

export interface RemainingFinding {
  /** `EDIT:LINE`. */
  readonly finding: string
  readonly isHolding: boolean
}

/** Whether no person has to decide on a fix: none of them, since each changes what was billed. */
export function classOf(remedies: readonly Remedy[]): Remedy {
  return remedies.includes('needs-clinician') ? 'needs-clinician' : 'needs-chart'
}
