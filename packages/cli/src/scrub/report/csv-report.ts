/** The report for a spreadsheet: one row a finding, a formal fault, or something that could not be read. */
import type { ScrubbedClaim } from '../scrub-input.ts'
import type { Out, Reporter } from './reporter.ts'

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

export function csvReporter(write: Out): Reporter {
  let current = ''
  const row = (cells: Row) => write(`${columns.map((column) => cellText(cells[column] ?? '')).join(',')}\r\n`)
  write(`${columns.join(',')}\r\n`)
  return {
    begin(file) {
      current = file
    },
    claim: (file, claim) => claimRows(file, claim).forEach(row),
    end(issues) {
      for (const { segment = '', id = '', element = '', message } of issues) {
        row({ file: current, segment, claim: id, severity: 'input', finding: element, what: message })
      }
    },
    finish() {},
  }
}

function claimRows(file: string, { result, form, place }: ScrubbedClaim): readonly Row[] {
  const about = { file, segment: place.segment ?? '', claim: result.claim, payer: result.payer }
  const formal = form.map(({ segment, element, reply, message }) => ({
    ...about,
    segment,
    severity: 'form',
    finding: reply,
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
  return [...formal, ...found]
}

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula is set off by an apostrophe. */
function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
