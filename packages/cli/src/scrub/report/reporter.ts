/** Reports that are written as the claims come: what stands around the texts of claims, in each form. */
import { Page } from '../../print/page.ts'
import { type InputIssue, issuesInWords } from '../../read/input-issue.ts'
import type { RunRecord } from '../../replay/run-record.ts'
import type { ScrubSummary } from '../scrub-tally.ts'
import { reportSummary } from '../summary-report.ts'
import type { ClaimForm } from './claim-text.ts'
import { headRow, issueRows } from './csv-rows.ts'

export interface Reporter {
  /** How it wants its claims written. */
  readonly form: ClaimForm
  /** A file begins. */
  begin(file: string): void
  /** The texts of its next claims. */
  take(claims: string): void
  /** The file ends, of which this could not be read or is wrong. */
  end(issues: readonly InputIssue[]): void
  /** No file follows. `run` says what must be known to make the run again. */
  finish(summary: ScrubSummary, run: RunRecord | undefined): void
}

/** Where a reporter writes to. */
export type Out = (text: string) => void

export interface TextReportOptions {
  /** Only the summary. */
  readonly quiet: boolean
  /** Lists undecided edits, and claims that have no others. */
  readonly undecided: boolean
  /** Says what could not be read: where nothing else does. */
  readonly withIssues: boolean
  readonly colour: boolean
  readonly columns: number
}

/** For a person: the claims with findings, and then the summary, where the eye is when it ends. */
export function textReporter(out: Out, { withIssues, ...form }: TextReportOptions): Reporter {
  const page = new Page({ ...form, out })
  return {
    form: { form: 'text', ...form },
    begin() {},
    take: out,
    end(issues) {
      if (withIssues && issues.length > 0) page.line(issuesInWords(issues))
    },
    finish: (summary) => reportSummary(page, summary),
  }
}

/** One object: `{ "files": […], "summary": …, "run": … }`, a claim a line. */
export function jsonReporter(out: Out): Reporter {
  let files = 0
  let isFirst = true
  return {
    form: { form: 'json' },
    begin(file) {
      out(`${files === 0 ? '{"files":[' : ','}\n{"file":${JSON.stringify(file)},"claims":[`)
      files += 1
      isFirst = true
    },
    take(claims) {
      // Each claim begins with the comma that parts it from the one before.
      out(isFirst ? claims.slice(1) : claims)
      isFirst = false
    },
    end(issues) {
      out(`],\n"issues":${JSON.stringify(issues)}}`)
    },
    finish(summary, run) {
      const record = run === undefined ? '' : `,\n"run":${JSON.stringify(run)}`
      out(`],\n"summary":${JSON.stringify(summary)}${record}}\n`)
    },
  }
}

/** One claim a line. What could not be read stands on standard error. */
export function ndjsonReporter(out: Out): Reporter {
  return { form: { form: 'ndjson' }, begin() {}, take: out, end() {}, finish() {} }
}

/** For a spreadsheet. */
export function csvReporter(out: Out): Reporter {
  let current = ''
  out(headRow)
  return {
    form: { form: 'csv' },
    begin(file) {
      current = file
    },
    take: out,
    end: (issues) => out(issueRows(current, issues)),
    finish() {},
  }
}
