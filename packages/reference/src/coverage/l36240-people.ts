/** L36240, the text that ran from 2015: who prescribes, prepares and gives, where, and what a hospital’s claim said. */
import type { Clause } from '@aliquot/engine/cover/clause'
import {
  clausesOf,
  hasVials,
  isTrue,
  mixingRecords,
  physicianPrepared,
  type Shared,
  type Stated,
  shotRecords,
} from './clause-parts.ts'

const supervisionRecords = ['supervision-log', ...mixingRecords] as const

const people: readonly Stated[] = [
  {
    name: 'prescriber-training',
    topic: 'people',
    role: 'records',
    statement: 'The prescriber’s training in allergy can be shown when a contractor or another agency asks.',
    test: isTrue('readiness/prescriberTrainingDocumented'),
    evidence: ['training-certificate'],
    carries: ['S4.35', 'S4.49'],
  },
  {
    name: 'preparation-supervised',
    topic: 'people',
    subject: 'antigens',
    statement: 'A physician prepared the extract, or was in the office and at hand while an employee did.',
    when: hasVials,
    test: physicianPrepared('open'),
    evidence: supervisionRecords,
    ambiguity: {
      id: 'A13',
      treatment: 'A named supervisor with the time of the preparation is the proof that is looked for.',
    },
    carries: ['S4.36'],
  },
  {
    name: 'incident-to',
    topic: 'people',
    role: 'records',
    statement:
      'A practitioner who is no physician is licensed, employed or contracted, works as part of the physician’s service and under direct supervision.',
    when: { present: 'course/incidentTo' },
    test: {
      all: [
        isTrue('incidentTo/licensed'),
        isTrue('incidentTo/employedOrContracted'),
        isTrue('incidentTo/integralToService'),
        isTrue('incidentTo/directSupervision'),
      ],
    },
    evidence: ['licence', 'employment-record', 'supervision-log'],
    carries: ['S4.37'],
  },
  {
    name: 'supervisor-named',
    topic: 'people',
    role: 'records',
    statement: 'The record names the supervising physician, who was in the suite and at hand throughout.',
    test: isTrue('readiness/supervisorNamed'),
    evidence: supervisionRecords,
    carries: ['S4.38'],
  },
  {
    name: 'examined',
    topic: 'people',
    subject: 'antigens',
    statement: 'The physician examined the patient and set the plan and the dosage.',
    when: hasVials,
    test: { every: 'encounter/vials', passes: { fact: 'entry/physicianExaminedPatient', allows: [true] } },
    evidence: ['consultation', 'treatment-plan', 'decision-note'],
    carries: ['S4.39'],
  },
]

const places: readonly Stated[] = [
  {
    name: 'place-ready',
    topic: 'place',
    role: 'records',
    statement:
      'Injections are given where reactions are recognized and treated at once: best in the prescriber’s office, else where staff are trained and equipped.',
    test: { any: [{ fact: 'course/setting', allows: ['office'], bars: [] }, isTrue('readiness/siteEquipped')] },
    evidence: ['site-readiness', ...shotRecords],
    carries: ['S4.40'],
  },
  {
    name: 'observation',
    topic: 'observation',
    role: 'records',
    statement: 'The patient waits at least 30 minutes after the injection, which the text recommends.',
    test: { fact: 'course/observationMinutes', atLeast: 30 },
    evidence: ['observation-log', ...shotRecords],
    carries: ['S4.41'],
  },
  {
    name: 'home',
    topic: 'place',
    statement:
      'At home only maintenance injections are given, by a person whose training and competence, emergencies included, stand in the record.',
    test: {
      any: [
        { fact: 'course/setting', bars: ['home'] },
        { all: [{ question: 'in-maintenance' }, isTrue('homeTrainingDocumented')] },
      ],
    },
    evidence: ['home-training-record', ...shotRecords],
    carries: ['S4.42', 'S4.49'],
  },
]

const billTypes = ['11x', '12x', '13x', '21x', '22x', '23x', '71x', '73x', '77x', '85x']
const revenueCodes = [
  '0510',
  '0517',
  '0519',
  '0520',
  '0521',
  '0522',
  '0523',
  '0524',
  '0525',
  '0528',
  '0529',
  '0982',
  '0983',
]

const hints: readonly Stated[] = [
  {
    name: 'bill-types',
    topic: 'claim',
    role: 'hint',
    statement: `A hospital’s claim is of a bill type that the text lists (${billTypes.join(', ')}). Another type does not mean that the policy does not apply.`,
    when: { present: 'encounter/billType' },
    test: { fact: 'encounter/billType', allows: billTypes, bars: [] },
    evidence: ['claim'],
    note: 'Historic: newer documents no longer carry the list. 73x for health centers became 77x in 2010.',
    carries: ['S4.43', 'S4.46'],
  },
  {
    name: 'revenue-codes',
    topic: 'claim',
    role: 'hint',
    statement: `A hospital’s claim bears revenue codes that the text lists (${revenueCodes.join(', ')}). They say nothing of claims of physicians, and all codes of an inpatient claim may be reviewed.`,
    when: { present: 'encounter/revenueCodes' },
    test: { every: 'encounter/revenueCodes', passes: { fact: 'entry/', allows: revenueCodes, bars: [] } },
    evidence: ['claim'],
    carries: ['S4.44', 'S4.45', 'S4.46', 'S4.47'],
  },
]

/** People, places and hints. `id` is the document that states them. */
export const peopleClauses = (id: string, shared: Shared): readonly Clause[] =>
  clausesOf(id, shared, [...people, ...places, ...hints])
