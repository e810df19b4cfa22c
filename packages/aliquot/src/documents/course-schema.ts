/** The course as JSON: the contract, checked. Fields that it does not name are kept. */
import * as z from 'zod'
import { date, volume, wholeNumber } from './fields.ts'

const benefit = z.looseObject({
  fewerSymptoms: z.boolean().optional(),
  moreTolerance: z.boolean().optional(),
  lessMedication: z.boolean().optional(),
})

const document = z.looseObject({
  type: z.string().optional(),
  on: date.optional(),
  author: z.string().optional(),
  page: wholeNumber.optional(),
  supports: z.array(z.string()).optional(),
})

const route = z.enum([
  'subcutaneous',
  'sublingual',
  'oral',
  'epicutaneous',
  'intralymphatic',
  'intranasal',
  'intradermal-neutralization',
])

const technique = z.enum([
  'conventional',
  'cluster',
  'rush',
  'rinkel',
  'endpoint-titration',
  'neutralization',
  'sublingual-provocative',
  'repository-emulsion',
  'very-low-dose',
  'submaximal',
])

export const courseSchema = z.looseObject({
  indication: z.string().optional(),
  route: route.optional(),
  technique: technique.optional(),
  product: z.string().optional(),
  allergens: z.array(z.string()).optional(),
  phase: z.enum(['build-up', 'maintenance']).optional(),
  specificIgE: z.enum(['positive', 'negative', 'not-done']).optional(),
  clinicallyRelevant: z.boolean().optional(),
  symptomsOnExposure: z.boolean().optional(),
  lifeThreateningSymptoms: z.boolean().optional(),
  avoidance: z.enum(['tried', 'unavoidable', 'not-tried']).optional(),
  pharmacotherapyTrialDays: wholeNumber.optional(),
  pharmacotherapyOutcome: z.enum(['failed', 'intolerable', 'patient-preference', 'effective', 'none']).optional(),
  adherenceDocumented: z.boolean().optional(),
  asthmaStable: z.boolean().optional(),
  decisionDocumented: z.boolean().optional(),
  continuationDocumented: z.boolean().optional(),
  pregnant: z.boolean().optional(),
  priorAuthorization: z.boolean().optional(),
  setting: z.enum(['office', 'home', 'other-clinic', 'hospital-outpatient']).optional(),
  observationMinutes: z.number().nonnegative().optional(),
  startedOn: date.optional(),
  maintenanceReachedOn: date.optional(),
  lastEvaluationOn: date.optional(),
  homeTrainingDocumented: z.boolean().optional(),
  homeConsentDocumented: z.boolean().optional(),
  benefit: benefit.optional(),
  evaluations: z
    .array(z.looseObject({ on: date.optional(), by: z.string().optional(), benefit: benefit.optional() }))
    .optional(),
  gaps: z
    .array(z.looseObject({ from: date.optional(), to: date.optional(), reason: z.string().optional() }))
    .optional(),
  startConcentration: z.string().optional(),
  targetConcentration: z.string().optional(),
  targetNotUsedReason: z.string().optional(),
  decisionFactors: z.array(z.string()).optional(),
  injectionsPerWeek: z.number().nonnegative().optional(),
  maintenanceIntervalDays: wholeNumber.optional(),
  maintenanceDose: z
    .looseObject({
      extract: z.string().optional(),
      amount: z.number().positive().optional(),
      unit: z.string().optional(),
      injectionMl: volume.optional(),
      alsoAs: z
        .array(z.looseObject({ amount: z.number().positive().optional(), unit: z.string().optional() }))
        .optional(),
    })
    .optional(),
  documents: z.array(document).optional(),
  readiness: z
    .looseObject({
      prescriberTrainingDocumented: z.boolean().optional(),
      siteEquipped: z.boolean().optional(),
      supervisorNamed: z.boolean().optional(),
    })
    .optional(),
  incidentTo: z
    .looseObject({
      licensed: z.boolean().optional(),
      employedOrContracted: z.boolean().optional(),
      integralToService: z.boolean().optional(),
      directSupervision: z.boolean().optional(),
    })
    .optional(),
})
