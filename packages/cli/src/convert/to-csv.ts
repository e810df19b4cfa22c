/** Claims as CSV: a row of titles, then a row for each service line. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople } from '@aliquot/x12/claim-people'
import { cellText } from './csv-cells.ts'
import { type CsvColumn, columnsWritten, type Level } from './csv-columns.ts'
import { peopleLeft } from './from-837.ts'
import { otherFields, valueAt } from './nested-fields.ts'
import type { ClaimFault, ClaimSink, StreamedClaim } from './streamed-claim.ts'

/** A cell needs quotes if it holds one of these, or begins or ends with what could be a blank of some kind. */
const needsQuotes = /[",\r\n]|^[^!-~]|[^!-~]$/

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const rowOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`

const fieldsOf = (level: Level): ReadonlySet<string> =>
  new Set(columnsWritten(false).flatMap((column) => (column.level === level ? column.path.slice(0, 1) : [])))

const claimFields: ReadonlySet<string> = new Set([...fieldsOf('claim'), 'lines'])
const lineFields: ReadonlySet<string> = fieldsOf('line')

export function toCsv(write: (text: string) => void, withPeople: boolean): ClaimSink {
  const columns = columnsWritten(withPeople)
  let sequence = 0
  write(rowOf(columns.map(({ title }) => title)))
  return {
    take: (claims) =>
      claims.map((streamed) => {
        const rows = rowsOf(streamed, columns, sequence + 1)
        if ('faults' in rows) return { ok: false, faults: rows.faults }
        sequence += 1
        for (const cells of rows.cells) write(rowOf(cells))
        return { ok: true, left: leftOf(streamed, withPeople) }
      }),
    end() {},
  }
}

type Rows = { readonly cells: readonly (readonly string[])[] } | { readonly faults: readonly ClaimFault[] }

function rowsOf({ claim, people }: StreamedClaim, columns: readonly CsvColumn[], sequence: number): Rows {
  if ('typeOfBill' in claim) {
    return { faults: [{ message: 'this is an institutional claim (837I): CSV has no columns for it' }] }
  }
  const whole = { ...claim, people, sequence }
  const faults: ClaimFault[] = []
  const cellOf = (column: CsvColumn, document: unknown): string => {
    const text = cellText(column.kind, valueAt(document, column.path))
    if (text === undefined) faults.push({ element: column.title, message: 'a cell cannot hold this value' })
    return text ?? ''
  }
  const ofClaim = columns.map((column) => (column.level === 'claim' ? cellOf(column, whole) : ''))
  const cells = claim.lines.map((line) => {
    const rendering = people?.rendering?.find(({ npi }) => npi === line.rendering)
    return columns.map((column, index) => {
      if (column.level === 'claim') return ofClaim[index] ?? ''
      return cellOf(column, column.level === 'line' ? line : rendering)
    })
  })
  return faults.length > 0 ? { faults } : { cells }
}

function leftOf({ claim, people }: StreamedClaim, withPeople: boolean): readonly string[] {
  const ofClaim = otherFields(claim, claimFields)
  const ofLines = claim.lines.flatMap((line) => otherFields(line, lineFields).map((field) => `${field} of a line`))
  return [...ofClaim, ...ofLines, ...leftPeople(claim, people, withPeople)]
}

function leftPeople(claim: Claim, people: ClaimPeople | undefined, withPeople: boolean): readonly string[] {
  if (people === undefined) return []
  if (!withPeople) return [peopleLeft]
  const { sender, receiver, billing, rendering = [] } = people
  const isOtherBilling = billing?.npi !== undefined && billing.npi !== claim.billingProvider
  const isUnused = rendering.some(({ npi }) => npi === undefined || !claim.lines.some((line) => line.rendering === npi))
  return [
    ...(sender === undefined && receiver === undefined ? [] : ['sender and receiver of the file']),
    ...(isOtherBilling ? ['people.billing.npi (billingProvider has a column)'] : []),
    ...(isUnused ? ['rendering providers that no line names'] : []),
  ]
}
