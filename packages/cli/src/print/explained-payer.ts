/** A payer: what it states, what it takes over, and what nobody knows of it. */
import type { PayerExplanation, Statement } from 'aliquot/explain/explain-payer'
import type { StatedValue } from 'aliquot/explain/stated-value'
import { fromInWords, sourcesInWords } from './cited.ts'
import { printEntries } from './explained-values.ts'
import type { Page } from './page.ts'

export function printPayer(page: Page, payer: PayerExplanation): void {
  page.heading(`${payer.id}  ${payer.title}`)
  if (payer.line !== undefined) page.item('line:', payer.line)
  if (payer.of !== undefined) page.item(`${payer.rank} of:`, payer.of)
  page.item('checked through:', payer.verifiedThrough)
  if (payer.note !== undefined) page.text(payer.note)
  if (payer.identifiers.length > 0) {
    const ids = payer.identifiers.map(({ kind, value, confidence }) => `${kind} ${value} (confidence ${confidence})`)
    page.item('on claims:', ids.join(', '))
  }
  page.blank()
  page.line('It states itself')
  printStatements(page, payer.states, 2)
  for (const { contractor, states } of payer.contractors) {
    page.line(`  contractor ${page.style('bold', contractor)}`)
    printStatements(page, states, 4)
  }
  printInherited(page, payer)
  printUnknown(page, payer)
  printRemarks(page, payer)
}

function printStatements(page: Page, states: readonly Statement[], indent: number): void {
  for (const { parameter, title, entries } of states) {
    page.line(`${' '.repeat(indent)}${page.style('bold', title)} (${parameter})`)
    printEntries(page, entries, indent + 2)
  }
}

function printInherited(page: Page, { inherits, inherited, on }: PayerExplanation): void {
  if (inherits.length === 0) return
  page.blank()
  page.line(`It takes over, as of ${on}`)
  for (const { from, reason } of inherits) page.item(`from ${from}:`, reason)
  const byOrigin = new Map<string, (StatedValue & { readonly title: string })[]>()
  for (const value of inherited) {
    const origin = value.statedBy ?? ''
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), value])
  }
  for (const [origin, values] of byOrigin) {
    page.item(`of ${origin}:`, values.map(({ title, parameter }) => `${title} (${parameter})`).join('; '))
  }
}

function printUnknown(page: Page, { unknown, on }: PayerExplanation): void {
  if (unknown.length === 0) return
  page.blank()
  page.line(`Not known of it as of ${on}, so undecided`)
  const named = ({ title, parameter }: (typeof unknown)[number]) => `${title} (${parameter})`
  const silent = unknown.filter(({ reason }) => reason === 'not-stated')
  if (silent.length > 0) page.item('nothing published that is held:', silent.map(named).join('; '))
  for (const each of unknown) if (each.reason !== 'not-stated') page.item('-', `${named(each)}: ${each.says}`)
}

function printRemarks(page: Page, { remarks }: PayerExplanation): void {
  if (remarks.length === 0) return
  page.blank()
  page.line('It also says')
  for (const { about, says, from, through, confidence, note, cite } of remarks) {
    const dated = through === undefined ? fromInWords(from) : `${fromInWords(from)} to ${through}`
    page.item('-', `${about}: ${says} (${dated}, confidence ${confidence}; ${sourcesInWords(cite)})`)
    if (note !== undefined) page.text(note, 4)
  }
}
