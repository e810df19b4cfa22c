/** Columns found by what stands above them, so that a file may add, move or drop columns from year to year. */
import type { Row } from './delimited-rows.ts'

/** One column that a file must or may have: its name as a pattern over the words above it. */
export interface Wanted {
  readonly pattern: RegExp
  /** How it is named to the user. */
  readonly name: string
  readonly optional?: true
}

export type Columns<Key extends string> = Readonly<Record<Key, number>>

export interface Header<Key extends string> {
  readonly columns: Columns<Key>
  readonly missing: readonly string[]
  /** Names that two columns have. */
  readonly twice: readonly string[]
  /** Rows before the first row of data. */
  readonly dataFrom: number
}

const words = (text: string) => text.toUpperCase().replace(/\s+/g, ' ').trim()

/** The names over each column, read down from `top` to `bottom`, both rows of the header. */
export function stackedNames(rows: readonly Row[], top: number, bottom: number): readonly string[] {
  const width = rows[bottom]?.cells.length ?? 0
  return Array.from({ length: width }, (_, column) =>
    words(
      rows
        .slice(top, bottom + 1)
        .map(({ cells }) => cells[column] ?? '')
        .join(' '),
    ),
  )
}

/** Which column holds what; -1 for an optional column that is not there. */
export function findColumns<Key extends string>(
  names: readonly string[],
  wanted: Readonly<Record<Key, Wanted>>,
  dataFrom: number,
): Header<Key> {
  const missing: string[] = []
  const twice: string[] = []
  const columns: Record<string, number> = {}
  for (const [key, { pattern, name, optional }] of Object.entries<Wanted>(wanted)) {
    const fitting = names.flatMap((each, index) => (pattern.test(each) ? [index] : []))
    columns[key] = fitting[0] ?? -1
    if (fitting.length === 0 && optional !== true) missing.push(name)
    if (fitting.length > 1) twice.push(name)
  }
  // cast: every key of `wanted` was just given a number
  return { columns: columns as Columns<Key>, missing, twice, dataFrom }
}
