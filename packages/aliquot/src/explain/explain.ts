/**
 * What an id stands for, in plain words with values, dates and sources: an edit, a procedure code, a payer, a
 * parameter, a statement that was checked, a rule of the dossier, or a source.
 */
import { edits as shippedEdits } from '@aliquot/edits/registry.generated'
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import { codeEntry, codeSet } from '@aliquot/reference/code-set'
import { parameters } from '@aliquot/reference/parameters'
import { rules } from '@aliquot/reference/rules'
import { sourceOf, sources } from '@aliquot/reference/sources'
import { statements } from '@aliquot/reference/statements'
import { type CodeExplanation, explainCode } from './explain-code.ts'
import { type EditExplanation, explainEdit } from './explain-edit.ts'
import { explainParameter, type ParameterExplanation } from './explain-parameter.ts'
import { explainPayer, type PayerExplanation } from './explain-payer.ts'
import { explainRule, type RuleExplanation } from './explain-rule.ts'
import { explainSource, type SourceExplanation } from './explain-source.ts'
import { explainStatement, type StatementExplanation, statementsNamed } from './explain-statement.ts'
import { nearestIds } from './nearest-id.ts'
import { isParameterId, parameterIds } from './value-in-words.ts'

export type Explanation =
  | EditExplanation
  | CodeExplanation
  | PayerExplanation
  | ParameterExplanation
  | StatementExplanation
  | RuleExplanation
  | SourceExplanation

export type Explained =
  /** More than one where a number of the research notes stands for several statements. */
  | { readonly known: true; readonly explanations: readonly Explanation[] }
  | { readonly known: false; readonly nearest: readonly string[] }

/** Explains an id by what holds on the day `on`. Upper and lower case read the same. */
export function explain(
  catalogue: Catalogue,
  id: string,
  on: IsoDate,
  edits: readonly AnyEdit[] = shippedEdits,
): Explained {
  const explanations = explanationsOf(catalogue, id.trim(), on, edits)
  if (explanations.length > 0) return { known: true, explanations }
  return { known: false, nearest: nearestIds(id, allIds(catalogue, edits)) }
}

function explanationsOf(
  catalogue: Catalogue,
  id: string,
  on: IsoDate,
  edits: readonly AnyEdit[],
): readonly Explanation[] {
  const lower = id.toLowerCase()
  const edit = edits.find((each) => each.id.toLowerCase() === lower || each.name === lower)
  if (edit !== undefined) return [explainEdit(catalogue, edit, on)]
  const code = codeEntry(id.toUpperCase())
  if (code !== undefined) return [explainCode(catalogue, edits, code, on)]
  if (isParameterId(lower)) return [explainParameter(catalogue, edits, lower, on)]
  const policy = catalogue.policies.find((each) => each.id.toLowerCase() === lower)
  if (policy !== undefined) return [explainPayer(catalogue, policy, on)]
  const named = statementsNamed(lower)
  if (named.length > 0) return named.map(explainStatement)
  const rule = rules.find((each) => each.id.toLowerCase() === lower)
  if (rule !== undefined) return [explainRule(rule, edits)]
  const source = sourceOf(lower)
  return source === undefined ? [] : [explainSource(catalogue, source)]
}

function allIds(catalogue: Catalogue, edits: readonly AnyEdit[]): readonly string[] {
  return [
    ...edits.flatMap(({ id, name }) => [id, name]),
    ...codeSet.map(({ code }) => code),
    ...catalogue.policies.map(({ id }) => id),
    ...parameterIds,
    ...statements.flatMap(({ id, notes }) => [id, ...notes]),
    ...rules.map(({ id }) => id),
    ...sources.map(({ id }) => id),
  ]
}

export interface Explainable {
  readonly edits: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  readonly codes: readonly { readonly id: string; readonly title: string }[]
  readonly payers: readonly { readonly id: string; readonly title: string }[]
  readonly parameters: readonly { readonly id: string; readonly title: string }[]
  readonly statements: readonly { readonly id: string; readonly notes: readonly string[]; readonly title: string }[]
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly sources: readonly { readonly id: string; readonly title: string }[]
}

/** Everything that can be asked about. */
export function explainable(catalogue: Catalogue, edits: readonly AnyEdit[] = shippedEdits): Explainable {
  return {
    edits: edits.map(({ id, name, title }) => ({ id, name, title })),
    codes: codeSet.map(({ code, name }) => ({ id: code, title: name })),
    payers: catalogue.policies.map(({ id, title }) => ({ id, title })),
    parameters: parameterIds.map((id) => ({ id, title: parameters[id].title })),
    statements: statements.map(({ id, notes, statement }) => ({ id, notes, title: statement })),
    rules: rules.map(({ id, title }) => ({ id, title })),
    sources: sources.map(({ id, title }) => ({ id, title })),
  }
}
