/** One page a parameter: what each payer answers, since when and on whose word; and the list of all. */
import { edits } from '@aliquot/edits/registry.generated'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { explainParameter, type ParameterExplanation } from 'aliquot/explain/explain-parameter'
import { parameterIds } from 'aliquot/explain/value-in-words'
import { page, pagesShow, sourceList, table } from './markdown.ts'

export function parameterPages(catalogue: Catalogue): ReadonlyMap<string, string> {
  const explained = parameterIds.map((id) => explainParameter(catalogue, edits, id, pagesShow))
  const pages = new Map(explained.map((each) => [`docs/parameters/${each.id}.md`, parameterPage(each)]))
  pages.set('docs/parameters.md', listPage(explained))
  return pages
}

function listPage(list: readonly ParameterExplanation[]): string {
  return page(
    'Parameters',
    `What payers, the code set and the law may answer differently; the pages show the values on ${pagesShow}.`,
    table(
      ['parameter', 'what it asks', 'unit'],
      list.map(({ id, question, unit }) => [`[${id}](parameters/${id}.md)`, question, unit]),
    ),
  )
}

function parameterPage({ id, title, question, unit, edits: used, inForce }: ParameterExplanation): string {
  const users = used.map((edit) => `[${edit.id}](../edits/${edit.id}.md)`).join(', ')
  const rows = inForce.flatMap(({ says, values }) =>
    values.map(({ payer, contractor, statedBy, from, confidence, verifiedThrough, cite }) => [
      says,
      `[${payer}](../payers/${payer}.md)${contractor === undefined ? '' : `, ${contractor}`}`,
      statedBy ?? '',
      from ?? '',
      confidence ?? '',
      verifiedThrough ?? '',
      sourceList(cite),
    ]),
  )
  return page(
    title,
    `\`${id}\`. ${question}`,
    `Unit: ${unit} Used by: ${users === '' ? 'deriving' : users}.`,
    `## Answers on ${pagesShow}`,
    table(['answer', 'payer', 'taken over from', 'since', 'confidence', 'checked through', 'source'], rows),
  )
}
