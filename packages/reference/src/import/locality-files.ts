/** Geographic indices (GPCI) and counties of localities, as CMS publishes them beside the relative value file. */
import { parseFixed } from '@aliquot/engine/fee-schedule/price'
import { type Locality, type LocalityTable, stateNames } from '../fee-schedule/locality.ts'
import type { Row, Rows } from './delimited-rows.ts'
import { findColumns, stackedNames, type Wanted } from './header.ts'
import { Faults, type Imported, refused } from './imported.ts'

type Key = 'contractor' | 'state' | 'number' | 'name' | 'work' | 'expense' | 'malpractice'

const wanted: Readonly<Record<Key, Wanted>> = {
  contractor: {
    pattern: /MEDICARE ADMINI?STRATIVE CONTRACTOR|^(MAC|CARRIER)\b/,
    name: 'Medicare Administrative Contractor',
  },
  state: { pattern: /^STATE$/, name: 'State' },
  number: { pattern: /^LOCALITY NUMBER$/, name: 'Locality Number' },
  name: { pattern: /^LOCALITY NAME$/, name: 'Locality Name' },
  work: { pattern: /\bP?W(ORK)? GPCI/, name: 'PW GPCI' },
  expense: { pattern: /\bPE GPCI/, name: 'PE GPCI' },
  malpractice: { pattern: /\bMP GPCI/, name: 'MP GPCI' },
}

/** Localities of California that were merged or split: at the start of 2017, and of 2024 (CY 2023 final rule). */
const retired: ReadonlySet<string> = new Set(['CA 03', 'CA 06', 'CA 07', 'CA 26', 'CA 99'])

/** Widest range of each index, in thousandths; outside of it a column has another's name. */
const ranges = { work: [900, 1600], expense: [650, 1700], malpractice: [150, 3500] } as const

/** There were 89 localities until 2016, 112 until 2023, and 109 since. */
const fewestLocalities = (year: number) => (year < 2017 ? 85 : 100)

export function indicesHeaderRow(rows: readonly Row[]): number {
  return rows
    .slice(0, 20)
    .findIndex(
      ({ cells }) => cells.some((each) => /\bGPCI\b/i.test(each)) && cells.filter((each) => each !== '').length > 3,
    )
}

const localityKey = ({ state, number }: Pick<Locality, 'state' | 'number'>) => `${state} ${number}`

/**
 * Reads a file of geographic indices. `known` are tables that are trusted: a locality that none of them has is
 * invented, and a table of the same year that differs from them in more than the work index is not of CMS.
 */
export function readIndices({ rows, endsWithin }: Rows, known: readonly LocalityTable[]): Imported<LocalityTable> {
  const at = indicesHeaderRow(rows)
  if (at === -1) return refused('no header row names the columns PW GPCI, PE GPCI and MP GPCI')
  const names = withFloor(stackedNames(rows, at, at))
  const header = findColumns(names, wanted, at + 1)
  const line = rows[at]?.line ?? 1
  if (header.missing.length > 0)
    return refused({ line, message: `the header has no column ${header.missing.join(', ')}` })
  if (header.twice.length > 0) return refused({ line, message: `two columns are called ${header.twice.join(', ')}` })
  const year = yearOf(rows.slice(0, at), names)
  if (typeof year === 'string') return refused(year)
  if (endsWithin && /^\d{4,5}$/.test(rows.at(-1)?.cells[0] ?? ''))
    return refused({ line: rows.at(-1)?.line ?? 1, message: 'the file ends within a row: it was cut' })
  const faults = new Faults()
  const localities: Locality[] = []
  for (const row of rows.slice(at + 1)) {
    const cell = (key: Key) => row.cells[header.columns[key]] ?? ''
    if (!/^\d{4,5}$/.test(cell('contractor'))) {
      const isNote = row.cells.filter((each) => each !== '').length <= 1
      if (!isNote) faults.add(row.line, `the contractor "${cell('contractor')}" is not a number of five digits`)
      continue
    }
    const locality = localityOf(cell)
    if (typeof locality === 'string') faults.add(row.line, locality)
    else localities.push(locality)
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  const fault =
    inventedFault(localities, known) ?? countFault(localities, year) ?? differenceFault(localities, year, known)
  if (fault !== undefined) return refused(fault)
  return { ok: true, table: { year, source: `GPCI${year}`, localities }, notes: [] }
}

/** Some years print the work index twice, with and without the floor of law; payment is with it. */
function withFloor(names: readonly string[]): readonly string[] {
  const hasFloor = names.some((name) => /\bWITH 1\.0 FLOOR/.test(name))
  return hasFloor ? names.map((name) => (/\bWITHOUT\b/.test(name) ? '' : name)) : names
}

/** The year of title and column heads, which must agree. */
function yearOf(before: readonly Row[], names: readonly string[]): number | string {
  const title = before.map(({ cells }) => cells.join(' ')).join(' ')
  const years = new Set(
    [...`${title.match(/\bCY\s+20\d\d/)?.[0] ?? ''} ${names.join(' ')}`.matchAll(/20\d\d/g)].map(([year]) => year),
  )
  const [first, ...others] = years
  if (first === undefined) return 'neither title nor columns name the year'
  return others.length === 0
    ? Number(first)
    : `title and columns name the years ${[...years].join(' and ')}: one is wrong`
}

function localityOf(cell: (key: Key) => string): Locality | string {
  const state = cell('state').toUpperCase()
  if (stateNames[state] === undefined) return `"${cell('state')}" is no state or territory`
  if (!/^\d{1,2}$/.test(cell('number'))) return `the locality number "${cell('number')}" is not one of two digits`
  const index = (key: 'work' | 'expense' | 'malpractice'): number | string => {
    const value = parseFixed(cell(key), 3)
    const [low, high] = ranges[key]
    if (value === undefined) return `${wanted[key].name} is "${cell(key)}", not a number with at most three decimals`
    if (value < low || value > high)
      return (
        `${wanted[key].name} is ${cell(key)}, outside of ${low / 1000} ` +
        `to ${high / 1000}: do two columns have each other’s names?`
      )
    return value
  }
  const work = index('work')
  const expense = index('expense')
  const malpractice = index('malpractice')
  if (typeof work === 'string') return work
  if (typeof expense === 'string') return expense
  if (typeof malpractice === 'string') return malpractice
  const name = cell('name').replace(/\*+/g, '').replace(/\s+/g, ' ').trim()
  const contractor = cell('contractor').padStart(5, '0')
  return { contractor, state, number: cell('number').padStart(2, '0'), name, counties: '', work, expense, malpractice }
}

function inventedFault(localities: readonly Locality[], known: readonly LocalityTable[]): string | undefined {
  const names = new Set(known.flatMap((table) => table.localities.map(localityKey)))
  if (names.size === 0) return undefined
  const invented = localities.filter((each) => !names.has(localityKey(each)) && !retired.has(localityKey(each)))
  if (invented.length === 0) return undefined
  const shown = invented.slice(0, 3).map((each) => `${localityKey(each)} ${each.name}`)
  return (
    `${invented.length} localities are none of CMS, such as ` +
    `${shown.join(', ')}: the file is not what it claims to be`
  )
}

function countFault(localities: readonly Locality[], year: number): string | undefined {
  const fewest = fewestLocalities(year)
  const keys = new Set(localities.map((each) => `${each.contractor} ${localityKey(each)}`))
  if (keys.size < localities.length) return 'a locality stands in the file twice'
  return localities.length >= fewest
    ? undefined
    : `the file has ${localities.length} localities, a whole one over ${fewest}: it was cut`
}

function differenceFault(
  localities: readonly Locality[],
  year: number,
  known: readonly LocalityTable[],
): string | undefined {
  const same = known.find((table) => table.year === year)
  if (same === undefined) return undefined
  const trusted = new Map(same.localities.map((each) => [`${each.contractor} ${each.number}`, each]))
  const different = localities.filter((each) => {
    const other = trusted.get(`${each.contractor} ${each.number}`)
    return other !== undefined && (other.expense !== each.expense || other.malpractice !== each.malpractice)
  })
  // A correction notice may change a few; floors of work by law change many, and are no fault.
  if (different.length * 10 <= localities.length) return undefined
  const [first] = different
  return (
    `${different.length} of ${localities.length} localities differ ` +
    `from the indices of ${year} that reproduce CMS’s own payment ` +
    `amounts, first ${first?.name}: this is not the file of ${year}`
  )
}

export interface CountyRow {
  readonly contractor: string
  readonly number: string
  readonly area: string
  readonly counties: string
}

export interface CountyTable {
  readonly year: number
  readonly rows: readonly CountyRow[]
}

export function countiesHeaderRow(rows: readonly Row[]): number {
  return rows.slice(0, 20).findIndex(({ cells }) => cells.some((each) => /^FEE SCHEDULE AREA$/i.test(each)))
}

const countyColumns = {
  contractor: { pattern: /CONTRACTOR|^CARRIER/, name: 'Medicare Administrative Contractor' },
  number: { pattern: /^LOCALITY NUMBER$/, name: 'Locality Number' },
  area: { pattern: /^FEE SCHEDULE AREA$/, name: 'Fee Schedule Area' },
  counties: { pattern: /^COUNTIES$/, name: 'Counties' },
} satisfies Readonly<Record<string, Wanted>>

/** Reads the list of counties by locality; a locality that no known table has is refused. */
export function readCounties(table: Rows, known: readonly LocalityTable[]): Imported<CountyTable> {
  const { rows } = table
  const at = countiesHeaderRow(rows)
  if (at === -1) return refused('no header row names the columns Fee Schedule Area and Counties')
  if (table.openQuote !== undefined)
    return refused({ line: table.openQuote, message: 'a quoted cell never ends: the file was cut' })
  const { columns, missing } = findColumns(stackedNames(rows, at, at), countyColumns, at + 1)
  if (missing.length > 0)
    return refused({ line: rows[at]?.line ?? 1, message: `the header has no column ${missing.join(', ')}` })
  const title = rows
    .slice(0, at)
    .map(({ cells }) => cells.join(' '))
    .join(' ')
  const year = Number(/20\d\d/.exec(title)?.[0] ?? 0)
  if (year === 0) return refused('the title names no year')
  const faults = new Faults()
  const list: CountyRow[] = []
  const localities = new Set(
    known.flatMap((each) => each.localities.map(({ contractor, number }) => `${contractor}-${number}`)),
  )
  for (const { line, cells } of rows.slice(at + 1)) {
    const stated = cells[columns.contractor] ?? ''
    if (/^\d{4,5}$/.test(cells[columns.number] ?? ''))
      faults.add(line, `the locality number is a contractor’s: do two columns have each other’s names?`)
    const contractor = stated.padStart(5, '0')
    if (!/^\d{4,5}$/.test(stated) || cells.length < 4) continue
    const number = (cells[columns.number] ?? '').padStart(2, '0')
    if (!/^\d{2}$/.test(number)) faults.add(line, `the locality number "${number}" is not one of two digits`)
    else if (localities.size > 0 && !localities.has(`${contractor}-${number}`))
      faults.add(line, `${contractor}-${number} is no locality of CMS`)
    list.push({ contractor, number, area: cells[columns.area] ?? '', counties: cells[columns.counties] ?? '' })
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (list.length < fewestLocalities(year))
    return refused(`the file has ${list.length} localities, a whole one over ${fewestLocalities(year)}: it was cut`)
  return { ok: true, table: { year, rows: list }, notes: [] }
}

/** Indices with the counties of another table, joined by contractor and number. */
export function withCounties(table: LocalityTable, counties: CountyTable): LocalityTable {
  const known = new Map<string, string>()
  for (const { contractor, number, counties: names } of counties.rows)
    known.set(`${contractor}-${number}`, names.replace(/\s+/g, ' '))
  const localities = table.localities.map((each) => ({
    ...each,
    counties: known.get(`${each.contractor}-${each.number}`) ?? '',
  }))
  return { ...table, localities }
}
