/** The report for a person: the claims with findings, and then the summary, where the eye is when it ends. */

import { Page } from '../../print/page.ts'
import type { InputIssue } from '../../read/input-issue.ts'
import { issuesInWords } from '../../read/input-issue.ts'
import type { Surroundings } from '../../surroundings.ts'
import { reportClaim } from '../claim-report.ts'
import type { ScrubbedClaim } from '../scrub-input.ts'
import { reportSummary } from '../summary-report.ts'
import type { Reporter } from './reporter.ts'

export interface TextReportOptions {
  /** Only the summary. */
  readonly quiet: boolean
  /** Lists undecided edits, and claims that have no others. */
  readonly undecided: boolean
  /** Says what could not be read: where nothing else does. */
  readonly withIssues: boolean
}

export function textReporter(surroundings: Surroundings, options: TextReportOptions): Reporter {
  const { quiet, undecided, withIssues } = options
  const page = new Page(surroundings)
  const isShown = ({ result, form }: ScrubbedClaim) =>
    result.outcome === 'found' || form.length > 0 || (undecided && result.outcome === 'undecided')
  return {
    begin() {},
    claim(file, claim) {
      if (!quiet && isShown(claim)) reportClaim(page, file, claim, { undecided })
    },
    end(issues: readonly InputIssue[]) {
      if (withIssues && issues.length > 0) page.line(issuesInWords(issues))
    },
    finish: (summary) => reportSummary(page, summary),
  }
}
