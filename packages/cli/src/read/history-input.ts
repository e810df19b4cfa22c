/** One encounter history out of a file or standard input. */
import { readHistory } from 'aliquot'
import type { EncounterHistory } from 'aliquot/packet/history-schema'
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { inputKind, notTextInWords } from './input-kind.ts'
import { jsonDocuments } from './json-documents.ts'
import { plainFault } from './plain-fault.ts'
import { readBytes } from './read-bytes.ts'

export type HistoryInput =
  | { readonly ok: true; readonly history: EncounterHistory }
  | { readonly ok: false; readonly issues: readonly InputIssue[] }

export async function readHistoryInput(
  path: string,
  asOf: string | undefined,
  surroundings: Surroundings,
): Promise<HistoryInput> {
  const read = await readBytes(path, surroundings)
  const { file } = read
  const failed = (message: string): HistoryInput => ({ ok: false, issues: [{ file, message }] })
  if (!read.ok) return { ok: false, issues: [read.issue] }
  const kind = inputKind(read.bytes)
  if (kind === 'not-text') return failed(notTextInWords(read.bytes))
  if (kind !== 'json') return failed('a history as JSON is wanted: a payer, a day, a course and its encounters')
  const [only, second] = Array.from(jsonDocuments(read.bytes, file).documents)
  if (only === undefined || second !== undefined) return failed('one history is wanted: a packet is of one patient')
  if (!only.ok) return { ok: false, issues: [only.issue] }
  const given =
    typeof only.value === 'object' && only.value !== null
      ? { ...only.value, ...(asOf === undefined ? {} : { on: asOf }) }
      : only.value
  const result = readHistory(given)
  if (result.ok) return { ok: true, history: result.value }
  return {
    ok: false,
    issues: result.issues.map((issue) => ({ file, pointer: issue.path, message: plainFault(issue.message) })),
  }
}
