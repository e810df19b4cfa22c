/** Reading parsed JSON into documents: what is wrong is said with its place, and what is right is kept whole. */
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Policy } from '@aliquot/engine/policy/policy'
import type * as z from 'zod'
import { type EncounterHistory, historySchema } from '../packet/history-schema.ts'
import { claimSchema } from './claim-schema.ts'
import { coverageSchema } from './coverage-schema.ts'
import { encounterSchema } from './encounter-schema.ts'
import { type Mixing, mixingSchema } from './mixing-schema.ts'
import { type People, type Practice, peopleSchema, practiceSchema } from './people-schema.ts'
import { policySchema } from './policy-schema.ts'

/** One fault of a document: a JSON pointer and a sentence. */
export interface DocumentIssue {
  readonly path: string
  readonly message: string
}

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] }

/** `null` reads like absent, at any depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  )
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function read<T>(schema: z.ZodType<T>, json: unknown, what: string): ReadResult<T> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, issues: [{ path: '', message: `${what} must be a JSON object` }] }
  }
  const result = schema.safeParse(withoutNulls(json))
  if (result.success) return { ok: true, value: result.data }
  const issues = result.error.issues.map((issue) => ({ path: pointer(issue.path), message: sentence(issue.message) }))
  return { ok: false, issues }
}

function sentence(message: string): string {
  return message.replace(/^Invalid input: expected (.+), received undefined$/, 'is missing ($1 wanted)')
}

/** Reads an encounter. Unknown fields are kept; a wrong value is an issue with its pointer. */
export function readEncounter(json: unknown): ReadResult<Encounter> {
  return read(encounterSchema, json, 'an encounter')
}

/** Reads a claim with the encounter and history that it may carry. */
export function readClaim(json: unknown): ReadResult<Claim> {
  return read(claimSchema, json, 'a claim')
}

/** Reads a question of coverage. A course that stands in the encounter alone is taken from there. */
export function readCoverageRequest(json: unknown): ReadResult<CoverageRequest> {
  const result = read(coverageSchema, json, 'a question of coverage')
  if (!result.ok) return result
  const { payer, jurisdiction, policy, dateOfService: on, encounter } = result.value
  const course = result.value.course ?? encounter?.course ?? {}
  return { ok: true, value: { payer, jurisdiction, policy, on, course, encounter } }
}

/** Reads an encounter history: what a packet of records and letters of appeal are made from. */
export function readHistory(json: unknown): ReadResult<EncounterHistory> {
  return read(historySchema, json, 'an encounter history')
}

/** Reads a preparation: order, record and label. */
export function readMixing(json: unknown): ReadResult<Mixing> {
  return read(mixingSchema, json, 'a preparation')
}

/** Reads a policy: a contract or a payer of the user's own. */
export function readPolicy(json: unknown): ReadResult<Policy> {
  return read(policySchema, json, 'a policy')
}

/** Reads the people of a claim, which stand in its field `people`. */
export function readPeople(json: unknown): ReadResult<People> {
  return read(peopleSchema, json, 'people')
}

/** Reads what a practice says of itself, its payers and its members. */
export function readPractice(json: unknown): ReadResult<Practice> {
  return read(practiceSchema, json, 'a practice')
}
