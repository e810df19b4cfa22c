/** What validating a file gave: for somebody who mends it, and for a program. */
import type { FileIssue, FileReport } from '@aliquot/x12/validate-file'
import { counted } from 'aliquot/explain/count-in-words'
import type { Validated } from '../validate/validate-input.ts'
import type { Page } from './page.ts'
import { sentence } from './sentence.ts'

/** Beyond this many, the issues of one file are counted; `--json` lists them. */
const mostListed = 50

/** One object a file. `acknowledgement` is the text of the answer, if one was asked for. */
export function validatedDocument(validated: Validated, acknowledgement: string | undefined): object {
  const { file, bytes, report, refused, roundTrip } = validated
  const { transactions = 0, claims = 0, kinds = {}, passedOver = 0, issues = [], unlistedIssues = 0 } = report ?? {}
  return {
    file,
    read: report?.read === true && refused === undefined,
    ...(refused === undefined ? {} : { refused }),
    bytes,
    interchanges: report?.interchanges ?? 0,
    transactions,
    kinds,
    claims,
    passedOver,
    issues,
    unlistedIssues,
    ...(roundTrip === undefined ? {} : { roundTrip }),
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  }
}

export function reportValidated(page: Page, { file, report, refused, roundTrip }: Validated): void {
  if (report === undefined) {
    page.line(`${page.style('bold', file)}: not read; ${sentence(refused ?? '')}`)
    return
  }
  const wrong = report.issues.length + report.unlistedIssues
  const found = wrong === 0 ? page.style('green', 'nothing wrong') : page.style('red', counted(wrong, 'issue'))
  page.line(`${page.style('bold', file)}: ${contentsOf(report)}; ${found}`)
  if (refused !== undefined) page.item('not read to its end:', refused)
  for (const issue of report.issues.slice(0, mostListed)) reportIssue(page, issue)
  const more = wrong - Math.min(report.issues.length, mostListed)
  if (more > 0) page.text(`and ${more} more; --json lists them`)
  if (roundTrip?.same === true) page.text('written again, it comes out byte for byte the same')
  if (roundTrip?.same === false) page.text(`written again, it differs from byte ${roundTrip.byte ?? 0} on`)
}

function contentsOf({ transactions, kinds, claims, passedOver }: FileReport): string {
  const names = Object.entries(kinds).map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`))
  const what = transactions === 0 ? 'no transaction' : names.join(', ')
  const over = passedOver === 0 ? '' : ` (${passedOver} passed over)`
  return `${what}${over}, ${counted(claims, 'claim')}`
}

/** Where it is, what a 999 would call it, and what to do. */
function reportIssue(page: Page, issue: FileIssue): void {
  const { segment, byte, loop, element, claim, reply, message, transaction } = issue
  const about = [
    element,
    loop === '' ? '' : `loop ${loop}`,
    transaction === null ? '' : `transaction ${transaction}`,
    claim === null ? '' : `claim ${claim}`,
  ]
  const named = about.filter((part) => part !== '').join(', ')
  page.item(`segment ${segment}, byte ${byte}${named === '' ? '' : `, ${named}`}, ${reply}`, '')
  page.text(sentence(message), 6)
}
