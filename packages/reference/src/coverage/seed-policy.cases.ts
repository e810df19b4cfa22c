/** Cases of the clauses of L36240 and its sister L37800. */
import type { Course } from '@aliquot/engine/document/course'
import type { CaseFacts, ClauseCases } from './clause-case.ts'

const both = ['L36240', 'L37800'] as const
const course = (facts: Course): CaseFacts => ({ course: facts })
const vials = (...list: readonly object[]): CaseFacts => ({ encounter: { vials: list } })

const without = (name: string, met: Course, ...notMet: readonly Course[]): ClauseCases => ({
  policies: both,
  name,
  met: [course(met)],
  notMet: notMet.map(course),
})

const necessity: readonly ClauseCases[] = [
  without('ige-mediated', { specificIgE: 'positive' }, { specificIgE: 'negative' }, { specificIgE: 'not-done' }),
  without('clinical-relevance', { clinicallyRelevant: true }, { specificIgE: 'positive', clinicallyRelevant: false }),
  {
    policies: both,
    name: 'avoidance',
    met: [course({ avoidance: 'tried' }), course({ avoidance: 'unavoidable' })],
    notMet: [course({ avoidance: 'not-tried' })],
  },
  without('adherence', { adherenceDocumented: true }, { adherenceDocumented: false }),
  without('stable-asthma', { asthmaStable: true }, { indication: 'allergic-asthma', asthmaStable: false }),
  without('decision', { decisionDocumented: true }, { decisionDocumented: false }),
  {
    policies: both,
    name: 'decision-factors',
    met: [course({ decisionFactors: ['preference', 'adherence'] })],
    notMet: [],
    unknown: [course({ decisionFactors: ['horoscope'] })],
  },
  {
    policies: ['L36240'],
    name: 'indication',
    met: [
      course({ indication: 'allergic-rhinitis' }),
      course({ indication: 'allergic-conjunctivitis' }),
      course({ indication: 'allergic-asthma' }),
      course({ indication: 'stinging-insect' }),
    ],
    notMet: [
      course({ indication: 'atopic-dermatitis' }),
      course({ indication: 'atopic-dermatitis-mite' }),
      course({ indication: 'food' }),
    ],
    unknown: [course({ indication: 'other' })],
  },
  {
    policies: ['L36240'],
    name: 'indication-revised',
    met: [{ on: '2025-06-02', course: { indication: 'atopic-dermatitis-mite' } }],
    notMet: [{ on: '2025-06-02', course: { indication: 'atopic-dermatitis' } }],
  },
  {
    policies: ['L37800'],
    name: 'indication-with-mite-dermatitis',
    met: [course({ indication: 'atopic-dermatitis-mite' })],
    notMet: [course({ indication: 'urticaria' })],
  },
]

const rhinitis: Course = { indication: 'allergic-rhinitis' }
const extract: Course = { product: 'extract' }
const shots: Course = { route: 'subcutaneous' }
const conventional: Course = { technique: 'conventional' }

const excluded: readonly ClauseCases[] = [
  without('not-food', rhinitis, { indication: 'food' }),
  without('not-urticaria', rhinitis, { indication: 'urticaria' }, { indication: 'angioedema' }),
  {
    policies: ['L36240'],
    name: 'not-skin-disease',
    met: [course(rhinitis)],
    notMet: [course({ indication: 'atopic-dermatitis' }), course({ indication: 'candida-vulvovaginitis' })],
  },
  without('not-postmortem', rhinitis, { indication: 'postmortem' }),
  without('not-allergoid', extract, { product: 'allergoid' }, { product: 'adjuvant' }),
  without('not-poison-ivy', extract, { product: 'poison-ivy' }, { product: 'poison-oak' }),
  {
    policies: both,
    name: 'not-whole-body-hymenoptera',
    met: [course(extract), course({ product: 'fire-ant-whole-body' })],
    notMet: [course({ product: 'hymenoptera-whole-body' })],
  },
  without('not-bacterial-vaccine', extract, { product: 'bacterial-vaccine' }),
  without(
    'not-food-extract',
    { ...rhinitis, ...extract },
    { product: 'food-extract' },
    { ...extract, indication: 'food' },
  ),
  without('not-urine', extract, { product: 'urine' }),
  without('not-oral-food', shots, { route: 'oral' }),
  without('not-epicutaneous', shots, { route: 'epicutaneous' }),
  without('not-intralymphatic', shots, { route: 'intralymphatic' }),
  without('not-intranasal', shots, { route: 'intranasal' }),
  without('not-sublingual', { ...shots, ...extract }, { route: 'sublingual' }, { product: 'sublingual-tablet' }),
  without('not-rinkel', conventional, { technique: 'rinkel' }),
  without('not-titration', conventional, { technique: 'endpoint-titration' }),
  without(
    'not-neutralization',
    { ...conventional, ...shots },
    { technique: 'neutralization' },
    { route: 'intradermal-neutralization' },
  ),
  without('not-repository-emulsion', conventional, { technique: 'repository-emulsion' }),
  without('not-sublingual-provocation', conventional, { technique: 'sublingual-provocative' }),
  {
    policies: ['L36240'],
    name: 'not-cockroach',
    met: [{ on: '2025-06-02', course: { allergens: ['cat'] } }],
    notMet: [{ on: '2025-06-02', course: { allergens: ['cat', 'cockroach'] } }],
  },
]

const gap = (from: string, to: string, reason?: string): CaseFacts =>
  course({ gaps: [{ from, to, ...(reason === undefined ? {} : { reason }) }] })

const treatment: readonly ClauseCases[] = [
  {
    policies: both,
    name: 'build-up-record',
    met: [course({ startConcentration: '1:1000', targetConcentration: '1:1' })],
    notMet: [],
    unknown: [course({ startConcentration: '1:1000' })],
  },
  {
    policies: both,
    name: 'build-up-gaps',
    met: [gap('2016-04-01', '2016-04-29', 'hospitalization'), gap('2016-04-01', '2016-04-11')],
    notMet: [gap('2016-04-01', '2016-04-29', 'vacation')],
    unknown: [gap('2016-04-01', '2016-04-29'), gap('2016-04-01', '2016-04-12')],
  },
  {
    policies: both,
    name: 'build-up-cadence',
    met: [
      course({ phase: 'build-up', technique: 'conventional', injectionsPerWeek: 1 }),
      course({ phase: 'build-up', injectionsPerWeek: 3 }),
      course({ phase: 'build-up', technique: 'cluster' }),
    ],
    notMet: [
      course({ phase: 'build-up', technique: 'conventional', injectionsPerWeek: 0.5 }),
      course({ phase: 'build-up', technique: 'conventional', injectionsPerWeek: 4 }),
    ],
  },
  {
    policies: both,
    name: 'build-up-length',
    met: [course({ phase: 'maintenance' }), { on: '2022-03-01', course: { startedOn: '2021-12-01' } }],
    notMet: [],
    unknown: [course({ phase: 'build-up', startedOn: '2014-12-01' })],
  },
  {
    policies: both,
    name: 'technique-named',
    met: [course({ technique: 'rush' })],
    notMet: [],
    unknown: [course({ phase: 'build-up' })],
  },
  {
    policies: both,
    name: 'target-kept',
    met: [
      course({ phase: 'maintenance', targetConcentration: '1:1' }),
      course({ phase: 'maintenance', targetNotUsedReason: 'reaction to 0.4 mL' }),
    ],
    notMet: [],
    unknown: [course({ phase: 'maintenance' })],
  },
  {
    policies: both,
    name: 'volume-by-volume',
    met: [vials({ id: 'A', dilution: '1:100' })],
    notMet: [],
    unknown: [vials({ id: 'A' })],
  },
  {
    policies: both,
    name: 'dose-in-range',
    met: [
      course({ maintenanceDose: { extract: 'mite', amount: 500, unit: 'AU' } }),
      course({ maintenanceDose: { extract: 'bermuda', amount: 300, unit: 'BAU' } }),
      course({ maintenanceDose: { extract: 'oak', amount: 200, unit: 'w/v', injectionMl: 0.5 } }),
      course({ maintenanceDose: { extract: 'oak', amount: 3000, unit: 'PNU' } }),
      course({ maintenanceDose: { extract: 'honey bee', amount: 50, unit: 'mcg' } }),
      course({
        maintenanceDose: {
          extract: 'oak',
          amount: 12500,
          unit: 'w/v',
          injectionMl: 0.5,
          alsoAs: [{ amount: 3000, unit: 'PNU' }],
        },
      }),
    ],
    notMet: [
      course({ maintenanceDose: { extract: 'mite', amount: 249, unit: 'AU' } }),
      course({ maintenanceDose: { extract: 'oak', amount: 12500, unit: 'w/v', injectionMl: 0.5 } }),
    ],
    unknown: [
      course({ maintenanceDose: { extract: 'mite', amount: 250, unit: 'AU' } }),
      course({ maintenanceDose: { extract: 'mite', amount: 499, unit: 'AU' } }),
      course({ maintenanceDose: { extract: 'cockroach', amount: 100, unit: 'w/v', injectionMl: 0.5 } }),
      course({ maintenanceDose: { extract: 'oak', amount: 200, unit: 'w/v' } }),
      course({ maintenanceDose: { extract: 'oak', amount: 200, unit: 'drops' } }),
    ],
  },
  without('dose-level', conventional, { technique: 'very-low-dose' }, { technique: 'submaximal' }),
  {
    policies: both,
    name: 'extracts-recorded',
    met: [vials({ ingredients: [{ extract: 'timothy', strength: 100000, unit: 'BAU/mL' }] })],
    notMet: [],
    unknown: [vials({ id: 'A' })],
  },
  {
    policies: both,
    name: 'maintenance-interval',
    met: [
      course({ phase: 'maintenance', maintenanceIntervalDays: 14 }),
      course({ phase: 'maintenance', maintenanceIntervalDays: 56 }),
    ],
    notMet: [
      course({ phase: 'maintenance', maintenanceIntervalDays: 13 }),
      course({ phase: 'maintenance', maintenanceIntervalDays: 57 }),
    ],
  },
]

const none = { fewerSymptoms: false, moreTolerance: false, lessMedication: false }

const outcome: readonly ClauseCases[] = [
  {
    policies: ['L36240'],
    name: 'follow-up',
    met: [
      course({ phase: 'maintenance', lastEvaluationOn: '2015-06-01' }),
      course({ phase: 'maintenance', evaluations: [{ on: '2014-01-02' }, { on: '2015-12-01' }] }),
      course({ phase: 'maintenance', startedOn: '2015-12-01' }),
      course({ phase: 'build-up' }),
    ],
    notMet: [
      course({ phase: 'maintenance', lastEvaluationOn: '2015-05-31' }),
      course({ lastEvaluationOn: '2015-05-31' }),
    ],
    unknown: [course({ phase: 'maintenance', lastEvaluationOn: '2016-07-01' })],
  },
  {
    policies: ['L37800'],
    name: 'follow-up',
    met: [course({ phase: 'maintenance', lastEvaluationOn: '2021-03-01' })],
    notMet: [course({ phase: 'maintenance', lastEvaluationOn: '2021-02-28' })],
  },
  {
    policies: both,
    name: 'failure-presumed',
    met: [course({ benefit: { ...none, lessMedication: true } })],
    notMet: [course({ startedOn: '2013-12-02', benefit: none })],
    unknown: [course({ startedOn: '2013-12-02', benefit: { fewerSymptoms: false } })],
  },
  {
    policies: ['L36240'],
    name: 'two-years',
    met: [
      course({ startedOn: '2014-06-02' }),
      course({ startedOn: '2013-12-02', benefit: { ...none, moreTolerance: true } }),
    ],
    notMet: [
      course({ startedOn: '2014-06-01', benefit: none }),
      course({ maintenanceReachedOn: '2014-01-06', benefit: none }),
    ],
    unknown: [course({ benefit: none }), course({ startedOn: '2014-06-01' })],
  },
  {
    policies: ['L37800'],
    name: 'two-years',
    met: [course({ startedOn: '2020-03-02' })],
    notMet: [course({ startedOn: '2020-03-01', benefit: none })],
  },
  {
    policies: both,
    name: 'duration',
    met: [course({ startedOn: '2009-06-01', continuationDocumented: true })],
    notMet: [course({ startedOn: '2009-06-01', continuationDocumented: false })],
    unknown: [course({ startedOn: '2009-06-01' })],
  },
]

const people: readonly ClauseCases[] = [
  without(
    'prescriber-training',
    { readiness: { prescriberTrainingDocumented: true } },
    { readiness: { prescriberTrainingDocumented: false } },
  ),
  {
    policies: both,
    name: 'preparation-supervised',
    met: [vials({ preparedBy: 'physician' }), vials({ preparedBy: 'staff', supervision: 'direct' })],
    notMet: [
      vials({ preparedBy: 'staff', supervision: 'none' }),
      vials({ preparedBy: 'physician' }, { preparedBy: 'nurse-practitioner', supervision: 'general' }),
      vials({ preparedBy: 'outside-compounder', supervision: 'direct' }),
    ],
    unknown: [vials({ preparedBy: 'staff' }), vials({ preparedBy: 'staff', supervision: 'virtual' })],
  },
  {
    policies: both,
    name: 'incident-to',
    met: [
      course({
        incidentTo: { licensed: true, employedOrContracted: true, integralToService: true, directSupervision: true },
      }),
    ],
    notMet: [course({ incidentTo: { licensed: false } })],
    unknown: [course({ incidentTo: { licensed: true } })],
  },
  without('supervisor-named', { readiness: { supervisorNamed: true } }, { readiness: { supervisorNamed: false } }),
  {
    policies: both,
    name: 'examined',
    met: [vials({ physicianExaminedPatient: true })],
    notMet: [vials({ physicianExaminedPatient: false })],
    unknown: [vials({ preparedBy: 'physician' })],
  },
  {
    policies: both,
    name: 'place-ready',
    met: [course({ setting: 'office' }), course({ setting: 'other-clinic', readiness: { siteEquipped: true } })],
    notMet: [],
    unknown: [course({ setting: 'other-clinic' })],
  },
  {
    policies: ['L36240'],
    name: 'observation',
    met: [course({ observationMinutes: 30 })],
    notMet: [course({ observationMinutes: 29 })],
  },
  {
    policies: ['L36240'],
    name: 'observation-revised',
    met: [{ on: '2025-06-02', course: { observationMinutes: 30 } }],
    notMet: [{ on: '2025-06-02', course: { observationMinutes: 29 } }],
  },
  {
    policies: ['L37800'],
    name: 'observation-at-least',
    met: [course({ observationMinutes: 30 })],
    notMet: [course({ observationMinutes: 29 })],
  },
  {
    policies: ['L36240'],
    name: 'home',
    met: [
      course({ setting: 'office' }),
      course({ setting: 'home', phase: 'maintenance', homeTrainingDocumented: true }),
    ],
    notMet: [
      course({ setting: 'home', phase: 'maintenance', homeTrainingDocumented: false }),
      course({ setting: 'home', phase: 'build-up', homeTrainingDocumented: true }),
    ],
    unknown: [course({ setting: 'home', phase: 'maintenance' })],
  },
  {
    policies: ['L37800'],
    name: 'not-at-home',
    met: [course({ setting: 'office' })],
    notMet: [course({ setting: 'home', phase: 'maintenance', homeTrainingDocumented: true })],
  },
  {
    policies: ['L36240'],
    name: 'bill-types',
    met: [{ encounter: { billType: '13x' } }],
    notMet: [],
    unknown: [{ encounter: { billType: '72x' } }],
  },
  {
    policies: ['L36240'],
    name: 'revenue-codes',
    met: [{ encounter: { revenueCodes: ['0510', '0983'] } }],
    notMet: [],
    unknown: [{ encounter: { revenueCodes: ['0510', '0450'] } }],
  },
]

export const seedPolicyCases: readonly ClauseCases[] = [...necessity, ...excluded, ...treatment, ...outcome, ...people]
