/**
 * Makes the shipped tables of the physician fee schedule from the files in `data/cms-pfs`, with the very importers that
 * users run. Run it after one of the files changes: `node --conditions=x-src --import tsx tools/build-fee-tables.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { packFeeSchedule } from '@aliquot/reference/fee-schedule/packed-fee-schedule'
import { rowsOf } from '@aliquot/reference/import/delimited-rows'
import { readFeeSchedule } from '@aliquot/reference/import/fee-schedule-file'
import { textOf } from '@aliquot/reference/import/file-text'
import type { Imported } from '@aliquot/reference/import/imported'
import { readCounties, readIndices, withCounties } from '@aliquot/reference/import/locality-files'

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
