/** Fields that documents share, with the checks that every reader owes the engine. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { exactThousandths } from '@aliquot/engine/quantity'
import * as z from 'zod'

export const date = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: 'is not a calendar date (write YYYY-MM-DD)' })

/** Millilitres, milligrams: decimal numbers with at most three decimals. */
export const volume = z
  .number()
  .nonnegative({ error: 'must not be negative' })
  .refine((value) => exactThousandths(value) !== undefined, { error: 'has more than three decimals' })

export const wholeNumber = z
  .number({ error: 'must be a number' })
  .int({ error: 'must be a whole number' })
  .nonnegative({ error: 'must not be negative' })

export const code = z.string().regex(/^[A-Za-z0-9]{5}$/, { error: 'is not a five-character procedure code' })

export const modifier = z.string().regex(/^[A-Za-z0-9]{2}$/, { error: 'is not a two-character modifier' })

export const supervision = z.enum(['direct', 'virtual', 'none', 'general', 'personal'])

export const skinTestMethod = z.enum([
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
])
