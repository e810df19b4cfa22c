/** A procedure code, for somebody who bills it or learns it. */
import { listed } from 'aliquot/explain/count-in-words'
import type { CodeExplanation } from 'aliquot/explain/explain-code'
import { printAnswers } from './explained-values.ts'
import type { Page } from './page.ts'

/** More payers than this are counted, not named. */
const mostNamed = 6

export function printCode(page: Page, code: CodeExplanation): void {
  page.heading(`${code.id}  ${code.name}`)
  page.item('one unit:', code.counts)
  page.item('kind:', code.family.replaceAll('-', ' '))
  page.text(`What payers say of it, as of ${code.on}:`)
  for (const { parameter, title, answers } of code.values) {
    page.blank()
    page.line(`${page.style('bold', title)} (${parameter})`)
    const isUnit = parameter === 'extract.dose' || parameter === 'extract.dilutions'
    printAnswers(page, answers, { most: isUnit ? Number.POSITIVE_INFINITY : 3, isBrief: !isUnit })
  }
  if (code.pairs.length > 0) {
    page.blank()
    page.heading('Same-day pairs (same-day.pairs)')
    for (const { says, payers } of code.pairs) page.item('-', `${says}: ${payersInWords(payers)}`)
  }
  if (code.edits.length > 0) {
    page.blank()
    page.heading('Edits that look at its lines')
    page.table(
      [{}, {}],
      code.edits.map(({ id, title }) => [id, title]),
    )
  }
  printStatements(page, code)
}

function payersInWords(payers: readonly string[]): string {
  return payers.length > mostNamed ? `${payers.length} payers, with ${listed(payers.slice(0, 3))}` : listed(payers)
}

function printStatements(page: Page, { statements }: CodeExplanation): void {
  if (statements.length === 0) return
  page.blank()
  page.heading('Statements about it that were checked')
  for (const { id, statement, verdict, why } of statements) {
    page.item('-', `"${statement}" ${page.style('bold', verdict)}: ${why} (${id})`)
  }
}
