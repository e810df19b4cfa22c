/** A statement of a document that this project started from: what it says, and what checking it showed. */
import { sourceOf } from '@aliquot/reference/sources'
import { type Seed, type Statement, statements } from '@aliquot/reference/statements'
import { type CitedSource, citedSources } from './cited-source.ts'

export interface StatementExplanation {
  readonly kind: 'statement'
  readonly id: string
  readonly notes: readonly string[]
  /** The document that says it. */
  readonly saidBy: string
  readonly statement: string
  readonly verdict: Statement['verdict']
  readonly why: string
  readonly codes: readonly string[]
  readonly cite: readonly CitedSource[]
}

const seedSource: Readonly<Record<Seed, string>> = {
  'rvu-edge': 'seed-rvu-edge',
  verimedix: 'seed-verimedix',
  article: 'seed-article',
  'coding-guide': 'seed-coding-guide',
  web: '',
}

export function explainStatement(statement: Statement): StatementExplanation {
  return {
    kind: 'statement',
    id: statement.id,
    notes: statement.notes,
    saidBy: sourceOf(seedSource[statement.seed])?.title ?? 'pages on the web',
    statement: statement.statement,
    verdict: statement.verdict,
    why: statement.why,
    codes: statement.codes,
    cite: citedSources(statement.cite),
  }
}

/** Statements by their own id, or by a number of the research notes, which may stand for several. */
export function statementsNamed(id: string): readonly Statement[] {
  const plain = id.toLowerCase()
  return statements.filter((each) => each.id === plain || each.notes.some((note) => note.toLowerCase() === plain))
}
