/** Whole courses under whole policies: what covers, what refuses, and what leaves the question open. */

import type { CoverageAnswer } from '@aliquot/engine/cover/verdict'
import type { Course } from '@aliquot/engine/document/course'
import { createAliquot, readCoverageRequest } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { goodCourse } from './any-course.ts'

const { cover } = createAliquot()

interface Asked {
  readonly payer: string
  readonly on: string
  readonly policy?: string
  readonly jurisdiction?: string
  readonly course?: Course
  readonly encounter?: object
}

function answer({ on, encounter, ...asked }: Asked) {
  const whole = encounter === undefined ? undefined : { dateOfService: on, payer: asked.payer, ...encounter }
  const read = readCoverageRequest({ ...asked, dateOfService: on, encounter: whole })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return cover(read.value)
}

type Row = readonly [what: string, asked: Asked, answer: CoverageAnswer, confidence?: string]

const old = { payer: 'medicare', policy: 'L36240', on: '2016-06-01' }
const good: Course = { ...goodCourse, startedOn: '2015-04-08', lastEvaluationOn: '2016-04-02' }
const now = { payer: 'medicare', on: '2026-03-02' }
const current: Course = { ...goodCourse, startedOn: '2025-01-08', lastEvaluationOn: '2026-01-02' }
const mites: Course = { ...current, indication: 'atopic-dermatitis-mite', allergens: ['dust mite'] }
const none = { fewerSymptoms: false, moreTolerance: false, lessMedication: false }

const seed: readonly Row[] = [
  ['a good course', { ...old, course: good }, 'covered', 'B'],
  [
    'the same by the contractor',
    { payer: 'medicare', jurisdiction: 'novitas', on: '2016-06-01', course: good },
    'covered',
    'B',
  ],
  ['cluster, named', { ...old, course: { ...good, technique: 'cluster' } }, 'covered', 'B'],
  ['nothing is recorded', { ...old }, 'undecided'],
  ['one fact is missing', { ...old, course: { ...good, adherenceDocumented: undefined } }, 'undecided'],
  ['no adherence', { ...old, course: { ...good, adherenceDocumented: false } }, 'not-covered', 'B'],
  ['an allergoid', { ...old, course: { product: 'allergoid' } }, 'not-covered', 'B'],
  ['before the policy', { ...old, on: '2015-09-30', course: good }, 'undecided'],
  [
    'mixed by staff with nobody there',
    {
      ...old,
      course: good,
      encounter: { vials: [{ preparedBy: 'staff', supervision: 'none', physicianExaminedPatient: true }] },
    },
    'not-covered',
    'B',
  ],
  [
    'atopic dermatitis from mites',
    { ...old, course: { ...good, indication: 'atopic-dermatitis-mite' } },
    'not-covered',
    'B',
  ],
  [
    'the same after the revision',
    { ...old, on: '2025-06-02', course: { ...mites, startedOn: '2025-01-08', lastEvaluationOn: '2025-05-02' } },
    'covered',
    'C',
  ],
]

const family: readonly Row[] = [
  ['a good course, whichever contractor', { ...now, course: current }, 'covered', 'C'],
  ['dermatitis from mites, where they differ', { ...now, course: mites }, 'undecided'],
  ['dermatitis from mites after 90 days', { ...now, policy: 'L40048', course: mites }, 'covered', 'C'],
  [
    'dermatitis from mites after 89 days',
    { ...now, policy: 'L40048', course: { ...mites, pharmacotherapyTrialDays: 89 } },
    'not-covered',
    'C',
  ],
  ['dermatitis from mites under L40051', { ...now, policy: 'L40051', course: mites }, 'not-covered', 'C'],
  ['dermatitis from mites where it is silent', { ...now, policy: 'L40045', course: mites }, 'undecided'],
  ['begun in pregnancy', { ...now, policy: 'L40052', course: { pregnant: true } }, 'not-covered', 'C'],
  [
    'begun in pregnancy, whichever contractor',
    { ...now, course: { ...current, phase: 'build-up', pregnant: true } },
    'not-covered',
    'C',
  ],
  [
    'venom is left to the benefit',
    {
      ...now,
      policy: 'L40051',
      course: { indication: 'stinging-insect', route: 'subcutaneous', decisionDocumented: true },
    },
    'covered',
    'B',
  ],
  [
    'venom without a plan',
    {
      ...now,
      course: { indication: 'stinging-insect', route: 'subcutaneous', product: 'extract', decisionDocumented: false },
    },
    'not-covered',
    'B',
  ],
  ['drops', { ...now, course: { ...current, route: 'sublingual' } }, 'not-covered', 'B'],
  [
    'no benefit after two years',
    { ...now, policy: 'L40045', course: { startedOn: '2024-03-01', benefit: none } },
    'not-covered',
    'C',
  ],
  ['before the family', { ...now, policy: 'L40045', on: '2025-10-25', course: current }, 'undecided'],
]

const vial = { preparedBy: 'physician', physicianExaminedPatient: true, supplyMonths: 12, injectedBy: 'other-practice' }

const national: readonly Row[] = [
  [
    'a supply of 12 months',
    { ...now, policy: 'BPM-15-50.4.4.1', course: { decisionDocumented: true }, encounter: { vials: [vial] } },
    'covered',
    'B',
  ],
  [
    'a supply of 13 months',
    { ...now, policy: 'BPM-15-50.4.4.1', encounter: { vials: [{ ...vial, supplyMonths: 13 }] } },
    'not-covered',
    'B',
  ],
  [
    '13 months in 2000',
    {
      ...now,
      on: '2000-10-31',
      policy: 'BPM-15-50.4.4.1',
      course: { decisionDocumented: true },
      encounter: { vials: [{ ...vial, supplyMonths: 13 }] },
    },
    'covered',
    'B',
  ],
  [
    'a benefit for vials, and none',
    { ...now, policy: 'BPM-15-50.4.4.1', course: { decisionDocumented: true } },
    'undecided',
  ],
  [
    'a food challenge',
    { ...now, encounter: { challenge: { kind: 'ingestion', suspected: 'food-allergy' }, placeOfService: '11' } },
    'covered',
    'B',
  ],
  [
    'a challenge for breathing',
    { ...now, encounter: { challenge: { kind: 'ingestion', suspected: 'respiratory-disorder' } } },
    'not-covered',
    'B',
  ],
  [
    'provocation and neutralization',
    { ...now, policy: 'NCD-110.11', encounter: { challenge: { kind: 'provocation-neutralization' } } },
    'not-covered',
    'B',
  ],
  [
    'an exclusion alone covers nothing',
    { ...now, policy: 'NCD-110.9', course: { route: 'subcutaneous', product: 'extract' } },
    'undecided',
  ],
]

const shots: Course = { ...current, evaluations: [] }

const plans: readonly Row[] = [
  ['Highmark, a good course', { payer: 'highmark', on: '2026-03-02', course: shots }, 'covered', 'B'],
  ['Highmark before its policy', { payer: 'highmark', on: '2024-04-28', course: shots }, 'undecided'],
  [
    'Independence, overdue',
    { payer: 'ibx', on: '2026-03-02', course: { ...shots, startedOn: '2020-01-02', lastEvaluationOn: '2025-03-01' } },
    'not-covered',
    'B',
  ],
  ['a plan known in part', { payer: 'uhc-commercial', on: '2026-03-02', course: shots }, 'covered', 'D'],
  [
    'a plan known in part, at home',
    { payer: 'uhc-commercial', on: '2026-03-02', course: { setting: 'home' } },
    'not-covered',
    'B',
  ],
  ['the same before its rule', { payer: 'uhc-commercial', on: '2022-12-31', course: { setting: 'home' } }, 'undecided'],
  [
    'unconfirmed criteria never refuse',
    { payer: 'uhc-commercial', on: '2026-03-02', course: { ...shots, decisionDocumented: false } },
    'undecided',
  ],
  [
    'a sister plan that is assumed',
    { payer: 'regence', on: '2026-03-02', course: { startedOn: '2020-01-02', lastEvaluationOn: '2020-01-02' } },
    'undecided',
  ],
  ['a payer without a policy', { payer: 'commercial', on: '2026-03-02', course: shots }, 'covered', 'D'],
  [
    'New Jersey, third year without records',
    {
      payer: 'horizon-nj-health',
      on: '2026-03-02',
      course: { ...shots, maintenanceReachedOn: '2024-01-02', startedOn: '2023-01-02', continuationDocumented: false },
    },
    'not-covered',
    'B',
  ],
  [
    'tests in Oklahoma',
    {
      payer: 'oklahoma-medicaid',
      on: '2022-03-01',
      course: { lifeThreateningSymptoms: true, observationMinutes: 20 },
      encounter: { placeOfService: '11', skinTests: [{ method: 'percutaneous', supervision: 'direct' }] },
    },
    'covered',
    'B',
  ],
  [
    'intradermal after negative',
    {
      payer: 'centene',
      on: '2026-03-02',
      encounter: {
        skinTests: [
          { method: 'percutaneous', result: 'negative' },
          { method: 'intradermal', count: 10 },
        ],
      },
    },
    'covered',
    'B',
  ],
]

const groups: readonly (readonly [string, readonly Row[]])[] = [
  ['the policy of 2015', seed],
  ['the family of 2025', family],
  ['what binds all of Medicare', national],
  ['plans', plans],
]

describe.each(groups)('%s', (_, rows) => {
  for (const [what, asked, expected, confidence] of rows) {
    test(what, () => {
      const verdict = answer(asked)
      expect(verdict.answer).toBe(expected)
      expect(verdict.confidence).toBe(confidence)
      expect(verdict.denies).toBe(expected === 'not-covered' && confidence === 'B')
      expect(verdict.asFarAsKnown).toBe(confidence === 'C' || confidence === 'D')
    })
  }
})

test('a question that cannot be read says where and what', () => {
  const read = readCoverageRequest({ payer: 'medicare', dateOfService: '2026-02-30', course: { phase: 'third' } })
  expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(['/dateOfService', '/course/phase'])
})
