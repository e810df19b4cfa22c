/**
 * The family of Medicare determinations of 2025 on subcutaneous immunotherapy with aeroallergens: one policy for each
 * number, because they differ. All that is known of them comes from summaries, so nothing here denies.
 */
import type { Clause, ClauseTest, CoveragePolicy } from '@aliquot/engine/cover/clause'
import type { Cite } from '@aliquot/engine/policy/policy'
import { coveredByL40052, notAmongL40052 } from './allergen-names.ts'
import {
  aeroallergenIndications,
  avoidanceTriedOrImpossible,
  clausesOf,
  evaluationRecords,
  hasSpecificIgE,
  historyRecords,
  isTrue,
  otherConditions,
  planRecords,
  type Shared,
  type Stated,
  sensitizationRecords,
  shotRecords,
} from './clause-parts.ts'
import { familyFrom } from './scit-dates.ts'

const unconfirmed = 'The day of each contractor is not confirmed, and neither is which determination is whose.'

const shared = (cite: readonly Cite[]): Shared => ({ cite, confidence: 'C', from: familyFrom, note: unconfirmed })

/** What a determination says of atopic dermatitis from mites. */
type MiteDermatitis = 'after-90-days' | 'after-failed-treatment' | 'excluded' | 'silent'

interface Member {
  readonly id: string
  readonly source: string
  readonly miteDermatitis: MiteDermatitis
  readonly extra?: readonly Stated[]
}

const outcomeIs = (...values: readonly string[]): ClauseTest => ({
  fact: 'course/pharmacotherapyOutcome',
  allows: values,
})
const triedFor = (days: number): ClauseTest => ({ fact: 'course/pharmacotherapyTrialDays', atLeast: days })
const isMiteDermatitis: ClauseTest = { fact: 'course/indication', allows: ['atopic-dermatitis-mite'] }

function indicationTest(member: Member): ClauseTest {
  const dermatitis: readonly string[] = ['atopic-dermatitis-mite']
  const allows: readonly string[] = aeroallergenIndications
  const bars: readonly string[] = [...otherConditions, 'drug', 'postmortem']
  switch (member.miteDermatitis) {
    case 'silent':
      return { fact: 'course/indication', allows, bars }
    case 'excluded':
      return { fact: 'course/indication', allows, bars: [...bars, ...dermatitis] }
    default:
      return { fact: 'course/indication', allows: [...allows, ...dermatitis], bars }
  }
}

const pregnancy: Stated = {
  name: 'not-begun-in-pregnancy',
  topic: 'pregnancy',
  statement: 'Treatment is not begun in pregnancy.',
  test: { question: 'not-begun-in-pregnancy' },
  evidence: historyRecords,
  ambiguity: {
    id: 'A14',
    treatment:
      'Clinical guidance lets treatment that was begun before go on without raising the dose. Coverage is answered apart from it: beginning is not covered, going on stays open.',
  },
}

const necessity = (member: Member): readonly Stated[] => [
  {
    name: 'indication',
    topic: 'indication',
    statement:
      'An aeroallergen causes allergic rhinitis, conjunctivitis or asthma; of atopic dermatitis from mites each determination says its own.',
    test: indicationTest(member),
    evidence: [...historyRecords, 'diagnosis'],
  },
  {
    name: 'symptoms-on-exposure',
    topic: 'relevance',
    statement: 'The complaints come with natural exposure to the allergen, or with its season.',
    test: isTrue('symptomsOnExposure'),
    evidence: historyRecords,
  },
  {
    name: 'relevant-ige',
    topic: 'sensitization',
    statement: 'A skin or serum test shows specific IgE to an allergen that matters to the patient.',
    test: { all: [hasSpecificIgE, isTrue('clinicallyRelevant')] },
    evidence: sensitizationRecords,
  },
  {
    name: 'earlier-treatment',
    topic: 'earlier-treatment',
    statement:
      'At least 28 days of drugs or avoidance did not help enough, or drugs were not tolerated, or the patient prefers immunotherapy.',
    // Dermatitis from mites has a clause of its own; without an indication the general rule holds.
    test: {
      any: [
        { shown: isMiteDermatitis },
        { all: [outcomeIs('failed'), triedFor(28)] },
        outcomeIs('intolerable', 'patient-preference'),
      ],
    },
    evidence: ['medication-list', 'avoidance-note', ...historyRecords],
  },
  {
    name: 'not-first-treatment',
    topic: 'avoidance',
    statement: 'Immunotherapy is not the first treatment: drugs or avoidance came before.',
    test: { any: [avoidanceTriedOrImpossible, triedFor(1), outcomeIs('failed', 'intolerable', 'effective')] },
    evidence: ['medication-list', 'avoidance-note', ...historyRecords],
  },
  {
    name: 'subcutaneous',
    topic: 'route',
    statement: 'The extract is given under the skin; drops and tablets under the tongue are not covered.',
    test: {
      all: [
        { fact: 'course/route', allows: ['subcutaneous'] },
        { fact: 'course/product', bars: ['sublingual-tablet'] },
      ],
    },
    evidence: planRecords,
  },
  {
    name: 'aeroallergen-extract',
    topic: 'product',
    statement: 'What is given is an extract of aeroallergens, not of foods.',
    test: { fact: 'course/product', allows: ['extract'], bars: ['food-extract', 'sublingual-tablet'] },
    evidence: planRecords,
  },
  pregnancy,
]

const course: readonly Stated[] = [
  {
    name: 'evaluated',
    topic: 'evaluation',
    statement: 'The patient is evaluated every 6 to 12 months.',
    test: { question: 'evaluated-within', months: 12 },
    evidence: evaluationRecords,
    ambiguity: { id: 'A12', treatment: 'An evaluation is overdue only after 12 months.' },
  },
  {
    name: 'two-years',
    topic: 'benefit',
    statement: 'Treatment is paid beyond two years only where some benefit is recorded.',
    test: { any: [{ question: 'treated-less-than', months: 24 }, { question: 'some-benefit' }] },
    evidence: evaluationRecords,
  },
  {
    name: 'duration',
    topic: 'duration',
    role: 'records',
    statement: 'A first course lasts 3 to 5 years; beyond that the record says why it goes on.',
    test: { any: [{ question: 'treated-less-than', months: 60 }, isTrue('continuationDocumented')] },
    evidence: [...evaluationRecords, 'decision-note'],
  },
  {
    name: 'place-ready',
    topic: 'place',
    role: 'records',
    statement: 'The place is ready for anaphylaxis.',
    test: isTrue('readiness/siteEquipped'),
    evidence: ['site-readiness', ...shotRecords],
  },
]

function dermatitisClause({ miteDermatitis }: Member): readonly Stated[] {
  if (miteDermatitis !== 'after-90-days' && miteDermatitis !== 'after-failed-treatment') return []
  const isCounted = miteDermatitis === 'after-90-days'
  return [
    {
      name: 'mite-dermatitis',
      topic: 'earlier-treatment',
      statement: isCounted
        ? 'Atopic dermatitis from mites is treated after at least 90 days of treatment that failed.'
        : 'Atopic dermatitis from mites is treated after treatment that failed; no number of days is known.',
      when: isMiteDermatitis,
      test: isCounted ? { all: [outcomeIs('failed'), triedFor(90)] } : outcomeIs('failed'),
      evidence: ['medication-list', ...historyRecords],
    },
  ]
}

const namedAllergens: Stated = {
  name: 'named-allergens',
  topic: 'product',
  statement:
    'The extract is of allergens that the determination names: tree, grass and weed pollens, cat, dog, two mites, molds and cockroach.',
  test: { names: 'course/allergens', only: coveredByL40052, bars: notAmongL40052 },
  evidence: [...sensitizationRecords, 'prescription'],
}

const homeByCase: Stated = {
  name: 'home',
  topic: 'place',
  statement: 'At home it is given case by case, with the patient’s consent.',
  test: {
    any: [
      { fact: 'course/setting', bars: ['home'] },
      { all: [isTrue('homeConsentDocumented'), isTrue('homeTrainingDocumented')] },
    ],
  },
  evidence: ['home-training-record', 'consent'],
}

const homeUnknown: Stated = {
  name: 'home',
  topic: 'place',
  statement: 'Treatment is given at a practice; what the determination says of treatment at home is not known.',
  test: { fact: 'course/setting', allows: ['office', 'other-clinic', 'hospital-outpatient'], bars: [] },
  evidence: shotRecords,
}

const physicianRecord: Stated = {
  name: 'physician-prepared',
  topic: 'people',
  subject: 'antigens',
  role: 'records',
  statement: 'The record of the preparation is the physician’s, with the composition and handling of the extract.',
  when: { present: 'encounter/vials' },
  test: {
    every: 'encounter/vials',
    passes: { all: [{ recorded: 'entry/ingredients' }, { fact: 'entry/preparedBy', allows: ['physician', 'staff'] }] },
  },
  evidence: ['mixing-record', 'vial-label'],
}

const members: readonly Member[] = [
  { id: 'L36408', source: 'lcd-l36408', miteDermatitis: 'after-90-days', extra: [homeByCase] },
  { id: 'L40045', source: 'lcd-l40045', miteDermatitis: 'silent' },
  { id: 'L40046', source: 'lcd-l40046', miteDermatitis: 'after-failed-treatment' },
  { id: 'L40048', source: 'lcd-l40048', miteDermatitis: 'after-90-days' },
  { id: 'L40049', source: 'lcd-l40049', miteDermatitis: 'silent' },
  { id: 'L40050', source: 'lcd-l40050', miteDermatitis: 'after-failed-treatment' },
  { id: 'L40051', source: 'lcd-l40051', miteDermatitis: 'excluded', extra: [physicianRecord] },
  { id: 'L40052', source: 'lcd-l40052', miteDermatitis: 'after-90-days', extra: [namedAllergens] },
]

function clausesOfMember(member: Member): readonly Clause[] {
  const extra = member.extra ?? []
  const home = extra.includes(homeByCase) ? [] : [homeUnknown]
  const stated = [...necessity(member), ...dermatitisClause(member), ...course, ...extra, ...home]
  return clausesOf(member.id, shared([{ source: member.source }]), stated)
}

export const scit2025: readonly CoveragePolicy[] = members.map((member) => ({
  id: member.id,
  title: `Medicare LCD ${member.id} (2025, subcutaneous immunotherapy)`,
  payer: 'medicare',
  from: familyFrom,
  note: unconfirmed,
  rank: 'contractor',
  subjects: ['course', 'antigens'],
  outOfScope: {
    when: { fact: 'course/indication', allows: ['stinging-insect'] },
    instead: 'BPM-15-50.4.4.1',
    reason: `Venom and fire ant lie outside ${member.id}, which does not bar them: the antigen benefit decides.`,
  },
  clauses: clausesOfMember(member),
}))
