/** Claims out of JSON: one a line, read line by line; or one, or a list of them, read as a whole. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople } from '@aliquot/x12/claim-people'
import { readPeople } from 'aliquot/documents/read-document'
import { claimOf } from '../read/clinic-documents.ts'
import { contentStart } from '../read/input-kind.ts'
import { type JsonDocument, jsonDocuments, lineDocument } from '../read/json-documents.ts'
import { plainFault } from '../read/plain-fault.ts'
import { allBytes, type PeekedInput } from './peeked-input.ts'
import type { Streamed } from './streamed-claim.ts'

/** Documents that are read as a whole are handed on in batches of so many. */
const batchLength = 500

export async function* fromJson(input: PeekedInput, file: string): AsyncGenerator<readonly Streamed[]> {
  if (!isObjectALine(input.head)) {
    const { documents } = jsonDocuments(await allBytes(input.chunks), file)
    yield* inBatches(documents, file)
    return
  }
  for await (const lines of linesOf(input)) {
    const written = lines.filter(({ text }) => text.trim() !== '')
    yield written.map(({ text, line }) => streamed(lineDocument(text, file, line), file))
  }
}

function* inBatches(documents: Iterable<JsonDocument>, file: string): Generator<readonly Streamed[]> {
  let batch: Streamed[] = []
  for (const document of documents) {
    batch.push(streamed(document, file))
    if (batch.length < batchLength) continue
    yield batch
    batch = []
  }
  yield batch
}

const newline = 0x0a

/** Whether the first line that holds something is an object by itself, and ends within the first bytes. */
function isObjectALine(head: Uint8Array): boolean {
  const start = contentStart(head)
  const end = head.indexOf(newline, start)
  if (end < 0) return false
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(head.subarray(start, end)))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

interface Line {
  readonly text: string
  readonly line: number
}

/** Lines as they come, in batches: those that end in one piece of the input. */
async function* linesOf({ head, chunks }: PeekedInput): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const begins = contentStart(head)
  let line = 1
  let skipped = begins
  let kept = ''
  for (const byte of head.subarray(0, begins)) if (byte === newline) line += 1
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk.subarray(skipped), { stream: true }).split('\n')
    skipped = Math.max(0, skipped - chunk.length)
    kept += first
    const lines: Line[] = []
    for (const next of others) {
      lines.push({ text: kept, line })
      kept = next
      line += 1
    }
    yield lines
  }
  yield [{ text: kept + decoder.decode(), line }]
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
