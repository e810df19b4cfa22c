/** Parameters by rank and date, resolved afresh from the policies: nothing that deriving found is believed. */
import type { Alternative, CatalogueOptions } from '../policy/catalogue.ts'
import type { ParameterId, ParameterValues } from '../policy/parameter.ts'
import type { Entry, Policy } from '../policy/policy.ts'

/** `stated` is the step of a proof that says so. */
export type Afresh<T> =
  | { readonly known: true; readonly value: T; readonly stated: object }
  | { readonly known: false; readonly binding: boolean; readonly alternatives: readonly Alternative<T>[] }

export interface Held {
  readonly policies: readonly Policy[]
  readonly contractor: string | undefined
  readonly alternatives: CatalogueOptions['alternatives']
}

/** What a payer calls a dose, and which dilutions count, says nothing about another payer. */
const ownOnly: ReadonlySet<string> = new Set(['extract.dose', 'extract.dilutions'])

export function resolved<P extends ParameterId>(
  held: Held,
  payer: string,
  parameter: P,
  on: string,
): Afresh<ParameterValues[P]> {
  const offered = held.alternatives?.[parameter]
  const ranks = ranksOf(held.policies, payer)
  for (const policy of ranks) {
    const contracted = policy.contractors?.[held.contractor ?? '']
    for (const states of contracted === undefined ? [policy.states] : [policy.states, contracted]) {
      const entry: Entry<ParameterValues[P]> | undefined = holding(states[parameter], on)
      if (entry === undefined || 'ended' in entry) continue
      if ('unknown' in entry) return { known: false, binding: true, alternatives: offered ?? [] }
      const { value, from, cite, confidence } = entry
      const contractor = states === contracted ? held.contractor : undefined
      const stated = { op: 'parameter', parameter, policy: policy.id, contractor, from, on, value, cite, confidence }
      return { known: true, value, stated }
    }
    const others = contracted === undefined ? Object.entries(policy.contractors ?? {}) : []
    const differing = others.flatMap(([label, states]) => {
      const entry: Entry<ParameterValues[P]> | undefined = holding(states[parameter], on)
      return entry !== undefined && 'value' in entry ? [{ label, value: entry.value }] : []
    })
    if (differing.length > 0) return { known: false, binding: true, alternatives: offered ?? differing }
  }
  for (const { from, only, except = [] } of ranks.flatMap((policy) => policy.inherits)) {
    const passes = only?.includes(parameter) ?? !(ownOnly.has(parameter) || except.includes(parameter))
    const answer = passes ? resolved(held, from, parameter, on) : undefined
    if (answer?.known === true || answer?.binding === true) return answer
  }
  return { known: false, binding: false, alternatives: offered ?? [] }
}

/** A contract before the plan it is of, a plan before the payer it is of. */
function ranksOf(policies: readonly Policy[], id: string | undefined): readonly Policy[] {
  return policies.filter((each) => each.id === id).flatMap((each) => [each, ...ranksOf(policies, each.of)])
}

/** Of the entries that have begun, the one that began last. Dates in writing sort as dates. */
function holding<T>(entries: readonly Entry<T>[] = [], on: string): Entry<T> | undefined {
  const begin = ({ from }: Entry<T>) => (from === 'undated' ? '' : from)
  const begun = entries.filter((each) => begin(each) <= on)
  return begun.toSorted((a, b) => (begin(a) < begin(b) ? 1 : -1))[0]
}
