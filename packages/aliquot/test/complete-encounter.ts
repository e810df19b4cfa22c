/** Encounters of which everything is recorded that a payer asks about: the work was done as it should be. */

import type { Coding } from '@aliquot/engine/derive/coding'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type {
  Drug,
  Encounter,
  Evaluation,
  Injection,
  RapidDesensitization,
  SkinTest,
  Vial,
} from '@aliquot/engine/document/encounter'
import { policies } from '@aliquot/reference/policies'
import fc from 'fast-check'

const day = '2026-03-02'

const prepared = { preparedBy: 'physician', supervision: 'direct', physicianExaminedPatient: true } as const
const allergens = ['timothy', 'ragweed', 'oak', 'alternaria', 'cat', 'dust mite'] as const
const foods = ['peanut', 'egg', 'milk', 'wheat'] as const

/** Shots of one kind, each with its volume, its site and the time that the patient was watched. */
const shotsOf =
  (more: Partial<Injection>) =>
  (count: number): Injection => ({
    count,
    givenBy: 'practice',
    performedBy: 'staff',
    supervision: 'direct',
    ...more,
    shots: Array.from({ length: count }, (_, index) => ({
      volumeMl: 0.5,
      givenAt: '10:05',
      observedUntil: '10:40',
      site: index % 2 === 0 ? 'left arm' : 'right arm',
      reaction: 'none',
    })),
  })

const inhalantShots = fc.record({ count: fc.integer({ min: 1, max: 4 }), source: fc.constantFrom('own', 'outside') })

const vialOfTherapy: fc.Arbitrary<Vial> = fc
  .record({
    filledMl: fc.constantFrom(2, 4, 5, 5.5, 10),
    aliquotMl: fc.constantFrom(0.25, 0.5, 1),
    purpose: fc.constantFrom('maintenance', 'maintenance', 'build-up', 'step-down'),
    injectedBy: fc.constantFrom('own', 'own', 'other-practice'),
  })
  .map(({ filledMl, aliquotMl, purpose, injectedBy }) => ({
    count: 1,
    container: 'multi-dose',
    contents: 'inhalant',
    antigens: allergens.slice(0, 3).map((name) => ({ name, group: 'pollen' as const })),
    capacityMl: 10,
    filledMl,
    aliquotMl,
    plannedDoses: Math.floor(filledMl / aliquotMl),
    purpose,
    ...(purpose === 'maintenance' ? { dilution: '1:1' } : { dilution: '1:10', dilutedFrom: 'maintenance' }),
    ...prepared,
    injectedBy,
    supplyMonths: 3,
    splitReason: 'mold and pollen cannot be mixed',
  }))

const singleDoseVials: fc.Arbitrary<Vial> = fc.integer({ min: 1, max: 10 }).map((count) => ({
  count,
  container: 'single-dose',
  contents: 'inhalant',
  plannedDoses: 1,
  filledMl: 0.5,
  capacityMl: 1,
  aliquotMl: 0.5,
  purpose: 'maintenance',
  dilution: '1:1',
  ...prepared,
  injectedBy: 'other-practice',
  supplyMonths: 1,
  splitReason: 'each for one visit at the other practice',
}))

const venomVial: fc.Arbitrary<Vial> = fc
  .record({
    venoms: fc.uniqueArray(fc.constantFrom('honey-bee', 'wasp', 'mixed-vespid'), { minLength: 1, maxLength: 3 }),
    plannedDoses: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ venoms, plannedDoses }) => ({
    count: 1,
    container: 'multi-dose',
    contents: 'venom',
    venoms,
    plannedDoses,
    filledMl: plannedDoses,
    capacityMl: 10,
    aliquotMl: 1,
    purpose: 'maintenance',
    dilution: '1:1',
    ...prepared,
    injectedBy: 'own',
    supplyMonths: 3,
  }))

/** Vials, each with a number of its own. */
const vials = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(vialOfTherapy, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(singleDoseVials, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(venomVial, { minLength: 1, maxLength: 1 }) },
  )
  .map((list) => list.map((vial, index) => ({ ...vial, id: `V${index + 1}` })))

const tested = { result: 'positive', retest: 'none', performedBy: 'physician', supervision: 'personal' } as const

const skinTest: fc.Arbitrary<SkinTest> = fc.oneof(
  fc
    .integer({ min: 1, max: 60 })
    .map((count) => ({ method: 'percutaneous' as const, antigen: 'airborne' as const, count })),
  fc
    .integer({ min: 1, max: 30 })
    .map((count) => ({ method: 'percutaneous' as const, antigen: 'food' as const, count })),
  fc
    .integer({ min: 1, max: 20 })
    .map((count) => ({ method: 'intradermal' as const, antigen: 'airborne' as const, count })),
  fc.integer({ min: 1, max: 10 }).map((count) => ({
    method: 'intradermal-sequential' as const,
    antigen: 'airborne' as const,
    count: count * 4,
    dilutionsPerAntigen: 4,
  })),
  fc.integer({ min: 1, max: 80 }).map((count) => ({ method: 'patch' as const, antigen: 'mixed' as const, count })),
)

const tests: fc.Arbitrary<readonly SkinTest[]> = fc
  .record({ each: skinTest, apart: fc.boolean() })
  .map(({ each, apart }) => [
    {
      ...each,
      ...tested,
      names: each.antigen === 'food' ? [...foods] : apart ? ['horse'] : [...allergens.slice(0, 2)],
      antigensDifferFromTherapy: apart,
    },
  ])

const evaluation: fc.Arbitrary<Evaluation> = fc.record({
  code: fc.constantFrom('99213', '99214', '99203'),
  separatelyIdentifiable: fc.constant(true),
  reason: fc.constant('new rash worked up'),
})

const biologic: fc.Arbitrary<readonly Drug[]> = fc.integer({ min: 1, max: 4 }).map((count) => [
  {
    name: 'omalizumab',
    route: 'subcutaneous',
    mg: count * 150,
    wastedMg: 0,
    injections: count,
    source: 'practice',
  },
])

const desensitization: fc.Arbitrary<RapidDesensitization> = fc.record({
  agent: fc.constantFrom('drug', 'venom'),
  essential: fc.constant(true),
  minutes: fc.integer({ min: 31, max: 480 }),
})

const sections: fc.Arbitrary<Partial<Encounter>> = fc
  .record({ shots: inhalantShots, vials, skinTests: tests, evaluation, drugs: biologic }, { requiredKeys: [] })
  .map(({ shots, ...rest }) => {
    const isVenom = rest.vials?.some(({ contents }) => contents === 'venom') === true
    const kind = isVenom
      ? { antigen: 'venom' as const, venoms: rest.vials?.[0]?.venoms ?? [], source: shots?.source }
      : { antigen: 'inhalant' as const, source: shots?.source }
    return { ...rest, ...(shots === undefined ? {} : { injections: [shotsOf(kind)(shots.count)] }) }
  })

const rapid: fc.Arbitrary<Partial<Encounter>> = desensitization.map((rapidDesensitization) => ({
  rapidDesensitization,
}))
const challenge: fc.Arbitrary<Partial<Encounter>> = fc
  .integer({ min: 61, max: 300 })
  .map((minutes) => ({ challenge: { kind: 'ingestion', minutes, suspected: 'food-allergy' } }))

/** Of every payer that is held, and with each contractor of Medicare that decides for itself. */
export const completeEncounter: fc.Arbitrary<Encounter> = fc
  .record({
    payer: fc.constantFrom(...policies.map(({ id }) => id)),
    jurisdiction: fc.constantFrom('palmetto', 'novitas', 'ngs'),
    sections: fc.oneof(
      { weight: 6, arbitrary: sections },
      { weight: 1, arbitrary: rapid },
      { weight: 1, arbitrary: challenge },
    ),
    therapyYear: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ sections: of }) => Object.keys(of).length > 0)
  .map(({ sections: of, ...head }) => ({
    ...head,
    id: 'e1',
    dateOfService: day,
    placeOfService: '11',
    diagnoses: ['J30.1'],
    role: of.injections === undefined ? ('prepares-only' as const) : ('prepares-and-injects' as const),
    coverages: [{ order: 1, payer: head.payer, from: '2025-01-01', benefitYearStart: '01-01' }],
    ...of,
  }))

/** The claim of exactly the lines that coding gives; `undefined` where a fact leaves the units of one open. */
export function claimOfCoding(encounter: Encounter, { lines }: Coding): Claim | undefined {
  if (lines.length === 0 || lines.some(({ units }) => units === null)) return undefined
  return {
    id: 'c1',
    payer: encounter.payer,
    jurisdiction: encounter.jurisdiction,
    placeOfService: '11',
    frequency: '1',
    diagnoses: encounter.diagnoses,
    lines: lines.map(
      ({ code, units, modifiers, dateOfService }, index): ClaimLine => ({
        n: index + 1,
        code,
        units: units ?? undefined,
        modifiers,
        dateOfService: dateOfService ?? encounter.dateOfService,
        diagnosisPointers: [1],
        chargeCents: 10_000,
        renderingRole: 'physician',
        note: 'as charted',
      }),
    ),
    encounter,
    history: { lines: [], immunotherapyStartedOn: `${2027 - (encounter.therapyYear ?? 1)}-02-01` },
  }
}
