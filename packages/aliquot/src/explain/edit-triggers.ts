/** Which codes an edit looks at under each policy, for those who ask about an edit or about a code. */
import type { Day } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { AnyEdit, Parameters, ParametersOf, Trigger } from '@aliquot/engine/scrub/edit'
import { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

export interface EditUnderPolicy {
  readonly payer: string
  /** The edit is not about the policy at all. */
  readonly applies: boolean
  /** Why it cannot be decided under the policy; empty if it can. */
  readonly unknown: readonly string[]
  readonly trigger: Trigger
}

/** The code tables of every policy on a day: made once, for all edits that are asked about. */
export type FactsByPayer = ReadonlyMap<string, PolicyFacts>

export function factsByPayer(catalogue: Catalogue, day: Day): FactsByPayer {
  return new Map(
    catalogue.policies.map(({ id }) => [
      id,
      new PolicyFacts((parameter) => catalogue.resolve(id, undefined, parameter, day), catalogue.pairTables),
    ]),
  )
}

/** The edit under each policy. */
export function editUnderPolicies(
  catalogue: Catalogue,
  edit: AnyEdit,
  facts: FactsByPayer,
  day: Day,
): readonly EditUnderPolicy[] {
  return [...facts].map(([payer, own]) => editUnderPolicy(catalogue, edit, payer, own, day))
}

function editUnderPolicy(
  catalogue: Catalogue,
  edit: AnyEdit,
  payer: string,
  facts: PolicyFacts,
  day: Day,
): EditUnderPolicy {
  const values: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const [name, parameter] of Object.entries(edit.params)) {
    const answer = catalogue.resolve(payer, undefined, parameter, day)
    if (answer.known) values[name] = answer.value
    else unknown.push(answer.note)
  }
  if (unknown.length > 0) return { payer, applies: true, unknown, trigger: edit.trigger(facts, undefined) }
  // cast: every parameter that the edit names has been put under its own name
  const params = values as ParametersOf<Parameters>
  return { payer, applies: edit.applies?.(params) !== false, unknown, trigger: edit.trigger(facts, params) }
}

export function isTriggered(trigger: Trigger, code: string): boolean {
  if ('every' in trigger) return true
  if ('codes' in trigger) return trigger.codes.includes(code)
  return trigger.ranges.some(({ from, to }) => code >= from && code <= to)
}
