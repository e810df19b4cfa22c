#!/usr/bin/env node
// Makes the compact tables of packages/reference/src/cms/ from the files in data/: run it after one of them changes.
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** @param {string} path */
function rowsOf(path) {
  const [head = '', ...lines] = readFileSync(new URL(path, root), 'utf8').trimEnd().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line, index) => {
    const cells = line.split(',')
    if (cells.length !== names.length) throw new Error(`${path}, line ${index + 2}: ${cells.length} cells`)
    return new Map(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

/**
 * @param {ReadonlyMap<string, string>} row
 * @param {string} name
 */
function cell(row, name) {
  const value = row.get(name)
  if (value === undefined) throw new Error(`no column ${name}`)
  return value
}

function dailyLimits() {
  const path = 'data/cms-ncci/ncci_mue_practitioner.csv'
  const entries = rowsOf(path).map((row) => {
    const code = cell(row, 'hcpcs')
    const units = cell(row, 'mue_2024q3')
    const indicator = cell(row, 'mai_2024q3')
    if (!/^[0-9A-Z]{5}$/.test(code) || !/^\d+$/.test(units) || !/^[123]$/.test(indicator)) {
      throw new Error(`${path}: ${code} has units "${units}" and indicator "${indicator}"`)
    }
    // A row on which the later table differs needs a value of its own from the later table's first day.
    if (units !== cell(row, 'mue_raiden_2026') || indicator !== cell(row, 'mai_raiden_2026')) {
      throw new Error(`${path}: the tables of 2024 and 2026 differ on ${code}`)
    }
    const key = /^[1-9]\d*$/.test(code) ? code : `'${code}'`
    return `    ${key}: [${units}, ${indicator}],\n`
  })
  const text = [
    `// Made by tools/build-tables.mjs from ${path}. Do not edit.\n`,
    `import type { DailyLimitTable } from './daily-limit-table.ts'\n\n`,
    `export const mue2024q3: DailyLimitTable = {\n`,
    `  release: 'CMS practitioner MUE table, 2024 third quarter, agreeing with the table of early 2026',\n`,
    `  from: '2024-07-01',\n`,
    `  verifiedThrough: '2026-06-30',\n`,
    `  source: 'cms-mue',\n`,
    `  limits: {\n`,
    ...entries,
    `  },\n}\n`,
  ]
  writeFileSync(new URL('packages/reference/src/cms/mue-2024q3.generated.ts', root), text.join(''))
}

dailyLimits()
