/** How a CSV file is written: which character parts its cells, and where its titles begin. */

export interface CsvDialect {
  readonly delimiter: string
  /** Bytes before the titles: a byte order mark, and the line in which a spreadsheet names the delimiter. */
  readonly skipped: number
  /** Rows among them. */
  readonly rows: number
}

const delimiters = [',', ';', '\t'] as const

const byteOrderMark = '\u00ef\u00bb\u00bf'

/** How many bytes are looked at; the row of titles is shorter. */
const lookedAt = 16384

/** Bytes as text, one character each. */
const plain = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

export function dialectOf(head: Uint8Array): CsvDialect {
  const text = plain(head.subarray(0, lookedAt))
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0
  const named = /^sep=(.)(\r\n|\n|\r)/i.exec(text.slice(mark))
  if (named !== null) return { delimiter: named[1] ?? ',', skipped: mark + named[0].length, rows: 1 }
  const titles = firstLine(text.slice(mark)).replace(/"[^"]*"/g, '')
  const counts = delimiters.map((each) => titles.split(each).length)
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ','
  return { delimiter, skipped: mark, rows: 0 }
}

/** The titles of the first row, to tell whether it is one; the reader reads them anew. */
export function titlesIn(head: Uint8Array, { delimiter, skipped }: CsvDialect): readonly string[] {
  return firstLine(plain(head.subarray(skipped, lookedAt))).split(delimiter)
}

const firstLine = (text: string): string => text.split(/\r\n|\n|\r/, 1)[0] ?? ''
