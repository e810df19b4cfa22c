/** What policies say of a parameter on a day, in words, and which of them say the same. */
import { type Day, dayOf, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Catalogue, Resolution, UnknownReason } from '@aliquot/engine/policy/catalogue'
import type { Confidence, ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { Entry, Policy, Statements } from '@aliquot/engine/policy/policy'
import { type CitedSource, citedSources } from './cited-source.ts'
import { type CodesAsked, valueInWords } from './value-in-words.ts'

export interface StatedValue {
  readonly payer: string
  readonly contractor?: string
  readonly parameter: ParameterId
  readonly known: boolean
  /** The value in words, or why none is known. */
  readonly says: string
  readonly reason?: UnknownReason
  /** The policy that states it, where that is another than the payer's own. */
  readonly statedBy?: string
  readonly from?: string
  readonly confidence?: Confidence
  readonly verifiedThrough?: IsoDate
  readonly note?: string
  readonly cite: readonly CitedSource[]
}

export interface AnswerGroup {
  readonly says: string
  readonly known: boolean
  readonly values: readonly StatedValue[]
}

/** What a payer says of a parameter on a day, of its own or by what it takes over. */
export function statedValue(
  catalogue: Catalogue,
  payer: string,
  contractor: string | undefined,
  parameter: ParameterId,
  day: Day,
  asked?: CodesAsked,
): StatedValue {
  const answer: Resolution<ParameterValues[ParameterId]> = catalogue.resolve(payer, contractor, parameter, day)
  const base = { payer, ...(contractor === undefined ? {} : { contractor }), parameter }
  if (!answer.known) return { ...base, known: false, says: answer.note, reason: answer.reason, cite: [] }
  return {
    ...base,
    known: true,
    says: valueInWords(parameter, answer.value, asked),
    ...(answer.policy === payer ? {} : { statedBy: answer.policy }),
    from: answer.from,
    confidence: answer.confidence,
    verifiedThrough: isoOf(answer.verifiedThrough),
    ...(answer.note === undefined ? {} : { note: answer.note }),
    cite: citedSources(answer.cite),
  }
}

/** The same for every policy; where contractors decide, once for each of them. */
export function statedValues(
  catalogue: Catalogue,
  parameter: ParameterId,
  day: Day,
  asked?: CodesAsked,
): readonly StatedValue[] {
  return catalogue.policies.flatMap((policy) => {
    const own = statedValue(catalogue, policy.id, undefined, parameter, day, asked)
    const contractors = catalogue.contractorsOf(policy.id)
    if (own.reason !== 'contractor-needed' || contractors.length === 0) return [own]
    return contractors.map((each) => statedValue(catalogue, policy.id, each, parameter, day, asked))
  })
}

/** Values that say the same, in the order in which the answers first come; what is unknown comes last. */
export function groupByAnswer(values: readonly StatedValue[]): readonly AnswerGroup[] {
  const groups = new Map<string, StatedValue[]>()
  for (const value of values) {
    const key = value.known ? value.says : ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  const answers = [...groups].map(([says, group]) => ({ says, known: says !== '', values: group }))
  return [...answers.filter(({ known }) => known), ...answers.filter(({ known }) => !known)]
}

/** One entry of a policy, with the last day on which it holds. */
export interface DatedEntry {
  readonly from: string
  readonly through?: IsoDate
  readonly state: 'value' | 'unknown' | 'ended'
  readonly says: string
  readonly confidence?: Confidence
  readonly verifiedThrough?: IsoDate
  readonly note?: string
  readonly cite: readonly CitedSource[]
}

/** All that a set of statements says of a parameter, oldest first. */
export function datedEntries(
  policy: Policy,
  states: Statements,
  parameter: ParameterId,
  asked?: CodesAsked,
): readonly DatedEntry[] {
  const entries: readonly Entry<ParameterValues[ParameterId]>[] = states[parameter] ?? []
  return entries.map((entry, index) => {
    const next = entries[index + 1]?.from
    const dates = {
      from: entry.from,
      ...(next === undefined || next === 'undated' ? {} : { through: isoOf(dayOf(next) - 1) }),
      cite: citedSources(entry.cite),
    }
    if ('unknown' in entry) return { ...dates, state: 'unknown', says: entry.unknown }
    if ('ended' in entry) return { ...dates, state: 'ended', says: entry.ended }
    return {
      ...dates,
      state: 'value',
      says: valueInWords(parameter, entry.value, asked),
      confidence: entry.confidence,
      verifiedThrough: entry.verifiedThrough ?? policy.verifiedThrough,
      ...(entry.note === undefined ? {} : { note: entry.note }),
    }
  })
}
