/**
 * Reads tables of procedure-to-procedure edits as CMS publishes them (text with tabs, or CSV), whole or in parts, from
 * pieces of bytes. Columns are found by the header rows, whose words may run over several lines; what columns there are
 * besides does not matter. Dates are `YYYYMMDD`, `YYYY-MM-DD` or `MM/DD/YYYY`; `*` or nothing means none.
 */
import { addMonths, civilOf, type Day, dayFromParts, dayOf, isoOf } from '@aliquot/engine/calendar-date'
import { packCodeBytes } from '@aliquot/engine/code-number'
import { firstDay, lastDay, type PairPeriod, PairTable } from '@aliquot/engine/policy/pair-table'
import { type PairColumns, PairHeader } from './pair-header.ts'

/** What is wrong with a file, and where. */
export class PairFileError extends Error {
  readonly file: string
  /** From 1; 0 where it is about the file as a whole. */
  readonly line: number

  constructor(file: string, line: number, message: string) {
    super(`${file}${line === 0 ? '' : `, line ${line}`}: ${message}`)
    this.name = 'PairFileError'
    this.file = file
    this.line = line
  }
}

export const importedTableId = 'ncci-imported'

const newline = 10
const carriageReturn = 13
const space = 32
const quote = 34
const star = 42

/** Longer than any line of such a table. */
const longestLine = 1 << 16

/** Collects the parts of one release into a table. */
export class PairImport {
  readonly #table = new PairTable({
    id: importedTableId,
    release: '',
    from: '1996-01-01',
    verifiedThrough: '1996-01-01',
  })
  readonly #files: string[] = []
  readonly #periods = new Map<number, PairPeriod>()
  #hasStarts = false
  #lacksStarts = false
  #lastStart = Number.NEGATIVE_INFINITY
  #firstEnd = Number.POSITIVE_INFINITY
  #lastEnd = Number.NEGATIVE_INFINITY

  /** Begins the next part; `name` is for messages. */
  file(name: string): PairFileReader {
    this.#files.push(name)
    return new PairFileReader(name, this)
  }

  /** Called by readers: whether the rows that follow say when their pairs began. */
  expectStarts(hasStarts: boolean): void {
    if (hasStarts) this.#hasStarts = true
    else this.#lacksStarts = true
  }

  /** Called by readers: one pair. Pairs that were withdrawn for good (indicator 9), or never in force, are left out. */
  add(paid: number, denied: number, indicator: number, start: Day | undefined, end: Day | undefined): void {
    if (start !== undefined && start > this.#lastStart) this.#lastStart = start
    if (end !== undefined && end > this.#lastEnd) this.#lastEnd = end
    if (end !== undefined && end < this.#firstEnd) this.#firstEnd = end
    if (indicator > 1 || (start !== undefined && end !== undefined && end < start)) return
    this.#table.add(paid, denied, this.#periodOf(indicator === 0 ? 0 : 1, start ?? firstDay, end ?? lastDay))
  }

  /**
   * The table, once all parts have been read. Its days: where the rows say when pairs began, from the day on which the
   * first of them ended (what ended earlier may have been left out of the file); where they do not, from the day after
   * the last of them ended. Verified to the end of the quarter of its release.
   *
   * Throws a `PairFileError` where the days cannot be told.
   */
  finish(): PairTable {
    const file = this.#files.join(', ')
    if (this.#table.size === 0) throw new PairFileError(file, 0, 'there is no pair in it: is it the table of pairs?')
    if (this.#hasStarts && this.#lacksStarts) {
      throw new PairFileError(file, 0, 'some parts have effective dates and others none: give the parts of one release')
    }
    const releaseDay = this.#hasStarts ? this.#lastStart : this.#lastEnd + 1
    if (!Number.isFinite(releaseDay)) {
      const todo = 'so that nobody can tell for which days it holds: give the file that CMS publishes'
      throw new PairFileError(file, 0, `its rows have no effective date and no deletion date, ${todo}`)
    }
    const from = this.#hasStarts ? Math.min(this.#firstEnd, releaseDay) : releaseDay
    const release = `imported from ${file}`
    const origin = {
      id: importedTableId,
      release,
      from: isoOf(from),
      releaseFrom: isoOf(releaseDay),
      verifiedThrough: isoOf(quarterEnd(releaseDay)),
    }
    return new PairTable(origin, this.#table.state)
  }

  #periodOf(indicator: 0 | 1, from: Day, through: Day): PairPeriod {
    // Days lie within some million of 1970; both and the indicator fit into the 53 bits of a number.
    const key = ((from - firstDay) * daySpan + (through - firstDay)) * 2 + indicator
    const held = this.#periods.get(key)
    if (held !== undefined) return held
    const period = { indicator, from, through, sureThrough: lastDay }
    this.#periods.set(key, period)
    return period
  }
}

const daySpan = lastDay - firstDay + 1

function quarterEnd(day: Day): Day {
  const { year, month } = civilOf(day)
  const start = dayOf(`${String(year).padStart(4, '0')}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
  return addMonths(start, 3) - 1
}

/** Reads one part, from pieces of its bytes. */
export class PairFileReader {
  readonly #file: string
  readonly #into: PairImport
  readonly #header = new PairHeader()
  #columns: PairColumns | undefined
  #rest = new Uint8Array(0)
  #line = 0
  /** Ends of the cells of the line at hand. */
  readonly #ends: number[] = []

  constructor(file: string, into: PairImport) {
    this.#file = file
    this.#into = into
  }

  /** Takes the next bytes. Throws a `PairFileError` where they cannot be read. */
  push(piece: Uint8Array): void {
    let bytes = piece
    if (this.#rest.length > 0) {
      bytes = new Uint8Array(this.#rest.length + piece.length)
      bytes.set(this.#rest)
      bytes.set(piece, this.#rest.length)
    }
    let start = 0
    for (;;) {
      const end = bytes.indexOf(newline, start)
      if (end < 0) break
      this.#takeLine(bytes, start, end)
      start = end + 1
    }
    this.#rest = bytes.slice(start)
    if (this.#rest.length > longestLine) this.#fail('this line has no end: is it text?')
  }

  /** No bytes follow. */
  end(): void {
    if (this.#rest.length > 0) this.#takeLine(this.#rest, 0, this.#rest.length)
    if (this.#columns === undefined) {
      throw new PairFileError(this.#file, 0, `no row of two codes under a header was found; ${headerTodo}`)
    }
  }

  #takeLine(bytes: Uint8Array, start: number, lineEnd: number): void {
    this.#line += 1
    let end = lineEnd
    if (end > start && bytes[end - 1] === carriageReturn) end -= 1
    if (end === start) return
    if (this.#columns === undefined) {
      const found = this.#header.take(latinText(bytes.subarray(start, end)))
      if (found === 'more') return
      if (found === 'unknown') this.#fail(`the rows above do not name the columns; ${headerTodo}`)
      this.#columns = found
      this.#into.expectStarts(found.start >= 0)
    }
    this.#takeRow(bytes, start, end, this.#columns)
  }

  #takeRow(bytes: Uint8Array, start: number, end: number, columns: PairColumns): void {
    const cells = this.#cellsOf(bytes, start, end, columns.delimiter)
    if (cells <= columns.last) this.#fail(`${cells} cells, where the header has ${columns.last + 1} or more`)
    const paid = this.#codeAt(bytes, start, columns.paid)
    const denied = this.#codeAt(bytes, start, columns.denied)
    const indicator = this.#indicatorAt(bytes, start, columns.indicator)
    const began = columns.before < 0 ? undefined : this.#firstByte(bytes, start, columns.before)
    const first = columns.start < 0 ? undefined : this.#dayAt(bytes, start, columns.start)
    const beginning = first ?? (began === star || columns.start >= 0 ? firstDay : undefined)
    const through = columns.end < 0 ? undefined : this.#dayAt(bytes, start, columns.end)
    this.#into.add(paid, denied, indicator, beginning, through)
  }

  /** Finds the ends of the cells; in quotes a delimiter is text. Gives their number. */
  #cellsOf(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
    const ends = this.#ends
    ends.length = 0
    let quoted = false
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]
      if (byte === quote) quoted = !quoted
      else if (byte === delimiter && !quoted) ends.push(at)
    }
    ends.push(end)
    return ends.length
  }

  /** Where the text of a cell begins, without quotes and spaces. */
  #begin(bytes: Uint8Array, start: number, cell: number): number {
    let at = cell === 0 ? start : (this.#ends[cell - 1] ?? start) + 1
    const end = this.#ends[cell] ?? at
    while (at < end && (bytes[at] === space || bytes[at] === quote)) at += 1
    return at
  }

  #end(bytes: Uint8Array, begin: number, cell: number): number {
    let end = this.#ends[cell] ?? begin
    while (end > begin && (bytes[end - 1] === space || bytes[end - 1] === quote)) end -= 1
    return end
  }

  #firstByte(bytes: Uint8Array, start: number, cell: number): number | undefined {
    const begin = this.#begin(bytes, start, cell)
    return begin < (this.#ends[cell] ?? begin) ? bytes[begin] : undefined
  }

  #codeAt(bytes: Uint8Array, start: number, cell: number): number {
    const begin = this.#begin(bytes, start, cell)
    const code = packCodeBytes(bytes, begin, this.#end(bytes, begin, cell))
    if (code < 0) this.#fail(`"${this.#text(bytes, start, cell)}" is no code of five characters`)
    return code
  }

  #indicatorAt(bytes: Uint8Array, start: number, cell: number): number {
    const begin = this.#begin(bytes, start, cell)
    const digit = (bytes[begin] ?? 0) - 48
    const isOne = this.#end(bytes, begin, cell) === begin + 1
    if (!isOne || (digit !== 0 && digit !== 1 && digit !== 9)) {
      this.#fail(`"${this.#text(bytes, start, cell)}" is no modifier indicator (0, 1 or 9)`)
    }
    return digit
  }

  /** The day in a cell; `undefined` where it has none. */
  #dayAt(bytes: Uint8Array, start: number, cell: number): Day | undefined {
    const begin = this.#begin(bytes, start, cell)
    const end = this.#end(bytes, begin, cell)
    if (begin === end || (end === begin + 1 && bytes[begin] === star)) return undefined
    const day = dayFromBytes(bytes, begin, end)
    if (day === undefined) this.#fail(`"${this.#text(bytes, start, cell)}" is no date (YYYYMMDD, or * for none)`)
    return day
  }

  #text(bytes: Uint8Array, start: number, cell: number): string {
    const begin = this.#begin(bytes, start, cell)
    return latinText(bytes.subarray(begin, this.#end(bytes, begin, cell))).slice(0, 40)
  }

  #fail(message: string): never {
    throw new PairFileError(this.#file, this.#line, message)
  }
}

const headerTodo = 'give a table with a header for column 1, column 2 and the modifier indicator, as CMS publishes it'

/** Text of a line or a cell: one character a byte. */
const latinText = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Reads `YYYYMMDD`, `YYYY-MM-DD` or `MM/DD/YYYY`. */
function dayFromBytes(bytes: Uint8Array, begin: number, end: number): Day | undefined {
  let digits = 0
  let number = 0
  let slashed = false
  for (let at = begin; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit
      digits += 1
    } else if (bytes[at] === 47) slashed = true
    else if (bytes[at] !== 45) return undefined
  }
  if (digits !== 8) return undefined
  const [high, low] = [Math.floor(number / 10_000), number % 10_000]
  if (slashed) return dayFromParts(low, Math.floor(high / 100), high % 100)
  return dayFromParts(high, Math.floor(low / 100), low % 100)
}
