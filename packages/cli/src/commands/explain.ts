/** `aliquot explain`: what an id stands for, in plain words with values, dates and sources. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { codesInWords } from 'aliquot/explain/count-in-words'
import { explain, explainable } from 'aliquot/explain/explain'
import { exitCode } from '../exit-code.ts'
import { printExplanation } from '../print/explanation.ts'
import type { Page } from '../print/page.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ExplainOptions {
  readonly json: boolean
  /** The day on which values are looked up. */
  readonly on: string
}

export function runExplain(
  catalogue: Catalogue,
  id: string | undefined,
  { json, on }: ExplainOptions,
  surroundings: Surroundings,
  page: Page,
): number {
  if (id === undefined) {
    if (json) page.json(explainable(catalogue))
    else printExplainable(page, catalogue)
    return exitCode.nothing
  }
  const explained = explain(catalogue, id, on)
  if (!explained.known) {
    const { nearest } = explained
    const meant = nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`
    const isCode = /^[0-9A-Z]{5}$/i.test(id) && /\d{3}/.test(id)
    const hint = isCode ? `${meant} \`aliquot page ${id}\` shows what the fee schedule has of a code.` : meant
    surroundings.err(`Nothing is known by the name "${id}".${hint} \`aliquot explain\` lists what can be asked.\n`)
    if (json) page.json({ id, known: false, nearest })
    return exitCode.unreadable
  }
  const { explanations } = explained
  if (json) page.json(explanations.length === 1 ? explanations[0] : explanations)
  else for (const each of explanations) printExplanation(page, each)
  return exitCode.nothing
}

function printExplainable(page: Page, catalogue: Catalogue): void {
  const { edits, codes, payers, parameters, statements, rules, sources } = explainable(catalogue)
  page.line('aliquot explain ID, where ID is one of these.')
  const list = (title: string, rows: readonly (readonly string[])[]) => {
    page.blank()
    page.heading(title)
    page.table([{}, {}], rows)
  }
  list(
    'edits',
    edits.map(({ id, title }) => [id, title]),
  )
  list(
    'procedure codes',
    codes.map(({ id, title }) => [id, title]),
  )
  list(
    'payers',
    payers.map(({ id, title }) => [id, title]),
  )
  list(
    'parameters',
    parameters.map(({ id, title }) => [id, title]),
  )
  list(
    'statements that were checked, by id or number',
    statements.map(({ id, notes, title }) => [id, `${notes.join(', ')}: ${title}`]),
  )
  list(
    'rules of the dossier',
    rules.map(({ id, title }) => [id, title]),
  )
  page.blank()
  page.heading('sources')
  page.text(
    codesInWords(
      sources.map(({ id }) => id),
      sources.length,
    ),
  )
}
