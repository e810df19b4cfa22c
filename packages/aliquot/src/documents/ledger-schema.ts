/** Records of a vial ledger, one a line: vials, what is taken from them, measured rests, and payments. */
import * as z from 'zod'
import { vialSchema } from './encounter-schema.ts'
import { code, date, volume, wholeNumber } from './fields.ts'

const id = z.string().min(1, { error: 'must not be empty' })

/** A vial as it was prepared. Fields of the vials of an encounter are those of this one too. */
const vialRecord = vialSchema.extend({
  kind: z.literal('vial'),
  id,
  /** The member whose vial it is, as claims name it. */
  member: z.string(),
  /** In place of `member` where claims are 837 files, which name a member by a payer's number. */
  insurance: z.looseObject({ payerId: z.string(), memberId: z.string() }).optional(),
  preparedOn: date,
  role: z.enum(['prepares-and-injects', 'prepares-only', 'injects-only']).optional(),
})

/** What a syringe drew for a shot. A record with an `id` counts once, however often it is read. */
const drawRecord = z.looseObject({ kind: z.literal('draw'), id: id.optional(), vial: id, on: date, volumeMl: volume })

/** What was thrown away, spilled or expired. */
const discardRecord = z.looseObject({
  kind: z.literal('discard'),
  id: id.optional(),
  vial: id,
  on: date,
  volumeMl: volume,
  reason: z.string().optional(),
})

/** What was measured to be left in a vial at the end of a day. */
const countRecord = z.looseObject({ kind: z.literal('count'), id: id.optional(), vial: id, on: date, leftMl: volume })

/** What a payer paid for a line of a claim: `line` names it, or its code and date. */
const paymentRecord = z.looseObject({
  kind: z.literal('payment'),
  claim: id,
  line: wholeNumber.optional(),
  code: code.optional(),
  dateOfService: date.optional(),
  payer: z.string(),
  paidCents: z.number({ error: 'must be a number' }).int({ error: 'must be a whole number of cents' }),
  unitsPaid: z.number().nonnegative({ error: 'must not be negative' }).max(2_000_000).optional(),
  denied: z.boolean().optional(),
})

export const ledgerRecordSchema = z.discriminatedUnion(
  'kind',
  [vialRecord, drawRecord, discardRecord, countRecord, paymentRecord],
  { error: 'must be "vial", "draw", "discard", "count" or "payment"' },
)

export type LedgerRecord = z.infer<typeof ledgerRecordSchema>
export type VialRecord = z.infer<typeof vialRecord>
export type PaymentRecord = z.infer<typeof paymentRecord>
