/**
 * The catalogue: all policies, checked once, and the one way to ask what a payer says on a day.
 *
 * Order of authority: the policy itself before the one it is of (contract, plan, payer); within one policy a national
 * statement binds, and a contractor fills what it leaves open; only then what the policy inherits by name. What none
 * of them states is unknown, with the reason.
 */
import { type Day, dayOf } from '../calendar-date.ts'
import { type Confidence, neverInherited, type ParameterId, type ParameterValues } from './parameter.ts'
import type { Cite, Entry, Policy, Statements } from './policy.ts'

export interface Known<T> {
  readonly known: true
  readonly value: T
  /** First day of the value, or `undated`. */
  readonly from: string
  /** The policy that states it, and the contractor where one does. */
  readonly policy: string
  readonly contractor?: string
  readonly cite: readonly Cite[]
  readonly confidence: Confidence
  readonly verifiedThrough: Day
  readonly note?: string
}

export type UnknownReason = 'no-such-policy' | 'not-stated' | 'before-first-value' | 'known-gap' | 'contractor-needed'

export interface Unknown<T> {
  readonly known: false
  readonly reason: UnknownReason
  readonly parameter: ParameterId
  readonly policy: string
  readonly note: string
  /** The answers that are possible, where they can be named. */
  readonly alternatives: readonly Alternative<T>[]
}

export interface Alternative<T> {
  readonly label: string
  readonly value: T
}

export type Resolution<T> = Known<T> | Unknown<T>

export interface CatalogueOptions {
  /** The definitions to show where a payer has published none. */
  readonly alternatives?: { readonly [P in ParameterId]?: readonly Alternative<ParameterValues[P]>[] } | undefined
}

/** `undated` sorts before every day. */
function startDay(from: string): Day {
  return from === 'undated' ? Number.NEGATIVE_INFINITY : dayOf(from)
}

/** The entry of a list in its order that holds on a day; `undefined` before the first. */
export function entryOn<T>(entries: readonly Entry<T>[] | undefined, day: Day): Entry<T> | undefined {
  if (entries === undefined) return undefined
  let found: Entry<T> | undefined
  for (const entry of entries) {
    if (startDay(entry.from) > day) break
    found = entry
  }
  return found
}

/** What a set of statements says on a day: an entry that holds, or the trace of one that is yet to come. */
type Said<T> = { readonly entry: Entry<T> | undefined; readonly later: boolean }

function saidBy<P extends ParameterId>(
  states: Statements | undefined,
  parameter: P,
  day: Day,
): Said<ParameterValues[P]> {
  const entries: readonly Entry<ParameterValues[P]>[] | undefined = states?.[parameter]
  const entry = entryOn(entries, day)
  return { entry, later: entry === undefined && entries !== undefined && entries.length > 0 }
}

export class Catalogue {
  readonly policies: readonly Policy[]
  readonly #byId: ReadonlyMap<string, Policy>
  readonly #options: CatalogueOptions

  /** Throws an `Error` naming every fault if the policies contradict themselves or each other. */
  constructor(policies: readonly Policy[], options: CatalogueOptions = {}) {
    const faults = faultsOf(policies)
    if (faults.length > 0) throw new Error(`the policies cannot be used:\n${faults.join('\n')}`)
    this.policies = policies
    this.#byId = new Map(policies.map((policy) => [policy.id, policy]))
    this.#options = options
  }

  /** The policy of a payer id, if there is one. */
  policy(id: string): Policy | undefined {
    return this.#byId.get(id)
  }

  /** Contractor ids that any policy names. */
  contractorsOf(id: string): readonly string[] {
    return Object.keys(this.#byId.get(id)?.contractors ?? {})
  }

  /** What `payer` says of `parameter` on `day`; `contractor` is the Medicare contractor where known. */
  resolve<P extends ParameterId>(
    payer: string,
    contractor: string | undefined,
    parameter: P,
    day: Day,
  ): Resolution<ParameterValues[P]> {
    const policy = this.#byId.get(payer)
    if (policy === undefined) {
      return this.#unknown(payer, parameter, 'no-such-policy', `no policy is held for the payer "${payer}"`)
    }
    let later = false
    for (const layer of this.#layers(policy)) {
      const said = saidBy(layer.states, parameter, day)
      later ||= said.later
      const answer = this.#answer(layer, undefined, parameter, said.entry)
      if (answer !== undefined) return answer
      const contracted = this.#fromContractor(layer, contractor, parameter, day)
      if (contracted !== undefined) return contracted
    }
    const inherited = this.#inherit(policy, contractor, parameter, day)
    if (inherited !== undefined) return inherited
    if (later) {
      // The day is not named: the answer is the same for all days before, and is held for them.
      const note = `nothing is known of ${parameter} for "${payer}" before its first value`
      return this.#unknown(payer, parameter, 'before-first-value', note)
    }
    return this.#unknown(
      payer,
      parameter,
      'not-stated',
      `"${payer}" has published nothing on ${parameter} that is held`,
    )
  }

  /** Days on which an answer may change: the first days of all values, and the days after the last checks. */
  changeDays(): readonly Day[] {
    const days = new Set<Day>()
    const collect = (states: Statements | undefined) => {
      for (const entries of Object.values(states ?? {})) {
        for (const entry of entries ?? []) {
          if (entry.from !== 'undated') days.add(dayOf(entry.from))
          if ('verifiedThrough' in entry && entry.verifiedThrough !== undefined) {
            days.add(dayOf(entry.verifiedThrough) + 1)
          }
        }
      }
    }
    for (const policy of this.policies) {
      days.add(dayOf(policy.verifiedThrough) + 1)
      collect(policy.states)
      for (const states of Object.values(policy.contractors ?? {})) collect(states)
    }
    return [...days].sort((a, b) => a - b)
  }

  *#layers(policy: Policy): Generator<Policy> {
    let current: Policy | undefined = policy
    while (current !== undefined) {
      yield current
      current = current.of === undefined ? undefined : this.#byId.get(current.of)
    }
  }

  #answer<P extends ParameterId>(
    policy: Policy,
    contractor: string | undefined,
    parameter: P,
    entry: Entry<ParameterValues[P]> | undefined,
  ): Resolution<ParameterValues[P]> | undefined {
    if (entry === undefined || 'ended' in entry) return undefined
    if ('unknown' in entry) return this.#unknown(policy.id, parameter, 'known-gap', entry.unknown)
    return {
      known: true,
      value: entry.value,
      from: entry.from,
      policy: policy.id,
      ...(contractor === undefined ? {} : { contractor }),
      cite: entry.cite,
      confidence: entry.confidence,
      verifiedThrough: dayOf(entry.verifiedThrough ?? policy.verifiedThrough),
      ...(entry.note === undefined ? {} : { note: entry.note }),
    }
  }

  #fromContractor<P extends ParameterId>(
    policy: Policy,
    contractor: string | undefined,
    parameter: P,
    day: Day,
  ): Resolution<ParameterValues[P]> | undefined {
    const contractors = policy.contractors
    if (contractors === undefined) return undefined
    const states = contractor === undefined ? undefined : contractors[contractor]
    if (states !== undefined) return this.#answer(policy, contractor, parameter, saidBy(states, parameter, day).entry)
    const alternatives: Alternative<ParameterValues[P]>[] = []
    for (const [id, other] of Object.entries(contractors)) {
      const entry = saidBy(other, parameter, day).entry
      if (entry !== undefined && 'value' in entry) alternatives.push({ label: id, value: entry.value })
    }
    if (alternatives.length === 0) return undefined
    const who = contractor === undefined ? 'the contractor is not known' : `no contractor "${contractor}" is held`
    const note = `contractors decide ${parameter}, and ${who} (held: ${Object.keys(contractors).join(', ')})`
    const offered = this.#options.alternatives?.[parameter]
    return {
      known: false,
      reason: 'contractor-needed',
      parameter,
      policy: policy.id,
      note,
      alternatives: offered ?? alternatives,
    }
  }

  #inherit<P extends ParameterId>(
    policy: Policy,
    contractor: string | undefined,
    parameter: P,
    day: Day,
  ): Resolution<ParameterValues[P]> | undefined {
    for (const layer of this.#layers(policy)) {
      for (const inheritance of layer.inherits) {
        if (!inherits(inheritance, parameter)) continue
        const answer = this.resolve(inheritance.from, contractor, parameter, day)
        if (answer.known || answer.reason === 'known-gap' || answer.reason === 'contractor-needed') return answer
      }
    }
    return undefined
  }

  #unknown<P extends ParameterId>(
    policy: string,
    parameter: P,
    reason: UnknownReason,
    note: string,
  ): Unknown<ParameterValues[P]> {
    return {
      known: false,
      reason,
      parameter,
      policy,
      note,
      alternatives: this.#options.alternatives?.[parameter] ?? [],
    }
  }
}

function inherits(
  inheritance: {
    readonly only?: readonly ParameterId[] | undefined
    readonly except?: readonly ParameterId[] | undefined
  },
  parameter: ParameterId,
): boolean {
  if (inheritance.only !== undefined) return inheritance.only.includes(parameter)
  if (neverInherited.has(parameter)) return false
  return !(inheritance.except ?? []).includes(parameter)
}

/** Everything that is wrong with a set of policies, in sentences that say where. */
export function faultsOf(policies: readonly Policy[]): readonly string[] {
  const faults: string[] = []
  const ids = new Map<string, Policy>()
  for (const policy of policies) {
    if (ids.has(policy.id)) faults.push(`policy "${policy.id}" is there twice`)
    ids.set(policy.id, policy)
  }
  for (const policy of policies) {
    const parents = [...(policy.of === undefined ? [] : [policy.of]), ...policy.inherits.map((each) => each.from)]
    for (const parent of parents) {
      if (!ids.has(parent)) faults.push(`policy "${policy.id}" builds on "${parent}", which is not there`)
      else if (reaches(ids, parent, policy.id))
        faults.push(`policy "${policy.id}" builds on itself through "${parent}"`)
    }
    for (const inheritance of policy.inherits) {
      for (const parameter of inheritance.only ?? []) {
        if (parameter === 'extract.dose') {
          faults.push(`policy "${policy.id}" inherits the definition of a dose; it must state it or leave it unknown`)
        }
      }
    }
    faults.push(...statementFaults(`policy "${policy.id}"`, policy.states))
    for (const [contractor, states] of Object.entries(policy.contractors ?? {})) {
      faults.push(...statementFaults(`policy "${policy.id}", contractor "${contractor}"`, states))
    }
  }
  return faults
}

function statementFaults(where: string, states: Statements): readonly string[] {
  const faults: string[] = []
  for (const [parameter, entries] of Object.entries(states)) {
    let previous = Number.NaN
    for (const entry of entries ?? []) {
      let start: number
      try {
        start = startDay(entry.from)
      } catch {
        faults.push(`${where}: ${parameter} starts on "${entry.from}", which is no date`)
        continue
      }
      if (start === previous) faults.push(`${where}: ${parameter} has two values from ${entry.from}`)
      if (start < previous) faults.push(`${where}: ${parameter} lists ${entry.from} after a later date`)
      if (entry.cite.length === 0) faults.push(`${where}: ${parameter} from ${entry.from} cites no source`)
      previous = start
    }
  }
  return faults
}

function reaches(ids: ReadonlyMap<string, Policy>, from: string, target: string, seen = new Set<string>()): boolean {
  if (from === target) return true
  if (seen.has(from)) return false
  seen.add(from)
  const policy = ids.get(from)
  if (policy === undefined) return false
  const parents = [...(policy.of === undefined ? [] : [policy.of]), ...policy.inherits.map((each) => each.from)]
  return parents.some((parent) => reaches(ids, parent, target, seen))
}
