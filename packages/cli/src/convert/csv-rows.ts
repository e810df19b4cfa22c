/** The rows of a CSV file, as they come. */
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { dialectOf } from './csv-dialect.ts'
import type { PeekedInput } from './peeked-input.ts'

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
  const parser = parse({
    delimiter,
    // Each byte is one character here: of what text it is the cell decides.
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: longestRow,
  })
  pipeline(Readable.from(without(input.chunks, skipped)), parser, () => {})
  let row = rows
  try {
    for await (const record of parser) {
      row += 1
      const cells: readonly string[] = Array.isArray(record) ? record.map(decoded) : []
      if (cells.some((cell) => cell !== '')) yield { row, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { code } = error
    const isQuote = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    const quote = 'a quote opens in this row and is not closed: what follows cannot be told apart; close or remove it'
    throw new BrokenCsv(row + 1, isQuote ? quote : `the rows cannot be told apart from here on (${code})`)
  }
}

async function* without(chunks: AsyncIterable<Uint8Array>, skipped: number): AsyncGenerator<Buffer> {
  let left = skipped
  for await (const chunk of chunks) {
    const rest = chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
    if (rest.length > 0) yield Buffer.from(rest.buffer, rest.byteOffset, rest.length)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows = new TextDecoder('windows-1252')

/** UTF-8 where it is that, else what spreadsheets write on Windows. */
function decoded(cell: unknown): string {
  const text = String(cell)
  if (!/[\u0080-\u00ff]/.test(text)) return text
  const bytes = Buffer.from(text, 'latin1')
  try {
    return utf8.decode(bytes)
  } catch {
    return windows.decode(bytes)
  }
}
