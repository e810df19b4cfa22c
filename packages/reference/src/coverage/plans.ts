/** What private plans and Medicaid programmes state of coverage, as far as it is held. */
import type { Clause, ClauseTest, CoveragePolicy } from '@aliquot/engine/cover/clause'
import {
  aeroallergenIndications,
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

/** Parts that several plans state in the same words. */
export const evaluatedYearly: Stated = {
  name: 'evaluated',
  topic: 'evaluation',
  statement: 'The patient is evaluated every 6 to 12 months.',
  test: { question: 'evaluated-within', months: 12 },
  evidence: evaluationRecords,
  ambiguity: { id: 'A12', treatment: 'An evaluation is overdue only after 12 months.' },
}

const conservativeFailed: Stated = {
  name: 'earlier-treatment',
  topic: 'earlier-treatment',
  statement: 'Avoidance or drugs failed or were not tolerated.',
  test: { question: 'conservative-treatment-failed' },
  evidence: ['medication-list', 'avoidance-note', ...historyRecords],
}

const ige: Stated = {
  name: 'specific-ige',
  topic: 'sensitization',
  statement: 'A skin or serum test shows specific IgE.',
  test: hasSpecificIgE,
  evidence: sensitizationRecords,
}

const planOnRecord: Stated = {
  name: 'plan',
  topic: 'decision',
  statement: 'The plan of treatment and the dosage stand in the record.',
  test: isTrue('decisionDocumented'),
  evidence: planRecords,
}

const inhalantOrSting: Stated = {
  name: 'indication',
  topic: 'indication',
  statement:
    'The condition is allergic asthma, rhinitis or conjunctivitis, allergy to stinging insects, or sensitivity to inhalants.',
  test: {
    fact: 'course/indication',
    allows: [...aeroallergenIndications, 'stinging-insect', 'inhalant-sensitivity'],
    bars: [...otherConditions, 'atopic-dermatitis-mite', 'drug'],
  },
  evidence: [...historyRecords, 'diagnosis'],
}

const notAtHome: ClauseTest = { fact: 'course/setting', bars: ['home'] }

interface Plan {
  readonly id: string
  readonly title: string
  readonly from: CoveragePolicy['from']
  readonly through?: CoveragePolicy['through']
  readonly source: string
  readonly at?: string
  readonly confidence: Shared['confidence']
  readonly subjects?: CoveragePolicy['subjects']
  readonly stated: readonly Stated[]
  /** All its criteria for a course are held. */
  readonly isWhole?: boolean
  readonly note?: string
}

/** A plan’s policy; what it is not known to state of a course, the usual clauses stand in for. */
export function planPolicy(plan: Plan): CoveragePolicy {
  const cite = [{ source: plan.source, ...(plan.at === undefined ? {} : { at: plan.at }) }]
  const shared: Shared = { cite, confidence: plan.confidence, from: plan.from, through: plan.through, note: plan.note }
  const clauses: readonly Clause[] = clausesOf(plan.id, shared, plan.stated)
  return {
    id: plan.id,
    title: plan.title,
    payer: plan.id,
    from: plan.from,
    through: plan.through,
    rank: 'plan',
    subjects: plan.subjects ?? ['course', 'antigens'],
    fragment: plan.isWhole !== true,
    note: plan.note,
    clauses,
  }
}

const highmark = planPolicy({
  id: 'highmark',
  title: 'Highmark commercial I-3, immunotherapy',
  from: '2024-04-29',
  source: 'highmark-i-3',
  at: 'I-3-029, I-3-030',
  confidence: 'B',
  isWhole: true,
  stated: [
    inhalantOrSting,
    ige,
    conservativeFailed,
    planOnRecord,
    evaluatedYearly,
    {
      name: 'one-year-of-maintenance',
      topic: 'benefit',
      statement: 'After one year of maintenance there is some improvement.',
      test: { any: [{ question: 'maintained-less-than', months: 12 }, { question: 'some-benefit' }] },
      evidence: evaluationRecords,
    },
  ],
})

const lifeThreateningOrChronic: ClauseTest = {
  any: [isTrue('lifeThreateningSymptoms'), { question: 'conservative-treatment-failed' }],
}

const highmarkWestVirginia = planPolicy({
  id: 'highmark-wv-ma',
  title: 'Highmark West Virginia Medicare Advantage I-3',
  from: 'undated',
  source: 'highmark-wv-i-3-005',
  confidence: 'B',
  stated: [
    {
      name: 'need',
      topic: 'earlier-treatment',
      statement: 'Symptoms threaten life, or the allergy is chronic and conservative measures did not help.',
      test: lifeThreateningOrChronic,
      evidence: ['medication-list', 'avoidance-note', ...historyRecords],
    },
    {
      name: 'specific-ige',
      topic: 'sensitization',
      statement: 'A test shows IgE that fits the history.',
      test: { all: [hasSpecificIgE, isTrue('clinicallyRelevant')] },
      evidence: sensitizationRecords,
    },
    {
      name: 'indication',
      topic: 'indication',
      statement: 'It is not for food allergy, nonallergic rhinitis or drug allergy.',
      test: {
        fact: 'course/indication',
        allows: [...aeroallergenIndications, 'stinging-insect'],
        bars: ['food', 'nonallergic-rhinitis', 'drug'],
      },
      evidence: [...historyRecords, 'diagnosis'],
    },
    {
      name: 'dose-level',
      topic: 'technique',
      statement: 'The dose is neither very low nor kept below what works without end.',
      test: { fact: 'course/technique', bars: ['very-low-dose', 'submaximal'] },
      evidence: planRecords,
    },
    {
      name: 'one-year',
      topic: 'benefit',
      statement: 'After 12 months there is some benefit; else failure is presumed.',
      test: { any: [{ question: 'treated-less-than', months: 12 }, { question: 'some-benefit' }] },
      evidence: evaluationRecords,
    },
  ],
})

const horizonNewJerseyHealth = planPolicy({
  id: 'horizon-nj-health',
  title: 'Horizon NJ Health, allergy immunotherapy',
  from: '2019-06-01',
  source: 'horizon-nj-immunotherapy',
  confidence: 'B',
  stated: [
    {
      name: 'two-years-of-maintenance',
      topic: 'duration',
      statement: 'Maintenance beyond two years is paid only with records that support it.',
      test: { any: [{ question: 'maintained-less-than', months: 24 }, isTrue('continuationDocumented')] },
      evidence: [...evaluationRecords, 'decision-note'],
    },
  ],
})

const mp081 = planPolicy({
  id: 'mp-081',
  title: 'MP-081 allergy immunotherapy',
  from: '2024-05-16',
  source: 'mp-081',
  confidence: 'B',
  subjects: ['course', 'challenge'],
  stated: [
    { ...ige, statement: 'Hypersensitivity is shown.' },
    { ...conservativeFailed, statement: 'Drugs or avoidance do not manage the allergy.' },
    {
      name: 'not-drops',
      topic: 'route',
      statement: 'It is not given under the tongue.',
      test: { fact: 'course/route', bars: ['sublingual'] },
      evidence: planRecords,
      wayOn: 'An approved tablet is a benefit of the pharmacy: ask there. Drops are not covered.',
    },
    {
      name: 'not-neutralization-of-food',
      topic: 'technique',
      statement: 'Food allergy is not treated by provocation and neutralization.',
      test: {
        any: [
          { shown: { fact: 'course/indication', bars: ['food'] } },
          {
            all: [
              { fact: 'course/technique', bars: ['neutralization', 'sublingual-provocative'] },
              { fact: 'course/route', bars: ['intradermal-neutralization'] },
            ],
          },
        ],
      },
      evidence: planRecords,
    },
    {
      name: 'not-urine-or-emulsion',
      topic: 'product',
      statement: 'Neither urine nor a repository emulsion is injected.',
      test: {
        all: [
          { fact: 'course/product', bars: ['urine'] },
          { fact: 'course/technique', bars: ['repository-emulsion'] },
        ],
      },
      evidence: planRecords,
    },
    {
      name: 'no-provocation-with-food',
      topic: 'challenge',
      subject: 'challenge',
      statement: 'Food allergy is not tested by provocation and neutralization.',
      test: { fact: 'encounter/challenge/kind', bars: ['provocation-neutralization'] },
      evidence: ['challenge-report'],
    },
  ],
})

const independence = planPolicy({
  id: 'ibx',
  title: 'Independence Blue Cross 07.00.21',
  from: 'undated',
  source: 'ibx-07-00-21',
  confidence: 'B',
  isWhole: true,
  stated: [
    inhalantOrSting,
    { ...ige, statement: 'A test shows IgE to allergens that matter to the patient.' },
    conservativeFailed,
    planOnRecord,
    {
      name: 'antigens-on-record',
      topic: 'decision',
      role: 'records',
      statement: 'The antigens, the starting schedule and the target dose stand in the record.',
      test: {
        all: [
          { recorded: 'course/allergens/0' },
          { recorded: 'course/startConcentration' },
          { recorded: 'course/targetConcentration' },
        ],
      },
      evidence: [...planRecords, 'mixing-record'],
    },
    evaluatedYearly,
  ],
})

const northDakota = planPolicy({
  id: 'bcbsnd',
  title: 'BCBS North Dakota, allergy immunotherapy',
  from: '2020-01-01',
  source: 'bcbsnd-immunotherapy',
  confidence: 'C',
  stated: [{ ...ige, statement: 'IgE shown by a skin or serum test stands in the record.' }, evaluatedYearly],
})

const bridgespan = planPolicy({
  id: 'bridgespan',
  title: 'BridgeSpan reimbursement policy 100',
  from: '2023-11-01',
  source: 'bridgespan-100',
  confidence: 'B',
  stated: [evaluatedYearly],
})

const regence = planPolicy({
  id: 'regence',
  title: 'Regence, as its sister plan BridgeSpan',
  from: '2023-11-01',
  source: 'dossier',
  at: 'section 2, DOSE-20 to DOSE-31',
  confidence: 'D',
  note: 'Assumed from the sister plan.',
  stated: [evaluatedYearly],
})

const northCarolina = planPolicy({
  id: 'bcbsnc',
  title: 'BCBS North Carolina, allergy immunotherapy',
  from: '2014-07-29',
  source: 'bcbsnc-2014',
  confidence: 'B',
  stated: [
    {
      name: 'not-at-home',
      topic: 'place',
      statement: 'Treatment is not given at home.',
      test: notAtHome,
      evidence: shotRecords,
    },
  ],
})

const unitedHealthcare = planPolicy({
  id: 'uhc-commercial',
  title: 'UnitedHealthcare commercial, environmental allergen immunotherapy',
  from: '2023-01-01',
  source: 'uhc-home-2022',
  confidence: 'B',
  stated: [
    {
      name: 'not-at-home',
      topic: 'place',
      statement: 'The extract is prepared and given in a clinician’s office under trained supervision, not at home.',
      test: { fact: 'course/setting', bars: ['home'] },
      evidence: shotRecords,
    },
    {
      name: 'not-given-by-patient',
      topic: 'administration',
      statement: 'The patient does not give the injections.',
      when: { present: 'encounter/vials' },
      test: { every: 'encounter/vials', passes: { fact: 'entry/injectedBy', bars: ['patient'] } },
      evidence: shotRecords,
    },
  ],
})

export const coursePlans: readonly CoveragePolicy[] = [
  highmark,
  highmarkWestVirginia,
  horizonNewJerseyHealth,
  mp081,
  independence,
  northDakota,
  bridgespan,
  regence,
  northCarolina,
  unitedHealthcare,
]
