/** What binds all of Medicare: the antigen benefit and three national determinations. */
import type { Clause, CoveragePolicy } from '@aliquot/engine/cover/clause'
import {
  clausesOf,
  hasVials,
  isTrue,
  mixingRecords,
  physicianPrepared,
  planRecords,
  type Shared,
} from './clause-parts.ts'

const benefit: Shared = {
  cite: [{ source: 'benefit-manual-antigens' }, { source: 'cfr-410-68' }],
  confidence: 'B',
  from: 'undated',
}

const antigens: readonly Clause[] = clausesOf('BPM-15-50.4.4.1', benefit, [
  {
    name: 'plan',
    topic: 'decision',
    subject: 'antigens',
    statement: 'The physician set a plan of treatment and a dosage.',
    test: isTrue('decisionDocumented'),
    evidence: planRecords,
    carries: ['S4.39'],
  },
  {
    name: 'prepared-by-physician',
    topic: 'people',
    subject: 'antigens',
    through: '2025-12-31',
    statement:
      'A doctor of medicine or osteopathy prepared the extract, or was in the office while it was prepared; a nurse practitioner alone does not do.',
    when: hasVials,
    test: physicianPrepared('open'),
    evidence: ['supervision-log', ...mixingRecords],
    carries: ['S4.36'],
  },
  {
    name: 'prepared-by-physician-or-under-video',
    topic: 'people',
    subject: 'antigens',
    from: '2026-01-01',
    cite: [...benefit.cite, { source: 'virtual-supervision-2026' }, { source: 'virtual-supervision-pya' }],
    statement:
      'A doctor of medicine or osteopathy prepared the extract, or was at hand in the office or by live video with sound; a nurse practitioner alone does not do.',
    when: hasVials,
    test: physicianPrepared('enough'),
    evidence: ['supervision-log', ...mixingRecords],
    note: 'Disputed: contractor text asks for presence in the suite. Video is a reason to look again, never sound alone.',
    carries: ['S4.36', 'S4.38'],
  },
  {
    name: 'examined',
    topic: 'people',
    subject: 'antigens',
    statement: 'The physician has examined the patient.',
    when: hasVials,
    test: { every: 'encounter/vials', passes: { fact: 'entry/physicianExaminedPatient', allows: [true] } },
    evidence: ['consultation', ...planRecords],
    carries: ['S4.39'],
  },
  {
    name: 'supply',
    topic: 'supply',
    subject: 'antigens',
    from: '2000-11-01',
    statement: 'What was prepared at once lasts for at most 12 months from its preparation.',
    when: hasVials,
    test: { every: 'encounter/vials', passes: { fact: 'entry/supplyMonths', atMost: 12 } },
    evidence: mixingRecords,
  },
  {
    name: 'given-by-preparer',
    topic: 'administration',
    subject: 'antigens',
    through: '1980-12-31',
    cite: [{ source: 'poms-antigens' }],
    statement: 'The one who prepared the extract gives it too.',
    when: hasVials,
    test: { every: 'encounter/vials', passes: { fact: 'entry/injectedBy', allows: ['own'] } },
    evidence: ['shot-log'],
  },
  {
    name: 'given-by-others',
    topic: 'administration',
    subject: 'antigens',
    role: 'records',
    from: '1981-01-01',
    cite: [{ source: 'benefit-manual-antigens' }, { source: 'poms-antigens' }],
    statement:
      'Another doctor gives it, or a person who was taught to, who may be the patient, under a doctor’s supervision.',
    when: hasVials,
    test: {
      every: 'encounter/vials',
      passes: {
        any: [
          { fact: 'entry/injectedBy', allows: ['own', 'other-practice'] },
          { all: [{ fact: 'entry/injectedBy', allows: ['patient'] }, isTrue('homeTrainingDocumented')] },
        ],
      },
    },
    evidence: ['shot-log', 'home-training-record'],
  },
])

const benefitPolicy: CoveragePolicy = {
  id: 'BPM-15-50.4.4.1',
  title: 'Medicare antigen benefit (Benefit Policy Manual ch. 15 s.50.4.4.1)',
  payer: 'medicare',
  from: 'undated',
  rank: 'national',
  subjects: ['antigens'],
  clauses: antigens,
}

const sublingual: CoveragePolicy = {
  id: 'NCD-110.9',
  title: 'NCD 110.9, antigens for sublingual use',
  payer: 'medicare',
  from: 'undated',
  rank: 'national',
  subjects: ['course', 'antigens'],
  onlyExcludes: true,
  clauses: clausesOf('NCD-110.9', { cite: [{ source: 'ncd-110-9' }], confidence: 'B', from: 'undated' }, [
    {
      name: 'not-sublingual',
      topic: 'route',
      statement: 'The antigen is given by injection, not under the tongue.',
      test: {
        all: [
          { fact: 'course/route', bars: ['sublingual'] },
          { fact: 'course/product', bars: ['sublingual-tablet'] },
        ],
      },
      evidence: planRecords,
    },
    {
      name: 'vial-not-sublingual',
      topic: 'route',
      subject: 'antigens',
      statement: 'No vial was prepared for use under the tongue.',
      when: hasVials,
      test: { every: 'encounter/vials', passes: { fact: 'entry/contents', bars: ['sublingual'] } },
      evidence: mixingRecords,
    },
  ]),
}

const isFood = ['food', 'food-allergy'] as const

const provocation: CoveragePolicy = {
  id: 'NCD-110.11',
  title: 'NCD 110.11, food allergy testing and treatment',
  payer: 'medicare',
  from: '1988-10-31',
  rank: 'national',
  subjects: ['course', 'challenge'],
  onlyExcludes: true,
  clauses: clausesOf('NCD-110.11', { cite: [{ source: 'ncd-110-11' }], confidence: 'B', from: '1988-10-31' }, [
    {
      name: 'no-neutralization-of-food',
      topic: 'technique',
      statement: 'Food allergy is not treated by neutralization, under the tongue, into the skin or under it.',
      test: {
        any: [
          { shown: { fact: 'course/indication', bars: isFood } },
          {
            all: [
              { fact: 'course/technique', bars: ['neutralization', 'sublingual-provocative'] },
              { fact: 'course/route', bars: ['intradermal-neutralization', 'sublingual'] },
            ],
          },
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
  ]),
}

const ingestion: CoveragePolicy = {
  id: 'NCD-110.12',
  title: 'NCD 110.12, challenge ingestion food testing',
  payer: 'medicare',
  from: 'undated',
  rank: 'national',
  subjects: ['challenge'],
  clauses: clausesOf('NCD-110.12', { cite: [{ source: 'ncd-110-12' }], confidence: 'B', from: 'undated' }, [
    {
      name: 'by-ingestion',
      topic: 'challenge',
      subject: 'challenge',
      statement: 'The food is eaten.',
      test: { fact: 'encounter/challenge/kind', allows: ['ingestion'] },
      evidence: ['challenge-report'],
    },
    {
      name: 'food-allergy-suspected',
      topic: 'challenge',
      subject: 'challenge',
      statement: 'The test is needed to diagnose food allergy, not arthritis, depression or a disorder of breathing.',
      test: {
        fact: 'encounter/challenge/suspected',
        allows: isFood,
        bars: ['rheumatoid-arthritis', 'arthritis', 'depression', 'respiratory-disorder', 'respiratory-disorders'],
      },
      evidence: ['history', 'consultation', 'challenge-report'],
    },
    {
      name: 'outpatient',
      topic: 'place',
      subject: 'challenge',
      statement: 'The patient is an outpatient.',
      test: { fact: 'encounter/placeOfService', bars: ['21', '51', '61'] },
      evidence: ['challenge-report', 'claim'],
    },
  ]),
}

/** What the Inspector General found on audit: no determination, so known at second hand and never a denial. */
const audit: CoveragePolicy = {
  id: 'OEI-09-00-00531',
  title: 'Inspector General, OEI-09-00-00531, on allergen preparation',
  payer: 'medicare',
  from: 'undated',
  rank: 'national',
  subjects: ['course'],
  onlyExcludes: true,
  clauses: clausesOf('OEI-09-00-00531', { cite: [{ source: 'oig-531' }], confidence: 'C', from: 'undated' }, [
    {
      name: 'not-beyond-usual-course',
      topic: 'duration',
      statement: 'Injections that go on for years beyond the usual course have a clinical reason in the record.',
      test: { any: [{ question: 'treated-less-than', months: 60 }, isTrue('continuationDocumented')] },
      evidence: ['evaluation', 'decision-note'],
    },
  ]),
}

export const nationalPolicies: readonly CoveragePolicy[] = [benefitPolicy, sublingual, provocation, ingestion, audit]
