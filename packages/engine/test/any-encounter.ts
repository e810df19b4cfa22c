/** Encounters for property tests: any facts that a reader lets through, some of them missing. */
import fc from 'fast-check'
import type {
  Challenge,
  Drug,
  Encounter,
  Evaluation,
  Injection,
  RapidDesensitization,
  ReactionTreatment,
  SkinTest,
  Vial,
} from '../src/document/encounter.ts'

const volume = (most: number) => fc.nat(most * 1000).map((microlitres) => microlitres / 1000)
const few = fc.nat(6)
const names = fc.uniqueArray(fc.constantFrom('ragweed', 'timothy', 'oak', 'alternaria', 'cat'), { maxLength: 3 })
const venoms = fc.uniqueArray(
  fc.constantFrom('honey-bee', 'wasp', 'mixed-vespid', 'yellow-jacket', 'yellow-hornet', 'white-faced-hornet'),
  { minLength: 1, maxLength: 3 },
)
const performer = fc.constantFrom('staff', 'nurse-practitioner', 'physician')
const supervision = fc.constantFrom('direct', 'virtual', 'none', 'general', 'personal')
const day = fc.constantFrom('2026-03-02', '2026-02-23', '2025-10-20')

/** A record of which each field may be missing. */
function some<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record<T>(fields, { requiredKeys: [] })
}

export const anyInjection: fc.Arbitrary<Injection> = some({
  count: fc.nat(3),
  antigen: fc.constantFrom('inhalant', 'venom', 'whole-body', 'drug', 'biologic', 'checkpoint-inhibitor', 'vaccine'),
  venoms,
  source: fc.constantFrom('own', 'outside'),
  givenBy: fc.constantFrom('practice', 'practice', 'practice', 'patient', 'other-practice'),
  performedBy: performer,
  supervision,
  shots: fc.array(fc.record({ volumeMl: volume(1) }), { maxLength: 3 }),
})

export const anyVial: fc.Arbitrary<Vial> = some({
  preparedOn: day,
  count: few,
  container: fc.constantFrom('multi-dose', 'multi-dose', 'single-dose', 'treatment-board'),
  contents: fc.constantFrom('inhalant', 'inhalant', 'inhalant', 'venom', 'whole-body', 'sublingual'),
  venoms,
  antigens: fc.array(fc.record({ name: fc.constantFrom('fire ant', 'cockroach', 'timothy') }), { maxLength: 2 }),
  filledMl: volume(20),
  aliquotMl: fc.constantFrom(0.1, 0.25, 0.5, 1),
  plannedDoses: fc.nat(40),
  purpose: fc.constantFrom('maintenance', 'build-up', 'step-down'),
  dilutedFrom: fc.constant('maintenance'),
  dilution: fc.constantFrom('1:1', '1:10', '1:100'),
  preparedBy: fc.constantFrom('staff', 'physician', 'nurse-practitioner', 'outside-compounder'),
  supervision,
  injectedBy: fc.constantFrom('own', 'other-practice', 'patient'),
  catchUpFor: fc.record({ venom: fc.constant('wasp'), shortfallDoses: few }, { requiredKeys: ['venom'] }),
})

export const anySkinTest: fc.Arbitrary<SkinTest> = some({
  method: fc.constantFrom(
    'percutaneous',
    'intradermal',
    'intradermal-sequential',
    'intradermal-delayed',
    'percutaneous-intradermal-venom',
    'percutaneous-intradermal-drug',
    'patch',
    'photo-patch',
    'photo',
    'ophthalmic',
    'nasal',
    'bronchial',
  ),
  antigen: fc.constantFrom('airborne', 'venom', 'drug', 'food', 'mixed'),
  count: fc.nat(60),
  names,
  antigensDifferFromTherapy: fc.boolean(),
})

export const anyDrug: fc.Arbitrary<Drug> = some({
  name: fc.constantFrom('omalizumab', 'Benralizumab', 'pembrolizumab', 'dupilumab', 'unheard-of'),
  route: fc.constantFrom('subcutaneous', 'intravenous', 'intramuscular'),
  mg: fc.nat(600),
  wastedMg: fc.nat(100),
  injections: few,
  source: fc.constantFrom('practice', 'specialty-pharmacy', 'patient'),
  infusionMinutes: fc.nat(300),
})

export const anyEvaluation: fc.Arbitrary<Evaluation> = some({
  code: fc.constantFrom('99211', '99213', '99214', '99203'),
  separatelyIdentifiable: fc.boolean(),
})

export const anyChallenge: fc.Arbitrary<Challenge> = some({
  kind: fc.constantFrom('ingestion', 'ingestion', 'provocation-neutralization'),
  minutes: fc.nat(400),
  suspected: fc.constantFrom('food-allergy', 'depression'),
})

export const anyDesensitization: fc.Arbitrary<RapidDesensitization> = some({
  agent: fc.constantFrom('drug', 'venom', 'inhalant', 'food'),
  essential: fc.boolean(),
  minutes: fc.nat(400),
})

export const anyReaction: fc.Arbitrary<ReactionTreatment> = some({
  drug: fc.constantFrom('epinephrine', 'Albuterol', 'unheard-of'),
  mg: volume(5),
  route: fc.constantFrom('intramuscular', 'subcutaneous', 'nebulizer'),
  physicianCare: fc.boolean(),
})

/** The sections of an encounter; each may be missing. */
export const anySections: fc.Arbitrary<Partial<Encounter>> = some({
  injections: fc.array(anyInjection, { minLength: 1, maxLength: 3 }),
  vials: fc.array(anyVial, { minLength: 1, maxLength: 4 }),
  skinTests: fc.array(anySkinTest, { minLength: 1, maxLength: 3 }),
  challenge: anyChallenge,
  rapidDesensitization: anyDesensitization,
  evaluation: anyEvaluation,
  drugs: fc.array(anyDrug, { minLength: 1, maxLength: 2 }),
  unlistedService: fc.constant('a service without a code'),
  reactionTreatment: anyReaction,
})

export const anyPayer: fc.Arbitrary<string> = fc.constantFrom(
  'medicare',
  'commercial',
  'commercial-1cc',
  'highmark',
  'bridgespan',
  'cigna',
  'aetna',
  'texas-medicaid',
  'centene',
)

export const anyEncounter: fc.Arbitrary<Encounter> = fc
  .record({
    head: some({
      jurisdiction: fc.constantFrom('palmetto', 'novitas'),
      role: fc.constantFrom('prepares-and-injects', 'prepares-only', 'injects-only'),
    }),
    payer: anyPayer,
    sections: anySections,
  })
  .map(({ head, payer, sections }) => ({ dateOfService: '2026-03-02', payer, ...head, ...sections }))

/** The same things in another order. */
export function shuffled<T>(things: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...things], { minLength: things.length })
}
