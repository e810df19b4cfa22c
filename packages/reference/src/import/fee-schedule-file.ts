/**
 * The relative value file of CMS (PPRRVU), in any layout whose header rows name the columns. Descriptors are dropped.
 */
import { type FeeCap, type FeeRow, type FeeSchedule, feeKey } from '@aliquot/engine/fee-schedule/fee-row'
import { formatFixed, parseFixed } from '@aliquot/engine/fee-schedule/price'
import { factorsOf, qualifyingMark } from '../fee-schedule/conversion-factors.ts'
import type { Row, Rows } from './delimited-rows.ts'
import { type Columns, findColumns, type Header, stackedNames, type Wanted } from './header.ts'
import { Faults, type Imported, refused } from './imported.ts'

type Key =
  | 'code'
  | 'modifier'
  | 'status'
  | 'addOn'
  | 'work'
  | 'outside'
  | 'rareOutside'
  | 'inside'
  | 'rareInside'
  | 'malpractice'
  | 'totalOutside'
  | 'totalInside'
  | 'part'
  | 'globalDays'
  | 'multiple'
  | 'factor'
  | 'supervision'
  | 'capOutside'
  | 'capInside'
  | 'capMalpractice'

const wanted: Readonly<Record<Key, Wanted>> = {
  code: { pattern: /^HCPCS$/, name: 'HCPCS' },
  modifier: { pattern: /^MOD$/, name: 'MOD' },
  status: { pattern: /^STATUS CODE$/, name: 'STATUS CODE' },
  addOn: { pattern: /NOT USED FOR MEDICARE/, name: 'NOT USED FOR MEDICARE PAYMENT', optional: true },
  work: { pattern: /^(PHYSICIAN )?WORK RVU$/, name: 'WORK RVU' },
  outside: { pattern: /NON-FAC\w* PE RVU$/, name: 'NON-FAC PE RVU' },
  rareOutside: { pattern: /NON-FAC\w* NA INDICATOR$/, name: 'NON-FAC NA INDICATOR', optional: true },
  inside: { pattern: /(^|[^-])\bFACILITY PE RVU$/, name: 'FACILITY PE RVU' },
  rareInside: { pattern: /(^|[^-])\bFACILITY NA INDICATOR$/, name: 'FACILITY NA INDICATOR', optional: true },
  malpractice: { pattern: /^(MP|MALPRACTICE) RVU$/, name: 'MP RVU' },
  totalOutside: { pattern: /NON-FAC\w* TOTAL$/, name: 'NON-FACILITY TOTAL' },
  totalInside: { pattern: /(^|[^-])\bFACILITY TOTAL$/, name: 'FACILITY TOTAL' },
  part: { pattern: /^PCTC IND$/, name: 'PCTC IND' },
  globalDays: { pattern: /^GLOB DAYS$/, name: 'GLOB DAYS' },
  multiple: { pattern: /^MULT PROC$/, name: 'MULT PROC', optional: true },
  factor: { pattern: /^CONV FACTOR$/, name: 'CONV FACTOR' },
  supervision: { pattern: /SUPERVISION OF DIAGNOSTIC/, name: 'SUPERVISION OF DIAGNOSTIC PROCEDURES', optional: true },
  capOutside: { pattern: /NON-FACILITY PE USED FOR OPPS/, name: 'NON-FACILITY PE USED FOR OPPS', optional: true },
  capInside: { pattern: /^FACILITY PE USED FOR OPPS/, name: 'FACILITY PE USED FOR OPPS', optional: true },
  capMalpractice: { pattern: /^MP USED FOR OPPS/, name: 'MP USED FOR OPPS', optional: true },
}

const quarterOf: Readonly<Record<string, string>> = { JANUARY: 'A', APRIL: 'B', JULY: 'C', OCTOBER: 'D' }

/** The whole file has some 19,000 rows from 0001F to V5364; fewer means that part of it is missing. */
const fewestRows = 10_000
const lastLetter = 'V'

/** The row that starts with HCPCS and ends the header; -1 if there is none. */
export function feeHeaderRow(rows: readonly Row[]): number {
  // Other files of a release start with the same two columns, such as that of amounts capped by hospital payment.
  return rows
    .slice(0, 40)
    .findIndex(
      ({ cells }) => cells[0] === 'HCPCS' && /^MOD/i.test(cells[1] ?? '') && cells.some((each) => /RVU$/.test(each)),
    )
}

/** Reads the file. Since 2026 there is a second one with the factor of qualifying participants, told by its name. */
export function readFeeSchedule({ rows, endsWithin }: Rows, isQualifying = false): Imported<FeeSchedule> {
  const at = feeHeaderRow(rows)
  if (at === -1) return refused('no header row starts with HCPCS and MOD')
  const title = titleOf(rows.slice(0, at))
  if (title === undefined) return refused('no title "… National Physician Fee Schedule Relative Value File … Release"')
  const header = findColumns(stackedNames(rows, Math.max(0, at - 4), at), wanted, at + 1)
  if (header.missing.length > 0) {
    return refused({ line: rows[at]?.line ?? 1, message: `the header has no column ${header.missing.join(', ')}` })
  }
  if (header.twice.length > 0) {
    return refused({ line: rows[at]?.line ?? 1, message: `two columns are called ${header.twice.join(', ')}` })
  }
  if (endsWithin) return refused({ line: rows.at(-1)?.line ?? 1, message: 'the file ends within a row: it was cut' })
  const read = readRows(rows, header)
  if (!read.ok) return read
  const { list, factor } = read.table
  const fault = wholeFault(list) ?? plausibleFault(list) ?? yearFault(title, factor)
  if (fault !== undefined) return refused(fault)
  const release = isQualifying ? `${title.release}${qualifyingMark}` : title.release
  const table = {
    ...title,
    release,
    conversionFactor: factor,
    rows: new Map(list.map((row) => [feeKey(row.code, row.modifier), row])),
  }
  return { ok: true, table, notes: [`every total of ${list.length} rows is work + practice expense + malpractice`] }
}

function titleOf(rows: readonly Row[]): Pick<FeeSchedule, 'release' | 'year' | 'released'> | undefined {
  const text = rows.map(({ cells }) => cells.join(' ')).join('\n')
  const match = /(20\d\d)\s+National Physician Fee Schedule Relative Value File\s+(\w+)/i.exec(text)
  const quarter = quarterOf[(match?.[2] ?? '').toUpperCase()]
  if (match?.[1] === undefined || quarter === undefined) return undefined
  const day = /RELEASED\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/i.exec(text)
  const two = (part = '') => part.padStart(2, '0')
  return {
    release: `RVU${match[1].slice(2)}${quarter}`,
    year: Number(match[1]),
    released: day === null ? '' : `${day[3]}-${two(day[1])}-${two(day[2])}`,
  }
}

interface ReadRows {
  readonly list: readonly FeeRow[]
  readonly factor: number
}

function readRows(rows: readonly Row[], { columns, dataFrom }: Header<Key>): Imported<ReadRows> {
  const faults = new Faults()
  const list: FeeRow[] = []
  const seen = new Set<string>()
  let factor: number | undefined
  for (const { line, cells } of rows.slice(dataFrom)) {
    if (cells.every((each) => each === '' || each === '\u001a')) continue
    const row = rowOf(cells, columns)
    if (typeof row === 'string') faults.add(line, row)
    else {
      const key = feeKey(row.code, row.modifier)
      if (seen.has(key)) faults.add(line, `${key} stands in the file twice`)
      seen.add(key)
      const own = parseFixed(cells[columns.factor] ?? '', 4)
      factor ??= own
      if (own !== factor)
        faults.add(line, `the conversion factor "${cells[columns.factor]}" is not that of the rows before`)
      list.push(row)
    }
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (factor === undefined) return refused('no row holds a conversion factor')
  return { ok: true, table: { list, factor }, notes: [] }
}

function rowOf(cells: readonly string[], columns: Columns<Key>): FeeRow | string {
  const text = (key: Key) => cells[columns[key]] ?? ''
  const code = text('code').toUpperCase()
  if (!/^[0-9A-Z]{5}$/.test(code)) return `"${text('code')}" is not a code of five letters and digits`
  const status = text('status')
  if (!/^[A-Z]$/.test(status)) return `${code}: the status "${status}" is not a letter`
  if (!/^[0-9]?$/.test(text('part'))) return `${code}: PCTC IND is "${text('part')}", not a digit`
  if (!/^([XYZM]{3}|\d{3})?$/.test(text('globalDays'))) return `${code}: GLOB DAYS is "${text('globalDays')}"`
  const units = (key: Key) => parseFixed(text(key) === '' ? '0' : text(key), 2) ?? Number.NaN
  const row = {
    code,
    modifier: text('modifier').toUpperCase(),
    status,
    isAddOn: text('addOn') === '+',
    work: units('work'),
    nonFacilityExpense: units('outside'),
    facilityExpense: units('inside'),
    malpractice: units('malpractice'),
    isRareOutsideFacility: text('rareOutside') === 'NA',
    isRareInFacility: text('rareInside') === 'NA',
    partIndicator: text('part'),
    globalDays: text('globalDays'),
    multipleProcedures: text('multiple'),
    supervision: text('supervision'),
  }
  const cap: FeeCap = {
    nonFacilityExpense: units('capOutside'),
    facilityExpense: units('capInside'),
    malpractice: units('capMalpractice'),
  }
  if (Number.isNaN(cap.nonFacilityExpense + cap.facilityExpense + cap.malpractice))
    return `${code}: an RVU of the OPPS amount is not a number`
  const outside = row.work + row.nonFacilityExpense + row.malpractice
  const inside = row.work + row.facilityExpense + row.malpractice
  if (Number.isNaN(outside + inside)) return `${code}: an RVU is not a number with at most two decimals`
  if (outside !== units('totalOutside') || inside !== units('totalInside')) {
    const stated = `${text('totalOutside')} and ${text('totalInside')}`
    return (
      `${code}: work, practice expense and malpractice add up to ` +
      `${formatFixed(outside, 2)} and ${formatFixed(inside, 2)}, the file says ${stated}`
    )
  }
  return cap.nonFacilityExpense + cap.facilityExpense === 0 ? row : { ...row, cap }
}

function wholeFault(list: readonly FeeRow[]): string | undefined {
  const last = list.at(-1)?.code ?? ''
  if (list.length >= fewestRows && list.some(({ code }) => code.startsWith(lastLetter))) return undefined
  return (
    `the file has ${list.length} rows and ends at ${last}; a whole one ` +
    `has over ${fewestRows} and reaches the codes with V: it was cut`
  )
}

/** Work is worth far more than malpractice over a whole schedule, so columns with each other's names show. */
function plausibleFault(list: readonly FeeRow[]): string | undefined {
  let work = 0
  let malpractice = 0
  for (const row of list) {
    work += row.work
    malpractice += row.malpractice
  }
  return work > malpractice ? undefined : 'malpractice RVUs outweigh work RVUs: the two columns have each other’s names'
}

function yearFault({ year, released }: Pick<FeeSchedule, 'year' | 'released'>, factor: number): string | undefined {
  if (released !== '') {
    const age = year - Number(released.slice(0, 4))
    if (age < 0 || age > 1)
      return `the title says ${year}, and the file was released on ${released}: one of them is wrong`
  }
  const factors = factorsOf(year)
  if (factors.length === 0 || factors.some((each) => each.factor === factor)) return undefined
  const known = factors.map((each) => formatFixed(each.factor, 4)).join(' or ')
  return `the title says ${year}, whose conversion factor is ${known}, and the rows hold ${formatFixed(factor, 4)}`
}
