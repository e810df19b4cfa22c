/** The claim as JSON: the contract, checked. Fields that it does not name are kept. */
import * as z from 'zod'
import { encounterSchema } from './encounter-schema.ts'
import { code, date, modifier, wholeNumber } from './fields.ts'

const units = z.number({ error: 'must be a number' }).nonnegative({ error: 'must not be negative' }).max(2_000_000)

const line = z.looseObject({
  n: wholeNumber.optional(),
  code,
  units: units.optional(),
  modifiers: z.array(modifier).optional(),
  dateOfService: date.optional(),
  dateTo: date.optional(),
  diagnosisPointers: z.array(wholeNumber).optional(),
  chargeCents: wholeNumber.optional(),
  rendering: z.string().optional(),
  renderingRole: z.enum(['physician', 'nurse-practitioner']).optional(),
  note: z.string().optional(),
  placeOfService: z.string().optional(),
  ndc: z.string().optional(),
})

const historyLine = z.looseObject({
  code,
  units: units.optional(),
  dateOfService: date,
  provider: z.string().optional(),
  claim: z.string().optional(),
  payer: z.string().optional(),
  modifiers: z.array(modifier).optional(),
  status: z.enum(['paid', 'denied', 'pending', 'void']).optional(),
  chargeCents: wholeNumber.optional(),
  paidCents: z.number().int().optional(),
  paidUnits: units.optional(),
})

export const claimSchema = z.looseObject({
  id: z.string().optional(),
  payer: z.string().optional(),
  jurisdiction: z.string().optional(),
  placeOfService: z.string().optional(),
  frequency: z.string().optional(),
  diagnoses: z.array(z.string()).optional(),
  lines: z.array(line).min(1, { error: 'must hold at least one service line' }),
  member: z.string().optional(),
  practice: z.string().optional(),
  billingProvider: z.string().optional(),
  originalControlNumber: z.string().optional(),
  priorAuthorization: z.string().optional(),
  submittedOn: date.optional(),
  abn: z.looseObject({ signedOn: date.optional(), reason: z.string().optional() }).optional(),
  encounter: encounterSchema.optional(),
  history: z
    .looseObject({
      lines: z.array(historyLine).optional(),
      unitsInWindow: z.record(z.string(), units).optional(),
      immunotherapyStartedOn: date.optional(),
    })
    .optional(),
})
