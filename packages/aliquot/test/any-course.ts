/** Courses and encounters made at random, contradictions included, and all ways to take one fact away. */
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import type { Course } from '@aliquot/engine/document/course'
import type { Encounter } from '@aliquot/engine/document/encounter'
import fc from 'fast-check'

const day = fc.constantFrom(
  '2012-01-02',
  '2014-05-01',
  '2015-05-31',
  '2016-02-01',
  '2024-02-01',
  '2025-04-01',
  '2026-01-05',
)
const flag = fc.boolean()
const benefit = fc.record({ fewerSymptoms: flag, moreTolerance: flag, lessMedication: flag }, { requiredKeys: [] })

const courseFields = {
  indication: fc.constantFrom(
    ...['allergic-rhinitis', 'allergic-asthma', 'stinging-insect', 'atopic-dermatitis-mite', 'atopic-dermatitis'],
    ...['food', 'urticaria', 'drug', 'other'],
  ),
  route: fc.constantFrom('subcutaneous', 'sublingual', 'oral', 'intradermal-neutralization'),
  technique: fc.constantFrom('conventional', 'cluster', 'rush', 'rinkel', 'neutralization', 'very-low-dose'),
  product: fc.constantFrom('extract', 'allergoid', 'fire-ant-whole-body', 'sublingual-tablet', 'urine'),
  allergens: fc.array(fc.constantFrom('cat', 'cockroach', 'dust mite', 'horse'), { minLength: 1, maxLength: 2 }),
  phase: fc.constantFrom('build-up', 'maintenance'),
  specificIgE: fc.constantFrom('positive', 'negative', 'not-done'),
  clinicallyRelevant: flag,
  symptomsOnExposure: flag,
  lifeThreateningSymptoms: flag,
  avoidance: fc.constantFrom('tried', 'unavoidable', 'not-tried'),
  pharmacotherapyTrialDays: fc.constantFrom(0, 14, 28, 90),
  pharmacotherapyOutcome: fc.constantFrom('failed', 'intolerable', 'patient-preference', 'effective', 'none'),
  adherenceDocumented: flag,
  asthmaStable: flag,
  decisionDocumented: flag,
  continuationDocumented: flag,
  pregnant: flag,
  startedOn: day,
  maintenanceReachedOn: day,
  lastEvaluationOn: day,
  benefit,
  evaluations: fc.array(fc.record({ on: day, benefit }, { requiredKeys: [] }), { maxLength: 2 }),
  gaps: fc.array(
    fc.record({ from: day, to: day, reason: fc.constantFrom('illness', 'vacation') }, { requiredKeys: [] }),
    { minLength: 1, maxLength: 2 },
  ),
  startConcentration: fc.constant('1:1000'),
  targetConcentration: fc.constant('1:1'),
  injectionsPerWeek: fc.constantFrom(0.5, 1, 3, 4),
  maintenanceIntervalDays: fc.constantFrom(13, 28, 60),
  maintenanceDose: fc.record(
    {
      extract: fc.constantFrom('mite', 'bermuda', 'oak', 'cockroach'),
      amount: fc.constantFrom(100, 200, 499, 1000),
      unit: fc.constantFrom('AU', 'BAU', 'PNU', 'w/v'),
      injectionMl: fc.constant(0.5),
    },
    { requiredKeys: [] },
  ),
  setting: fc.constantFrom('office', 'home', 'other-clinic'),
  homeTrainingDocumented: flag,
  homeConsentDocumented: flag,
  observationMinutes: fc.constantFrom(10, 20, 30),
  readiness: fc.record({ siteEquipped: flag, supervisorNamed: flag }, { requiredKeys: [] }),
} as const

const encounterFields = {
  placeOfService: fc.constantFrom('11', '12', '21'),
  diagnoses: fc.array(fc.constantFrom('J30.1', 'L50.0'), { minLength: 1, maxLength: 2 }),
  vials: fc.array(
    fc.record(
      {
        contents: fc.constantFrom('inhalant', 'sublingual'),
        preparedBy: fc.constantFrom('physician', 'staff', 'nurse-practitioner', 'outside-compounder'),
        supervision: fc.constantFrom('direct', 'virtual', 'none', 'general'),
        physicianExaminedPatient: flag,
        injectedBy: fc.constantFrom('own', 'other-practice', 'patient'),
        supplyMonths: fc.constantFrom(6, 12, 13),
        dilution: fc.constant('1:1'),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  skinTests: fc.array(
    fc.record(
      {
        method: fc.constantFrom('percutaneous', 'intradermal', 'intradermal-sequential'),
        count: fc.constantFrom(10, 40, 71),
        result: fc.constantFrom('negative', 'positive', 'mixed'),
        supervision: fc.constantFrom('direct', 'none'),
        performedBy: fc.constantFrom('physician', 'staff'),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  challenge: fc.record(
    {
      kind: fc.constantFrom('ingestion', 'provocation-neutralization'),
      suspected: fc.constantFrom('food-allergy', 'depression', 'migraine'),
    },
    { requiredKeys: [] },
  ),
  rapidDesensitization: fc.record(
    { agent: fc.constantFrom('drug', 'venom', 'inhalant', 'food') },
    { requiredKeys: [] },
  ),
} as const

export interface Documents {
  readonly course: Course
  readonly encounter: object
}

const anyCourse = fc.record(courseFields, { requiredKeys: [] })
const anyEncounter = fc.record(encounterFields, { requiredKeys: [] })

/** A course that most policies cover. */
export const goodCourse: Course = {
  indication: 'allergic-rhinitis',
  route: 'subcutaneous',
  technique: 'conventional',
  product: 'extract',
  allergens: ['cat'],
  phase: 'maintenance',
  specificIgE: 'positive',
  clinicallyRelevant: true,
  symptomsOnExposure: true,
  avoidance: 'tried',
  pharmacotherapyTrialDays: 90,
  pharmacotherapyOutcome: 'failed',
  adherenceDocumented: true,
  asthmaStable: true,
  decisionDocumented: true,
  pregnant: false,
  benefit: { fewerSymptoms: true },
  setting: 'office',
  observationMinutes: 30,
}

/** Courses of any facts, and good ones with a few facts changed: these are where one fact decides. */
export const anyDocuments: fc.Arbitrary<Documents> = fc.oneof(
  fc.record({ course: anyCourse, encounter: anyEncounter }),
  fc.record({
    course: fc.tuple(anyCourse, fc.subarray(Object.keys(courseFields), { maxLength: 3 })).map(([any, changed]) => ({
      ...goodCourse,
      ...Object.fromEntries(Object.entries(any).filter(([key]) => changed.includes(key))),
    })),
    encounter: fc.constant({}),
  }),
) as fc.Arbitrary<Documents>

/** Sections that record whole events. Without one, less is asked; so only clauses, not verdicts, are compared then. */
const sections = /^\/(encounter\/(vials|skinTests|challenge|rapidDesensitization)|course\/(gaps|maintenanceDose))$/

export interface Removal {
  readonly pointer: string
  readonly isSection: boolean
  readonly documents: Documents
}

/** Every document with one member less, at any depth. Entries of lists stay: what is left of one is still an event. */
export function removalsOf(documents: Documents): readonly Removal[] {
  const found: Removal[] = []
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      const next = [...path, Array.isArray(value) ? Number(key) : key]
      if (!Array.isArray(value) && next.length > 1) found.push(without(documents, next))
      walk((value as Record<string, unknown>)[key], next)
    }
  }
  walk(documents, [])
  return found
}

function without(documents: Documents, path: readonly (string | number)[]): Removal {
  const copy = structuredClone(documents)
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy)
  delete (parent as Record<string | number, unknown>)[path.at(-1) ?? '']
  const pointer = path.map((key) => `/${key}`).join('')
  return { pointer, isSection: sections.test(pointer), documents: copy }
}

export function requestOf(
  { course, encounter }: Documents,
  payer: string,
  policy: string | undefined,
  on: string,
): CoverageRequest {
  const whole = { dateOfService: on, payer, ...encounter } as Encounter
  return { payer, policy, on, course, encounter: whole }
}
