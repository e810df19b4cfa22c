/** A procedure code: what it stands for, what one unit is, what payers allow, and what can be wrong with it. */
import { type Day, dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import type { CodeEntry, CodeFamily } from '@aliquot/reference/code-set'
import { parameters } from '@aliquot/reference/parameters'
import { statementsOn } from '@aliquot/reference/statements'
import {
  type EditUnderPolicy,
  editUnderPolicies,
  type FactsByPayer,
  factsByPayer,
  isTriggered,
} from './edit-triggers.ts'
import { explainStatement, type StatementExplanation } from './explain-statement.ts'
import { pairInWords } from './limits-in-words.ts'
import { type AnswerGroup, groupByAnswer, statedValues } from './stated-value.ts'
import { nothingSaid } from './value-in-words.ts'

export interface CodeExplanation {
  readonly kind: 'code'
  readonly id: string
  readonly name: string
  readonly family: CodeFamily
  /** What one unit is. */
  readonly counts: string
  readonly on: IsoDate
  /** What payers say of it: units, limits, supervision, whether it is paid. */
  readonly values: readonly {
    readonly parameter: ParameterId
    readonly title: string
    readonly answers: readonly AnswerGroup[]
  }[]
  readonly pairs: readonly { readonly says: string; readonly payers: readonly string[] }[]
  readonly edits: readonly {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly notFor: readonly string[]
  }[]
  readonly statements: readonly StatementExplanation[]
}

const everyCode: readonly ParameterId[] = ['limits.daily', 'limits.window', 'codes.not-a-benefit', 'codes.deleted']

const byFamily: { readonly [F in CodeFamily]?: readonly ParameterId[] } = {
  shots: ['shots.codes', 'shots.exclusive', 'shots.supervision', 'place.not-paid'],
  'complete-service': ['shots.complete-service'],
  extract: ['extract.preparer', 'extract.supply-months', 'extract.one-date'],
  desensitization: ['desensitization.codes', 'desensitization.agents'],
  unlisted: ['unlisted.code'],
  tests: ['tests.codes', 'tests.supervision', 'tests.repeat-years'],
  challenge: ['challenge.codes'],
  visits: ['visit.same-day', 'visit.test-day', 'visit.refused-with-modifier'],
  'drug-administration': ['drugs.administration', 'drugs.infusion-time'],
  drugs: ['drugs.known', 'drugs.waste-modifiers'],
}

export function explainCode(
  catalogue: Catalogue,
  edits: readonly AnyEdit[],
  entry: CodeEntry,
  on: IsoDate,
): CodeExplanation {
  const day = dayOf(on)
  const asked = new Set([entry.code])
  const ids = [...unitRules(catalogue, entry.code, day), ...(byFamily[entry.family] ?? []), ...everyCode]
  const values = ids.map((parameter) => ({
    parameter,
    title: parameters[parameter].title,
    answers: groupByAnswer(statedValues(catalogue, parameter, day, asked)),
  }))
  return {
    kind: 'code',
    id: entry.code,
    name: entry.name,
    family: entry.family,
    counts: entry.counts,
    on,
    values: values.filter(({ answers }) => answers.some(({ known, says }) => known && says !== nothingSaid)),
    pairs: pairsOf(catalogue, entry.code, day),
    edits: editsOf(catalogue, edits, entry.code, day),
    statements: statementsOn(entry.code).map(explainStatement),
  }
}

/** The rules that fix the units of extract: they are about the codes that some payer counts by them. */
function unitRules(catalogue: Catalogue, code: string, day: Day): readonly ParameterId[] {
  const isOf = (choose: (codes: ParameterValues['extract.codes']) => readonly string[]) =>
    catalogue.policies.some((policy) => {
      const codes = catalogue.resolve(policy.id, undefined, 'extract.codes', day)
      return codes.known && choose(codes.value).includes(code)
    })
  const rules: ParameterId[] = []
  if (isOf(({ multiDose }) => [multiDose])) rules.push('extract.dose', 'extract.dilutions')
  if (isOf(({ singleDose }) => [singleDose])) rules.push('extract.single-dose-injected-here')
  if (isOf(({ wholeBody }) => [wholeBody])) rules.push('extract.whole-body')
  if (isOf(({ venomByCount }) => venomByCount)) rules.push('venom.mixes')
  return rules
}

function pairsOf(catalogue: Catalogue, code: string, day: Day): CodeExplanation['pairs'] {
  const payersOf = new Map<string, string[]>()
  for (const { id } of catalogue.policies) {
    const pairs = catalogue.resolve(id, undefined, 'same-day.pairs', day)
    if (!pairs.known) continue
    for (const pair of pairs.value) {
      if (!pair.column1.includes(code) && !pair.column2.includes(code)) continue
      const says = pairInWords(pair, new Set([code]))
      payersOf.set(says, [...(payersOf.get(says) ?? []), id])
    }
  }
  return [...payersOf].map(([says, payers]) => ({ says, payers: [...new Set(payers)] }))
}

interface Prepared {
  readonly facts: FactsByPayer
  readonly underPolicies: Map<AnyEdit, readonly EditUnderPolicy[]>
}

/** Made once a day and catalogue: pages of many codes ask for the same. */
const prepared = new WeakMap<Catalogue, Map<Day, Prepared>>()

function preparedOn(catalogue: Catalogue, day: Day): Prepared {
  const byDay = prepared.get(catalogue) ?? new Map<Day, Prepared>()
  prepared.set(catalogue, byDay)
  const known = byDay.get(day) ?? { facts: factsByPayer(catalogue, day), underPolicies: new Map() }
  byDay.set(day, known)
  return known
}

function underPoliciesOf(catalogue: Catalogue, edit: AnyEdit, day: Day): readonly EditUnderPolicy[] {
  const { facts, underPolicies } = preparedOn(catalogue, day)
  const known = underPolicies.get(edit) ?? editUnderPolicies(catalogue, edit, facts, day)
  underPolicies.set(edit, known)
  return known
}

function editsOf(catalogue: Catalogue, edits: readonly AnyEdit[], code: string, day: Day): CodeExplanation['edits'] {
  return edits.flatMap((edit) => {
    const about = underPoliciesOf(catalogue, edit, day).map(({ payer, applies, trigger }) => ({
      payer,
      isAbout: applies && isTriggered(trigger, code),
    }))
    if (!about.some(({ isAbout }) => isAbout)) return []
    const notFor = about.filter(({ isAbout }) => !isAbout).map(({ payer }) => payer)
    return [{ id: edit.id, name: edit.name, title: edit.title, notFor }]
  })
}
