/** The encounter as JSON: the contract, checked. Fields that it does not name are kept. */
import * as z from 'zod'
import { courseSchema } from './course-schema.ts'
import { date, skinTestMethod, supervision, volume, wholeNumber } from './fields.ts'

const performer = z.enum(['staff', 'nurse-practitioner', 'physician'])

const coverage = z.looseObject({
  order: wholeNumber.optional(),
  payer: z.string().optional(),
  lineOfBusiness: z.enum(['medicare-ffs', 'medicare-advantage', 'medicaid', 'commercial']).optional(),
  from: date.optional(),
  to: date.optional(),
  benefitYearStart: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'is not a month and day (write MM-DD)' })
    .optional(),
})

const authorization = z.looseObject({
  codes: z.array(z.string()).optional(),
  from: date.optional(),
  to: date.optional(),
  unitsApproved: wholeNumber.optional(),
  unitsUsed: wholeNumber.optional(),
})

const shot = z.looseObject({
  vial: z.string().optional(),
  volumeMl: volume.optional(),
  givenAt: z.string().optional(),
  observedUntil: z.string().optional(),
  site: z.string().optional(),
  reaction: z.string().optional(),
})

const injection = z.looseObject({
  count: wholeNumber.optional(),
  antigen: z
    .enum(['inhalant', 'venom', 'whole-body', 'drug', 'biologic', 'checkpoint-inhibitor', 'vaccine'])
    .optional(),
  venoms: z.array(z.string()).optional(),
  source: z.enum(['own', 'outside']).optional(),
  givenBy: z.enum(['practice', 'patient', 'caregiver', 'other-practice']).optional(),
  performedBy: performer.optional(),
  supervision: supervision.optional(),
  vials: z.array(z.string()).optional(),
  shots: z.array(shot).optional(),
  intervalMinutes: wholeNumber.optional(),
})

const vial = z.looseObject({
  id: z.string().optional(),
  preparedOn: date.optional(),
  count: wholeNumber.optional(),
  container: z.enum(['multi-dose', 'single-dose', 'treatment-board']).optional(),
  contents: z.enum(['inhalant', 'venom', 'whole-body', 'sublingual']).optional(),
  venoms: z.array(z.string()).optional(),
  antigens: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        group: z.enum(['mold', 'pollen', 'mite', 'animal', 'insect']).optional(),
      }),
    )
    .optional(),
  capacityMl: volume.optional(),
  filledMl: volume.optional(),
  aliquotMl: volume.optional(),
  plannedDoses: wholeNumber.optional(),
  dosesGiven: wholeNumber.optional(),
  purpose: z.enum(['maintenance', 'build-up', 'step-down']).optional(),
  dilutedFrom: z.string().optional(),
  dilution: z.string().optional(),
  parentMlUsed: volume.optional(),
  parentBilled: z.boolean().optional(),
  discardedMl: volume.optional(),
  replaces: z.string().optional(),
  ingredients: z
    .array(
      z.looseObject({
        extract: z.string().optional(),
        strength: z.number().optional(),
        unit: z.string().optional(),
        volumeMl: volume.optional(),
        lot: z.string().optional(),
        expiresOn: date.optional(),
      }),
    )
    .optional(),
  beyondUseOn: date.optional(),
  preparedBy: z.enum(['staff', 'nurse-practitioner', 'physician', 'outside-compounder']).optional(),
  supervision: supervision.optional(),
  physicianExaminedPatient: z.boolean().optional(),
  injectedBy: z.enum(['own', 'other-practice', 'patient']).optional(),
  splitReason: z.string().optional(),
  catchUpFor: z.looseObject({ venom: z.string().optional(), shortfallDoses: wholeNumber.optional() }).optional(),
  supplyMonths: z.number().nonnegative().optional(),
})

const skinTest = z.looseObject({
  method: skinTestMethod.optional(),
  antigen: z.enum(['airborne', 'venom', 'drug', 'food', 'mixed']).optional(),
  count: wholeNumber.optional(),
  dilutionsPerAntigen: wholeNumber.optional(),
  names: z.array(z.string()).optional(),
  result: z.enum(['negative', 'positive', 'mixed']).optional(),
  retest: z.enum(['none', 'new-symptoms', 'no-new-symptoms']).optional(),
  performedBy: performer.optional(),
  supervision: supervision.optional(),
  antigensDifferFromTherapy: z.boolean().optional(),
})

const drug = z.looseObject({
  name: z.string().optional(),
  route: z.string().optional(),
  mg: volume.optional(),
  wastedMg: volume.optional(),
  injections: wholeNumber.optional(),
  source: z.enum(['practice', 'specialty-pharmacy', 'patient']).optional(),
  infusionMinutes: wholeNumber.optional(),
})

export const encounterSchema = z.looseObject({
  id: z.string().optional(),
  practice: z.string().optional(),
  member: z.string().optional(),
  dateOfService: date,
  payer: z.string().min(1, { error: 'must name a payer policy' }),
  jurisdiction: z.string().optional(),
  therapyYear: wholeNumber.optional(),
  placeOfService: z.string().optional(),
  diagnoses: z.array(z.string()).optional(),
  role: z.enum(['prepares-and-injects', 'prepares-only', 'injects-only']).optional(),
  coverages: z.array(coverage).optional(),
  authorization: authorization.optional(),
  injections: z.array(injection).optional(),
  vials: z.array(vial).optional(),
  skinTests: z.array(skinTest).optional(),
  challenge: z
    .looseObject({
      kind: z.enum(['ingestion', 'provocation-neutralization']).optional(),
      minutes: wholeNumber.optional(),
      suspected: z.string().optional(),
    })
    .optional(),
  rapidDesensitization: z
    .looseObject({
      agent: z.enum(['drug', 'venom', 'inhalant', 'food']).optional(),
      essential: z.boolean().optional(),
      minutes: wholeNumber.optional(),
      startDose: z.string().optional(),
      steps: z
        .array(
          z.looseObject({ at: z.string().optional(), dose: z.string().optional(), finding: z.string().optional() }),
        )
        .optional(),
      reportWritten: z.boolean().optional(),
    })
    .optional(),
  evaluation: z
    .looseObject({
      code: z.string().optional(),
      separatelyIdentifiable: z.boolean().optional(),
      reason: z.string().optional(),
    })
    .optional(),
  drugs: z.array(drug).optional(),
  unlistedService: z.string().optional(),
  reactionTreatment: z
    .looseObject({
      drug: z.string().optional(),
      mg: volume.optional(),
      route: z.enum(['intramuscular', 'subcutaneous', 'nebulizer']).optional(),
      physicianCare: z.boolean().optional(),
    })
    .optional(),
  course: courseSchema.optional(),
})
