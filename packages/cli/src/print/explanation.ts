/** An explanation as text. */
import type { Explanation } from 'aliquot/explain/explain'
import type { RuleExplanation } from 'aliquot/explain/explain-rule'
import type { SourceExplanation } from 'aliquot/explain/explain-source'
import type { StatementExplanation } from 'aliquot/explain/explain-statement'
import { printCode } from './explained-code.ts'
import { printEdit } from './explained-edit.ts'
import { printParameter } from './explained-parameter.ts'
import { printPayer } from './explained-payer.ts'
import { printSourceList } from './explained-values.ts'
import type { Page } from './page.ts'

export function printExplanation(page: Page, explanation: Explanation): void {
  switch (explanation.kind) {
    case 'edit':
      printEdit(page, explanation)
      break
    case 'code':
      printCode(page, explanation)
      break
    case 'payer':
      printPayer(page, explanation)
      break
    case 'parameter':
      printParameter(page, explanation)
      break
    case 'statement':
      printStatement(page, explanation)
      break
    case 'rule':
      printRule(page, explanation)
      break
    case 'source':
      printSource(page, explanation)
      break
  }
}

function printStatement(page: Page, explained: StatementExplanation): void {
  page.heading(`${explained.id}  a statement that was checked (${explained.notes.join(', ')})`)
  page.item('it says:', `"${explained.statement}" (${explained.saidBy})`)
  page.item('verdict:', explained.verdict, { emphasis: 'bold' })
  page.item('because:', explained.why)
  if (explained.codes.length > 0) page.item('codes:', explained.codes.join(', '))
  printSourceList(page, explained.cite)
  page.blank()
}

function printSource(page: Page, { id, title, url, authority, note, citedFor }: SourceExplanation): void {
  page.heading(`${id}  a source`)
  page.text(title)
  if (url !== '') page.item('at:', url)
  page.item('whose word:', authority)
  if (note !== undefined) page.item('note:', note)
  if (citedFor.length > 0) page.line('  cited for')
  for (const { payer, parameters } of citedFor) page.item(`${payer}:`, parameters.join(', '), { indent: 4 })
  page.blank()
}

function printRule(page: Page, { id, title, part, edits }: RuleExplanation): void {
  page.heading(`${id}  ${title}`)
  if (part !== undefined) page.item('carried out by:', part)
  if (edits.length > 0) page.line('  edits that carry it out')
  page.table(
    [{}, {}],
    edits.map((edit) => [edit.id, edit.title]),
    { indent: 4 },
  )
  page.blank()
}
