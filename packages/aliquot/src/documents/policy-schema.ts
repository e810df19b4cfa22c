/** A policy as JSON: the same data that ships as TypeScript, for a contract or a payer of the user's own. */
import type { ParameterValues } from '@aliquot/engine/policy/parameter'
import * as z from 'zod'
import { code, date, skinTestMethod, supervision, wholeNumber } from './fields.ts'

const codes = z.array(code)
const start = z.union([date, z.literal('undated')], { error: 'is neither a date (YYYY-MM-DD) nor "undated"' })
const cite = z
  .array(z.object({ source: z.string().min(1), at: z.string().optional() }))
  .min(1, { error: 'must cite at least one source' })
const ranges = z.array(z.object({ from: code, to: code }))

const dose = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('aliquot'),
    aliquotMicrolitres: z.number().int().positive(),
    perVialMax: wholeNumber.optional(),
    questionedAbove: wholeNumber.optional(),
    whenUnstated: wholeNumber.optional(),
  }),
  z.object({ kind: z.literal('planned-injection'), whenUnstated: wholeNumber.optional() }),
  z.object({ kind: z.literal('treatment-session') }),
])

const window = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rolling-days'), days: z.number().int().positive() }),
  z.object({ kind: z.literal('rolling-months'), months: z.number().int().positive() }),
  z.object({ kind: z.literal('benefit-year') }),
  z.object({ kind: z.literal('therapy-year') }),
])

/** The parameters that a user's own policy may state: what payers and contracts differ in. */
const values = {
  'shots.codes': z.object({ one: code, several: code }),
  'shots.exclusive': z.object({ anyProvider: z.boolean() }),
  'shots.complete-service': z.object({
    use: z.enum(['never', 'not-beside-components', 'required']),
    one: code,
    several: code,
    venomByCount: codes,
  }),
  'extract.codes': z.object({
    multiDose: code,
    treatmentBoard: code,
    singleDose: code,
    wholeBody: code,
    venomByCount: codes,
  }),
  'extract.dose': dose,
  'extract.dilutions': z.object({ count: z.enum(['none', 'build-up', 'all']) }),
  'extract.single-dose-injected-here': z.object({ billedAs: z.enum(['multi-dose-doses', 'single-dose-vials']) }),
  'extract.preparer': z.object({
    unsupervised: z.array(z.enum(['physician', 'nurse-practitioner', 'staff'])),
    supervision: z.array(supervision),
    examinationRequired: z.boolean(),
  }),
  'extract.supply-months': z.object({ months: z.number().positive() }),
  'extract.one-date': z.object({ splittingForbidden: z.boolean() }),
  'extract.whole-body': z.object({ organisms: z.array(z.string()) }),
  'venom.mixes': z.record(z.string(), z.array(z.string())),
  'tests.codes': z.object({
    byMethod: z.array(
      z.object({
        method: skinTestMethod,
        antigens: z.array(z.string()).optional(),
        code,
        units: z.enum(['count', 'session']),
      }),
    ),
    photoWithPatch: code,
  }),
  'tests.repeat-years': z.object({ years: z.number().positive() }),
  'visit.same-day': z.object({ modifier: z.string(), visits: ranges, beside: ranges, nurseVisit: code }),
  'visit.test-day': z.object({
    newPatient: z.enum(['paid', 'denied']),
    establishedPatient: z.enum(['paid', 'denied']),
    routineOnly: z.boolean(),
  }),
  'visit.refused-with-modifier': z.object({ codes }),
  'same-day.pairs': z.array(
    z.object({
      column1: codes,
      column2: codes,
      indicator: z.union([z.literal(0), z.literal(1)]),
      opensFor: z.enum(['other-allergens', 'other-drug', 'other-vials', 'catch-up', 'never']),
      anyProvider: z.boolean(),
    }),
  ),
  'same-day.distinct-service': z.object({ written: z.string(), accepted: z.array(z.string()) }),
  'filing.limit': z.object({ months: z.number().int().positive() }),
  'codes.not-a-benefit': z.object({ codes }),
  'limits.daily': z.record(
    code,
    z.object({ units: wholeNumber, indicator: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional() }),
  ),
  'limits.window': z.array(
    z.object({
      code,
      units: wholeNumber,
      window,
      phase: z.enum(['any', 'first-year', 'later-years']),
      beyond: z.enum(['appeal', 'prior-authorization']),
      dose: z.union([dose, z.literal('unpublished')]).optional(),
    }),
  ),
  'home.treatment': z.object({ covered: z.boolean() }),
  'place.not-paid': z.object({ codes, places: z.array(z.string()) }),
} satisfies { readonly [P in keyof ParameterValues]?: z.ZodType<ParameterValues[P]> }

function entries<T>(value: z.ZodType<T>) {
  const valued = z.strictObject({
    from: start,
    value,
    cite,
    confidence: z.enum(['A', 'B', 'C', 'D']),
    verifiedThrough: date.optional(),
    note: z.string().optional(),
  })
  const unknown = z.strictObject({ from: start, unknown: z.string().min(1), cite })
  const ended = z.strictObject({ from: start, ended: z.string().min(1), cite })
  return z.array(z.union([valued, unknown, ended])).optional()
}

const states = z.strictObject({
  'shots.codes': entries(values['shots.codes']),
  'shots.exclusive': entries(values['shots.exclusive']),
  'shots.complete-service': entries(values['shots.complete-service']),
  'extract.codes': entries(values['extract.codes']),
  'extract.dose': entries<ParameterValues['extract.dose']>(values['extract.dose']),
  'extract.dilutions': entries(values['extract.dilutions']),
  'extract.single-dose-injected-here': entries(values['extract.single-dose-injected-here']),
  'extract.preparer': entries(values['extract.preparer']),
  'extract.supply-months': entries(values['extract.supply-months']),
  'extract.one-date': entries(values['extract.one-date']),
  'extract.whole-body': entries(values['extract.whole-body']),
  'venom.mixes': entries(values['venom.mixes']),
  'tests.codes': entries(values['tests.codes']),
  'tests.repeat-years': entries(values['tests.repeat-years']),
  'visit.same-day': entries(values['visit.same-day']),
  'visit.test-day': entries(values['visit.test-day']),
  'visit.refused-with-modifier': entries(values['visit.refused-with-modifier']),
  'same-day.pairs': entries(values['same-day.pairs']),
  'same-day.distinct-service': entries(values['same-day.distinct-service']),
  'filing.limit': entries(values['filing.limit']),
  'codes.not-a-benefit': entries(values['codes.not-a-benefit']),
  'limits.daily': entries(values['limits.daily']),
  'limits.window': entries(values['limits.window']),
  'home.treatment': entries(values['home.treatment']),
  'place.not-paid': entries(values['place.not-paid']),
})

const parameterId = z.custom<keyof ParameterValues>((id) => typeof id === 'string' && id.includes('.'))

export const policySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case words joined by hyphens' }),
  title: z.string().min(1),
  kind: z.enum(['payer', 'plan', 'contract']),
  of: z.string().optional(),
  line: z.enum(['medicare', 'medicare-advantage', 'medicaid', 'commercial']).optional(),
  verifiedThrough: date,
  inherits: z.array(
    z.strictObject({
      from: z.string(),
      only: z.array(parameterId).optional(),
      except: z.array(parameterId).optional(),
      reason: z.string().min(1, { error: 'must say why' }),
    }),
  ),
  states,
  contractors: z.record(z.string(), states).optional(),
  note: z.string().optional(),
})
