/** `aliquot remit`: what payers answered and paid, what is wrong with it, and what to do next. */
import { exitCode } from '../exit-code.ts'
import { buffered } from '../print/buffered.ts'
import { Page } from '../print/page.ts'
import { printRemitClaim } from '../print/remit-claim.ts'
import { claimDocument, remitDocument } from '../print/remit-document.ts'
import { printRemitSummary } from '../print/remit-summary.ts'
import { issuesInWords } from '../read/input-issue.ts'
import { readFees } from '../remit/fee-list.ts'
import { readGivenClaims } from '../remit/given-claims.ts'
import { type Judged, judgeAnswers } from '../remit/judge-claims.ts'
import { readAnswers } from '../remit/read-answers.ts'
import { type RemitSummary, summaryOf } from '../remit/summary.ts'
import type { Surroundings } from '../surroundings.ts'

export interface RemitOptions {
  readonly form: 'text' | 'json' | 'ndjson'
  /** Claims that were sent, as 837P or JSON. */
  readonly claims: readonly string[]
  /** Agreed fees, as CSV. */
  readonly fees: string | undefined
}

/** Reads, judges and reports. Exits with 2 on anything unreadable, 1 on anything to work, else 0. */
export async function runRemit(
  paths: readonly string[],
  options: RemitOptions,
  surroundings: Surroundings,
): Promise<number> {
  const fees = await readFees(options.fees, surroundings)
  const given = await readGivenClaims(options.claims, surroundings)
  const answers = await readAnswers(paths, surroundings)
  const judged = judgeAnswers(answers, given.claims, fees.feeOf)
  const summary = summaryOf(judged, answers.files.length, options.claims.length > 0)
  const { write, flush } = buffered(surroundings.out)
  const page = new Page({ ...surroundings, out: write })
  if (options.form === 'json') page.json(remitDocument(judged, answers.files, summary))
  else if (options.form === 'ndjson') {
    for (const each of judged.answers) page.line(JSON.stringify(claimDocument(each)))
  } else report(page, judged, summary, surroundings.today)
  flush()
  const others = [...fees.issues, ...given.issues]
  surroundings.err(issuesInWords(others))
  for (const { issues, unlisted } of answers.files) surroundings.err(issuesInWords(issues, unlisted))
  const isUnreadable = others.length > 0 || answers.files.some(({ issues }) => issues.length > 0)
  if (isUnreadable) return exitCode.unreadable
  return summary.claims.toWork > 0 || summary.unbalanced > 0 ? exitCode.found : exitCode.nothing
}

/** Most claims of a list that are named. */
const mostNamed = 12

function report(page: Page, judged: Judged, summary: RemitSummary, today: string): void {
  printRemitSummary(page, summary, judged.payments, today)
  const { unmatched, unanswered } = summary
  if (unmatched > 0) {
    const without = judged.answers.filter(({ match }) => match === undefined)
    page.text(`answers without a claim: ${named(without.map(({ answer }) => answer.claim.id))}`, 0)
  }
  if (unanswered > 0) {
    page.text(`claims without an answer: ${named(judged.unanswered.map(({ claim }) => claim.id ?? 'unnamed'))}`, 0)
  }
  const work = judged.answers.filter(({ isWork }) => isWork)
  if (work.length > 0) page.blank()
  for (const each of work) printRemitClaim(page, each, today)
}

function named(ids: readonly string[]): string {
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more; --json lists them` : ''
  return `${ids.slice(0, mostNamed).join(', ')}${more}`
}
