/** Plans whose held criteria are about tests or rapid desensitization. */
import type { ClauseTest, CoveragePolicy } from '@aliquot/engine/cover/clause'
import { historyRecords, isTrue, planRecords, type Stated, sensitizationRecords } from './clause-parts.ts'
import { planPolicy } from './plans.ts'

const testsBy = (...methods: readonly string[]): ClauseTest => ({ fact: 'entry/method', allows: methods })

const intradermalAfterNegative: Stated = {
  name: 'intradermal-after-negative',
  topic: 'tests',
  subject: 'tests',
  statement: 'Intradermal tests follow percutaneous ones that were negative.',
  test: {
    any: [
      { every: 'encounter/skinTests', passes: { not: testsBy('intradermal', 'intradermal-sequential') } },
      { question: 'intradermal-after-negative' },
    ],
  },
  evidence: sensitizationRecords,
}

const centene = planPolicy({
  id: 'centene',
  title: 'Centene CP.MP.100, allergy testing and therapy',
  from: '2023-01-01',
  source: 'centene-cp-mp-100',
  confidence: 'B',
  subjects: ['course', 'tests', 'rapid-desensitization'],
  stated: [
    {
      ...intradermalAfterNegative,
      from: '2025-09-01',
      cite: [{ source: 'centene-cp-mp-100' }, { source: 'centene-summary' }],
    },
    {
      name: 'rapid-desensitization',
      topic: 'rapid-desensitization',
      subject: 'rapid-desensitization',
      statement: 'Rapid desensitization is to a drug or to stinging insects, not to inhalants.',
      cite: [{ source: 'centene-changes' }],
      test: { fact: 'encounter/rapidDesensitization/agent', allows: ['drug', 'venom'], bars: ['inhalant', 'food'] },
      evidence: [...planRecords, 'desensitization-report'],
      note: 'First seen in 2023.',
    },
  ],
})

const humana = planPolicy({
  id: 'humana',
  title: 'Humana, rush and cluster',
  from: 'undated',
  source: 'acaai-rush',
  confidence: 'C',
  subjects: ['course', 'rapid-desensitization'],
  stated: [
    {
      name: 'no-rush-for-inhalants',
      topic: 'technique',
      statement: 'Inhalant allergy is not treated by rush or cluster.',
      test: { any: [{ fact: 'course/technique', bars: ['rush', 'cluster'] }, { question: 'not-inhalant' }] },
      evidence: planRecords,
    },
    {
      name: 'no-rapid-desensitization-to-inhalants',
      topic: 'rapid-desensitization',
      subject: 'rapid-desensitization',
      statement: 'Rapid desensitization is not to inhalants.',
      test: { question: 'not-inhalant' },
      evidence: [...planRecords, 'desensitization-report'],
    },
  ],
})

/** The published list goes on beyond what was read, so a diagnosis that is not on it leaves the question open. */
const listedDiagnoses = [
  ...['H10.411', 'H10.412', 'H10.413', 'H10.45', 'J30.0', 'J30.1', 'J30.2', 'J30.5', 'J30.81', 'J30.89', 'J30.9'],
  ...['J45.20', 'J45.21', 'J45.22', 'J45.30', 'J45.31', 'J45.32', 'J45.40', 'J45.41', 'J45.42'],
  ...['J45.50', 'J45.51', 'J45.52'],
]

const harvardPilgrim = planPolicy({
  id: 'harvard-pilgrim',
  title: 'Harvard Pilgrim payment policy',
  from: '2021-09-01',
  source: 'harvard-pilgrim-2021',
  confidence: 'B',
  subjects: ['course', 'rapid-desensitization'],
  stated: [
    {
      name: 'rapid-desensitization',
      topic: 'rapid-desensitization',
      subject: 'rapid-desensitization',
      statement:
        'Rapid desensitization goes with a diagnosis of venom or inhalant allergy, rhinitis, conjunctivitis or asthma.',
      test: {
        any: [
          { fact: 'encounter/rapidDesensitization/agent', allows: ['venom', 'inhalant'], bars: [] },
          { fact: 'encounter/diagnoses/0', allows: listedDiagnoses, bars: [] },
        ],
      },
      evidence: ['diagnosis', 'desensitization-report'],
    },
  ],
})

const aetna = planPolicy({
  id: 'aetna',
  title: 'Aetna CPB 0038, allergy and hypersensitivity',
  from: '2015-02-01',
  source: 'aetna-cpb-0038',
  confidence: 'B',
  subjects: ['course', 'tests'],
  note: 'Read in a copy of February 2015.',
  stated: [
    {
      name: 'percutaneous-number',
      topic: 'tests',
      subject: 'tests',
      statement: 'Up to 70 percutaneous tests are read.',
      test: { sum: 'encounter/skinTests', of: 'count', where: testsBy('percutaneous'), atMost: 70 },
      evidence: sensitizationRecords,
    },
    {
      name: 'intradermal-number',
      topic: 'tests',
      subject: 'tests',
      statement: 'Up to 40 intradermal tests are read.',
      test: { sum: 'encounter/skinTests', of: 'count', where: testsBy('intradermal'), atMost: 40 },
      evidence: sensitizationRecords,
    },
    {
      ...intradermalAfterNegative,
      test: {
        any: [
          { every: 'encounter/skinTests', passes: { not: testsBy('intradermal') } },
          { question: 'intradermal-after-negative' },
        ],
      },
    },
    {
      name: 'titration-number',
      topic: 'tests',
      subject: 'tests',
      statement: 'Up to 14 titration tests are read to find a starting dose.',
      confidence: 'C',
      test: { sum: 'encounter/skinTests', of: 'count', where: testsBy('intradermal-sequential'), atMost: 14 },
      evidence: sensitizationRecords,
      note: 'The copy breaks off in the sentence.',
    },
  ],
})

const oklahoma = planPolicy({
  id: 'oklahoma-medicaid',
  title: 'Oklahoma Medicaid 317:30-5-14.1, allergy services',
  from: '2021-09-01',
  source: 'oklahoma-317-30-5-14-1',
  confidence: 'B',
  subjects: ['course', 'tests'],
  stated: [
    {
      name: 'need',
      topic: 'tests',
      subject: 'tests',
      statement: 'Symptoms threaten life, or the allergy is chronic and conservative measures did not help.',
      test: { any: [isTrue('lifeThreateningSymptoms'), { question: 'conservative-treatment-failed' }] },
      evidence: ['medication-list', 'avoidance-note', ...historyRecords],
    },
    {
      name: 'supervised',
      topic: 'people',
      subject: 'tests',
      statement: 'An eligible provider does the tests or supervises them directly.',
      test: {
        every: 'encounter/skinTests',
        passes: {
          any: [
            { shown: { fact: 'entry/performedBy', allows: ['physician'] } },
            { fact: 'entry/supervision', allows: ['direct', 'personal'], bars: ['none', 'general'] },
          ],
        },
      },
      evidence: ['supervision-log', ...sensitizationRecords],
    },
    {
      name: 'place',
      topic: 'place',
      subject: 'tests',
      statement: 'The tests are done in a hospital or an office.',
      test: { fact: 'encounter/placeOfService', allows: ['11', '19', '21', '22', '23'] },
      evidence: ['claim'],
    },
    {
      name: 'observation',
      topic: 'observation',
      subject: 'tests',
      statement: 'The patient is watched for at least 20 minutes.',
      test: { fact: 'course/observationMinutes', atLeast: 20 },
      evidence: ['observation-log'],
    },
  ],
})

const texas = planPolicy({
  id: 'texas-medicaid',
  title: 'Texas Medicaid manual to 2010',
  from: 'undated',
  through: '2010-12-31',
  source: 'texas-manual-to-2010',
  confidence: 'B',
  stated: [
    {
      name: 'not-sublingual',
      topic: 'route',
      statement: 'Antigens are not given under the tongue.',
      test: { fact: 'course/route', bars: ['sublingual'] },
      evidence: planRecords,
    },
  ],
})

export const servicePlans: readonly CoveragePolicy[] = [centene, humana, harvardPilgrim, aetna, oklahoma, texas]
