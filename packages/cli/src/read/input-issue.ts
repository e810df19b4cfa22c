/** Something in the input that could not be read or is wrong, with its place. */
import type { Issue } from '@aliquot/x12/issue'
import { sentence } from '../print/sentence.ts'

export interface InputIssue {
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** Row of a table, counted from 1, the one of the titles. */
  readonly row?: number
  readonly segment?: number
  /** JSON pointer within the document of the line, or of the file. */
  readonly pointer?: string
  /** The claim's or encounter's own id, where it could be read. */
  readonly id?: string
  /** Element of an 837 segment, or column of a table. */
  readonly element?: string
  readonly message: string
}

export function issueInWords({ file, line, column, row, segment, pointer, id, element, message }: InputIssue): string {
  const place = [file]
  if (line !== undefined) place.push(`line ${line}`)
  if (column !== undefined) place.push(`column ${column}`)
  if (row !== undefined) place.push(`row ${row}`)
  if (segment !== undefined) place.push(`segment ${segment}`)
  const about: string[] = []
  if (id !== undefined) about.push(segment === undefined && row === undefined ? id : `claim ${id}`)
  if (pointer !== undefined && pointer !== '') about.push(pointer)
  if (element !== undefined && element !== '') about.push(element)
  const what = about.length === 0 ? '' : ` (${about.join(', ')})`
  return `${place.join(', ')}${what}: ${sentence(message)}`
}

/** Beyond this many, the issues of one file are counted on standard error, and listed by --json alone. */
const mostPrinted = 20

/** Issues as lines for standard error. */
export function issuesInWords(issues: readonly InputIssue[], unlisted = 0): string {
  const printed = new Map<string, number>()
  const lines: string[] = []
  let left = unlisted
  for (const issue of issues) {
    const count = (printed.get(issue.file) ?? 0) + 1
    printed.set(issue.file, count)
    if (count > mostPrinted) left += 1
    else lines.push(issueInWords(issue))
  }
  if (left > 0) lines.push(`and ${left} more like these; --json lists them`)
  return lines.map((line) => `${line}\n`).join('')
}

/** What a reader of X12 found. */
export function issueOfX12({ segment, claim, element, message }: Issue, file: string): InputIssue {
  return {
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }
}
