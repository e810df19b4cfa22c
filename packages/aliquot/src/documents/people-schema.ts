/**
 * Who is who: the people of a claim, which stand beside it under `people`, and the file in which a practice says once
 * what its claims do not, so that they can be written as 837P.
 */
import * as z from 'zod'
import { date } from './fields.ts'

const text = z.string().optional()

const name = z.strictObject({ last: text, first: text, middle: text, suffix: text })

const address = z.strictObject({ street: text, city: text, state: text, zip: text })

const person = { name: name.optional(), address: address.optional(), birthDate: date.optional(), sex: text }

const sender = z.strictObject({ id: text, name: text, contact: text, phone: text })

const receiver = z.strictObject({ id: text, name: text })

const billing = z.strictObject({ name: text, npi: text, address: address.optional(), taxId: text, taxonomy: text })

const subscriber = z.strictObject({ ...person, memberId: text })

const patient = z.strictObject({ ...person, relationship: text })

const payer = z.strictObject({ name: text, id: text, filingIndicator: text, order: text })

const rendering = z.array(z.strictObject({ npi: text, name: name.optional() }))

/** The people of a claim. Everything may be absent. */
export const peopleSchema = z.strictObject({
  sender: sender.optional(),
  receiver: receiver.optional(),
  billing: billing.optional(),
  subscriber: subscriber.optional(),
  patient: patient.optional(),
  payer: payer.optional(),
  rendering: rendering.optional(),
})

/** What a practice says of itself, its payers and its members. */
export const practiceSchema = z.strictObject({
  sender: sender.optional(),
  receiver: receiver.optional(),
  /** Test or production. */
  usage: z.enum(['T', 'P']).optional(),
  billing: z.array(billing).optional(),
  rendering: rendering.optional(),
  /** By the claim's `payer`, or by `payer` and `jurisdiction` with a blank between. */
  payers: z.record(z.string(), payer).optional(),
  /** By the claim's `member`. */
  members: z
    .record(z.string(), z.strictObject({ subscriber: subscriber.optional(), patient: patient.optional() }))
    .optional(),
})

export type People = z.infer<typeof peopleSchema>

export type Practice = z.infer<typeof practiceSchema>
