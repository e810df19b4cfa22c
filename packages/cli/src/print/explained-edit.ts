/** An edit, for somebody who has met it in a report. */
import { codesInWords } from 'aliquot/explain/count-in-words'
import type { EditExplanation } from 'aliquot/explain/explain-edit'
import { printAnswers, printSourceList } from './explained-values.ts'
import type { Page } from './page.ts'

const severities = {
  deny: 'payers stop it automatically',
  records: 'payers will ask for records',
  info: 'worth knowing; nothing is denied for it',
} as const

const natures = {
  defect: 'the claim says something wrong',
  'payer-limit': 'the claim is right, and the payer will still deny or hold it',
} as const

const directions = {
  over: 'too much is billed',
  under: 'too little is billed',
  neither: 'neither too much nor too little',
} as const

export function printEdit(page: Page, edit: EditExplanation): void {
  page.heading(`${edit.id}  ${edit.name}`)
  page.text(edit.title)
  page.text(edit.why)
  page.item('severity:', `${edit.severity}: ${severities[edit.severity]}`)
  page.item('nature:', `${edit.nature}: ${natures[edit.nature]}; ${directions[edit.direction]}`)
  page.item('looks at:', edit.codes === 'every' ? 'every line' : codesInWords(edit.codes, 14))
  const { cms1500, x12, fhir } = edit.location
  page.item('stands in:', `CMS-1500 box ${cms1500}; 837P ${x12}; FHIR ${fhir}`)
  if (edit.needs.length > 0) page.item('needs:', edit.needs.join('; '))
  if (edit.notFor.length > 0) page.item('not about:', edit.notFor.join(', '))
  if (edit.undecidedFor.length > 0) {
    page.item('undecided for:', edit.undecidedFor.map(({ payer }) => payer).join(', '))
  }
  page.blank()
  page.line('what it says, and what to do')
  for (const { text, todo, remedy, severity, nature } of edit.messages) {
    const own = severity === edit.severity && nature === edit.nature ? '' : ` [${severity}, ${nature}]`
    page.item('-', `${text}${own}`)
    page.item('do:', `${todo} (${remedy})`, { indent: 4 })
  }
  for (const { parameter, title, question, answers } of edit.parameters) {
    page.blank()
    page.line(`${page.style('bold', title)} (${parameter}), as of ${edit.on}`)
    page.text(question)
    printAnswers(page, answers, { most: 3 })
  }
  page.blank()
  page.line('it carries out')
  page.table(
    [{}, {}],
    edit.rules.map(({ id, title }) => [id, title]),
  )
  printSourceList(page, edit.cite)
}
