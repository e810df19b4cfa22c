/** Letters of appeal from the record: facts and clauses, and first of all whether an appeal can succeed. */

import type { ClauseTopic } from '@aliquot/engine/cover/clause'
import { type EvidenceRow, evidenceMatrix } from '@aliquot/engine/cover/evidence'
import type { AppealLetter } from '@aliquot/engine/packet/appeal'
import type { DenialEntry } from '@aliquot/reference/denials/denial'
import { denialOf } from '@aliquot/reference/denials/find-denial'
import type { Aliquot } from '../aliquot.ts'
import { clauseSource, documentsInWords, evidenceWanted, factsInWords } from '../cover-in-words.ts'
import type { DeniedService, EncounterHistory } from './history-schema.ts'
import { factInWords } from './record-facts.ts'

type Ground = 'frequency' | 'skin-disease' | 'necessity' | 'units' | 'other'

const groundWords: Readonly<Record<Ground, string>> = {
  frequency:
    'The injections of the build-up came less often than weekly for the reasons recorded below; ' +
    'the policy leaves such cases to the appeal.',
  'skin-disease':
    'The policy leaves atopic dermatitis that an aeroallergen causes to the appeal; ' +
    'the record of this patient follows.',
  necessity: 'The record shows what the policy asks of treatment that is necessary, as follows.',
  units: 'The units are those of what was prepared; the record of each vial and the count follow.',
  other: 'The record shows the service and its reasons, as follows.',
}

/** Topics of the clauses that bear on a ground; none: all that are required. */
const groundTopics: Readonly<Record<Ground, readonly ClauseTopic[]>> = {
  frequency: ['build-up'],
  'skin-disease': ['indication', 'sensitization', 'relevance', 'avoidance', 'earlier-treatment', 'decision'],
  necessity: [],
  units: ['people', 'supply', 'decision'],
  other: [],
}

const shots: ReadonlySet<string> = new Set(['95115', '95117'])
const necessityReasons: ReadonlySet<string> = new Set(['50', '11', '167', '55', '56'])
const frequencyRemarks: ReadonlySet<string> = new Set(['N357', 'N435', 'N640'])

function groundOf({ procedure, reason = '', remarks = [] }: DeniedService, { course }: EncounterHistory): Ground {
  const isFrequency = reason === '151' || remarks.some((remark) => frequencyRemarks.has(remark))
  if (shots.has(procedure) && isFrequency && !remarks.includes('N362')) return 'frequency'
  if (necessityReasons.has(reason)) {
    return course.indication?.startsWith('atopic-dermatitis') === true ? 'skin-disease' : 'necessity'
  }
  return isFrequency || reason === '222' ? 'units' : 'other'
}

/** One letter for each denied line of the history, in its order. */
export function makeAppeals(aliquot: Aliquot, history: EncounterHistory): readonly AppealLetter[] {
  return (history.denials ?? []).map((denial) => makeAppeal(aliquot, history, denial))
}

function makeAppeal(aliquot: Aliquot, history: EncounterHistory, denial: DeniedService): AppealLetter {
  const { payer, policy, jurisdiction, course } = history
  const encounter = (history.encounters ?? []).find(({ dateOfService }) => dateOfService === denial.on)
  const verdict = aliquot.cover({ payer, policy, jurisdiction, on: denial.on, course, encounter })
  const ground = groundOf(denial, history)
  // What is written after the service may still be shown: the letter is of the history’s day.
  const rows = verdict.policies.flatMap((each) => evidenceMatrix(each, course, history.on).rows)
  const bearing = rows.filter((row) => bearsOn(row, ground))
  const entry = entryOf(denial, history)
  return {
    on: history.on,
    payer,
    practice: history.practice ?? {},
    patient: history.patient ?? {},
    claim: denial.claim ?? '',
    service: `${denial.procedure}${denial.units === undefined ? '' : ` × ${denial.units}`} of ${denial.on}`,
    denial: denialInWords(denial),
    advice: adviceOf(entry, bearing, ground),
    ground: groundWords[ground],
    facts: factsOfAll(bearing, { course, encounter }),
    clauses: bearing.map(({ verdict: { clause } }) => ({
      id: clause.id,
      statement: clause.statement,
      source: clauseSource(clause),
    })),
    lacking: bearing.flatMap(lackingOf),
  }
}

/** A denial for want of coverage is about the place only where the treatment was given at home. */
function entryOf(denial: DeniedService, { course }: EncounterHistory): DenialEntry | undefined {
  const line = {
    code: denial.procedure,
    unitsBilled: denial.units ?? 1,
    adjustment: { group: denial.group ?? '', reason: denial.reason ?? '' },
    remarks: denial.remarks ?? [],
    beside: denial.beside ?? [],
  }
  const entry = denialOf(line)
  const isElsewhere = entry?.id === 'shot-at-home' && course.setting !== 'home'
  return isElsewhere ? denialOf({ ...line, code: '' }) : entry
}

function denialInWords({ group, reason, remarks = [] }: DeniedService): string {
  const code = [group, reason].filter((part) => part !== undefined).join('-')
  return [code, ...remarks].filter((part) => part !== '').join(', ') || 'no reason given'
}

function bearsOn({ verdict: { clause } }: EvidenceRow, ground: Ground): boolean {
  const topics = groundTopics[ground]
  return topics.length === 0 ? clause.role === 'required' : topics.includes(clause.topic)
}

/** The payer’s rule on such denials, and beyond it the clauses that the record itself fails. */
function adviceOf(
  entry: DenialEntry | undefined,
  bearing: readonly EvidenceRow[],
  ground: Ground,
): AppealLetter['advice'] {
  const byPolicy = ground === 'frequency' || ground === 'skin-disease'
  const isHopeless = entry?.appealable === 'no' || entry?.appealable === 'after-correction'
  if (!byPolicy && entry !== undefined && isHopeless) {
    const words = `An appeal is expected to fail: ${entry.appealNote ?? entry.rootCause}`
    return { expected: 'expected-to-fail', words, instead: entry.nextStep }
  }
  const failing = bearing.flatMap(({ verdict: { clause, state } }) =>
    state === 'not-met' && clause.role === 'required' && !isForAppeal(clause.id, ground) ? [clause] : [],
  )
  if (failing.length > 0) {
    const named = failing.map(({ id, statement }) => `${id} (${statement})`).join(' ')
    const ways = failing.flatMap(({ wayOn }) => wayOn ?? [])
    return {
      expected: 'expected-to-fail',
      words: `An appeal is expected to fail: the record does not meet ${named}`,
      instead: ways.join(' ') || 'Look whether the record holds more than was entered.',
    }
  }
  if (byPolicy) {
    const words = 'It can be appealed: the policy itself sends such cases to the appeal.'
    return { expected: 'can-succeed', words, instead: undefined }
  }
  if (entry === undefined || entry.appealable === 'limited') {
    const words = `Whether it can be appealed goes by the plan’s own rules. ${entry?.appealNote ?? ''}`.trim()
    return { expected: 'by-the-plans-rules', words, instead: entry?.nextStep }
  }
  return { expected: 'can-succeed', words: `It can be appealed. ${entry.appealNote ?? ''}`.trim(), instead: undefined }
}

/** The clauses that the policy itself sends to appeal are no reason against one. */
function isForAppeal(id: string, ground: Ground): boolean {
  if (ground === 'frequency') return id.endsWith('.build-up-gaps')
  return ground === 'skin-disease' && (id.endsWith('.indication') || id.endsWith('.not-skin-disease'))
}

/** Facts of the clauses that are met, each once, with all that shows it. */
function factsOfAll(rows: readonly EvidenceRow[], record: object): AppealLetter['facts'] {
  const shown = new Map<string, Set<string>>()
  for (const row of rows.filter(({ verdict: { state } }) => state === 'met')) {
    for (const { fact, shownBy } of factsOf(row, record)) {
      const held = shown.get(fact) ?? new Set<string>()
      shown.set(fact, shownBy === '' ? held : held.add(shownBy))
    }
  }
  return [...shown].map(([fact, by]) => ({ fact, shownBy: [...by].join('; ') }))
}

function factsOf({ verdict: { used }, documents }: EvidenceRow, record: object): AppealLetter['facts'] {
  const shownBy = documentsInWords({ documents })
  const facts = used.flatMap((pointer) => factInWords(pointer, record) ?? [])
  return [...new Set(facts)].map((fact) => ({ fact, shownBy }))
}

function lackingOf({ verdict: { clause, state, missing }, documents }: EvidenceRow): readonly string[] {
  if (state === 'unknown') return [`${clause.id}: not recorded (${factsInWords(missing)})`]
  return state === 'met' && documents.length === 0
    ? [`${clause.id}: no document (wanted: ${evidenceWanted(clause)})`]
    : []
}
