/** One page a payer, and the list of all. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { explainPayer, type PayerExplanation, type Statement } from 'aliquot/explain/explain-payer'
import { page, pagesShow, sourceList, table } from './markdown.ts'

export function payerPages(catalogue: Catalogue): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const policy of catalogue.policies) {
    pages.set(`docs/payers/${policy.id}.md`, payerPage(explainPayer(catalogue, policy, pagesShow)))
  }
  const rows = catalogue.policies.map((policy) => [`[${policy.id}](${policy.id}.md)`, policy.title, policy.line ?? ''])
  pages.set('docs/payers/README.md', page('Payers', table(['id', 'payer', 'line of business'], rows)))
  return pages
}

function statements(states: readonly Statement[]): string {
  const rows = states.flatMap((state) =>
    state.entries.map((entry) => [
      state.title,
      entry.says,
      entry.from,
      entry.confidence ?? '',
      sourceList(entry.cite),
      entry.note ?? '',
    ]),
  )
  return table(['parameter', 'value', 'from', 'confidence', 'source', 'note'], rows)
}

function payerPage(payer: PayerExplanation): string {
  return page(
    payer.title,
    `Id \`${payer.id}\`, ${payer.rank}${payer.of === undefined ? '' : ` of \`${payer.of}\``}, ` +
      `checked through ${payer.verifiedThrough}.` +
      (payer.note === undefined ? '' : ` ${payer.note}`),
    '## What it states',
    statements(payer.states),
    ...payer.contractors.flatMap((each) => [`### Contractor ${each.contractor}`, statements(each.states)]),
    '## What it takes over',
    ...payer.inherits.map((each) => `From \`${each.from}\`: ${each.reason}`),
    `## What is unknown on ${pagesShow}`,
    table(
      ['parameter', 'why'],
      payer.unknown.map((each) => [each.title, each.says]),
    ),
    ...(payer.remarks.length === 0
      ? []
      : [
          '## Said, and not yet used by any edit',
          table(
            ['about', 'what is said', 'from', 'confidence', 'source'],
            payer.remarks.map((each) => [each.about, each.says, each.from, each.confidence, sourceList(each.cite)]),
          ),
        ]),
  )
}
