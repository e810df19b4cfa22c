/** A payer: what it states, with dates and sources, what it takes over from whom and why, and what is unknown. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Confidence, ParameterId } from '@aliquot/engine/policy/parameter'
import type { Policy, Statements } from '@aliquot/engine/policy/policy'
import { parameters } from '@aliquot/reference/parameters'
import { payerIdentifiers } from '@aliquot/reference/payer-identifiers'
import { remarksOn } from '@aliquot/reference/remarks'
import { type CitedSource, citedSources } from './cited-source.ts'
import { type DatedEntry, datedEntries, type StatedValue, statedValue } from './stated-value.ts'
import { parameterIds } from './value-in-words.ts'

export interface Statement {
  readonly parameter: ParameterId
  readonly title: string
  readonly entries: readonly DatedEntry[]
}

export interface PayerRemark {
  readonly about: string
  readonly says: string
  readonly from: string
  readonly through?: IsoDate
  readonly confidence: Confidence
  readonly note?: string
  readonly cite: readonly CitedSource[]
}

export interface PayerExplanation {
  readonly kind: 'payer'
  readonly id: string
  readonly title: string
  readonly rank: Policy['kind']
  readonly of?: string
  readonly line?: string
  readonly verifiedThrough: IsoDate
  readonly note?: string
  readonly on: IsoDate
  readonly states: readonly Statement[]
  readonly contractors: readonly { readonly contractor: string; readonly states: readonly Statement[] }[]
  readonly inherits: readonly { readonly from: string; readonly reason: string }[]
  /** What it takes over, as it stands on the day. */
  readonly inherited: readonly (StatedValue & { readonly title: string })[]
  readonly unknown: readonly (StatedValue & { readonly title: string })[]
  /** Identifiers on claims that are read as this payer. */
  readonly identifiers: readonly { readonly kind: string; readonly value: string; readonly confidence: Confidence }[]
  readonly remarks: readonly PayerRemark[]
}

export function explainPayer(catalogue: Catalogue, policy: Policy, on: IsoDate): PayerExplanation {
  const values = parameterIds.map((id) => ({
    ...statedValue(catalogue, policy.id, undefined, id, dayOf(on)),
    title: parameters[id].title,
  }))
  return {
    kind: 'payer',
    id: policy.id,
    title: policy.title,
    rank: policy.kind,
    ...(policy.of === undefined ? {} : { of: policy.of }),
    ...(policy.line === undefined ? {} : { line: policy.line }),
    verifiedThrough: policy.verifiedThrough,
    ...(policy.note === undefined ? {} : { note: policy.note }),
    on,
    states: statementsOf(policy, policy.states),
    contractors: Object.entries(policy.contractors ?? {}).map(([contractor, states]) => ({
      contractor,
      states: statementsOf(policy, states),
    })),
    inherits: policy.inherits.map(({ from, reason }) => ({ from, reason })),
    inherited: values.filter(({ known, statedBy }) => known && statedBy !== undefined),
    unknown: values.filter(({ known }) => !known),
    identifiers: payerIdentifiers
      .filter((each) => each.policy === policy.id)
      .map(({ kind, value, confidence }) => ({ kind, value, confidence })),
    remarks: remarksOn(policy.id).map((remark) => ({
      about: remark.about,
      says: remark.says,
      from: remark.from,
      ...(remark.through === undefined ? {} : { through: remark.through }),
      confidence: remark.confidence,
      ...(remark.note === undefined ? {} : { note: remark.note }),
      cite: citedSources(remark.cite),
    })),
  }
}

function statementsOf(policy: Policy, states: Statements): readonly Statement[] {
  return parameterIds
    .map((id) => ({ parameter: id, title: parameters[id].title, entries: datedEntries(policy, states, id) }))
    .filter(({ entries }) => entries.length > 0)
}
