/** A rule of the project's dossier: what it is about, and which edits carry it out. */
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import type { Rule } from '@aliquot/reference/rules'

export interface RuleExplanation {
  readonly kind: 'rule'
  readonly id: string
  readonly title: string
  /** The part of the system that carries it out, where that is not an edit. */
  readonly part?: string
  readonly edits: readonly { readonly id: string; readonly title: string }[]
}

export function explainRule(rule: Rule, edits: readonly AnyEdit[]): RuleExplanation {
  return {
    kind: 'rule',
    id: rule.id,
    title: rule.title,
    ...(rule.part === undefined ? {} : { part: rule.part }),
    edits: edits.filter((edit) => edit.rules.includes(rule.id)).map(({ id, title }) => ({ id, title })),
  }
}
