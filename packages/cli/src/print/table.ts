/** Columns under each other. The last column takes what width is left, and breaks between words. */
import { wrap } from './wrap.ts'

export interface Column {
  readonly title?: string
  readonly align?: 'left' | 'right'
  /** Applied when the width is settled, so that it may add characters that are not seen. */
  readonly style?: (cell: string) => string
}

export interface TableOptions {
  readonly indent?: number
  /** Blanks between columns. */
  readonly gap?: number
  readonly width: number
}

/** Lines of a table; columns without anything in them are left out. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { indent = 2, gap = 2, width }: TableOptions,
): readonly string[] {
  const used = columns.flatMap((column, index) =>
    rows.some((row) => (row[index] ?? '') !== '') ? [{ column, index }] : [],
  )
  const hasTitles = columns.some(({ title }) => title !== undefined)
  const titles = hasTitles ? [columns.map(({ title }) => title ?? '')] : []
  const widths = used.map(({ index }) => Math.max(...[...titles, ...rows].map((row) => (row[index] ?? '').length)))
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + gap, indent)
  const last = Math.max(16, width - before)
  const lines: string[] = []
  for (const [number, row] of [...titles, ...rows].entries()) {
    const isTitle = number < titles.length
    const cells = used.map(({ index }) => row[index] ?? '')
    const wrapped = wrap(cells.at(-1) ?? '', last)
    for (const [part, text] of wrapped.entries()) {
      const shown = part === 0 ? [...cells.slice(0, -1), text] : [...cells.slice(0, -1).map(() => ''), text]
      lines.push(lineOf(shown, used, widths, { indent, gap, isTitle }))
    }
  }
  return lines
}

function lineOf(
  cells: readonly string[],
  used: readonly { readonly column: Column }[],
  widths: readonly number[],
  { indent, gap, isTitle }: { readonly indent: number; readonly gap: number; readonly isTitle: boolean },
): string {
  const padded = cells.map((cell, place) => {
    const column = used[place]?.column ?? {}
    const isLast = place === cells.length - 1
    const length = widths[place] ?? 0
    const text = column.align === 'right' ? cell.padStart(length) : isLast ? cell : cell.padEnd(length)
    return isTitle || column.style === undefined ? text : column.style(text)
  })
  return `${' '.repeat(indent)}${padded.join(' '.repeat(gap))}`.trimEnd()
}
