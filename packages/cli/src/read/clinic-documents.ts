/** Encounters and claims out of JSON documents: what is wrong with one is said, and the others are read. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { readClaim, readEncounter } from 'aliquot'
import type { InputIssue } from './input-issue.ts'
import type { DocumentPlace, JsonDocument } from './json-documents.ts'
import { plainFault } from './plain-fault.ts'

export type ClinicDocument<T> =
  | { readonly ok: true; readonly value: T; readonly place: DocumentPlace }
  | { readonly ok: false; readonly issues: readonly InputIssue[] }

type Fields = { readonly [field: string]: unknown }

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isClaim = (value: unknown) => isFields(value) && Array.isArray(value.lines)

const sections = ['injections', 'vials', 'skinTests', 'evaluation', 'drugs', 'challenge', 'rapidDesensitization']

const isEncounter = (value: unknown) =>
  isFields(value) && !('lines' in value) && ('dateOfService' in value || sections.some((section) => section in value))

function problem<T>(document: { value: unknown; place: DocumentPlace }, file: string, messages: readonly Told[]) {
  const { value, place } = document
  const id = isFields(value) && typeof value.id === 'string' ? { id: value.id } : {}
  const issues = messages.map(({ pointer, message }) => {
    const whole = `${place.pointer ?? ''}${pointer}`
    return {
      file,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(whole === '' ? {} : { pointer: whole }),
      ...id,
      message,
    }
  })
  const failed: ClinicDocument<T> = { ok: false, issues }
  return failed
}

interface Told {
  readonly pointer: string
  readonly message: string
}

const faults = (issues: readonly { readonly path: string; readonly message: string }[]): readonly Told[] =>
  issues.map(({ path, message }) => ({ pointer: path, message: plainFault(message) }))

/** Reads an encounter. Where `payer` is given, it stands in for one that is not stated. */
export function encounterOf(document: JsonDocument, file: string, payer?: string): ClinicDocument<Encounter> {
  if (!document.ok) return { ok: false, issues: [document.issue] }
  const { value, place } = document
  if (isClaim(value)) {
    return problem(document, file, [{ pointer: '', message: 'this is a claim: scrub it with `aliquot scrub FILE`' }])
  }
  const given =
    payer !== undefined && isFields(value) && (value.payer ?? undefined) === undefined ? { ...value, payer } : value
  const read = readEncounter(given)
  return read.ok ? { ok: true, value: read.value, place } : problem(document, file, faults(read.issues))
}

export function claimOf(document: JsonDocument, file: string): ClinicDocument<Claim> {
  if (!document.ok) return { ok: false, issues: [document.issue] }
  const { value, place } = document
  if (isEncounter(value)) {
    return problem(document, file, [{ pointer: '', message: 'this is an encounter: code it with `aliquot code FILE`' }])
  }
  if (isFields(value) && typeof value.kind === 'string' && !('lines' in value)) {
    const message = 'this is a record of a vial ledger: account for it with `aliquot ledger FILE`'
    return problem(document, file, [{ pointer: '', message }])
  }
  const read = readClaim(value)
  return read.ok ? { ok: true, value: read.value, place } : problem(document, file, faults(read.issues))
}
