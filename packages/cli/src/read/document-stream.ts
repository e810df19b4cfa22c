/** The documents of a JSON file as it is read: one a line, line by line; or one, or a list of them, as a whole. */
import { contentStart } from './input-kind.ts'
import { type JsonDocument, jsonDocuments, lineDocument } from './json-documents.ts'
import { allBytes, type PeekedInput } from './peeked-input.ts'

/** Documents that are read as a whole are handed on in batches of so many. */
const batchLength = 500

/** Gives the documents in their order, in batches. Throws what reading throws. */
export async function* documentBatches(input: PeekedInput, file: string): AsyncGenerator<readonly JsonDocument[]> {
  if (!isObjectALine(input.head)) {
    yield* inBatches(jsonDocuments(await allBytes(input.chunks), file).documents)
    return
  }
  for await (const lines of linesOf(input)) {
    const written = lines.filter(({ text }) => text.trim() !== '')
    yield written.map(({ text, line }) => lineDocument(text, file, line))
  }
}

function* inBatches(documents: Iterable<JsonDocument>): Generator<readonly JsonDocument[]> {
  let batch: JsonDocument[] = []
  for (const document of documents) {
    batch.push(document)
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
