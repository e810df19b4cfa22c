/** One page an edit, from its own data and its cases, and the list of all. */
import { edits } from '@aliquot/edits/registry.generated'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import type { EditCase, EditCases } from '@aliquot/engine/scrub/edit-cases'
import { rules } from '@aliquot/reference/rules'
import { type EditExplanation, explainEdit } from 'aliquot/explain/explain-edit'
import { stepsPage } from './edit-steps.ts'
import { page, pagesShow, sourceList, table } from './markdown.ts'

export function editPages(catalogue: Catalogue, corpus: ReadonlyMap<string, EditCases>): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const edit of edits) {
    const explained = explainEdit(catalogue, edit, pagesShow)
    pages.set(`docs/edits/${edit.id}.md`, editPage(explained, corpus.get(edit.id)?.cases ?? []))
  }
  pages.set('docs/edits/README.md', listPage())
  pages.set('docs/edits/list.md', stepsPage(edits))
  return pages
}

function listPage(): string {
  const rows = edits.map((edit) => [
    `[${edit.id}](${edit.id}.md)`,
    edit.title,
    edit.severity,
    edit.nature,
    edit.direction,
  ])
  return page(
    'Edits',
    `${edits.length} edits. Severity \`deny\`: payers edit it automatically; \`records\`: records are asked for; ` +
      '`info`: worth knowing. A value of confidence C or D lowers any severity to `info`. ' +
      '[The list of checks](list.md) has them in the order in which payers make them.',
    table(['edit', 'what is wrong', 'severity', 'nature', 'money'], rows),
  )
}

function editPage(edit: EditExplanation, cases: readonly EditCase[]): string {
  return page(
    `${edit.id} ${edit.name}`,
    `**${edit.title}** ${edit.why}`,
    `Severity \`${edit.severity}\`, nature \`${edit.nature}\`, money \`${edit.direction}\`. ` +
      `Rules: ${edit.rules.map((rule) => `${rule.id} (${rule.title})`).join(', ')}.`,
    `Lines: ${edit.codes === 'every' ? 'every line' : edit.codes.join(', ') || 'none of the codes in scope'}. ` +
      `Needs: ${edit.needs.length === 0 ? 'the claim alone' : edit.needs.join('; ')}.`,
    locationText(edit.location),
    '## What it says',
    table(
      ['message', 'text', 'what to do', 'who can'],
      edit.messages.map((each) => [each.message, each.text, each.todo, each.remedy]),
    ),
    `## Values on ${pagesShow}`,
    ...edit.parameters.flatMap((parameter) => [
      `### ${parameter.title}`,
      table(
        ['answer', 'payers'],
        parameter.answers.map((group) => [group.says, group.values.map((value) => value.payer).join(', ')]),
      ),
    ]),
    ...(edit.parameters.length === 0 ? ['It goes by no value of a payer.'] : []),
    ...(edit.notFor.length === 0 ? [] : [`Not about: ${edit.notFor.join(', ')}.`]),
    ...(edit.undecidedFor.length === 0
      ? []
      : [`Undecided for: ${edit.undecidedFor.map((each) => each.payer).join(', ')}.`]),
    ...(edit.cite.length === 0 ? [] : [`Sources: ${sourceList(edit.cite)}.`]),
    '## Cases',
    table(
      ['case', 'payer', 'lines', 'outcome'],
      cases
        .filter((each) => each.doc === true)
        .map((each) => [each.name, each.claim.payer ?? '', linesOf(each), each.state]),
    ),
  )
}

function locationText({ cms1500, x12, fhir }: EditExplanation['location']): string {
  return `On the claim: CMS-1500 box ${cms1500}; 837P \`${x12}\`; FHIR \`${fhir}\`.`
}

function linesOf(each: EditCase): string {
  return each.claim.lines
    .map(
      (line) => [line.code, ...(line.modifiers ?? [])].join('-') + (line.units === undefined ? '' : ` × ${line.units}`),
    )
    .join(', ')
}

/** Rules of the dossier with the edits or parts that carry them out. */
export function rulesPage(all: readonly AnyEdit[]): string {
  const rows = rules.map((rule) => {
    const by = all.filter((edit) => edit.rules.includes(rule.id))
    const where = by.map((edit) => `[${edit.id}](edits/${edit.id}.md)`).join(', ')
    const parts: Readonly<Record<string, string>> = {
      deriving: 'deriving',
      coverage: 'not yet: coverage',
      prices: 'not yet: prices',
      remittances: 'not yet: remittances',
      records: 'not yet: records',
    }
    return [rule.id, rule.title, where === '' ? (parts[rule.part ?? ''] ?? 'not yet') : where]
  })
  return page('Rules, and what carries them out', table(['rule', 'in short', 'carried out by'], rows))
}
