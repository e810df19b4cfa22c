/** Claims as they grow row by row. */
import { readClaim, readPeople } from 'aliquot/documents/read-document'
import type { InputIssue } from '../read/input-issue.ts'
import { plainFault } from '../read/plain-fault.ts'
import { type CellValue, readCell } from './csv-cells.ts'
import { allColumns, type CsvColumn, type Level } from './csv-columns.ts'
import type { CsvHeader } from './csv-header.ts'
import { isFields, type OpenFields, setAt, valueAt } from './nested-fields.ts'
import type { Streamed } from './streamed-claim.ts'

/** A claim of which not all rows may have come. */
interface Growing {
  readonly firstRow: number
  /** Its rows state a claim_id and no sequence. */
  readonly isById: boolean
  readonly fields: OpenFields
  readonly lines: OpenFields[]
  readonly rows: number[]
  /** Who rendered lines, by number. */
  readonly rendering: Map<string, OpenFields>
  issues: InputIssue[]
}

/** A cell that holds something. */
interface Filled {
  readonly column: CsvColumn
  readonly value: CellValue
}

/** A number that could be two: the first that is written with two digits. */
const firstOfTwoDigits = 10

export class CsvClaims {
  readonly #header: CsvHeader
  readonly #file: string
  readonly #claims = new Map<string, Growing>()
  readonly #keyless: InputIssue[] = []
  #keylessRows = 0

  constructor(header: CsvHeader, file: string) {
    this.#header = header
    this.#file = file
  }

  /** Claims of which rows have come. */
  get count(): number {
    return this.#claims.size
  }

  /** Takes a row. */
  add(row: number, cells: readonly string[]): void {
    const filled: Filled[] = []
    const issues: InputIssue[] = []
    for (const [index, text] of cells.entries()) {
      const column = this.#header.columns[index]
      if (column === undefined) {
        if (index >= this.#header.columns.length && text !== '') {
          issues.push({ file: this.#file, row, message: 'the row has more cells than there are titles' })
        }
        continue
      }
      const read = readCell(column.kind, text)
      if (!read.ok) issues.push({ file: this.#file, row, element: column.title, message: read.message })
      else if (read.value !== undefined) filled.push({ column, value: read.value })
    }
    const claim = this.#claimOf(row, filled)
    if (claim === undefined) {
      const message = 'the row does not say of which claim it is (claim_id)'
      this.#keyless.push(...(issues.length > 0 ? issues : [{ file: this.#file, row, message }]))
      this.#keylessRows += 1
      return
    }
    claim.issues.push(...issues)
    this.#fill(claim, row, filled)
  }

  /** All claims, in the order in which their first rows came. */
  *finish(): Generator<Streamed> {
    if (this.#keylessRows > 0) yield { broken: this.#keylessRows, issues: this.#keyless }
    const all = [...this.#claims.values()]
    const sequenced = new Set(all.filter(({ isById }) => !isById).map(({ fields }) => fields.id))
    const loose = new Set(all.flatMap(({ isById, fields }) => (isById && sequenced.has(fields.id) ? [fields.id] : [])))
    for (const claim of all) {
      if (!loose.has(claim.fields.id)) yield this.#finished(claim)
      else if (claim.isById) yield { broken: 0, issues: [this.#looseIssue(claim)] }
      // It may lack the loose row.
      else yield { broken: 1, issues: [] }
    }
  }

  #looseIssue({ firstRow, fields }: Growing): InputIssue {
    const message = 'other rows of this claim_id have a sequence: say in this row too which of them it belongs to'
    return { file: this.#file, row: firstRow, id: String(fields.id), element: 'sequence', message }
  }

  #claimOf(row: number, filled: readonly Filled[]): Growing | undefined {
    const stated = (title: string) => filled.find(({ column }) => column.title === title)?.value
    const [sequence, id] = [stated('sequence'), stated('claim_id')]
    if (sequence === undefined && id === undefined) return undefined
    const name = sequence === undefined ? `id ${id}` : `sequence ${sequence}`
    const known = this.#claims.get(name)
    if (known !== undefined) return known
    const fields: OpenFields = {}
    const isById = sequence === undefined
    const claim = {
      firstRow: row,
      isById,
      fields,
      lines: [],
      rows: [],
      rendering: new Map<string, OpenFields>(),
      issues: [],
    }
    this.#claims.set(name, claim)
    return claim
  }

  #fill(claim: Growing, row: number, filled: readonly Filled[]): void {
    const line: OpenFields = {}
    const rendering: OpenFields = {}
    const ofClaim: OpenFields = {}
    const target: Readonly<Record<Level, OpenFields>> = { claim: ofClaim, line, rendering }
    for (const { column, value } of filled) addAt(target[column.level], column, value)
    for (const { column } of filled) {
      if (column.level === 'claim' && column.title !== 'sequence') this.#keep(claim, row, column, ofClaim)
    }
    claim.lines.push(line)
    claim.rows.push(row)
    if (!isFields(rendering.name)) return
    if (typeof line.rendering === 'string') claim.rendering.set(line.rendering, { npi: line.rendering, ...rendering })
    else {
      const message = 'the row names who rendered the line, and not the number: state it, or leave the name empty'
      claim.issues.push({ file: this.#file, row, element: 'rendering_provider', message })
    }
  }

  /** What a row says of its claim must be what the others say, or be left empty. */
  #keep(claim: Growing, row: number, column: CsvColumn, said: OpenFields): void {
    const value = valueAt(said, column.path)
    const before = valueAt(claim.fields, column.path)
    if (Array.isArray(value) && value.length === 0 && before !== undefined) return
    const isEmpty = before === undefined || (Array.isArray(before) && before.length === 0)
    if (isEmpty) setAt(claim.fields, column.path, value)
    else if (JSON.stringify(before) !== JSON.stringify(value)) {
      const message = `this is not what row ${claim.firstRow} of the same claim says: they must agree`
      claim.issues.push({ file: this.#file, row, element: column.title, message })
    }
  }

  #finished(claim: Growing): Streamed {
    const { people, ...fields } = claim.fields
    const rendering = [...claim.rendering.values()]
    const all = rendering.length > 0 ? { ...(isFields(people) ? people : {}), rendering } : people
    const document = readClaim({ ...fields, lines: claim.lines })
    const stated = all === undefined ? undefined : readPeople(all)
    const id = typeof fields.id === 'string' ? { id: fields.id } : {}
    const issues = [...claim.issues, ...this.#pointerIssues(claim)]
    if (!document.ok) issues.push(...document.issues.map((issue) => this.#placed(claim, issue)))
    if (stated?.ok === false) {
      issues.push(...stated.issues.map(({ path, message }) => this.#placed(claim, { path: `/people${path}`, message })))
    }
    if (issues.length > 0 || !document.ok) return { broken: 1, issues: issues.map((issue) => ({ ...issue, ...id })) }
    return {
      claim: document.value,
      people: stated?.ok ? stated.value : undefined,
      place: { row: claim.firstRow },
      left: [],
    }
  }

  /** `12` may be twelve, or one and two: it is twelve only where there are so many diagnoses. */
  #pointerIssues({ fields, lines, rows }: Growing): readonly InputIssue[] {
    const listed = Array.isArray(fields.diagnoses) ? fields.diagnoses.length : 0
    return lines.flatMap(({ diagnosisPointers }, index) => {
      const pointers: readonly unknown[] = Array.isArray(diagnosisPointers) ? diagnosisPointers : []
      const isOdd = pointers.some((each) => typeof each === 'number' && each >= firstOfTwoDigits && each > listed)
      if (!isOdd) return []
      const message = `a pointer is beyond the ${listed} diagnoses of the claim: write pointers apart, such as 1 2`
      return [{ file: this.#file, row: rows[index] ?? 0, element: 'diagnosis_pointers', message }]
    })
  }

  /** A fault of the document, by row and column. */
  #placed(claim: Growing, { path, message }: { readonly path: string; readonly message: string }): InputIssue {
    const [, first = '', number = '', ...rest] = path.split('/')
    const isOfLine = first === 'lines' && number !== ''
    const fields = isOfLine ? rest : path.split('/').slice(1)
    const column = allColumns.find(
      (each) => (each.level === 'line') === isOfLine && each.path.every((field, index) => fields[index] === field),
    )
    const row = isOfLine ? (claim.rows[Number(number)] ?? claim.firstRow) : claim.firstRow
    return { file: this.#file, row, element: column?.title ?? path, message: plainFault(message) }
  }
}

/** Sets a value; a list grows by what another column of the same row adds. */
function addAt(target: OpenFields, { path }: CsvColumn, value: CellValue): void {
  const before = valueAt(target, path)
  setAt(target, path, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value)
}
