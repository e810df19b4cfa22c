/**
 * Makes the shipped tables of the physician fee schedule from the files in `data/cms-pfs`, with the very importers that
 * users run. Run it after one of the files changes: `node --conditions=x-src --import tsx tools/build-fee-tables.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { FeeRow } from '@aliquot/engine/fee-schedule/fee-row'
import { parseFixed } from '@aliquot/engine/fee-schedule/price'
import { codeSet } from '@aliquot/reference/code-set'
import { packFeeSchedule } from '@aliquot/reference/fee-schedule/packed-fee-schedule'
import { rowsOf } from '@aliquot/reference/import/delimited-rows'
import { readFeeSchedule } from '@aliquot/reference/import/fee-schedule-file'
import { textOf } from '@aliquot/reference/import/file-text'
import type { Imported } from '@aliquot/reference/import/imported'
import { readCounties, readIndices, withCounties } from '@aliquot/reference/import/locality-files'
import { readAddOns } from '@aliquot/reference/import/ncci-files'

const root = new URL('../', import.meta.url)
const target = 'packages/reference/src/fee-schedule'

function whole<Table>(path: string, read: Imported<Table>): Table {
  if (read.ok) return read.table
  throw new Error(`${path}: ${read.issues.map(({ line, message }) => `${line ?? ''} ${message}`).join('; ')}`)
}

function tableOf(path: string) {
  const bytes = readFileSync(new URL(path, root))
  return rowsOf(whole(path, textOf(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)))
}

function write(file: string, from: string, type: string, name: string, value: unknown): void {
  const module = type === 'PackedFeeSchedule' ? 'packed-fee-schedule' : 'locality'
  const text = [
    `// Made by tools/build-fee-tables.ts from ${from}. Do not edit.`,
    `import type { ${type} } from './${module}.ts'`,
    '',
    `export const ${name}: ${type} = ${JSON.stringify(value, null, 1)}`,
    '',
  ]
  writeFileSync(new URL(`${target}/${file}`, root), text.join('\n'))
}

function schedule(year: number, path: string): void {
  const read = whole(path, readFeeSchedule(tableOf(path)))
  write(`schedule-${year}.generated.ts`, path, 'PackedFeeSchedule', `schedule${year}`, packFeeSchedule(read))
}

const countiesPath = 'data/cms-pfs/25LOCCO.csv'
const counties = whole(countiesPath, readCounties(tableOf(countiesPath), []))

function localities(year: number): void {
  const path = `data/cms-pfs/GPCI${year}.csv`
  const table = withCounties(whole(path, readIndices(tableOf(path), [])), counties)
  write(`localities-${year}.generated.ts`, `${path} and ${countiesPath}`, 'LocalityTable', `localities${year}`, table)
}

schedule(2025, 'data/cms-pfs/PPRRVU2025_Oct.nodesc.csv.gz')
schedule(2026, 'data/cms-pfs/PPRRVU2026_Jul_nonQPP.nodesc.csv.gz')
localities(2025)
localities(2026)

function history2024(): void {
  const path = 'data/cms-pfs/rvu24c_allergy.csv'
  const [, ...lines] = readFileSync(new URL(path, root), 'utf8').trimEnd().split('\n')
  const rows = lines.map((line): FeeRow => {
    const [code = '', status = '', work = '', outside = '', inside = '', malpractice = '', part = '', days = ''] =
      line.split(',')
    const units = (text: string) => parseFixed(text, 2) ?? Number.NaN
    return {
      code,
      modifier: '',
      status,
      isAddOn: false,
      work: units(work),
      nonFacilityExpense: units(outside),
      facilityExpense: units(inside),
      malpractice: units(malpractice),
      isRareOutsideFacility: false,
      isRareInFacility: false,
      partIndicator: part,
      globalDays: days,
      multipleProcedures: '',
      supervision: '',
    }
  })
  const table = {
    release: 'RVU24C',
    year: 2024,
    released: '',
    conversionFactor: 332875,
    rows: new Map(rows.map((row) => [row.code, row])),
  }
  write('history-2024.generated.ts', path, 'PackedFeeSchedule', 'history2024', packFeeSchedule(table))
}

function pairs(): void {
  const path = 'data/cms-ncci/ncci_ptp_practitioner_2024q3_allergy.csv'
  const [, ...lines] = readFileSync(new URL(path, root), 'utf8').trimEnd().split(/\r?\n/)
  const packed = lines.map((line) => {
    const [column1 = '', column2 = '', indicator = ''] = line.split(',')
    if (!/^[0-9A-Z]{5},[0-9A-Z]{5},[019]$/.test([column1, column2, indicator].join()))
      throw new Error(`${path}: ${line}`)
    return `${column1}${column2}${indicator}`
  })
  const text = [
    `// Made by tools/build-fee-tables.ts from ${path}. Do not edit.`,
    '',
    '/** Column 1, column 2 and modifier indicator of each pair, without separators. */',
    `export const pairs2024q3 = '${packed.join(' ')}'`,
    '',
  ]
  writeFileSync(new URL('packages/reference/src/cms/pairs-2024q3.generated.ts', root), text.join('\n'))
}

function addOns(): void {
  const path = 'data/cms-ncci/ncci_aoc_2024-06-03.csv.gz'
  const scope = new Set(codeSet.map(({ code }) => code))
  const rows = whole(path, readAddOns(tableOf(path))).filter(({ addOn }) => scope.has(addOn))
  const primaries: Record<string, string[]> = {}
  for (const { addOn, primary } of rows) primaries[addOn] = [...(primaries[addOn] ?? []), primary]
  const text = [
    `// Made by tools/build-fee-tables.ts from ${path}. Do not edit.`,
    '',
    '/** Add-on codes in scope, each with the codes that it is billed with. */',
    `export const addOns2024: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(primaries, null, 1)}`,
    '',
  ]
  writeFileSync(new URL('packages/reference/src/cms/add-ons-2024.generated.ts', root), text.join('\n'))
}

history2024()
pairs()
addOns()
