/** The file in which a practice says what its claims do not. */
import type { Practice } from 'aliquot/documents/people-schema'
import { readPractice } from 'aliquot/documents/read-document'
import type { InputIssue } from '../read/input-issue.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { plainFault } from '../read/plain-fault.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export type PracticeFile =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly issues: readonly InputIssue[] }

/** Reads the file; a practice of which nothing is said, if none is given. */
export async function readPracticeFile(path: string | undefined, surroundings: Surroundings): Promise<PracticeFile> {
  if (path === undefined) return { ok: true, practice: {} }
  const read = await readBytes(path, surroundings)
  if (!read.ok) return { ok: false, issues: [read.issue] }
  const { file, bytes } = read
  const [document, ...others] = jsonDocuments(bytes, file).documents
  if (document === undefined || others.length > 0) {
    return { ok: false, issues: [{ file, message: 'one JSON object is wanted, which says who the practice is' }] }
  }
  if (!document.ok) return { ok: false, issues: [document.issue] }
  const checked = readPractice(document.value)
  if (checked.ok) return { ok: true, practice: checked.value }
  return {
    ok: false,
    issues: checked.issues.map(({ path: pointer, message }) => ({ file, pointer, message: plainFault(message) })),
  }
}
