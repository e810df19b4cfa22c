/** Claims out of JSON: one a line, read line by line; or one, or a list of them, read as a whole. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople } from '@aliquot/x12/claim-people'
import { readPeople } from 'aliquot/documents/read-document'
import { claimOf } from '../read/clinic-documents.ts'
import { documentBatches } from '../read/document-stream.ts'
import type { JsonDocument } from '../read/json-documents.ts'
import type { PeekedInput } from '../read/peeked-input.ts'
import { plainFault } from '../read/plain-fault.ts'
import type { Streamed } from './streamed-claim.ts'

export async function* fromJson(input: PeekedInput, file: string): AsyncGenerator<readonly Streamed[]> {
  for await (const documents of documentBatches(input, file)) {
    yield documents.map((document) => streamed(document, file))
  }
}

function streamed(document: JsonDocument, file: string): Streamed {
  const read = claimOf(document, file)
  if (!read.ok) return { broken: 1, issues: read.issues }
  const { value, place } = read
  const { claim, people } = apart(value)
  if (people === undefined) return { claim, people, place, left: [] }
  const checked = readPeople(people)
  if (checked.ok) return { claim, people: checked.value satisfies ClaimPeople, place, left: [] }
  const { line, pointer = '' } = place
  const issues = checked.issues.map(({ path, message }) => ({
    file,
    ...(line === undefined ? {} : { line }),
    ...(claim.id === undefined ? {} : { id: claim.id }),
    pointer: `${pointer}/people${path}`,
    message: plainFault(message),
  }))
  return { broken: 1, issues }
}

/** The people of a claim stand beside it in its document. */
function apart(document: Claim & { readonly people?: unknown }): { readonly claim: Claim; readonly people: unknown } {
  const { people, ...claim } = document
  return { claim, people }
}
