/** A source: what it is, how it was read, and which values rest on it. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Statements } from '@aliquot/engine/policy/policy'
import type { Authority, Source } from '@aliquot/reference/source'

export interface SourceExplanation {
  readonly kind: 'source'
  readonly id: string
  readonly title: string
  readonly url: string
  readonly authority: Authority
  readonly note?: string
  readonly citedFor: readonly { readonly payer: string; readonly parameters: readonly string[] }[]
}

export function explainSource(catalogue: Catalogue, source: Source): SourceExplanation {
  const citedFor = catalogue.policies.flatMap((policy) => {
    const sets = [policy.states, ...Object.values(policy.contractors ?? {})]
    const ids = [...new Set(sets.flatMap((states) => parametersCiting(states, source.id)))]
    return ids.length === 0 ? [] : [{ payer: policy.id, parameters: ids }]
  })
  return {
    kind: 'source',
    id: source.id,
    title: source.title,
    url: source.url,
    authority: source.authority,
    ...(source.note === undefined ? {} : { note: source.note }),
    citedFor,
  }
}

function parametersCiting(states: Statements, source: string): readonly string[] {
  return Object.entries(states).flatMap(([parameter, entries]) =>
    (entries ?? []).some(({ cite }) => cite.some((each) => each.source === source)) ? [parameter] : [],
  )
}
