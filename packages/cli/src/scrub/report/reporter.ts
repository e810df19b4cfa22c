/** What takes the claims of the files as they come, and says in the end what it made of them. */
import type { InputIssue } from '../../read/input-issue.ts'
import type { ScrubbedClaim } from '../scrub-input.ts'
import type { ScrubSummary } from '../scrub-tally.ts'

export interface Reporter {
  /** A file begins. */
  begin(file: string): void
  claim(file: string, claim: ScrubbedClaim): void
  /** The file ends, of which this could not be read or is wrong. */
  end(issues: readonly InputIssue[]): void
  /** No file follows. */
  finish(summary: ScrubSummary): void
}

/** Where a reporter writes to. */
export type Out = (text: string) => void
