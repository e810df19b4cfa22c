/** The cases of clauses, run: which clause each is about, what it gives, and what it should. */

import { dayOf } from '@aliquot/engine/calendar-date'
import type { Clause } from '@aliquot/engine/cover/clause'
import { judgeClause } from '@aliquot/engine/cover/judge-policy'
import type { ClauseState } from '@aliquot/engine/cover/verdict'
import { type CaseFacts, type ClauseCases, usualDay, usualDays } from '@aliquot/reference/coverage/clause-case'
import { coverageCatalogue } from '@aliquot/reference/coverage/coverage-catalogue'
import { otherPolicyCases } from '@aliquot/reference/coverage/other-policies.cases'
import { seedPolicyCases } from '@aliquot/reference/coverage/seed-policy.cases'

export const clauseCases: readonly ClauseCases[] = [...seedPolicyCases, ...otherPolicyCases]

export const allPolicies = [...coverageCatalogue.policies, coverageCatalogue.usualPolicy]

export const allClauses: ReadonlyMap<string, Clause> = new Map(
  allPolicies.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause] as const)),
)

/** The documents as a reader hands them in: cases give parts of encounters. */
export function sightOfCase({ on, course, encounter }: CaseFacts, policy: string) {
  const day = dayOf(on ?? usualDays[policy] ?? usualDay)
  const whole = encounter === undefined ? undefined : { dateOfService: usualDay, payer: policy, ...encounter }
  return { day, course: course ?? {}, encounter: whole }
}

export interface RunCase {
  readonly clause: string
  readonly facts: CaseFacts
  readonly expected: ClauseState
  readonly actual: ClauseState | 'does-not-apply'
}

export function runCase(policy: string, name: string, facts: CaseFacts, expected: ClauseState): RunCase {
  const id = `${policy}.${name}`
  const clause = allClauses.get(id)
  if (clause === undefined) throw new Error(`there is no clause ${id}`)
  const verdict = judgeClause(clause, sightOfCase(facts, policy))
  return { clause: id, facts, expected, actual: verdict?.state ?? 'does-not-apply' }
}

export const runCases: readonly RunCase[] = clauseCases.flatMap(({ policies, name, met, notMet, unknown = [] }) =>
  policies.flatMap((policy) => [
    ...met.map((facts) => runCase(policy, name, facts, 'met')),
    ...notMet.map((facts) => runCase(policy, name, facts, 'not-met')),
    ...unknown.map((facts) => runCase(policy, name, facts, 'unknown')),
  ]),
)
