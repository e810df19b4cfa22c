/** Rows of a delimited text: commas, tabs, semicolons or bars, with quoted cells that may hold line ends. */

export interface Row {
  /** Line of the file on which the row starts, counted from 1. */
  readonly line: number
  /** Cells without the blanks around them. */
  readonly cells: readonly string[]
}

export interface Rows {
  readonly rows: readonly Row[]
  /** Line of a quoted cell that never ends: the file was cut, or a quote is missing. */
  readonly openQuote?: number
  /** The text ends within a row: its last line has no line end and fewer cells than the one before. */
  readonly endsWithin: boolean
  /** The last line has its line end. */
  readonly isEnded: boolean
}

const separators = [',', '\t', ';', '|'] as const

/** The separator that most of the first lines use. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000)
  let best = ','
  let most = 0
  for (const separator of separators) {
    const count = head.split(separator).length
    if (count > most) {
      best = separator
      most = count
    }
  }
  return best
}

export function rowsOf(text: string): Rows {
  const separator = separatorOf(text)
  const rows: Row[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const start = line
    const cells: string[] = []
    for (;;) {
      const cell = nextCell(text, at, separator)
      if (cell === undefined) return { rows, openQuote: line, endsWithin: true, isEnded: false }
      cells.push(cell.text.trim())
      line += cell.lines
      at = cell.end
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    rows.push({ line: start, cells })
  }
  const isEnded = ['\n', '\r', '\u001a'].includes(text.at(-1) ?? '')
  const last = rows.at(-1)?.cells.length ?? 0
  const before = rows.at(-2)?.cells.length ?? last
  return { rows, isEnded, endsWithin: !isEnded && last < before }
}

interface Cell {
  readonly text: string
  readonly end: number
  readonly lines: number
}

function nextCell(text: string, from: number, separator: string): Cell | undefined {
  let at = from
  while (text[at] === ' ') at += 1
  if (text[at] !== '"') {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { text: text.slice(from, end), end, lines: 0 }
  }
  let content = ''
  for (at += 1; ; ) {
    const close = text.indexOf('"', at)
    if (close === -1) return undefined
    content += text.slice(at, close)
    if (text[close + 1] !== '"') {
      let end = close + 1
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
      return { text: content, end, lines: content.split('\n').length - 1 }
    }
    content += '"'
    at = close + 2
  }
}
