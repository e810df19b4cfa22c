/** What was found in one claim, for somebody who works it: what is wrong, what to do, and on whose word. */
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { Remedy, Severity } from '@aliquot/engine/scrub/edit'
import type { CitedValue, Finding, UndecidedEdit } from '@aliquot/engine/scrub/render'
import { citedSource, sourceInWords } from 'aliquot/explain/cited-source'
import { counted } from 'aliquot/explain/count-in-words'
import type { ClaimResult } from 'aliquot/scrub-claim'
import type { AcceptedClaim } from '../accept/accepted-claim.ts'
import type { OfferedChange } from '../accept/offered-change.ts'
import { fromInWords } from '../print/cited.ts'
import { lineInWords } from '../print/lines.ts'
import type { Page } from '../print/page.ts'
import type { Emphasis } from '../print/style.ts'
import type { ClaimPlace, FormIssue, ScrubbedClaim } from './claim-file.ts'

const severityStyle: Readonly<Record<Severity, Emphasis>> = { deny: 'red', records: 'yellow', info: 'cyan' }

const remedyWords: Readonly<Record<Remedy, string>> = {
  clerical: 'the claim itself shows it',
  'needs-chart': 'look in the chart',
  'needs-clinician': 'the clinician decides',
}

/** Most clauses shown with a finding; `explain` shows all. */
const mostClauses = 2

export function placeInWords(file: string, { segment, line, pointer }: ClaimPlace): string {
  if (segment !== undefined) return `${file}, segment ${segment}`
  if (line !== undefined) return `${file}, line ${line}`
  return pointer === undefined ? file : `${file}, ${pointer}`
}

export interface ReportOptions {
  /** Lists undecided edits instead of counting them. */
  readonly undecided: boolean
}

export function reportClaim(page: Page, file: string, claim: ScrubbedClaim, { undecided }: ReportOptions): void {
  const result = claim.result()
  const name = result.claim === '' ? 'claim without a number' : `claim ${result.claim}`
  const payer = result.payer === '' ? 'no payer' : result.payer
  page.line(`${page.style('bold', name)}  ${payer}  ${placeInWords(file, claim.place)}`)
  for (const issue of claim.form) reportForm(page, issue)
  for (const finding of result.findings) reportFinding(page, finding)
  for (const change of claim.offered()) reportChange(page, change)
  if (claim.fixed.length > 0) {
    page.item('made   ', `${claim.fixed.join(', ')}, as clerical (--fix)`, { emphasis: 'green' })
  }
  if (claim.accepted !== undefined) reportAccepted(page, claim.accepted)
  if (result.corrected !== undefined) reportCorrected(page, result.corrected)
  if (result.undecided.length > 0) reportUndecided(page, result, undecided)
  if (claim.checkedThrough !== undefined) {
    page.text(`This holds as of ${claim.checkedThrough}: values were checked to that day, and the claim is later.`)
  }
  page.blank()
}

function reportFinding(page: Page, finding: Finding): void {
  const { severity, edit, text, nature, stale } = finding
  const limit = nature === 'payer-limit' ? ' The claim is right; this is a limit of the payer.' : ''
  page.item(severity.padEnd(7), `${edit}  ${text}${limit}`, { emphasis: severityStyle[severity] })
  page.item('do:', `${finding.todo} (${remedyWords[finding.remedy]})`, { indent: 10 })
  for (const clause of clausesOf(finding.cites)) page.item('by:', clause, { indent: 10 })
  if (stale) page.item('as of:', 'a value behind this was not checked to the date of the line', { indent: 10 })
}

function reportForm(page: Page, { segment, element, reply, message }: FormIssue): void {
  const where = [element, `segment ${segment}`].filter((part) => part !== '').join(', ')
  page.item('form   ', `${where}: ${message}`, { emphasis: 'red' })
  if (reply !== '') page.item('by:', `the syntax of the file; a 999 would say ${reply}`, { indent: 10 })
}

const classWords: Readonly<Record<Remedy, string>> = {
  clerical: 'clerical',
  'needs-chart': 'waits for somebody with the chart',
  'needs-clinician': 'waits for the clinician',
}

function reportChange(page: Page, change: OfferedChange): void {
  const { id, text, adds, isSmallest } = change
  const beside =
    adds.length > 0 ? `; would bring ${adds.join(', ')}` : isSmallest ? '' : '; not needed beside the others'
  page.item('change ', `${id}  ${text} (${classWords[change.class]}${beside})`, { emphasis: 'green' })
}

function reportAccepted(page: Page, { by, on, ids, refused, gone, heldBy }: AcceptedClaim): void {
  const who = `${ids.join(', ')} by ${by}, ${on}`
  if (refused !== undefined) {
    page.item('not made', `${who}: ${refused}`, { emphasis: 'red' })
    return
  }
  const held = heldBy.length === 0 ? '' : ` Still held by ${heldBy.join(', ')}.`
  page.item('made   ', `${who}. Gone: ${gone.join(', ')}; nothing came.${held}`, { emphasis: 'green' })
}

function clausesOf(cites: readonly CitedValue[]): readonly string[] {
  const clauses = new Map<string, string>()
  for (const { cite, policy, contractor, from } of cites) {
    const [first] = cite
    if (first === undefined) continue
    const source = sourceInWords(citedSource(first))
    const who = [policy, contractor, from === undefined ? undefined : fromInWords(from)]
    const stated = who.filter((part) => part !== undefined).join(', ')
    if (!clauses.has(source)) clauses.set(source, stated === '' ? source : `${source}; ${stated}`)
  }
  return [...clauses.values()].slice(0, mostClauses)
}

function reportCorrected(page: Page, lines: readonly BillableLine[]): void {
  const several = new Set(lines.map(({ dateOfService }) => dateOfService)).size > 1
  const written = lines.map((line) => {
    const date = several && line.dateOfService !== undefined ? ` on ${line.dateOfService}` : ''
    return `${lineInWords(line)}${date}`
  })
  page.item('corrected lines:', written.join(';  '), { emphasis: 'green' })
}

function reportUndecided(page: Page, { undecided, findings }: ClaimResult, list: boolean): void {
  const lead = findings.length > 0 ? 'also open:' : 'nothing found on the claim alone;'
  const counts = new Map<string, number>()
  for (const { missing } of undecided) counts.set(missing, (counts.get(missing) ?? 0) + 1)
  if (list) {
    page.line(`  ${lead} ${counted(undecided.length, 'question')}`)
    for (const each of undecided) page.item('?', questionInWords(each), { indent: 4 })
    return
  }
  const [[first = ''] = []] = counts
  const rest = counts.size > 1 ? `; and ${counts.size - 1} more` : ''
  page.item(lead, `${counted(undecided.length, 'question')} (${first}${rest})`)
}

function questionInWords({ edit, name, line, code, missing }: UndecidedEdit): string {
  const about = line === 0 ? '' : ` line ${line}${code === '' ? '' : `, ${code}`}`
  return `${edit === '' ? name : `${edit} ${name}`}${about}: ${missing}`
}
