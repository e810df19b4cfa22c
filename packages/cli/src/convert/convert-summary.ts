/** What a conversion came to. */
import { counted } from 'aliquot/explain/count-in-words'
import type { Page } from '../print/page.ts'
import type { InputIssue } from '../read/input-issue.ts'
import type { Format } from './input-format.ts'
import type { Uncarried } from './uncarried.ts'

export interface ConvertSummary {
  readonly file: string
  readonly from: Format | undefined
  readonly to: Format
  /** The file that was written; `undefined` for standard output, or if none was. */
  readonly out: string | undefined
  readonly claims: { readonly written: number; readonly broken: number }
  readonly lines: number
  /** What the other format has no place for. */
  readonly notCarried: readonly Uncarried[]
  /** Titles of a table that are not known. */
  readonly ignoredColumns: readonly string[]
  /** What is wrong with claims that were written as they are. */
  readonly doubts: readonly InputIssue[]
  readonly issues: readonly InputIssue[]
  /** Issues beyond those that are listed. */
  readonly unlisted: number
}

/** Most things that are named. */
const mostNamed = 12

export function reportConversion(page: Page, summary: ConvertSummary): void {
  const { claims, lines, to, out, notCarried, ignoredColumns, doubts } = summary
  const where = out === undefined ? '' : ` to ${out}`
  const broken = claims.broken === 0 ? '' : `; ${counted(claims.broken, 'claim')} could not be converted`
  if (claims.written + claims.broken === 0) return
  page.line(`${counted(claims.written, 'claim')} (${counted(lines, 'line')}) written as ${to}${where}${broken}`)
  if (doubts.length > 0) page.text(`${claimsOf(doubts)} written as it is, with the faults above`, 0)
  if (notCarried.length > 0) {
    const named = notCarried.map(({ what, claims: of }) => `${what} (${counted(of, 'claim')})`)
    page.text(`not carried: ${shortened(named)}`, 0)
  }
  if (ignoredColumns.length > 0) page.text(`columns ignored: ${shortened(ignoredColumns)}`, 0)
}

function claimsOf(issues: readonly InputIssue[]): string {
  const places = issues.map(({ line, row, segment, pointer }) => line ?? row ?? segment ?? pointer)
  return counted(new Set(places).size, 'claim')
}

function shortened(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more; --json lists them` : ''
  return `${names.slice(0, mostNamed).join(', ')}${more}`
}
