/** Agreed fees out of a CSV file: a code and dollars a unit, and where wanted a payer, a modifier and a first day. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { type Cents, parseCents } from '@aliquot/engine/money'
import type { FeeOf } from '@aliquot/engine/remittance/underpayment'
import type { InputIssue } from '../read/input-issue.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

interface Fee {
  readonly code: string
  readonly cents: Cents
  readonly payer: string
  readonly modifier: string
  readonly from: string
}

export interface FeeList {
  readonly feeOf: FeeOf
  readonly issues: readonly InputIssue[]
}

const names: Readonly<Record<string, keyof Fee>> = {
  code: 'code',
  cpt: 'code',
  hcpcs: 'code',
  procedure: 'code',
  fee: 'cents',
  amount: 'cents',
  allowed: 'cents',
  price: 'cents',
  payer: 'payer',
  modifier: 'modifier',
  from: 'from',
}
const usualColumns: readonly (keyof Fee)[] = ['code', 'cents', 'payer', 'modifier', 'from']
const help = 'a line is a code and dollars a unit, such as 95117,12.36'

/** Reads the fees of a file; none without a file. */
export async function readFees(path: string | undefined, surroundings: Surroundings): Promise<FeeList> {
  if (path === undefined) return { feeOf: () => undefined, issues: [] }
  const read = await readBytes(path, surroundings)
  if (!read.ok) return { feeOf: () => undefined, issues: [read.issue] }
  return feesOf(new TextDecoder().decode(read.bytes), read.file)
}

/** The fees of a CSV text. */
export function feesOf(text: string, file: string): FeeList {
  const issues: InputIssue[] = []
  const fees: Fee[] = []
  let columns = usualColumns
  let isFirst = true
  for (const [index, row] of text.split(/\r\n|\n|\r/).entries()) {
    if (row.trim() === '') continue
    const cells = cellsOf(row)
    const titles = cells.map((cell) => names[cell.toLowerCase()])
    if (isFirst && titles.includes('code')) columns = titles.map((title) => title ?? 'from')
    else {
      const fee = feeIn(cells, columns)
      if (typeof fee === 'string') issues.push({ file, line: index + 1, message: fee })
      else fees.push(fee)
    }
    isFirst = false
  }
  if (fees.length === 0 && issues.length === 0) issues.push({ file, message: `the file holds no fees: ${help}` })
  return { feeOf: lookUp(fees), issues }
}

function cellsOf(row: string): readonly string[] {
  const separator = /[;\t]/.test(row) ? /[;\t]/ : /,/
  return row
    .replace(/^\uFEFF/, '')
    .split(separator)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
}

function feeIn(cells: readonly string[], columns: readonly (keyof Fee)[]): Fee | string {
  const cell = (name: keyof Fee) => cells[columns.indexOf(name)] ?? ''
  const code = cell('code').toUpperCase()
  if (!/^[0-9A-Z]{5}$/.test(code)) return `the code is not one of five letters and digits; ${help}`
  const cents = parseCents(cell('cents').replace(/^\$/, ''))
  if (cents === undefined || cents < 0) return `the fee is not a sum of dollars and whole cents; ${help}`
  const from = cell('from')
  if (from !== '' && parseDay(from) === undefined) return 'the first day is not written YYYY-MM-DD'
  return { code, cents, payer: cell('payer').toUpperCase(), modifier: cell('modifier').toUpperCase(), from }
}

/** What fits most closely: the payer before the modifier before the latest day. */
function lookUp(fees: readonly Fee[]): FeeOf {
  const byCode = new Map<string, Fee[]>()
  for (const fee of fees) byCode.set(fee.code, [...(byCode.get(fee.code) ?? []), fee])
  return ({ payer, code, modifiers, dateOfService = '9999' }) => {
    const fitting = (byCode.get(code) ?? []).filter(
      (fee) =>
        (fee.payer === '' || fee.payer === payer.toUpperCase()) &&
        (fee.modifier === '' || modifiers.includes(fee.modifier)) &&
        fee.from <= dateOfService,
    )
    const rank = (fee: Fee) => `${fee.payer === '' ? 0 : 1}${fee.modifier === '' ? 0 : 1}${fee.from}`
    return fitting.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]?.cents
  }
}
