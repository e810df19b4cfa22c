/** L36240, the text that ran from 2015: build-up, maintenance, dose, follow-up and how long treatment is paid. */
import type { Clause } from '@aliquot/engine/cover/clause'
import {
  clausesOf,
  evaluationRecords,
  isTrue,
  mixingRecords,
  planRecords,
  type Shared,
  type Stated,
  shotRecords,
} from './clause-parts.ts'
import { doseRanges } from './dose-ranges.ts'

const buildUp: readonly Stated[] = [
  {
    name: 'build-up-record',
    topic: 'build-up',
    role: 'records',
    statement: 'The record of the build-up gives the concentration at its start and the one that is aimed at.',
    test: { all: [{ recorded: 'course/startConcentration' }, { recorded: 'course/targetConcentration' }] },
    evidence: [...planRecords, ...shotRecords],
    carries: ['S4.25'],
  },
  {
    name: 'build-up-gaps',
    topic: 'build-up',
    statement:
      'Injections of the build-up follow each other at least weekly, or the record says why not: hospital, illness, acute asthma or a reaction.',
    when: { present: 'course/gaps' },
    test: { question: 'build-up-gaps-explained' },
    evidence: ['gap-note', ...shotRecords],
    wayOn: 'A denial for frequency is foreseen by the policy itself: appeal with the record of the reason.',
    ambiguity: {
      id: 'A8',
      treatment: 'A gap of more than 7 days is slower than weekly; 3 days of grace are left for holidays.',
    },
    carries: ['S4.25', 'S4.27', 'S4.48'],
  },
  {
    name: 'build-up-cadence',
    topic: 'build-up',
    role: 'records',
    statement: 'The build-up runs at one to three injections a week; cluster and rush run faster and are named so.',
    when: { not: { question: 'in-maintenance' } },
    test: {
      any: [
        { fact: 'course/technique', allows: ['cluster', 'rush'] },
        {
          all: [
            { fact: 'course/injectionsPerWeek', atLeast: 1 },
            { fact: 'course/injectionsPerWeek', atMost: 3 },
          ],
        },
      ],
    },
    evidence: shotRecords,
    carries: ['S4.26'],
  },
  {
    name: 'build-up-length',
    topic: 'build-up',
    role: 'records',
    statement: 'Maintenance is reached within 28 weeks, or the record says why it took longer.',
    test: {
      any: [
        { question: 'in-maintenance' },
        { question: 'treated-less-than', months: 7 },
        { recorded: 'course/targetNotUsedReason' },
      ],
    },
    evidence: [...shotRecords, 'gap-note'],
    note: '28 weeks are counted as seven months here; the text gives 8 to 28 weeks.',
    carries: ['S4.26'],
  },
  {
    name: 'technique-named',
    topic: 'technique',
    role: 'records',
    statement: 'The record names the technique: conventional, cluster or rush.',
    test: { recorded: 'course/technique' },
    evidence: [...planRecords, ...shotRecords],
    carries: ['S4.28'],
  },
]

const maintenance: readonly Stated[] = [
  {
    name: 'target-kept',
    topic: 'maintenance',
    role: 'records',
    statement:
      'Maintenance is the dose that works and is borne; where it is not the one first aimed at, the record says why.',
    when: { question: 'in-maintenance' },
    test: { any: [{ recorded: 'course/targetNotUsedReason' }, { recorded: 'course/targetConcentration' }] },
    evidence: [...planRecords, ...shotRecords],
    carries: ['S4.29'],
  },
  {
    name: 'volume-by-volume',
    topic: 'maintenance',
    role: 'records',
    statement: 'Each dilution is written by volume, relative to the maintenance concentrate (such as 1:100).',
    when: { present: 'encounter/vials' },
    test: { every: 'encounter/vials', passes: { recorded: 'entry/dilution' } },
    evidence: mixingRecords,
    carries: ['S4.30'],
  },
  {
    name: 'dose-in-range',
    topic: 'dose',
    statement:
      'The maintenance dose is not far below what is held to work: 500 to 2,000 AU, 1,000 to 4,000 BAU, 3,000 to 5,000 PNU, half a millilitre of 1:100 to 1:200 by weight, 5 to 20 micrograms of major allergen, 100 micrograms of venom.',
    when: { present: 'course/maintenanceDose' },
    test: { doseWithin: doseRanges },
    evidence: [...mixingRecords, ...planRecords],
    wayOn:
      'Show why the patient cannot be given more. A low dose that is kept without a reason is not necessary by the policy.',
    ambiguity: {
      id: 'A1, A2, A3, A9, A10, A11',
      treatment:
        'Where an injection is stated in several units, one that is in range is enough, and the unit that says most is shown first. The range of the single extract decides before the range of the unit, and both are shown. Below half of the lower end is not met; between half and the end a reason is asked for. A dilution by weight is compared as milligrams of source material (2.5 to 5 mg). Venom outside 100 micrograms asks for a reason only outside 50 to 200. Molds and cockroach have no established dose, so no number fails.',
    },
    carries: ['S4.31', 'S4.33'],
  },
  {
    name: 'dose-level',
    topic: 'dose',
    statement: 'Maintenance is not kept below what works on purpose.',
    test: { fact: 'course/technique', bars: ['very-low-dose', 'submaximal'] },
    evidence: planRecords,
    carries: ['S4.33'],
  },
  {
    name: 'extracts-recorded',
    topic: 'dose',
    role: 'records',
    statement: 'The record gives the concentration of each extract, if need be as an estimate.',
    when: { present: 'encounter/vials' },
    test: { every: 'encounter/vials', passes: { recorded: 'entry/ingredients' } },
    evidence: mixingRecords,
    carries: ['S4.32'],
  },
  {
    name: 'maintenance-interval',
    topic: 'maintenance',
    role: 'records',
    statement: 'Maintenance injections are two to eight weeks apart.',
    when: { question: 'in-maintenance' },
    test: {
      all: [
        { fact: 'course/maintenanceIntervalDays', atLeast: 14 },
        { fact: 'course/maintenanceIntervalDays', atMost: 56 },
      ],
    },
    evidence: shotRecords,
    ambiguity: {
      id: 'A5',
      treatment:
        'The text contradicts itself: every 4 to 8 weeks for some antigens, and at least every two weeks. 14 to 56 days are accepted, and nothing is denied on it.',
    },
    carries: ['S4.34'],
  },
]

const outcome: readonly Stated[] = [
  {
    name: 'follow-up',
    topic: 'evaluation',
    statement: 'During maintenance the patient’s progress is evaluated at least every 6 to 12 months.',
    // A course that is not shown to be in its build-up is taken to be in maintenance.
    test: {
      any: [{ shown: { fact: 'course/phase', allows: ['build-up'] } }, { question: 'evaluated-within', months: 12 }],
    },
    evidence: evaluationRecords,
    ambiguity: { id: 'A12', treatment: 'An evaluation is overdue only after 12 months.' },
    carries: ['S4.24', 'S4.49'],
  },
  {
    name: 'failure-presumed',
    topic: 'benefit',
    role: 'records',
    statement: 'After 12 to 24 months the patient has fewer symptoms, tolerates more, or needs fewer drugs.',
    test: { any: [{ question: 'treated-less-than', months: 12 }, { question: 'some-benefit' }] },
    evidence: evaluationRecords,
    ambiguity: {
      id: 'A7',
      treatment: 'The text lists three kinds of benefit with "and". Failure is presumed only where none is recorded.',
    },
    carries: ['S4.21'],
  },
  {
    name: 'two-years',
    topic: 'benefit',
    statement: 'Treatment is paid beyond two years only where some benefit is recorded.',
    test: { any: [{ question: 'treated-less-than', months: 24 }, { question: 'some-benefit' }] },
    evidence: evaluationRecords,
    wayOn:
      'An appeal is expected to fail without a record of benefit: evaluate the patient and decide whether to go on.',
    ambiguity: {
      id: 'A6',
      treatment:
        'The clock starts with the first injection, which is earlier and so stricter; the day that maintenance was reached is shown beside it.',
    },
    carries: ['S4.22'],
  },
  {
    name: 'duration',
    topic: 'duration',
    role: 'records',
    statement: 'Treatment usually lasts 3 to 5 years; beyond that the record says why it goes on.',
    test: { any: [{ question: 'treated-less-than', months: 60 }, isTrue('continuationDocumented')] },
    evidence: [...evaluationRecords, 'decision-note'],
    carries: ['S4.23'],
  },
]

/** Phases, doses and outcome. `id` is the document that states them. */
export const treatmentClauses = (id: string, shared: Shared): readonly Clause[] =>
  clausesOf(id, shared, [...buildUp, ...maintenance, ...outcome])
