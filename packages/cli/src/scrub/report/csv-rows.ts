/** Rows of the report for a spreadsheet: one a finding, a formal fault, or something that could not be read. */
import type { AcceptedClaim } from '../../accept/accepted-claim.ts'
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
  'change',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>

export const headRow = `${columns.join(',')}\r\n`

export function claimRows(file: string, claim: ScrubbedClaim): string {
  const { outcome, form, place, result: resultOf, offered, accepted } = claim
  if (outcome !== 'found' && form.length === 0) return ''
  const result = resultOf()
  const changeOf = (finding: string) => offered().find(({ proposedBy }) => proposedBy.includes(finding))?.id ?? ''
  const about = { file, segment: place.segment ?? '', claim: result.claim, payer: result.payer }
  const formal = form.map(({ segment, element, code, reply, message }) => ({
    ...about,
    segment,
    severity: 'form',
    finding: reply === '' ? code : reply,
    code: element,
    what: message,
    change: changeOf(`${code}:0`),
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
    change: changeOf(`${edit}:${line}`),
  }))
  const made = accepted === undefined ? [] : [acceptedRow(about, accepted)]
  return [...formal, ...found, ...made].map(rowText).join('')
}

function acceptedRow(about: Row, { by, on, ids, refused, gone, heldBy }: AcceptedClaim): Row {
  const held = heldBy.length === 0 ? '' : `; still held by ${heldBy.join(', ')}`
  const what = refused === undefined ? `made; gone: ${gone.join(', ')}${held}` : `not made: ${refused}`
  return { ...about, severity: 'accepted', what, who: `${by}, ${on}`, change: ids.join(' ') }
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
