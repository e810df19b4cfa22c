/**
 * Changes that a person has accepted, out of a JSON file:
 * `{ "by": "name", "fixes": ["c20:UNT003:1", …], "unitChargesCents": { "95117": 2400 } }`.
 *
 * `unitChargesCents` says what the practice charges for a unit of a code that a change puts on a claim; it may be left
 * out where no change brings a code that the claim does not have.
 */
import type { InputIssue } from '../read/input-issue.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { readBytes } from '../read/read-bytes.ts'
import { minuteOf } from '../replay/run-record.ts'
import type { Surroundings } from '../surroundings.ts'

/** Plain data, so that it can be sent to threads. */
export interface Acceptance {
  readonly file: string
  readonly by: string
  /** Day and time on which it is carried out, as `2026-03-02 09:15`. */
  readonly on: string
  /** Ids of changes, by the number of their claim. */
  readonly byClaim: ReadonlyMap<string, readonly string[]>
  /** Charge of one unit in cents, by code. */
  readonly unitChargesCents: ReadonlyMap<string, number>
}

/** Edit and line behind the number of a claim, which may have colons of its own. */
const changeId = /^(.*):((?:[A-Z]{3}\d{3}):\d+(?::\d+)?|charges-unbalanced:0)$/

export type ReadAcceptance =
  | { readonly ok: true; readonly acceptance: Acceptance }
  | { readonly ok: false; readonly issues: readonly InputIssue[] }

export async function readAcceptance(path: string, surroundings: Surroundings): Promise<ReadAcceptance> {
  const read = await readBytes(path, surroundings)
  if (!read.ok) return { ok: false, issues: [read.issue] }
  const [document, ...others] = [...jsonDocuments(read.bytes, read.file).documents]
  if (document === undefined || others.length > 0) return failed(path, '', wanted)
  if (!document.ok) return { ok: false, issues: [document.issue] }
  return acceptanceOf(document.value, path, minuteOf(surroundings.today, surroundings.time))
}

const wanted = 'one object with "by" and "fixes" is wanted, such as {"by": "A. Biller", "fixes": ["c20:UNT003:1"]}'

function failed(file: string, pointer: string, message: string): ReadAcceptance {
  return { ok: false, issues: [{ file, ...(pointer === '' ? {} : { pointer }), message }] }
}

const fields: ReadonlySet<string> = new Set(['by', 'fixes', 'unitChargesCents'])

function acceptanceOf(value: unknown, file: string, on: string): ReadAcceptance {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed(file, '', wanted)
  const other = Object.keys(value).find((key) => !fields.has(key))
  if (other !== undefined) return failed(file, `/${other}`, `nothing is known by this name; ${wanted}`)
  const by = 'by' in value ? value.by : undefined
  if (typeof by !== 'string' || by.trim() === '') {
    return failed(file, '/by', 'the name of the person who accepts the changes is wanted')
  }
  const fixes: unknown = 'fixes' in value ? value.fixes : undefined
  if (!Array.isArray(fixes))
    return failed(file, '/fixes', 'a list of ids of changes is wanted, as the reports show them')
  const byClaim = new Map<string, string[]>()
  for (const [index, id] of fixes.entries()) {
    const claim = typeof id === 'string' ? changeId.exec(id)?.[1] : undefined
    if (typeof id !== 'string' || claim === undefined) {
      return failed(file, `/fixes/${index}`, 'an id is written CLAIM:EDIT:LINE, such as "c20:UNT003:1"')
    }
    const known = byClaim.get(claim)
    if (known === undefined) byClaim.set(claim, [id])
    else if (!known.includes(id)) known.push(id)
  }
  const charges = chargesOf('unitChargesCents' in value ? value.unitChargesCents : {})
  if (typeof charges === 'string') return failed(file, '/unitChargesCents', charges)
  return { ok: true, acceptance: { file, by: by.trim(), on, byClaim, unitChargesCents: charges } }
}

function chargesOf(value: unknown): ReadonlyMap<string, number> | string {
  const message = 'an object from codes to whole cents for one unit is wanted, such as {"95117": 2400}'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return message
  const charges = new Map<string, number>()
  for (const [code, cents] of Object.entries(value)) {
    if (typeof cents !== 'number' || !Number.isSafeInteger(cents) || cents < 0) return message
    charges.set(code.toUpperCase(), cents)
  }
  return charges
}
