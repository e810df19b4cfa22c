/** Rows of the report for a spreadsheet: one a finding, a formal fault, or something that could not be read. */
import type { InputIssue } from '../../read/input-issue.ts'
import type { ScrubbedClaim } from '../claim-file.ts'

/** Columns, in their order. */
export const columns = [
  'file',
  'segment',
  'claim',
  'payer',
  'line',
  'code',
  'severity',
  'finding',
  'nature',
  'what',
  'to_do',
  'who',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>

export const headRow = `${columns.join(',')}\r\n`

export function claimRows(file: string, { outcome, form, place, result: resultOf }: ScrubbedClaim): string {
  if (outcome !== 'found' && form.length === 0) return ''
  const result = resultOf()
  const about = { file, segment: place.segment ?? '', claim: result.claim, payer: result.payer }
  const formal = form.map(({ segment, element, code, reply, message }) => ({
    ...about,
    segment,
    severity: 'form',
    finding: reply === '' ? code : reply,
    code: element,
    what: message,
  }))
  const found = result.findings.map(({ line, code, severity, edit, nature, text, todo, remedy }) => ({
    ...about,
    line: line === 0 ? '' : line,
    code,
    severity,
    finding: edit,
    nature,
    what: text,
    to_do: todo,
    who: remedy,
  }))
  return [...formal, ...found].map(rowText).join('')
}

export function issueRows(file: string, issues: readonly InputIssue[]): string {
  return issues
    .map(({ segment = '', id = '', element = '', message }) =>
      rowText({ file, segment, claim: id, severity: 'input', finding: element, what: message }),
    )
    .join('')
}

function rowText(cells: Row): string {
  return `${columns.map((column) => cellText(cells[column] ?? '')).join(',')}\r\n`
}

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula is set off by an apostrophe. */
function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
