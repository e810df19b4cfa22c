/** What the payer says, by rank and date, afresh from the policies: nothing that deriving found is believed. */
import type { BillableLine } from '../document/claim.ts'
import type { Encounter } from '../document/encounter.ts'
import type { Alternative, CatalogueOptions } from '../policy/catalogue.ts'
import type { ParameterId, ParameterValues } from '../policy/parameter.ts'
import type { Entry, Policy } from '../policy/policy.ts'

/** Lines as they stand in the coding, each with the sections that it says it rests on. */
export type CheckedLine = BillableLine & { readonly sections: readonly string[] }

export interface Chart {
  readonly encounter: Encounter
  readonly policies: readonly Policy[]
  /** The answers that may be assumed where a payer has published none, and those that are. */
  readonly alternatives: CatalogueOptions['alternatives']
  readonly assumed: { readonly [P in ParameterId]?: Afresh<ParameterValues[P]> }
  readonly lines: readonly CheckedLine[]
  /** The day on which the payer is asked. */
  readonly day: string
}

/** `stated` is the step of a proof that says so. */
export type Afresh<T> =
  | { readonly known: true; readonly value: T; readonly stated: { readonly op: string; readonly value: T } }
  | { readonly known: false; readonly binding: boolean; readonly alternatives: readonly Alternative<T>[] }

export function said<P extends ParameterId>(chart: Chart, id: P): Afresh<ParameterValues[P]> {
  return chart.assumed[id] ?? resolved(chart, id, chart.encounter.payer)
}

export function says<P extends ParameterId>(chart: Chart, id: P): ParameterValues[P] | undefined {
  const answer = said(chart, id)
  return answer.known ? answer.value : undefined
}

/** Every way in which the payer may count doses: dilutions matter to a dose by volume, if they matter at all. */
export function waysOf(chart: Chart, withDilutions = true): readonly Chart[] {
  const assuming = (way: Chart, id: 'extract.dose' | 'extract.dilutions'): readonly Chart[] => {
    const answer = said(way, id)
    if (answer.known || answer.alternatives.length === 0) return [way]
    return answer.alternatives.map(({ label, value }) => {
      const stated = { op: 'assumed', parameter: id, label, value }
      return { ...way, assumed: { ...way.assumed, [id]: { known: true, value, stated } } }
    })
  }
  return assuming(chart, 'extract.dose').flatMap((way) => {
    const isByVolume = says(way, 'extract.dose')?.kind === 'aliquot'
    return isByVolume && withDilutions ? assuming(way, 'extract.dilutions') : [way]
  })
}

/** What a payer calls a dose, and which dilutions count, says nothing about another payer. */
const ownOnly: ReadonlySet<string> = new Set(['extract.dose', 'extract.dilutions'])

function resolved<P extends ParameterId>(chart: Chart, parameter: P, payer: string): Afresh<ParameterValues[P]> {
  const { day: on, policies, encounter } = chart
  const offered = chart.alternatives?.[parameter]
  const ranks = ranksOf(policies, payer)
  for (const policy of ranks) {
    const contracted = policy.contractors?.[encounter.jurisdiction ?? '']
    for (const states of contracted === undefined ? [policy.states] : [policy.states, contracted]) {
      const entry: Entry<ParameterValues[P]> | undefined = holding(states[parameter], on)
      if (entry === undefined || 'ended' in entry) continue
      if ('unknown' in entry) return { known: false, binding: true, alternatives: offered ?? [] }
      const { value, from, cite, confidence } = entry
      const contractor = states === contracted ? encounter.jurisdiction : undefined
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
    const answer = passes ? resolved(chart, parameter, from) : undefined
    if (answer?.known === true || answer?.binding === true) return answer
  }
  return { known: false, binding: false, alternatives: offered ?? [] }
}

/** A contract before the plan it is of, a plan before the payer it is of. */
const ranksOf = (policies: readonly Policy[], id: string | undefined): readonly Policy[] =>
  policies.filter((each) => each.id === id).flatMap((each) => [each, ...ranksOf(policies, each.of)])

/** Of the entries that have begun, the one that began last. Dates in writing sort as dates. */
function holding<T>(entries: readonly Entry<T>[] = [], on: string): Entry<T> | undefined {
  const begin = ({ from }: Entry<T>) => (from === 'undated' ? '' : from)
  return entries.filter((each) => begin(each) <= on).toSorted((a, b) => (begin(a) < begin(b) ? 1 : -1))[0]
}
