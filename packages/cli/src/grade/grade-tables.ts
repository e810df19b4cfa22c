/** The tables of a grade: numbers under each other. */
import { type Grade, precisionOf, recallOf, type Tally } from '@aliquot/practice-simulator/grading/grade'
import type { CardRow, ReportCard } from '@aliquot/practice-simulator/grading/report-card'
import { dollars } from '../print/money.ts'
import type { Page } from '../print/page.ts'
import type { Column } from '../print/table.ts'

const right = (title: string): Column => ({ title, align: 'right' })

const columns = (first: string): readonly Column[] => [
  { title: first },
  right('visible'),
  right('caught'),
  right('undecided'),
  right('recall'),
  right('false'),
  right('precision'),
  right('caught $'),
  right('missed $'),
  right('hidden'),
  right('of it caught'),
]

export function printGrade(page: Page, grade: Grade): void {
  const { total, byKind, byPayer, bySeverity } = grade
  const planted = total.visible + total.hidden
  page.line(`${grade.claims} claims, ${planted} planted errors, ${total.visible} of them visible`)
  page.text(
    'Visible: readers of the claim were given what it takes to see the error. An undecided rule on a visible ' +
      'error is a miss; hidden errors count in no recall.',
    0,
  )
  const tables: readonly (readonly [string, readonly Tally[]])[] = [
    ['kind', [...byKind, total]],
    ['payer', byPayer],
    ['severity', bySeverity],
  ]
  for (const [name, tallies] of tables) {
    if (tallies.length === 0) continue
    page.blank()
    page.table(columns(name), tallies.map(rowOf), { indent: 0 })
  }
  page.blank()
  page.line(`${total.falseFindings} findings of a defect on right claims`)
  page.line(`${grade.limits} payer limits found on right claims, which are neither true nor false`)
  page.line(`${grade.beside} findings on wrong claims by rules that are not about what was planted there`)
  if (grade.unread > 0) page.line(`${grade.unread} planted errors on claims of which the findings say nothing`)
  for (const { edit, count, example } of grade.falseByEdit) {
    page.line(`${edit}: ${count} findings of a defect on right claims, such as ${example}`)
  }
}

function rowOf(tally: Tally): readonly string[] {
  const { name, visible, caught, undecided, falseFindings, caughtCents, missedCents, hidden, hiddenCaught } = tally
  return [
    name,
    String(visible),
    String(caught),
    String(undecided),
    share(recallOf(tally)),
    String(falseFindings),
    share(precisionOf(tally)),
    dollars(caughtCents),
    dollars(missedCents),
    String(hidden),
    String(hiddenCaught),
  ]
}

function share(part: number | undefined): string {
  return part === undefined ? '–' : `${(part * 100).toFixed(1)} %`
}

const cardColumns = (first: string): readonly Column[] => [
  { title: first },
  right('flagged, denied'),
  right('flagged, paid'),
  right('denied, flagged weaker'),
  right('denied, not flagged'),
  right('of it undecided'),
]

/** The findings against the remittances. */
export function printCard(page: Page, { total, byPayer, byReason, byEdit, unread }: ReportCard): void {
  page.heading('Against remittances')
  page.text(
    'Flagged: a finding of severity deny stands on the claim. Denied: a line, or units of one, was not paid.',
    0,
  )
  page.blank()
  page.table(cardColumns('payer'), [...byPayer, total].map(cardRow), { indent: 0 })
  page.blank()
  page.table(cardColumns('first reason'), byReason.map(cardRow), { indent: 0 })
  page.blank()
  page.table(cardColumns('first rule'), byEdit.map(cardRow), { indent: 0 })
  if (unread > 0) page.line(`${unread} answered claims of which the findings say nothing`)
}

function cardRow(row: CardRow): readonly string[] {
  const { name, flaggedAndDenied, flaggedAndPaid, deniedForeseenWeaker, deniedUnflagged, deniedUndecided } = row
  const counts = [flaggedAndDenied, flaggedAndPaid, deniedForeseenWeaker, deniedUnflagged, deniedUndecided]
  return [name, ...counts.map(String)]
}
