/**
 * Payment amounts in a table with a header: amounts capped at hospital payment, and tables that users make of PFREV.
 */
import { parseCents } from '@aliquot/engine/money'
import { rowsOf } from './delimited-rows.ts'
import { headedRow, readHeaded } from './headed-table.ts'
import type { Wanted } from './header.ts'
import { type Imported, refused } from './imported.ts'
import type { PaymentAmount, PaymentAmounts } from './payment-amounts-file.ts'

const columns = {
  code: { pattern: /^(HCPCS|CPT|CODE|HCPCS CODE|CPT CODE)$/, name: 'HCPCS' },
  contractor: { pattern: /^(CARRIER|MAC|CONTRACTOR)( NUMBER)?$/, name: 'CARRIER' },
  number: { pattern: /^LOCALITY( NUMBER)?$/, name: 'LOCALITY' },
  // CMS itself has misspelled it for years.
  nonFacility: { pattern: /^NON-? ?FACILI?TY( (FEE|PRICE|AMOUNT).*)?$/, name: 'NON-FACILITY PRICE' },
  facility: { pattern: /^FACILITY( (FEE|PRICE|AMOUNT).*)?$/, name: 'FACILITY PRICE' },
  modifier: { pattern: /^MOD(IFIER)?$/, name: 'MOD', optional: true },
  status: { pattern: /^(PROCSTAT|STATUS( CODE)?)$/, name: 'PROCSTAT', optional: true },
  year: { pattern: /^YEAR$/, name: 'YEAR', optional: true },
} satisfies Readonly<Record<string, Wanted>>

export function looksLikeListedAmounts(text: string): boolean {
  return headedRow(rowsOf(text.slice(0, 20_000)).rows, columns) !== -1
}

/**
 * Reads such a table. `year` stands in where it has no column for it. Lines with status C are left out: contractors
 * price the code, and the amount is a cap alone.
 */
export function readListedAmounts(text: string, year: number | undefined): Imported<PaymentAmounts> {
  const years = new Set<number>()
  const read = readHeaded<keyof typeof columns, PaymentAmount | null>(rowsOf(text), columns, (cell, line) => {
    if (cell('status') === 'C') return null
    const code = cell('code').toUpperCase()
    if (!/^[0-9A-Z]{5}$/.test(code)) return `"${cell('code')}" is not a code of five letters and digits`
    const contractor = cell('contractor').padStart(5, '0')
    const number = cell('number').padStart(2, '0')
    if (!/^\d{5}$/.test(contractor) || !/^\d{2}$/.test(number)) return `${code}: contractor and locality are no numbers`
    const nonFacility = parseCents(cell('nonFacility').replace(/^\$/, ''))
    const facility = parseCents(cell('facility').replace(/^\$/, ''))
    if (nonFacility === undefined || facility === undefined) return `${code}: the amounts are not dollars and cents`
    if (cell('year') !== '') years.add(Number(cell('year')))
    return { line, contractor, number, code, modifier: cell('modifier').toUpperCase(), nonFacility, facility }
  })
  if (!read.ok) return read
  const [own = year, ...others] = years
  if (others.length > 0) return refused('the lines are of several years; check each year in a file of its own')
  if (own === undefined) return refused('the table has no column YEAR; say the year with --year')
  const amounts = read.table.filter((amount) => amount !== null)
  return { ok: true, table: { year: own, amounts, furtherAmounts: 0 }, notes: [] }
}
