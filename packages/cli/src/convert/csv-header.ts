/** The titles of a CSV file: which column of the file holds what. */
import type { InputIssue } from '../read/input-issue.ts'
import { type CsvColumn, columnOf } from './csv-columns.ts'

export interface CsvHeader {
  /** For each column of the file what it holds; `undefined` if that is not known. */
  readonly columns: readonly (CsvColumn | undefined)[]
  /** Titles that are not known. */
  readonly ignored: readonly string[]
  /** What keeps the file from being read. */
  readonly issues: readonly InputIssue[]
}

export function headerOf(titles: readonly string[], file: string, row: number): CsvHeader {
  const columns = titles.map(columnOf)
  const ignored = titles.filter((title, index) => columns[index] === undefined && title.trim() !== '')
  const messages = [...twice(titles, columns), ...missing(columns)]
  return { columns, ignored, issues: messages.map((message) => ({ file, row, message })) }
}

function twice(titles: readonly string[], columns: readonly (CsvColumn | undefined)[]): readonly string[] {
  return titles.flatMap((title, index) => {
    const column = columns[index]
    const before = columns.indexOf(column)
    if (column === undefined || before === index || column.kind === 'words' || column.kind === 'pointers') return []
    return [`the columns "${titles[before]}" and "${title}" both mean ${column.title}: remove or rename one`]
  })
}

function missing(columns: readonly (CsvColumn | undefined)[]): readonly string[] {
  const has = (title: string) => columns.some((column) => column?.title === title)
  const messages: string[] = []
  if (!has('code')) messages.push('no column holds the procedure codes: one titled code (or cpt, hcpcs) is wanted')
  if (!has('claim_id') && !has('sequence')) {
    messages.push('no column says which rows are one claim: one titled claim_id is wanted')
  }
  return messages
}
