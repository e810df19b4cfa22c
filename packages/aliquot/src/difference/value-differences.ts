/** What authorities say otherwise on one day than on another: parameters, and the single values of tables. */
import { edits } from '@aliquot/edits/registry.generated'
import type { Day } from '@aliquot/engine/calendar-date'
import { canonicalText } from '@aliquot/engine/fingerprint'
import { type Catalogue, entryOn } from '@aliquot/engine/policy/catalogue'
import type { ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { Entry, Policy, Statements } from '@aliquot/engine/policy/policy'
import { parameters } from '@aliquot/reference/parameters'
import { type CitedSource, citedSources } from '../explain/cited-source.ts'
import { isParameterId, nothingSaid, valueInWords } from '../explain/value-in-words.ts'

export interface SaidOnDay {
  /** The value in words; or why there is none. */
  readonly says: string
  readonly known: boolean
  readonly from?: string
  readonly cite: readonly CitedSource[]
}

export interface ValueDifference {
  readonly policy: string
  readonly contractor?: string
  readonly parameter: ParameterId
  readonly title: string
  readonly before: SaidOnDay
  readonly after: SaidOnDay
  /** Of values that are tables or lists, the rows that are gone and that came, in words. */
  readonly gone: readonly string[]
  readonly came: readonly string[]
  /** Policies that take the value over. */
  readonly takenOverBy: readonly string[]
  /** Edits that read it. */
  readonly edits: readonly string[]
  /** The value is the same, and was said to start anew, or rests on other sources. */
  readonly sameValue: boolean
}

interface Place {
  readonly policy: Policy
  readonly contractor: string | undefined
  readonly states: Statements
}

/** Every value that a policy, or a contractor of it, states otherwise on `to` than on `from`, in their order. */
export function valueDifferences(catalogue: Catalogue, from: Day, to: Day): readonly ValueDifference[] {
  return catalogue.policies
    .flatMap((policy): Place[] => [
      { policy, contractor: undefined, states: policy.states },
      ...Object.entries(policy.contractors ?? {}).map(([contractor, states]) => ({ policy, contractor, states })),
    ])
    .flatMap((place) => differencesAt(catalogue, place, from, to))
}

function differencesAt(catalogue: Catalogue, place: Place, from: Day, to: Day): readonly ValueDifference[] {
  const { policy, contractor, states } = place
  return Object.entries(states).flatMap(([parameter, entries]) => {
    if (!isParameterId(parameter)) return []
    const list: readonly Entry<unknown>[] = entries ?? []
    const before = entryOn(list, from)
    const after = entryOn(list, to)
    if (before === after) return []
    return [
      {
        policy: policy.id,
        ...(contractor === undefined ? {} : { contractor }),
        parameter,
        title: parameters[parameter].title,
        before: saidBy(parameter, before),
        after: saidBy(parameter, after),
        ...rowsOf(parameter, before, after),
        edits: edits.filter(({ params }) => Object.values(params).includes(parameter)).map(({ id }) => id),
        takenOverBy: takers(catalogue, place, parameter, to),
        sameValue: canonicalText(statedIn(before)) === canonicalText(statedIn(after)),
      },
    ]
  })
}

const statedIn = (entry: Entry<unknown> | undefined) =>
  entry !== undefined && 'value' in entry ? { value: entry.value } : undefined

function saidBy(parameter: ParameterId, entry: Entry<unknown> | undefined): SaidOnDay {
  if (entry === undefined) return { says: nothingSaid, known: false, cite: [] }
  const { from, cite } = entry
  const rest = { from, cite: citedSources(cite) }
  if ('unknown' in entry) return { says: `not known: ${entry.unknown}`, known: false, ...rest }
  if ('ended' in entry) return { says: `ended: ${entry.ended}`, known: false, ...rest }
  return { says: inWords(parameter, entry.value), known: true, ...rest }
}

function inWords(parameter: ParameterId, value: unknown, asked?: ReadonlySet<string>): string {
  // cast: under the parameter's own name stands a value of it, or a part that has its shape
  return valueInWords(parameter, value as ParameterValues[ParameterId], asked)
}

/** Values of which each row stands by itself, under a code or a name. */
const byName: ReadonlySet<ParameterId> = new Set<ParameterId>(['limits.daily', 'tests.supervision', 'venom.mixes'])

function rowsOf(parameter: ParameterId, before: Entry<unknown> | undefined, after: Entry<unknown> | undefined) {
  const was = rows(parameter, statedIn(before)?.value)
  const is = rows(parameter, statedIn(after)?.value)
  const only = (some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...some].flatMap(([key, row]) => (others.has(key) ? [] : [rowInWords(parameter, row)]))
  return { gone: only(was, is), came: only(is, was) }
}

/** A row of a table is asked about by its code: tables leave out codes that nobody asks about. */
function rowInWords(parameter: ParameterId, row: unknown): string {
  const isNamed = byName.has(parameter) && typeof row === 'object' && row !== null
  return inWords(parameter, row, isNamed ? new Set(Object.keys(row)) : undefined)
}

/** The rows of a table or list, each as a value of its own, by what they say. */
function rows(parameter: ParameterId, value: unknown): ReadonlyMap<string, unknown> {
  if (Array.isArray(value)) return new Map(value.map((row: unknown) => [canonicalText(row), [row]]))
  if (typeof value !== 'object' || value === null || !byName.has(parameter)) return new Map()
  return new Map(Object.entries(value).map(([name, row]) => [`${name} ${canonicalText(row)}`, { [name]: row }]))
}

function takers(catalogue: Catalogue, { policy, contractor }: Place, parameter: ParameterId, day: Day) {
  return catalogue.policies.flatMap(({ id }) => {
    if (id === policy.id) return []
    const answer = catalogue.resolve(id, contractor, parameter, day)
    return answer.known && answer.policy === policy.id && answer.contractor === contractor ? [id] : []
  })
}
