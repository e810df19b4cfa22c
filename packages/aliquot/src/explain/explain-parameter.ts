/** A parameter: its question, what each payer answers today, and how answers changed. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ParameterId } from '@aliquot/engine/policy/parameter'
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import { parameters } from '@aliquot/reference/parameters'
import { type AnswerGroup, type DatedEntry, datedEntries, groupByAnswer, statedValues } from './stated-value.ts'

export interface ParameterHistory {
  readonly payer: string
  readonly contractor?: string
  readonly entries: readonly DatedEntry[]
}

export interface EditName {
  readonly id: string
  readonly title: string
}

export interface ParameterExplanation {
  readonly kind: 'parameter'
  readonly id: ParameterId
  readonly title: string
  readonly question: string
  readonly unit: string
  readonly on: IsoDate
  readonly inForce: readonly AnswerGroup[]
  /** Policies whose answer changed, or will. */
  readonly histories: readonly ParameterHistory[]
  readonly edits: readonly EditName[]
}

export function explainParameter(
  catalogue: Catalogue,
  edits: readonly AnyEdit[],
  id: ParameterId,
  on: IsoDate,
): ParameterExplanation {
  return {
    kind: 'parameter',
    id,
    ...parameters[id],
    on,
    inForce: groupByAnswer(statedValues(catalogue, id, dayOf(on))),
    histories: historiesOf(catalogue, id).filter(({ entries }) => entries.length > 1 || isToCome(entries, on)),
    edits: edits
      .filter((edit) => Object.values(edit.params).includes(id))
      .map(({ id: edit, title }) => ({ id: edit, title })),
  }
}

function isToCome(entries: readonly DatedEntry[], on: IsoDate): boolean {
  return entries.some(({ from }) => from !== 'undated' && from > on)
}

function historiesOf(catalogue: Catalogue, id: ParameterId): readonly ParameterHistory[] {
  return catalogue.policies.flatMap((policy) => [
    { payer: policy.id, entries: datedEntries(policy, policy.states, id) },
    ...Object.entries(policy.contractors ?? {}).map(([contractor, states]) => ({
      payer: policy.id,
      contractor,
      entries: datedEntries(policy, states, id),
    })),
  ])
}
