/** A preparation as JSON: the signed order, the record of what was done, and the label. */
import * as z from 'zod'
import { date, volume } from './fields.ts'

const strength = z.looseObject({ amount: z.number().positive(), unit: z.string().min(1) })

const orderedExtract = z.looseObject({
  name: z.string().min(1),
  group: z.enum(['pollen', 'mite', 'dander', 'fungi', 'cockroach', 'venom']).optional(),
  stock: strength,
  dose: strength,
  glycerinPercent: z.number().min(0).max(100).optional(),
})

const component = z.looseObject({
  name: z.string().optional(),
  strength: z.string().optional(),
  vendor: z.string().optional(),
  lot: z.string().optional(),
  expiresOn: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, { error: 'is neither a date (YYYY-MM-DD) nor a month (YYYY-MM)' })
    .optional(),
  volumeMl: volume.optional(),
})

export const mixingSchema = z.looseObject({
  order: z
    .looseObject({
      signedBy: z.string().optional(),
      signedOn: date.optional(),
      vialMl: z.number().positive(),
      injectionMl: z.number().positive(),
      extracts: z.array(orderedExtract).min(1, { error: 'must hold at least one extract' }),
      diluentGlycerinPercent: z.number().min(0).max(100).optional(),
    })
    .optional(),
  record: z
    .looseObject({
      setId: z.string().optional(),
      components: z.array(component).optional(),
      mixedOn: date.optional(),
      mixedAt: z.string().optional(),
      mixedBy: z.string().optional(),
      verifiedBy: z.string().optional(),
      supervisedBy: z.string().optional(),
      totalMl: volume.optional(),
      beyondUseOn: date.optional(),
      parentBeyondUseOn: date.optional(),
      storage: z.string().optional(),
      qualityChecks: z.string().optional(),
    })
    .optional(),
  label: z
    .looseObject({
      patientName: z.string().optional(),
      secondIdentifier: z.string().optional(),
      contents: z.array(z.string()).optional(),
      dilution: z.string().optional(),
      colour: z.string().optional(),
      vialNumber: z.string().optional(),
      beyondUseOn: date.optional(),
      storage: z.string().optional(),
    })
    .optional(),
})

export type Mixing = z.infer<typeof mixingSchema>
