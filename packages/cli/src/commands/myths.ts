/** `aliquot myths`: common advice that is wrong or out of date, with what holds, since when, and what shows it. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { myths } from '@aliquot/reference/myths'
import { explainMyth, type MythExplanation, mythsNamed, proofInWords } from 'aliquot/explain/explain-myth'
import { nearestIds } from 'aliquot/explain/nearest-id'
import { exitCode } from '../exit-code.ts'
import { fromInWords } from '../print/cited.ts'
import { printSourceList } from '../print/explained-values.ts'
import type { Page } from '../print/page.ts'
import type { Surroundings } from '../surroundings.ts'

export function runMyths(
  catalogue: Catalogue,
  id: string | undefined,
  json: boolean,
  surroundings: Surroundings,
  page: Page,
): number {
  const named = id === undefined ? myths : mythsNamed(id)
  if (named.length === 0) {
    const nearest = nearestIds(
      id ?? '',
      myths.map(({ statement }) => statement),
    )
    const hint = nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`
    surroundings.err(`No myth is known by the name "${id}".${hint} \`aliquot myths\` lists them.\n`)
    return exitCode.unreadable
  }
  const explained = named.map((myth) => explainMyth(catalogue, myth))
  if (json) page.json(explained.length === 1 ? explained[0] : explained)
  else if (id === undefined) printList(page, explained)
  else for (const each of explained) printMyth(page, each)
  return exitCode.nothing
}

function printList(page: Page, list: readonly MythExplanation[]): void {
  page.line('What is often said of these codes, and does not hold, or not as it is said. aliquot myths ID shows why.')
  page.blank()
  for (const { id, said, saidBy, verdict } of list) {
    page.item(id, `${said} (${saidBy}; ${verdict})`, { indent: 0, emphasis: 'bold' })
  }
}

function printMyth(page: Page, myth: MythExplanation): void {
  page.heading(`${myth.id}  (${myth.notes.join(', ')})`)
  page.item('it is said:', `"${myth.said}"`)
  page.item('by:', myth.saidBy)
  page.item('verdict:', myth.verdict, { emphasis: 'bold' })
  page.item('what holds:', myth.holds)
  page.item('since:', fromInWords(myth.since))
  if (myth.codes.length > 0) page.item('codes:', myth.codes.join(', '))
  for (const proof of myth.proofs) page.item('shown by:', proofInWords(proof))
  printSourceList(page, myth.cite)
  page.blank()
}
