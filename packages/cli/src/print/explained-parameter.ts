/** A parameter: one question, and what each payer answers. */
import type { ParameterExplanation } from 'aliquot/explain/explain-parameter'
import { printAnswers, printEntries } from './explained-values.ts'
import type { Page } from './page.ts'

export function printParameter(page: Page, parameter: ParameterExplanation): void {
  page.heading(`${parameter.id}  ${parameter.title}`)
  page.text(parameter.question)
  page.item('counted in:', parameter.unit)
  if (parameter.edits.length > 0) page.item('used by:', parameter.edits.map(({ id }) => id).join(', '))
  page.blank()
  page.line(`Answers as of ${parameter.on}`)
  printAnswers(page, parameter.inForce, { most: Number.POSITIVE_INFINITY })
  if (parameter.histories.length === 0) return
  page.blank()
  page.line('Answers that changed, or will')
  for (const { payer, contractor, entries } of parameter.histories) {
    page.line(`  ${page.style('bold', contractor === undefined ? payer : `${payer} (${contractor})`)}`)
    printEntries(page, entries, 4)
  }
}
