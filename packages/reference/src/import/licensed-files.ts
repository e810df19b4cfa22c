/** What users license or agree on themselves, as CSV: descriptors, survey percentiles, fees of a contract. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { parseFixed } from '@aliquot/engine/fee-schedule/price'
import { type Cents, parseCents } from '@aliquot/engine/money'
import type { Rows } from './delimited-rows.ts'
import { headedRow, readHeaded } from './headed-table.ts'
import type { Wanted } from './header.ts'
import type { Imported } from './imported.ts'

const codeColumn: Wanted = { pattern: /^(CPT|HCPCS|CODE|CPT CODE|HCPCS CODE|PROCEDURE( CODE)?)$/, name: 'Code' }

const isCode = (text: string) => /^[0-9A-Z]{5}$/.test(text)

export interface DescriptorRow {
  readonly code: string
  readonly text: string
}

const descriptor = (pattern: RegExp) => ({ code: codeColumn, text: { pattern, name: 'Descriptor' } })

/** Any column of descriptors: tells the kind of file. */
export const descriptorColumns = descriptor(
  /^((LONG|MEDIUM|SHORT|CONSUMER|CPT|CLINICIAN) )*(DESCRIPTOR|DESCRIPTION)$|^(LONG|MEDIUM|SHORT)$/,
)

/** Where a file has several, the fullest counts. */
const fullestFirst = [
  /^LONG\b/,
  /^(CPT )?(DESCRIPTOR|DESCRIPTION)$/,
  /^CLINICIAN /,
  /^CONSUMER /,
  /^MEDIUM\b/,
  /^SHORT\b/,
]

/** Descriptors that a user has a licence for. They stay in the user's own data folder. */
export function readDescriptors(rows: Rows): Imported<readonly DescriptorRow[]> {
  const held = fullestFirst.map(descriptor).find((columns) => headedRow(rows.rows, columns) !== -1) ?? descriptorColumns
  return readHeaded<keyof typeof descriptorColumns, DescriptorRow>(rows, held, (cell) => {
    const code = cell('code').toUpperCase()
    if (!isCode(code)) return `"${cell('code')}" is not a code of five letters and digits`
    return cell('text') === '' ? `${code} has no descriptor` : { code, text: cell('text') }
  })
}

export interface BenchmarkRow {
  readonly specialty: string
  /** What was surveyed, such as work RVUs or collections. */
  readonly measure: string
  /** Hundredths at the 10th, 25th, 50th, 75th and 90th percentile; those that the table holds. */
  readonly points: readonly { readonly percentile: number; readonly value: number }[]
}

const percentile = (number: number): Wanted => ({
  pattern: new RegExp(`^(P ?)?${number}(TH)?( ?%| ?PERCENTILE| ?%ILE)?$${number === 50 ? '|^MEDIAN$' : ''}`),
  name: `${number}th percentile`,
  ...(number === 50 ? {} : { optional: true }),
})

export const benchmarkColumns = {
  specialty: { pattern: /^SPECIALTY$/, name: 'Specialty' },
  measure: { pattern: /^(MEASURE|METRIC|BENCHMARK)$/, name: 'Measure', optional: true },
  p10: percentile(10),
  p25: percentile(25),
  p50: percentile(50),
  p75: percentile(75),
  p90: percentile(90),
} satisfies Readonly<Record<string, Wanted>>

/** A table of survey percentiles, one specialty and measure a row. */
export function readBenchmark(rows: Rows): Imported<readonly BenchmarkRow[]> {
  return readHeaded<keyof typeof benchmarkColumns, BenchmarkRow>(rows, benchmarkColumns, (cell) => {
    if (cell('specialty') === '') return 'the specialty is missing'
    const points: { percentile: number; value: number }[] = []
    for (const [key, at] of [
      ['p10', 10],
      ['p25', 25],
      ['p50', 50],
      ['p75', 75],
      ['p90', 90],
    ] as const) {
      const text = cell(key).replace(/[$,]/g, '')
      if (text === '') continue
      const value = parseFixed(text, 2)
      if (value === undefined) return `the ${at}th percentile "${cell(key)}" is not a number with at most two decimals`
      if (value <= (points.at(-1)?.value ?? -1))
        return `the ${at}th percentile is not above the one before: do two columns have each other’s names?`
      points.push({ percentile: at, value })
    }
    return { specialty: cell('specialty'), measure: cell('measure') === '' ? 'work RVUs' : cell('measure'), points }
  })
}

export interface ContractFeeRow {
  readonly code: string
  readonly modifier: string
  readonly cents: Cents
  readonly payer: string
  readonly from: string
}

export const contractFeeColumns = {
  code: codeColumn,
  fee: { pattern: /^(FEE|AMOUNT|ALLOWED|RATE|PRICE|CONTRACT(ED)? RATE|ALLOWED AMOUNT)$/, name: 'Fee' },
  modifier: { pattern: /^MOD(IFIER)?$/, name: 'Modifier', optional: true },
  payer: { pattern: /^PAYER$/, name: 'Payer', optional: true },
  from: { pattern: /^(FROM|EFFECTIVE( DATE)?)$/, name: 'From', optional: true },
} satisfies Readonly<Record<string, Wanted>>

/** Fees of a contract, dollars a unit. */
export function readContractFees(rows: Rows): Imported<readonly ContractFeeRow[]> {
  return readHeaded<keyof typeof contractFeeColumns, ContractFeeRow>(rows, contractFeeColumns, (cell) => {
    const code = cell('code').toUpperCase()
    if (!isCode(code)) return `"${cell('code')}" is not a code of five letters and digits`
    const cents = parseCents(cell('fee').replace(/[$,]/g, ''))
    if (cents === undefined || cents < 0)
      return `${code}: the fee "${cell('fee')}" is not a sum of dollars and whole cents`
    if (cell('from') !== '' && parseDay(cell('from')) === undefined)
      return `${code}: the first day "${cell('from')}" is not written YYYY-MM-DD`
    return { code, modifier: cell('modifier').toUpperCase(), cents, payer: cell('payer'), from: cell('from') }
  })
}
