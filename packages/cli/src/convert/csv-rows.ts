/** The rows of a CSV file, as they come. */
import { finished } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { PeekedInput } from '../read/peeked-input.ts'
import { dialectOf } from './csv-dialect.ts'

export interface CsvRow {
  /** Counted from 1 with the titles, as a spreadsheet counts. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A row longer than this has lost its closing quote. Bytes. */
const longestRow = 1 << 20

/** The rows cannot be told apart any more: what is wrong, from which row on. */
export class BrokenCsv extends Error {
  readonly row: number

  constructor(row: number, message: string) {
    super(message)
    this.row = row
  }
}

/** Gives all rows that hold something. Throws a `BrokenCsv`, and whatever reading the input throws. */
export async function* csvRows(input: PeekedInput): AsyncGenerator<CsvRow> {
  const { delimiter, skipped, rows } = dialectOf(input.head)
  let row = rows
  let found: CsvRow[] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: longestRow,
    // Rows are taken here and not from the stream: of a stream that breaks, those before the fault would be lost.
    on_record(record: readonly string[]) {
      row += 1
      if (record.some((cell) => cell !== '')) found.push({ row, cells: record })
      return null
    },
  })
  parser.resume()
  // What is wrong is told to whoever writes.
  parser.on('error', () => {})
  try {
    for await (const part of textOf(without(input.chunks, skipped))) {
      await told((done) => parser.write(part, done))
      yield* found
      found = []
    }
    await told((done) => finished(parser.end(), done))
  } catch (error) {
    yield* found
    if (!(error instanceof CsvError)) throw error
    throw new BrokenCsv(row + 1, faultOf(error.code))
  }
  yield* found
}

function faultOf(code: string): string {
  const isQuote = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
  return isQuote
    ? 'a quote opens in this row and is not closed: what follows cannot be told apart; close or remove it'
    : `the rows cannot be told apart from here on (${code})`
}

/** A promise of what is told to a callback. */
function told(work: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === null || error === undefined) resolve()
      else reject(error)
    })
  })
}

async function* without(chunks: AsyncIterable<Uint8Array>, skipped: number): AsyncGenerator<Uint8Array> {
  let left = skipped
  for await (const chunk of chunks) {
    const rest = chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
    if (rest.length > 0) yield rest
  }
}

const newline = 0x0a
const carriageReturn = 0x0d

/** The text of whole lines, as they come: a character never spans two lines. */
async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let kept: Uint8Array[] = []
  for await (const chunk of chunks) {
    const end = Math.max(chunk.lastIndexOf(newline), chunk.lastIndexOf(carriageReturn)) + 1
    if (end > 0) {
      yield decoded(Buffer.concat([...kept, chunk.subarray(0, end)]))
      kept = []
    }
    kept.push(chunk.subarray(end))
  }
  yield decoded(Buffer.concat(kept))
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows = new TextDecoder('windows-1252')

/** UTF-8; where it is not, line by line what spreadsheets write on Windows. */
function decoded(bytes: Uint8Array): string {
  const whole = decodedAsUtf8(bytes)
  if (whole !== undefined) return whole
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start) + 1
    const line = bytes.subarray(start, end === 0 ? bytes.length : end)
    lines.push(decodedAsUtf8(line) ?? windows.decode(line))
    start += line.length
  }
  return lines.join('')
}

function decodedAsUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
