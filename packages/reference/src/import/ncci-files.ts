/**
 * Tables of the National Correct Coding Initiative: pairs, daily limits, add-on codes. Headers decide, not positions.
 */
import type { Rows } from './delimited-rows.ts'
import { readHeaded } from './headed-table.ts'
import type { Wanted } from './header.ts'
import { type Imported, refused } from './imported.ts'

/** Published tables end their last line; where it has no end, the file stops within it. */
function cutOff({ rows }: Rows): ReturnType<typeof refused> {
  return refused({ line: rows.at(-1)?.line ?? 1, message: 'the last line has no line end: the file was cut' })
}

const isCode = (text: string) => /^[0-9A-Z]{5}$/.test(text)

export interface DailyLimitRow {
  readonly code: string
  readonly units: number
  readonly indicator: 1 | 2 | 3
  readonly rationale: string
}

export const limitColumns = {
  code: { pattern: /^(HCPCS ?\/ ?CPT CODE|HCPCS|CPT|CODE|HCPCS CODE)$/, name: 'HCPCS/CPT Code' },
  units: { pattern: /MUE VALUES?$|^MUE$/, name: 'MUE Values' },
  indicator: { pattern: /ADJUDICATION INDICATOR|^MAI$/, name: 'MUE Adjudication Indicator' },
  rationale: { pattern: /RATIONALE/, name: 'MUE Rationale', optional: true },
} satisfies Readonly<Record<string, Wanted>>

/** Medically unlikely edits: most units of a code for one patient and date. */
export function readDailyLimits(rows: Rows): Imported<readonly DailyLimitRow[]> {
  if (!rows.isEnded) return cutOff(rows)
  const read = readHeaded<keyof typeof limitColumns, DailyLimitRow>(rows, limitColumns, (cell) => {
    const code = cell('code').toUpperCase()
    if (!isCode(code)) return `"${cell('code')}" is not a code of five letters and digits`
    if (!/^\d{1,6}$/.test(cell('units'))) return `${code}: the MUE value "${cell('units')}" is not a whole number`
    const indicator = /^([123])\b/.exec(cell('indicator'))?.[1]
    if (indicator === undefined)
      return (
        `${code}: the adjudication indicator "${cell('indicator')}" ` +
        'is not 1, 2 or 3: do two columns have each other’s names?'
      )
    return {
      code,
      units: Number(cell('units')),
      indicator: indicator === '1' ? 1 : indicator === '2' ? 2 : 3,
      rationale: cell('rationale'),
    }
  })
  if (!read.ok) return read
  const fault = repeatedFault(read.table.map(({ code }) => code)) ?? reachFault(read.table.map(({ code }) => code))
  return fault === undefined ? read : refused(fault)
}

function repeatedFault(codes: readonly string[]): string | undefined {
  const seen = new Set<string>()
  const twice = codes.find((code) => seen.size === seen.add(code).size)
  return twice === undefined ? undefined : `${twice} stands in the file twice`
}

/** The table runs from codes with digits to codes with V; where the last are missing, the file was cut. */
function reachFault(codes: readonly string[]): string | undefined {
  const last = codes.reduce((a, b) => (a > b ? a : b), '')
  const first = codes.reduce((a, b) => (a < b ? a : b), 'Z')
  if (first < '1' && last >= 'V') return undefined
  return (
    `the codes run from ${first} to ${last}; a whole table runs ` +
    'from those with 0 to those with V: part of it is missing'
  )
}

export interface PairRow {
  readonly column1: string
  readonly column2: string
  readonly indicator: '0' | '1' | '9'
  /** Days as the file writes them; empty if it has none. */
  readonly effective: string
  readonly deleted: string
}

export const pairColumns = {
  column1: { pattern: /^COLUMN ?1$/, name: 'Column 1' },
  column2: { pattern: /^COLUMN ?2$/, name: 'Column 2' },
  indicator: { pattern: /^MODIFIER/, name: 'Modifier indicator' },
  effective: { pattern: /^EFFECTIVE/, name: 'Effective date', optional: true },
  deleted: { pattern: /^DELETION/, name: 'Deletion date', optional: true },
} satisfies Readonly<Record<string, Wanted>>

/**
 * Procedure-to-procedure edits. CMS spreads the table over four files, so that no file can be told to be whole;
 * what can
 * be told is that columns have each other's names, since the table is sorted by its first column.
 */
export function readPairs(rows: Rows): Imported<readonly PairRow[]> {
  if (!rows.isEnded) return cutOff(rows)
  const read = readHeaded<keyof typeof pairColumns, PairRow | null>(rows, pairColumns, (cell) => {
    const column1 = cell('column1').toUpperCase()
    const column2 = cell('column2').toUpperCase()
    // CMS continues its header over some lines: "prior to 1996", "0=not allowed".
    if (column1 === '' && column2 === '') return null
    if (!isCode(column1) || !isCode(column2))
      return `"${column1}" and "${column2}" are not two codes of five letters and digits`
    const indicator = /^[019]/.exec(cell('indicator'))?.[0]
    if (indicator === undefined)
      return `${column1} with ${column2}: the modifier indicator "${cell('indicator')}" is not 0, 1 or 9`
    return {
      column1,
      column2,
      indicator: indicator === '0' ? '0' : indicator === '1' ? '1' : '9',
      effective: dayOnly(cell('effective')),
      deleted: dayOnly(cell('deleted')),
    }
  })
  if (!read.ok) return read
  const pairs = read.table.filter((pair) => pair !== null)
  const ascends = (key: 'column1' | 'column2') =>
    pairs.every((pair, at) => at === 0 || (pairs[at - 1]?.[key] ?? '') <= pair[key])
  if (pairs.length > 50 && ascends('column2') && !ascends('column1')) {
    return refused(
      'the rows are sorted by column 2, and CMS sorts by column 1: the two columns have each other’s names',
    )
  }
  return { ok: true, table: pairs, notes: [] }
}

const dayOnly = (text: string) => (text === '*' ? '' : text)

export interface AddOnRow {
  readonly addOn: string
  /** `CCCCC` where the contractor decides which primary codes it goes with. */
  readonly primary: string
  readonly type: '1' | '2' | '3'
}

export const addOnColumns = {
  addOn: { pattern: /^ADD-? ?ON CODE$/, name: 'Add-on code' },
  primary: { pattern: /^PRIMARY CODE$/, name: 'Primary code' },
  type: { pattern: /^(AOC )?EDIT TYPE$|^AOC EDIT TYPE$|^TYPE$/, name: 'AOC edit type' },
} satisfies Readonly<Record<string, Wanted>>

/** Add-on codes and the codes that they are billed with. */
export function readAddOns(rows: Rows): Imported<readonly AddOnRow[]> {
  if (!rows.isEnded) return cutOff(rows)
  const read = readHeaded<keyof typeof addOnColumns, AddOnRow>(rows, addOnColumns, (cell) => {
    const addOn = cell('addOn').toUpperCase()
    const primary = cell('primary').toUpperCase()
    if (!isCode(addOn) || addOn === 'CCCCC')
      return `the add-on code "${addOn}" is not one: do two columns have each other’s names?`
    if (primary !== '' && !isCode(primary))
      return `${addOn}: the primary code "${primary}" is not a code of five letters and digits`
    const type = cell('type')
    if (type !== '1' && type !== '2' && type !== '3') return `${addOn}: the edit type "${type}" is not 1, 2 or 3`
    return { addOn, primary, type }
  })
  if (!read.ok) return read
  // An add-on code is added to few codes; a code that many are added to is the primary one.
  const addOns = new Set(read.table.map(({ addOn }) => addOn))
  const primaries = new Set(read.table.map(({ primary }) => primary))
  if (read.table.length > 200 && addOns.size > primaries.size * 2) {
    return refused('more codes are added on than are added to: the two columns have each other’s names')
  }
  return read
}
