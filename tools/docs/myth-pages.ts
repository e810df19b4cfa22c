/** One page a myth, and the list of all. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { myths } from '@aliquot/reference/myths'
import { explainMyth, type MythExplanation, type ProofExplanation, proofInWords } from 'aliquot/explain/explain-myth'
import { page, sourceList, table } from './markdown.ts'

export function mythPages(catalogue: Catalogue): ReadonlyMap<string, string> {
  const explained = myths.map((myth) => explainMyth(catalogue, myth))
  const pages = new Map(explained.map((myth) => [`docs/myths/${myth.id}.md`, mythPage(myth)]))
  pages.set('docs/myths/README.md', listPage(explained))
  return pages
}

function listPage(list: readonly MythExplanation[]): string {
  return page(
    'Common advice that is wrong',
    `${list.length} statements that are often read and do not hold, or not as they are said: \`contradicted\` by ` +
      'their sources, `superseded` by something newer, or `incomplete` in a way that misleads.',
    table(
      ['statement', 'what is said', 'by', 'verdict', 'what holds', 'since'],
      list.map(({ id, said, saidBy, verdict, holds, since }) => [
        `[${id}](${id}.md)`,
        said,
        saidBy,
        verdict,
        holds,
        since,
      ]),
    ),
  )
}

function mythPage(myth: MythExplanation): string {
  return page(
    `"${myth.said}"`,
    `Said by: ${myth.saidBy}. Verdict: **${myth.verdict}**. In the notes: ${myth.notes.join(', ')}.` +
      (myth.codes.length === 0 ? '' : ` Codes: ${myth.codes.join(', ')}.`),
    '## What holds',
    myth.holds,
    myth.since === 'undated' ? 'Its sources state it as a standing rule, without a date.' : `Since ${myth.since}.`,
    '## What shows it',
    myth.proofs.map((proof) => `- ${linked(proof)}`).join('\n'),
    '## Sources',
    `${sourceList(myth.cite)}.`,
  )
}

function linked(proof: ProofExplanation): string {
  const text = proofInWords(proof)
  if (proof.kind === 'case') return text.replace(proof.edit, `[${proof.edit}](../edits/${proof.edit}.md)`)
  return proof.kind === 'value' ? text.replace(proof.payer, `[${proof.payer}](../payers/${proof.payer}.md)`) : text
}
