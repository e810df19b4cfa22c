/** Golden cases: published answers, as JSON, one object a line. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'

export type GoldenKind = 'code' | 'scrub' | 'cover'

export interface ExpectedLine {
  readonly code: string
  readonly units?: number | null
  readonly modifiers?: readonly string[]
  readonly dateOfService?: string
}

export interface GoldenCase {
  readonly id: string
  readonly kind: GoldenKind
  readonly origin: string
  readonly topic: string
  readonly gated: boolean
  readonly encounter: unknown
  readonly claim: unknown
  /** The whole case: a question of coverage stands in its own fields. */
  readonly whole: unknown
  readonly expected: Expected
}

export interface Expected {
  readonly lines?: readonly ExpectedLine[]
  readonly state?: 'found' | 'clean'
  readonly labels?: readonly string[]
  readonly allowedUnits?: Readonly<Record<string, number>>
  readonly denied?: readonly string[]
  readonly covered?: boolean
}

export interface Judged {
  readonly passed: boolean
  readonly expected: unknown
  readonly actual: unknown
}

export type CodeEncounter = (encounter: Encounter) => unknown
export type ScrubClaim = (claim: Claim) => unknown

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads one case; throws an `Error` that names the fault. */
export function readGoldenCase(json: unknown): GoldenCase {
  if (!isRecord(json)) throw new Error('a case must be a JSON object')
  const { id, kind, origin, topic, confidence, disputed, outdated, encounter, claim, expected } = json
  if (typeof id !== 'string') throw new Error('a case needs an "id"')
  if (kind !== 'code' && kind !== 'scrub' && kind !== 'cover') {
    throw new Error(`case ${id}: "kind" must be "code", "scrub" or "cover"`)
  }
  if (!isRecord(expected)) throw new Error(`case ${id} has no "expected"`)
  const unset = (value: unknown) => value === undefined || value === null || value === false || value === ''
  return {
    id,
    kind,
    origin: typeof origin === 'string' ? origin : 'unknown',
    topic: typeof topic === 'string' ? topic : 'unknown',
    gated: confidence === 'high' && unset(disputed) && unset(outdated),
    encounter,
    claim,
    whole: json,
    expected,
  }
}
