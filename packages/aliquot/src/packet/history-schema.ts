/** An encounter history as JSON: a course, the encounters of it, and who asks for the records. */
import * as z from 'zod'
import { courseSchema } from '../documents/course-schema.ts'
import { encounterSchema } from '../documents/encounter-schema.ts'
import { date, wholeNumber } from '../documents/fields.ts'

const party = z.looseObject({
  name: z.string().optional(),
  number: z.string().optional(),
  address: z.string().optional(),
  birthDate: date.optional(),
})

/** A line that the payer denied, as its remittance says it. */
const denial = z.looseObject({
  claim: z.string().optional(),
  procedure: z.string().min(1, { error: 'must name the denied procedure code' }),
  on: date,
  units: wholeNumber.optional(),
  group: z.string().optional(),
  reason: z.string().optional(),
  remarks: z.array(z.string()).optional(),
  beside: z.array(z.string()).optional(),
})

export const historySchema = z.looseObject({
  id: z.string().optional(),
  payer: z.string().min(1, { error: 'must name a payer policy' }),
  jurisdiction: z.string().optional(),
  policy: z.string().optional(),
  on: date,
  request: z
    .looseObject({
      number: z.string().optional(),
      from: z.string().optional(),
      receivedOn: date.optional(),
      answerBy: date.optional(),
    })
    .optional(),
  practice: party.optional(),
  patient: party.optional(),
  course: courseSchema,
  encounters: z.array(encounterSchema).optional(),
  denials: z.array(denial).optional(),
})

export type EncounterHistory = z.infer<typeof historySchema>
export type DeniedService = z.infer<typeof denial>
