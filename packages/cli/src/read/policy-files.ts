/** Policies of the user's own, and the table from payer ids on claims to policies, out of JSON files. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Policy } from '@aliquot/engine/policy/policy'
import { readPolicy } from 'aliquot'
import { nearestIds } from 'aliquot/explain/nearest-id'
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { inputKind } from './input-kind.ts'
import { type JsonDocument, jsonDocuments } from './json-documents.ts'
import { plainFault } from './plain-fault.ts'
import { readBytes } from './read-bytes.ts'

export interface ReadPolicies {
  readonly policies: readonly Policy[]
  readonly issues: readonly InputIssue[]
}

async function documentsOf(path: string, surroundings: Surroundings): Promise<readonly JsonDocument[]> {
  const read = await readBytes(path, surroundings)
  if (!read.ok) return [{ ok: false, issue: read.issue }]
  const { file, bytes } = read
  const kind = inputKind(bytes)
  if (kind === 'json') return [...jsonDocuments(bytes, file).documents]
  const message = kind === 'empty' ? 'the file is empty' : 'this is not JSON'
  return [{ ok: false, issue: { file, message } }]
}

/** Reads policies from files, each with one or a list of them. */
export async function readPolicies(paths: readonly string[], surroundings: Surroundings): Promise<ReadPolicies> {
  const policies: Policy[] = []
  const issues: InputIssue[] = []
  for (const path of paths) {
    for (const document of await documentsOf(path, surroundings)) {
      if (!document.ok) {
        issues.push(document.issue)
        continue
      }
      const read = readPolicy(document.value)
      if (read.ok) policies.push(read.value)
      else {
        const at = document.place.pointer ?? ''
        issues.push(
          ...read.issues.map(({ path: where, message }) => ({
            file: path,
            pointer: `${at}${where}`,
            message: plainFault(message),
          })),
        )
      }
    }
  }
  return { policies, issues }
}

export interface MappedPayer {
  readonly policy: string
  readonly contractor?: string
}

export interface PayerMap {
  /** By the payer's id on the claim, in capitals. */
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly issues: readonly InputIssue[]
}

/** Reads `{ "payer id": "policy" }`, or `{ "payer id": { "policy": …, "contractor": … } }`. */
export async function readPayerMap(
  path: string | undefined,
  catalogue: Catalogue,
  surroundings: Surroundings,
): Promise<PayerMap> {
  const payers = new Map<string, MappedPayer>()
  const issues: InputIssue[] = []
  if (path === undefined) return { payers, issues }
  for (const document of await documentsOf(path, surroundings)) {
    if (!document.ok) issues.push(document.issue)
    else if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
      issues.push({ file: path, message: 'an object from payer ids to policies is wanted' })
    } else {
      for (const [id, entry] of Object.entries(document.value)) {
        const mapped = mappedPayer(entry, catalogue)
        if (typeof mapped === 'string') issues.push({ file: path, pointer: `/${id}`, message: mapped })
        else payers.set(id.trim().toUpperCase(), mapped)
      }
    }
  }
  return { payers, issues }
}

/** The entry, or what is wrong with it. */
function mappedPayer(entry: unknown, catalogue: Catalogue): MappedPayer | string {
  if (typeof entry === 'string') return unknownPolicy(entry, catalogue) ?? { policy: entry }
  if (typeof entry !== 'object' || entry === null || !('policy' in entry) || typeof entry.policy !== 'string') {
    return 'the id of a policy is wanted, or an object with "policy" and "contractor"'
  }
  const contractor = 'contractor' in entry ? entry.contractor : undefined
  if (contractor !== undefined && typeof contractor !== 'string') return 'the contractor must be a text in quotes'
  const unknown = unknownPolicy(entry.policy, catalogue) ?? unknownContractor(contractor, catalogue)
  return unknown ?? { policy: entry.policy, ...(contractor === undefined ? {} : { contractor }) }
}

/** A sentence if no policy of this id is held. */
export function unknownPolicy(id: string | undefined, catalogue: Catalogue): string | undefined {
  if (id === undefined || catalogue.policy(id) !== undefined) return undefined
  const policies = catalogue.policies.map((policy) => policy.id)
  return `no policy "${id}" is held; ${meant(id, policies, '`aliquot explain` lists those that are')}`
}

/** A sentence if no policy names this contractor. */
export function unknownContractor(id: string | undefined, catalogue: Catalogue): string | undefined {
  const contractors = [...new Set(catalogue.policies.flatMap((policy) => catalogue.contractorsOf(policy.id)))]
  if (id === undefined || contractors.includes(id)) return undefined
  return `no contractor "${id}" is held; ${meant(id, contractors, `those are ${contractors.join(', ')}`)}`
}

function meant(id: string, ids: readonly string[], otherwise: string): string {
  const nearest = nearestIds(id, ids)
  return nearest.length === 0 ? otherwise : `did you mean ${nearest.join(', ')}?`
}
