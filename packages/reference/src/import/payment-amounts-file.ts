/** Payment amounts that CMS works out itself (PFREV, PFALL): one code in one locality a line, without a header. */
import { type Cents, parseCents } from '@aliquot/engine/money'
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
  /** Lines with a further amount, such as a cap, a therapy reduction or a flat visit fee: these are not compared. */
  readonly furtherAmounts: number
}

/** Text lines around the amounts: headers, trailers and copyright. */
const isNote = (line: string) => /^"?(TRL|HDR|TRAILER|HEADER)\b/i.test(line) || line.trim() === '' || line === '\u001a'

const amountLine = /^"?20\d\d"?\s*,\s*"?\d{4,5}"?\s*,\s*"?\d{1,2}"?\s*,/

const columns = 16

export function looksLikePaymentAmounts(text: string): boolean {
  const first = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .find((line) => !isNote(line))
  return first !== undefined && (amountLine.test(first) || /^"?20\d\d"?,"?\d{4,5}"?,/.test(first))
}

/** Cells of a line. No cell of these files holds a comma or a quote, and a file of a year has a million lines. */
const cellsOf = (line: string): readonly string[] => line.split(',').map((cell) => cell.replaceAll('"', '').trim())

/** Reads a file of payment amounts. Whether every code has every locality is told by `incompleteCodes`. */
export function readPaymentAmounts(text: string): Imported<PaymentAmounts> {
  const faults = new Faults()
  const amounts: PaymentAmount[] = []
  let year = 0
  let furtherAmounts = 0
  let number = 0
  let width = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '')
    start = end === -1 ? text.length : end + 1
    number += 1
    if (isNote(line)) continue
    const cells = cellsOf(line)
    if (end === -1 && cells.length < width)
      return refused({ line: number, message: 'the file ends within a line: it was cut' })
    width = cells.length
    const amount = amountOf(number, cells)
    if (typeof amount === 'string') {
      faults.add(number, amount)
      continue
    }
    const own = Number(cells[0])
    if (year !== 0 && own !== year) faults.add(number, `the year is ${own}, and ${year} on the lines before`)
    year = own
    if (cells.slice(11).some((each) => /\./.test(each) && /[1-9]/.test(each))) furtherAmounts += 1
    amounts.push(amount)
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (amounts.length === 0) return refused('no line holds year, contractor, locality, code and amounts')
  return { ok: true, table: { year, amounts, furtherAmounts }, notes: [] }
}

function amountOf(line: number, cells: readonly string[]): PaymentAmount | string {
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
