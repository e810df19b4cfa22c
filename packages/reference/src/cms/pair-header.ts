/** The header of a table of pairs: which column is what, by the words above it. */

/** Which cell is what, from 0; -1 where there is none. */
export interface PairColumns {
  /** A byte. */
  readonly delimiter: number
  /** Column 1. */
  readonly paid: number
  /** Column 2. */
  readonly denied: number
  readonly indicator: number
  /** Marks pairs that are older than 1996. */
  readonly before: number
  readonly start: number
  readonly end: number
  /** The last one of those above. */
  readonly last: number
}

const words = {
  paid: /\bcolumn ?1\b|\bcol ?1\b/,
  denied: /\bcolumn ?2\b|\bcol ?2\b/,
  indicator: /\bmodifier\b|\bindicator\b|\bmod ?ind\b/,
  before: /\bexistence\b|\bprior\b/,
  start: /\beffective\b/,
  end: /\bdeletion\b|\bdeleted\b/,
} as const

const codeShape = /^[0-9A-Z]\d{3}[0-9A-Z]$/i
/** CMS has six lines above the first row. */
const mostLines = 60

/** Takes the lines above the first row, and the first row. */
export class PairHeader {
  readonly #lines: string[] = []
  #quoted = ''

  /** `more`: the line is part of the header. `unknown`: it is a row, and the header does not name what is needed. */
  take(line: string): PairColumns | 'more' | 'unknown' {
    // A cell in quotes may run over lines.
    const whole = this.#quoted === '' ? line : `${this.#quoted} ${line}`
    if ((whole.match(/"/g)?.length ?? 0) % 2 === 1) {
      this.#quoted = whole
      return this.#lines.length > mostLines ? 'unknown' : 'more'
    }
    this.#quoted = ''
    const delimiter = whole.includes('\t') ? '\t' : ','
    if (cellsOf(whole, delimiter).filter((cell) => codeShape.test(cell)).length < 2) {
      this.#lines.push(whole)
      return this.#lines.length > mostLines ? 'unknown' : 'more'
    }
    return this.#columns(delimiter) ?? 'unknown'
  }

  #columns(delimiter: string): PairColumns | undefined {
    const texts: string[] = []
    for (const line of this.#lines) {
      const cells = cellsOf(line, delimiter)
      // A title stands alone in its line.
      if (cells.filter((cell) => cell !== '').length < 2 && texts.length === 0) continue
      for (const [index, cell] of cells.entries()) texts[index] = `${texts[index] ?? ''} ${cell}`
    }
    const named = texts.map((text) => text.toLowerCase().replaceAll('_', ' '))
    const find = (what: keyof typeof words) => named.findIndex((text) => words[what].test(text))
    const found = {
      paid: find('paid'),
      denied: find('denied'),
      indicator: find('indicator'),
      before: find('before'),
      start: find('start'),
      end: find('end'),
    }
    if (found.paid < 0 || found.denied < 0 || found.indicator < 0) return undefined
    return { ...found, delimiter: delimiter.charCodeAt(0), last: Math.max(found.paid, found.denied, found.indicator) }
  }
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells = line.match(delimiter === '\t' ? /(?:"[^"]*"|[^\t"])*(?:\t|$)/g : /(?:"[^"]*"|[^,"])*(?:,|$)/g) ?? []
  return cells.map((cell) =>
    cell
      .replace(/[\t,]$/, '')
      .replaceAll('"', '')
      .trim(),
  )
}
