/** Payment amounts that CMS works out itself (PFREV, PFALL): one code in one locality a line, without a header. */
import { type Cents, parseCents } from '@aliquot/engine/money'
import type { Row, Rows } from './delimited-rows.ts'
import { Faults, type Imported, refused } from './imported.ts'

export interface PaymentAmount {
  readonly line: number
  readonly contractor: string
  readonly number: string
  readonly code: string
  readonly modifier: string
  readonly nonFacility: Cents
  readonly facility: Cents
}

export interface PaymentAmounts {
  readonly year: number
  readonly amounts: readonly PaymentAmount[]
  /** Lines with an amount capped by another schedule, or reduced for therapy: not part of the comparison. */
  readonly furtherAmounts: number
}

const isAmountRow = ({ cells }: Row) => /^20\d\d$/.test(cells[0] ?? '') && /^\d{4,5}$/.test(cells[1] ?? '')

/** Text lines around the amounts: headers, trailers and copyright. */
const isNoteRow = ({ cells }: Row) =>
  /^(TRL|HDR|TRAILER|HEADER)\b/i.test(cells[0] ?? '') || cells.join('').trim() === '' || cells[0] === '\u001a'

const columns = 16

export function looksLikePaymentAmounts(rows: readonly Row[]): boolean {
  const first = rows.find((row) => !isNoteRow(row))
  return first !== undefined && isAmountRow(first) && first.cells.length >= 8
}

/** Reads a file of payment amounts. Whether every code has every locality is told by `incompleteCodes`. */
export function readPaymentAmounts({ rows, endsWithin }: Rows): Imported<PaymentAmounts> {
  const faults = new Faults()
  const amounts: PaymentAmount[] = []
  let year = 0
  let furtherAmounts = 0
  for (const row of rows) {
    if (isNoteRow(row)) continue
    const amount = amountOf(row)
    if (typeof amount === 'string') faults.add(row.line, amount)
    else {
      const own = Number(row.cells[0])
      if (year !== 0 && own !== year) faults.add(row.line, `the year is ${own}, and ${year} on the lines before`)
      year = own
      if (row.cells.slice(11).some((each) => /\./.test(each) && /[1-9]/.test(each))) furtherAmounts += 1
      amounts.push(amount)
    }
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (amounts.length === 0) return refused('no line holds year, contractor, locality, code and amounts')
  if (endsWithin) return refused({ line: rows.at(-1)?.line ?? 1, message: 'the file ends within a line: it was cut' })
  return { ok: true, table: { year, amounts, furtherAmounts }, notes: [] }
}

function amountOf({ line, cells }: Row): PaymentAmount | string {
  const [year = '', contractor = '', number = '', code = '', modifier = '', outside = '', inside = ''] = cells
  if (!/^20\d\d$/.test(year))
    return `"${year}" is no year: a line is year, contractor, locality, code, modifier, amounts`
  if (cells.length < 7 || cells.length > columns + 4) return `the line has ${cells.length} cells instead of ${columns}`
  if (!/^\d{4,5}$/.test(contractor) || !/^\d{1,2}$/.test(number))
    return `"${contractor}" and "${number}" are no contractor and locality`
  if (!/^[0-9A-Z]{5}$/.test(code)) return `"${code}" is not a code of five letters and digits`
  if (!/^[0-9A-Z]{0,2}$/.test(modifier)) return `"${modifier}" is not a modifier`
  const nonFacility = parseCents(outside)
  const facility = parseCents(inside)
  if (nonFacility === undefined || facility === undefined)
    return `"${outside}" and "${inside}" are no amounts in dollars and cents`
  return {
    line,
    contractor: contractor.padStart(5, '0'),
    number: number.padStart(2, '0'),
    code,
    modifier,
    nonFacility,
    facility,
  }
}

/** Codes that have fewer localities than the others: where a file was cut between two lines, its last code does. */
export function incompleteCodes({ amounts }: PaymentAmounts): readonly string[] {
  const counts = new Map<string, Set<string>>()
  for (const { code, modifier, contractor, number } of amounts) {
    const key = modifier === '' ? code : `${code}-${modifier}`
    const places = counts.get(key) ?? new Set()
    places.add(`${contractor}-${number}`)
    counts.set(key, places)
  }
  const most = Math.max(...[...counts.values()].map(({ size }) => size))
  return [...counts].filter(([, { size }]) => size < most).map(([key]) => key)
}
