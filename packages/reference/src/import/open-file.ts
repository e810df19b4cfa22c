/** Finds out what a file is, reads it, and says release and rows; or says why it is refused. */
import type { FeeSchedule } from '@aliquot/engine/fee-schedule/fee-row'
import type { LocalityTable } from '../fee-schedule/locality.ts'
import { type Rows, rowsOf } from './delimited-rows.ts'
import { type DiagnosisRow, looksLikeDiagnoses, readDiagnoses } from './diagnosis-file.ts'
import { feeHeaderRow, readFeeSchedule } from './fee-schedule-file.ts'
import { textOf } from './file-text.ts'
import { headedRow, nearlyHeadedRow } from './headed-table.ts'
import type { FileIssue, Imported, ImportKind } from './imported.ts'
import {
  type BenchmarkRow,
  benchmarkColumns,
  type ContractFeeRow,
  contractFeeColumns,
  type DescriptorRow,
  descriptorColumns,
  readBenchmark,
  readContractFees,
  readDescriptors,
} from './licensed-files.ts'
import { type CountyTable, countiesHeaderRow, indicesHeaderRow, readCounties, readIndices } from './locality-files.ts'
import {
  type AddOnRow,
  addOnColumns,
  type DailyLimitRow,
  limitColumns,
  type PairRow,
  pairColumns,
  readAddOns,
  readDailyLimits,
  readPairs,
} from './ncci-files.ts'
import { looksLikePaymentAmounts, type PaymentAmounts, readPaymentAmounts } from './payment-amounts-file.ts'
import { looksLikeZipLocalities, readZipLocalities, type ZipLocalities } from './zip-localities-file.ts'

export interface ImportedTables {
  readonly 'fee-schedule': FeeSchedule
  readonly 'geographic-indices': LocalityTable
  readonly 'locality-counties': CountyTable
  readonly 'zip-localities': ZipLocalities
  readonly 'payment-amounts': PaymentAmounts
  readonly 'same-day-pairs': readonly PairRow[]
  readonly 'daily-limits': readonly DailyLimitRow[]
  readonly 'add-on-codes': readonly AddOnRow[]
  readonly 'diagnosis-codes': readonly DiagnosisRow[]
  readonly 'code-descriptors': readonly DescriptorRow[]
  readonly benchmark: readonly BenchmarkRow[]
  readonly 'contract-fees': readonly ContractFeeRow[]
}

type Opened<Kind extends ImportKind> = {
  readonly kind: Kind
  /** Short name of the release, such as `RVU26C`, or the name of the file where the content says none. */
  readonly release: string
  /** Year that the content states; 0 if it states none. */
  readonly year: number
  readonly rows: number
  readonly notes: readonly string[]
  readonly table: ImportedTables[Kind]
}

export type OpenedFile = { [Kind in ImportKind]: Opened<Kind> }[ImportKind]

export type OpenResult =
  | { readonly ok: true; readonly file: OpenedFile }
  /** `kind` is what the file was taken for; none if it resembles nothing that is known. */
  | { readonly ok: false; readonly kind?: ImportKind; readonly issues: readonly FileIssue[] }

export const kindWords: Readonly<Record<ImportKind, string>> = {
  'fee-schedule': 'physician fee schedule, relative value file (PPRRVU)',
  'geographic-indices': 'geographic practice cost indices (GPCI)',
  'locality-counties': 'counties of the payment localities',
  'zip-localities': 'payment localities by ZIP code (ZIP5)',
  'payment-amounts': 'payment amounts by locality (PFREV, PFALL)',
  'same-day-pairs': 'NCCI procedure-to-procedure edits',
  'daily-limits': 'NCCI medically unlikely edits',
  'add-on-codes': 'NCCI add-on codes',
  'diagnosis-codes': 'ICD-10-CM order file',
  'code-descriptors': 'code descriptors under your own licence',
  benchmark: 'survey percentiles under your own licence',
  'contract-fees': 'fees of a contract',
}

/** Opens a file by its content; `known` localities are those that invented ones are told by. */
export function openFile(name: string, bytes: Uint8Array, known: readonly LocalityTable[]): OpenResult {
  const decoded = textOf(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.table
  if (looksLikeDiagnoses(text)) {
    return opened('diagnosis-codes', readDiagnoses(text), (table) => ({
      release: releaseIn(name),
      year: yearIn(name),
      rows: table.length,
    }))
  }
  if (looksLikePaymentAmounts(text)) {
    return opened('payment-amounts', readPaymentAmounts(text), (table) => ({
      release: releaseIn(name),
      year: table.year,
      rows: table.amounts.length,
    }))
  }
  if (looksLikeZipLocalities(text)) {
    return opened('zip-localities', readZipLocalities(text, known), ({ year, quarter, localities }) => ({
      release: `ZIP5-${year}Q${quarter}`,
      year,
      rows: Object.keys(localities).length,
    }))
  }
  const rows = rowsOf(text)
  return openPublished(name, rows, known) ?? openListed(name, rows) ?? unknown(rows, text)
}

function opened<Kind extends ImportKind>(
  kind: Kind,
  read: Imported<ImportedTables[Kind]>,
  about: (table: ImportedTables[Kind]) => { readonly release: string; readonly year: number; readonly rows: number },
): OpenResult {
  if (!read.ok) return { ok: false, kind, issues: read.issues }
  const file = { kind, ...about(read.table), notes: read.notes, table: read.table }
  // cast: kind and table are of one entry of ImportedTables, which the union spells out
  return { ok: true, file: file as OpenedFile }
}

const titleIn = ({ rows }: Rows) =>
  rows
    .slice(0, 8)
    .map(({ cells }) => cells.join(' '))
    .join(' ')

function openPublished(name: string, rows: Rows, known: readonly LocalityTable[]): OpenResult | undefined {
  const title = titleIn(rows)
  if (feeHeaderRow(rows.rows) !== -1 || /Relative Value File/i.test(title)) {
    return opened(
      'fee-schedule',
      readFeeSchedule(rows, /(?<!non)QPP/i.test(name)),
      ({ release, year, rows: list }) => ({
        release,
        year,
        rows: list.size,
      }),
    )
  }
  if (countiesHeaderRow(rows.rows) !== -1 || /COUNTIES INCLUDED IN/i.test(title)) {
    return opened('locality-counties', readCounties(rows, known), (table) => ({
      release: `LOCCO${table.year}`,
      year: table.year,
      rows: table.rows.length,
    }))
  }
  if (indicesHeaderRow(rows.rows) !== -1 || /GEOGRAPHIC PRACTICE COST/i.test(title)) {
    return opened('geographic-indices', readIndices(rows, known), (table) => ({
      release: table.source,
      year: table.year,
      rows: table.localities.length,
    }))
  }
  return undefined
}

function openListed(name: string, rows: Rows): OpenResult | undefined {
  const about = (table: readonly unknown[]) => ({ release: releaseIn(name), year: yearIn(name), rows: table.length })
  const has = (columns: Parameters<typeof headedRow>[1]) => headedRow(rows.rows, columns) !== -1
  if (has(pairColumns)) return opened('same-day-pairs', readPairs(rows), about)
  if (has(limitColumns)) return opened('daily-limits', readDailyLimits(rows), about)
  if (has(addOnColumns)) return opened('add-on-codes', readAddOns(rows), about)
  if (has(benchmarkColumns)) return opened('benchmark', readBenchmark(rows), about)
  if (has(contractFeeColumns)) return opened('contract-fees', readContractFees(rows), about)
  if (has(descriptorColumns)) return opened('code-descriptors', readDescriptors(rows), about)
  return nearly(rows)
}

/** A file with some columns of a kind, but not all: which one is missing. */
function nearly({ rows }: Rows): OpenResult | undefined {
  const kinds = [
    ['same-day-pairs', nearlyHeadedRow(rows, pairColumns)],
    ['daily-limits', nearlyHeadedRow(rows, limitColumns)],
    ['add-on-codes', nearlyHeadedRow(rows, addOnColumns)],
    ['benchmark', nearlyHeadedRow(rows, benchmarkColumns)],
  ] as const
  const nearest = kinds.find(([, missing]) => missing.length > 0)
  if (nearest === undefined) return undefined
  const [kind, missing] = nearest
  return {
    ok: false,
    kind,
    issues: [{ message: `it looks like ${kindWords[kind]}, and the header has no column ${missing.join(', ')}` }],
  }
}

function unknown({ rows }: Rows, text: string): OpenResult {
  const first = (rows.find(({ cells }) => cells.some((each) => each !== ''))?.cells ?? []).join(', ').slice(0, 60)
  const isRows = /^[0-9A-Z]{5}\b/.test(text)
  const hint = isRows ? 'the header row may have been taken off; ' : ''
  const kinds = Object.values(kindWords).join('; ')
  return {
    ok: false,
    issues: [
      {
        line: 1,
        message: `it is none of the files that are known by their header: ${hint}it begins with "${first}". Known are: ${kinds}`,
      },
    ],
  }
}

/** The release that a file is named after: quarter, day or bare name. */
function releaseIn(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/(\.(csv|txt|gz|zip|tsv))+$/i, '')
  const quarter = /(20\d\d)[\s_-]?q([1-4])/i.exec(base)
  if (quarter !== null) return `${quarter[1]}Q${quarter[2]}`
  const day = /(\d{2})-(\d{2})-(20\d\d)/.exec(base)
  return day === null ? base : `${day[3]}-${day[1]}-${day[2]}`
}

function yearIn(name: string): number {
  return Number(/20\d\d/.exec(name)?.[0] ?? 0)
}
