/** Tables with one header row somewhere near the top: the simpler of the files that can be imported. */
import type { Row, Rows } from './delimited-rows.ts'
import { type Columns, findColumns, type Wanted } from './header.ts'
import { Faults, type Imported, refused } from './imported.ts'

const searched = 25

const namesIn = ({ cells }: Row) =>
  cells.map((each) =>
    each
      .toUpperCase()
      .replace(/[_\s]+/g, ' ')
      .trim(),
  )

/** The first row that names all columns that a kind must have; -1 if there is none. */
export function headedRow<Key extends string>(rows: readonly Row[], wanted: Readonly<Record<Key, Wanted>>): number {
  return rows.slice(0, searched).findIndex((row) => findColumns(namesIn(row), wanted, 0).missing.length === 0)
}

/** A row of the header that names at least two columns of a kind, and the columns that it lacks. */
export function nearlyHeadedRow<Key extends string>(
  rows: readonly Row[],
  wanted: Readonly<Record<Key, Wanted>>,
): readonly string[] {
  for (const row of rows.slice(0, searched)) {
    const { missing, columns } = findColumns(namesIn(row), wanted, 0)
    const held = Object.values<number>(columns).filter((column) => column >= 0).length
    if (held >= 2 && missing.length > 0) return missing
  }
  return []
}

/** Reads every row below the header; `read` gives a value, or says what is wrong with it. */
export function readHeaded<Key extends string, Value>(
  { rows, endsWithin, openQuote }: Rows,
  wanted: Readonly<Record<Key, Wanted>>,
  read: (cell: (key: Key) => string, line: number) => Value | string,
): Imported<readonly Value[]> {
  const at = headedRow(rows, wanted)
  const head = rows[at]
  if (head === undefined) {
    const names = Object.values<Wanted>(wanted).filter(({ optional }) => optional !== true)
    return refused(`no header row names the columns ${names.map(({ name }) => name).join(', ')}`)
  }
  const { columns, twice } = findColumns(namesIn(head), wanted, at + 1)
  if (twice.length > 0) return refused({ line: head.line, message: `two columns are called ${twice.join(', ')}` })
  if (openQuote !== undefined)
    return refused({ line: openQuote, message: 'a quoted cell never ends: the file was cut' })
  const faults = new Faults()
  const values: Value[] = []
  for (const { line, cells } of rows.slice(at + 1)) {
    if (cells.every((each) => each === '' || each === '\u001a')) continue
    const value = read(cellOf(cells, columns), line)
    if (typeof value === 'string') faults.add(line, value)
    else values.push(value)
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (endsWithin) return refused({ line: rows.at(-1)?.line ?? 1, message: 'the file ends within a row: it was cut' })
  if (values.length === 0) return refused({ line: head.line, message: 'there is no row below the header' })
  return { ok: true, table: values, notes: [] }
}

function cellOf<Key extends string>(cells: readonly string[], columns: Columns<Key>): (key: Key) => string {
  return (key) => cells[columns[key]] ?? ''
}
