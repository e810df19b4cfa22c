/** Cases of the clauses of all other policies. */
import type { Course } from '@aliquot/engine/document/course'
import type { CaseFacts, ClauseCases } from './clause-case.ts'

const course = (facts: Course): CaseFacts => ({ course: facts })
const vials = (...list: readonly object[]): CaseFacts => ({ encounter: { vials: list } })
const tests = (...list: readonly object[]): CaseFacts => ({ encounter: { skinTests: list } })
const challenge = (facts: object, placeOfService?: string): CaseFacts => ({
  encounter: { challenge: facts, ...(placeOfService === undefined ? {} : { placeOfService }) },
})
const rapid = (agent: string): CaseFacts => ({ encounter: { rapidDesensitization: { agent } } })
const cases = (
  policies: readonly string[],
  name: string,
  met: readonly CaseFacts[],
  notMet: readonly CaseFacts[],
  unknown: readonly CaseFacts[] = [],
): ClauseCases => ({ policies, name, met, notMet, unknown })

const none = { fewerSymptoms: false, moreTolerance: false, lessMedication: false }

const family = ['L36408', 'L40045', 'L40046', 'L40048', 'L40049', 'L40050', 'L40051', 'L40052']
const counted = ['L36408', 'L40048', 'L40052']

const scit2025: readonly ClauseCases[] = [
  cases(
    family,
    'indication',
    [course({ indication: 'allergic-rhinitis' }), course({ indication: 'allergic-asthma' })],
    [course({ indication: 'food' }), course({ indication: 'atopic-dermatitis' }), course({ indication: 'urticaria' })],
    [course({ indication: 'other' })],
  ),
  cases(
    ['L36408', 'L40046', 'L40048', 'L40050', 'L40052'],
    'indication',
    [course({ indication: 'atopic-dermatitis-mite' })],
    [],
  ),
  cases(['L40051'], 'indication', [], [course({ indication: 'atopic-dermatitis-mite' })]),
  cases(['L40045', 'L40049'], 'indication', [], [], [course({ indication: 'atopic-dermatitis-mite' })]),
  cases(
    family,
    'symptoms-on-exposure',
    [course({ symptomsOnExposure: true })],
    [course({ symptomsOnExposure: false })],
  ),
  cases(
    family,
    'relevant-ige',
    [course({ specificIgE: 'positive', clinicallyRelevant: true })],
    [course({ specificIgE: 'negative' }), course({ specificIgE: 'positive', clinicallyRelevant: false })],
    [course({ specificIgE: 'positive' })],
  ),
  cases(
    family,
    'earlier-treatment',
    [
      course({ indication: 'allergic-rhinitis', pharmacotherapyOutcome: 'failed', pharmacotherapyTrialDays: 28 }),
      course({ pharmacotherapyOutcome: 'intolerable' }),
      course({ pharmacotherapyOutcome: 'patient-preference' }),
      course({ indication: 'atopic-dermatitis-mite' }),
    ],
    [
      course({ indication: 'allergic-rhinitis', pharmacotherapyOutcome: 'failed', pharmacotherapyTrialDays: 27 }),
      course({ pharmacotherapyOutcome: 'failed', pharmacotherapyTrialDays: 14 }),
      course({ indication: 'allergic-asthma', pharmacotherapyOutcome: 'none' }),
      course({ indication: 'allergic-asthma', pharmacotherapyOutcome: 'effective' }),
    ],
    [course({ pharmacotherapyOutcome: 'failed' })],
  ),
  cases(
    counted,
    'mite-dermatitis',
    [course({ indication: 'atopic-dermatitis-mite', pharmacotherapyOutcome: 'failed', pharmacotherapyTrialDays: 90 })],
    [course({ indication: 'atopic-dermatitis-mite', pharmacotherapyOutcome: 'failed', pharmacotherapyTrialDays: 89 })],
    [course({ indication: 'atopic-dermatitis-mite', pharmacotherapyOutcome: 'failed' })],
  ),
  cases(
    ['L40046', 'L40050'],
    'mite-dermatitis',
    [course({ indication: 'atopic-dermatitis-mite', pharmacotherapyOutcome: 'failed' })],
    [course({ indication: 'atopic-dermatitis-mite', pharmacotherapyOutcome: 'effective' })],
  ),
  cases(
    family,
    'not-first-treatment',
    [course({ avoidance: 'tried' }), course({ pharmacotherapyTrialDays: 1 })],
    [course({ avoidance: 'not-tried', pharmacotherapyTrialDays: 0, pharmacotherapyOutcome: 'none' })],
    [course({ avoidance: 'not-tried' })],
  ),
  cases(
    family,
    'subcutaneous',
    [course({ route: 'subcutaneous', product: 'extract' })],
    [course({ route: 'sublingual' }), course({ product: 'sublingual-tablet' })],
  ),
  cases(
    family,
    'aeroallergen-extract',
    [course({ product: 'extract' })],
    [course({ product: 'food-extract' })],
    [course({ product: 'allergoid' })],
  ),
  cases(
    family,
    'not-begun-in-pregnancy',
    [course({ pregnant: false })],
    [course({ pregnant: true }), course({ pregnant: true, phase: 'build-up' })],
    [course({ pregnant: true, phase: 'maintenance' })],
  ),
  cases(
    family,
    'evaluated',
    [course({ lastEvaluationOn: '2025-03-02' })],
    [course({ lastEvaluationOn: '2025-03-01' })],
  ),
  cases(
    family,
    'two-years',
    [course({ startedOn: '2024-03-03' }), course({ benefit: { lessMedication: true } })],
    [course({ startedOn: '2024-03-02', benefit: none })],
  ),
  cases(
    family,
    'duration',
    [course({ continuationDocumented: true })],
    [course({ startedOn: '2020-03-02', continuationDocumented: false })],
  ),
  cases(
    family,
    'place-ready',
    [course({ readiness: { siteEquipped: true } })],
    [course({ readiness: { siteEquipped: false } })],
  ),
  cases(
    ['L36408'],
    'home',
    [
      course({ setting: 'office' }),
      course({ setting: 'home', homeConsentDocumented: true, homeTrainingDocumented: true }),
    ],
    [course({ setting: 'home', homeConsentDocumented: false })],
  ),
  cases(family.slice(1), 'home', [course({ setting: 'office' })], [], [course({ setting: 'home' })]),
  cases(
    ['L40051'],
    'physician-prepared',
    [vials({ preparedBy: 'physician', ingredients: [{ extract: 'timothy' }] })],
    [vials({ preparedBy: 'outside-compounder' })],
    [vials({ preparedBy: 'physician' })],
  ),
  cases(
    ['L40052'],
    'named-allergens',
    [course({ allergens: ['Cockroach', 'cat'] })],
    [course({ allergens: ['cat', 'horse'] })],
    [course({ allergens: ['cat', 'an unheard-of tree'] })],
  ),
]

const benefit = 'BPM-15-50.4.4.1'

const national: readonly ClauseCases[] = [
  cases([benefit], 'plan', [course({ decisionDocumented: true })], [course({ decisionDocumented: false })]),
  cases(
    [benefit],
    'prepared-by-physician',
    [{ ...vials({ preparedBy: 'staff', supervision: 'direct' }), on: '2025-12-31' }],
    [{ ...vials({ preparedBy: 'nurse-practitioner', supervision: 'none' }), on: '2025-12-31' }],
    [{ ...vials({ preparedBy: 'staff', supervision: 'virtual' }), on: '2025-12-31' }],
  ),
  cases(
    [benefit],
    'prepared-by-physician-or-under-video',
    [vials({ preparedBy: 'staff', supervision: 'virtual' })],
    [vials({ preparedBy: 'nurse-practitioner', supervision: 'none' })],
    [vials({ preparedBy: 'staff' })],
  ),
  cases(
    [benefit],
    'examined',
    [vials({ physicianExaminedPatient: true })],
    [vials({ physicianExaminedPatient: true }, { physicianExaminedPatient: false })],
  ),
  cases([benefit], 'supply', [vials({ supplyMonths: 12 })], [vials({ supplyMonths: 13 })], [vials({ id: 'A' })]),
  cases(
    [benefit],
    'given-by-preparer',
    [{ ...vials({ injectedBy: 'own' }), on: '1980-12-31' }],
    [{ ...vials({ injectedBy: 'other-practice' }), on: '1980-12-31' }],
  ),
  cases(
    [benefit],
    'given-by-others',
    [vials({ injectedBy: 'other-practice' })],
    [{ ...vials({ injectedBy: 'patient' }), course: { homeTrainingDocumented: false } }],
  ),
  cases(
    ['NCD-110.9'],
    'not-sublingual',
    [course({ route: 'subcutaneous', product: 'extract' })],
    [course({ route: 'sublingual' })],
  ),
  cases(['NCD-110.9'], 'vial-not-sublingual', [vials({ contents: 'inhalant' })], [vials({ contents: 'sublingual' })]),
  cases(
    ['NCD-110.11'],
    'no-neutralization-of-food',
    [course({ indication: 'allergic-rhinitis' }), course({ technique: 'conventional', route: 'subcutaneous' })],
    [course({ technique: 'neutralization' }), course({ indication: 'food', route: 'intradermal-neutralization' })],
  ),
  cases(
    ['NCD-110.11'],
    'no-provocation-with-food',
    [challenge({ kind: 'ingestion' })],
    [challenge({ kind: 'provocation-neutralization' })],
  ),
  cases(
    ['NCD-110.12'],
    'by-ingestion',
    [challenge({ kind: 'ingestion' })],
    [challenge({ kind: 'provocation-neutralization' })],
  ),
  cases(
    ['NCD-110.12'],
    'food-allergy-suspected',
    [challenge({ suspected: 'food-allergy' })],
    [challenge({ suspected: 'respiratory-disorder' })],
    [challenge({ suspected: 'migraine' })],
  ),
  cases(
    ['OEI-09-00-00531'],
    'not-beyond-usual-course',
    [course({ startedOn: '2021-03-03' }), course({ continuationDocumented: true })],
    [course({ startedOn: '2021-03-02', continuationDocumented: false })],
    [course({ startedOn: '2021-03-02' })],
  ),
  cases(['NCD-110.12'], 'outpatient', [challenge({}, '11')], [challenge({}, '21')]),
]

const failed = course({ pharmacotherapyOutcome: 'failed' })
const effective = course({ pharmacotherapyOutcome: 'effective' })
const untried = course({ avoidance: 'not-tried', pharmacotherapyTrialDays: 0 })

const plans: readonly ClauseCases[] = [
  cases(
    ['highmark', 'ibx'],
    'indication',
    [course({ indication: 'allergic-asthma' }), course({ indication: 'stinging-insect' })],
    [course({ indication: 'atopic-dermatitis' }), course({ indication: 'food' })],
    [course({ indication: 'other' })],
  ),
  cases(
    ['highmark', 'ibx', 'mp-081', 'bcbsnd'],
    'specific-ige',
    [course({ specificIgE: 'positive' })],
    [course({ specificIgE: 'not-done' })],
  ),
  cases(
    ['highmark', 'ibx', 'mp-081', 'usual'],
    'earlier-treatment',
    [failed, course({ pharmacotherapyOutcome: 'intolerable' })],
    [effective, untried, course({ pharmacotherapyOutcome: 'none', avoidance: 'not-tried' })],
    [course({ pharmacotherapyOutcome: 'none' })],
  ),
  cases(
    ['highmark', 'ibx', 'usual'],
    'plan',
    [course({ decisionDocumented: true })],
    [course({ decisionDocumented: false })],
  ),
  cases(
    ['highmark', 'ibx', 'bcbsnd', 'bridgespan', 'regence', 'usual'],
    'evaluated',
    [course({ lastEvaluationOn: '2025-03-02' })],
    [course({ lastEvaluationOn: '2025-03-01' })],
  ),
  cases(
    ['highmark'],
    'one-year-of-maintenance',
    [
      course({ maintenanceReachedOn: '2025-03-03' }),
      course({ phase: 'build-up' }),
      course({ maintenanceReachedOn: '2024-01-02', benefit: { fewerSymptoms: true } }),
    ],
    [course({ maintenanceReachedOn: '2025-03-02', benefit: none })],
    [course({ maintenanceReachedOn: '2025-03-02' })],
  ),
  cases(
    ['highmark-wv-ma', 'oklahoma-medicaid'],
    'need',
    [course({ lifeThreateningSymptoms: true }), failed],
    [{ course: { ...untried.course, lifeThreateningSymptoms: false } }],
    [course({ lifeThreateningSymptoms: false })],
  ),
  cases(
    ['highmark-wv-ma', 'usual'],
    'specific-ige',
    [course({ specificIgE: 'positive', clinicallyRelevant: true })],
    [course({ specificIgE: 'positive', clinicallyRelevant: false })],
  ),
  cases(
    ['highmark-wv-ma', 'usual'],
    'indication',
    [course({ indication: 'allergic-rhinitis' })],
    [course({ indication: 'food' }), course({ indication: 'drug' }), course({ indication: 'nonallergic-rhinitis' })],
  ),
  cases(
    ['highmark-wv-ma'],
    'dose-level',
    [course({ technique: 'conventional' })],
    [course({ technique: 'very-low-dose' }), course({ technique: 'submaximal' })],
  ),
  cases(
    ['highmark-wv-ma'],
    'one-year',
    [course({ startedOn: '2025-03-03' })],
    [course({ startedOn: '2025-03-02', benefit: none })],
  ),
  cases(
    ['horizon-nj-health'],
    'two-years-of-maintenance',
    [course({ maintenanceReachedOn: '2024-03-03' }), course({ continuationDocumented: true })],
    [course({ maintenanceReachedOn: '2024-03-02', continuationDocumented: false })],
    [course({ maintenanceReachedOn: '2024-03-02' })],
  ),
  cases(['mp-081'], 'not-drops', [course({ route: 'subcutaneous' })], [course({ route: 'sublingual' })]),
  cases(
    ['mp-081'],
    'not-neutralization-of-food',
    [course({ technique: 'conventional', route: 'subcutaneous' })],
    [course({ technique: 'neutralization' })],
  ),
  cases(
    ['mp-081'],
    'not-urine-or-emulsion',
    [course({ product: 'extract', technique: 'conventional' })],
    [course({ product: 'urine' }), course({ technique: 'repository-emulsion' })],
  ),
  cases(
    ['mp-081'],
    'no-provocation-with-food',
    [challenge({ kind: 'ingestion' })],
    [challenge({ kind: 'provocation-neutralization' })],
  ),
  cases(
    ['ibx'],
    'antigens-on-record',
    [course({ allergens: ['cat'], startConcentration: '1:1000', targetConcentration: '1:1' })],
    [],
    [course({ allergens: ['cat'] })],
  ),
  cases(['bcbsnc', 'uhc-commercial'], 'not-at-home', [course({ setting: 'office' })], [course({ setting: 'home' })]),
  cases(['uhc-commercial'], 'not-given-by-patient', [vials({ injectedBy: 'own' })], [vials({ injectedBy: 'patient' })]),
  cases(['usual'], 'subcutaneous', [course({ route: 'subcutaneous' })], [course({ route: 'sublingual' })]),
]

const negative = { method: 'percutaneous', result: 'negative' }
const positive = { method: 'percutaneous', result: 'positive' }
const intradermal = { method: 'intradermal', count: 10 }

const services: readonly ClauseCases[] = [
  cases(
    ['centene', 'aetna'],
    'intradermal-after-negative',
    [tests(negative, intradermal), tests(positive)],
    [tests(positive, intradermal)],
    [tests(intradermal), tests({ method: 'percutaneous', result: 'mixed' }, intradermal)],
  ),
  cases(['centene'], 'rapid-desensitization', [rapid('venom'), rapid('drug')], [rapid('inhalant'), rapid('food')]),
  cases(
    ['humana'],
    'no-rush-for-inhalants',
    [course({ technique: 'conventional' }), course({ technique: 'rush', indication: 'stinging-insect' })],
    [
      course({ technique: 'cluster', indication: 'allergic-rhinitis' }),
      { ...rapid('inhalant'), course: { technique: 'rush' } },
    ],
    [course({ technique: 'rush' })],
  ),
  cases(['humana'], 'no-rapid-desensitization-to-inhalants', [rapid('drug')], [rapid('inhalant')]),
  cases(
    ['harvard-pilgrim'],
    'rapid-desensitization',
    [rapid('inhalant'), { encounter: { rapidDesensitization: { agent: 'drug' }, diagnoses: ['J30.1'] } }],
    [],
    [rapid('drug')],
  ),
  cases(
    ['aetna'],
    'percutaneous-number',
    [tests({ method: 'percutaneous', count: 70 })],
    [tests({ method: 'percutaneous', count: 70 }, { method: 'percutaneous', count: 1 })],
    [tests({ method: 'percutaneous' })],
  ),
  cases(
    ['aetna'],
    'intradermal-number',
    [tests({ method: 'intradermal', count: 40 })],
    [tests({ method: 'intradermal', count: 41 })],
  ),
  cases(
    ['aetna'],
    'titration-number',
    [tests({ method: 'intradermal-sequential', count: 14 })],
    [tests({ method: 'intradermal-sequential', count: 15 })],
  ),
  cases(
    ['oklahoma-medicaid'],
    'supervised',
    [tests({ supervision: 'direct' }), tests({ performedBy: 'physician' })],
    [tests({ supervision: 'none' }), tests({ supervision: 'direct' }, { supervision: 'general' })],
    [tests({ supervision: 'virtual' })],
  ),
  cases(
    ['oklahoma-medicaid'],
    'place',
    [{ encounter: { skinTests: [{}], placeOfService: '11' } }],
    [{ encounter: { skinTests: [{}], placeOfService: '12' } }],
  ),
  cases(
    ['oklahoma-medicaid'],
    'observation',
    [{ ...tests({}), course: { observationMinutes: 20 } }],
    [{ ...tests({}), course: { observationMinutes: 19 } }],
  ),
  cases(['texas-medicaid'], 'not-sublingual', [course({ route: 'subcutaneous' })], [course({ route: 'sublingual' })]),
]

export const otherPolicyCases: readonly ClauseCases[] = [...scit2025, ...national, ...plans, ...services]
