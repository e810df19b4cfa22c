/** A question of coverage as JSON: a course with its payer and day, and the encounter where there is one. */
import * as z from 'zod'
import { courseSchema } from './course-schema.ts'
import { encounterSchema } from './encounter-schema.ts'
import { date } from './fields.ts'

export const coverageSchema = z.looseObject({
  id: z.string().optional(),
  payer: z.string().min(1, { error: 'must name a payer policy' }),
  jurisdiction: z.string().optional(),
  policy: z.string().optional(),
  dateOfService: date,
  course: courseSchema.optional(),
  encounter: encounterSchema.optional(),
})
