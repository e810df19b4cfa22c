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
  /** @type {string[]} */
  const unchecked = []
  const entries = rowsOf(path).map((row) => {
    const code = cell(row, 'hcpcs')
    const units = cell(row, 'mue_2024q3')
    const indicator = cell(row, 'mai_2024q3')
    if (!/^[0-9A-Z]{5}$/.test(code) || !/^\d+$/.test(units) || !/^[123]$/.test(indicator)) {
      throw new Error(`${path}: ${code} has units "${units}" and indicator "${indicator}"`)
    }
    const [laterUnits, laterIndicator] = [cell(row, 'mue_raiden_2026'), cell(row, 'mai_raiden_2026')]
    if (laterUnits === '') unchecked.push(code)
    // A row on which the later table differs needs a value of its own from the later table's first day.
    else if (units !== laterUnits || indicator !== laterIndicator) {
      throw new Error(`${path}: the tables of 2024 and 2026 differ on ${code}`)
    }
    const key = /^[1-9]\d*$/.test(code) ? code : `'${code}'`
    return `    ${key}: [${units}, ${indicator}],\n`
  })
  const text = [
    `// Made by tools/build-tables.mjs from ${path}. Do not edit.\n`,
    `import type { DailyLimitTable } from './daily-limit-table.ts'\n\n`,
    `export const mue2024q3: DailyLimitTable = {\n`,
    `  release: 'CMS practitioner MUE table, 2024 third quarter, most of it agreeing with the table of early 2026',\n`,
    `  from: '2024-07-01',\n`,
    `  verifiedThrough: '2026-06-30',\n`,
    `  source: 'cms-mue',\n`,
    `  limits: {\n`,
    ...entries,
    `  },\n`,
    `  uncheckedAfter: '2024-09-30',\n`,
    `  unchecked: [${unchecked.map((code) => `'${code}'`).join(', ')}],\n}\n`,
  ]
  writeFileSync(new URL('packages/reference/src/cms/mue-2024q3.generated.ts', root), text.join(''))
}

/**
 * Column 2 codes that are denied beside the same column 1 codes stand together: few groups for thousands of pairs.
 */
function pairs() {
  const path = 'data/cms-ncci/ncci_ptp_practitioner_2024q3_allergy.csv'
  /** @type {Map<string, { indicator: string, sure: boolean, denied: string, paid: Set<string> }>} */
  const byDenied = new Map()
  for (const row of rowsOf(path)) {
    const [paid, denied] = [cell(row, 'column1'), cell(row, 'column2')]
    const indicator = cell(row, 'modifier_indicator_2024q3')
    if (![paid, denied].every((code) => /^[0-9A-Z]{5}$/.test(code)) || !/^[01]$/.test(indicator)) {
      throw new Error(`${path}: the pair ${paid}, ${denied} has the indicator "${indicator}"`)
    }
    const sure = cell(row, 'modifier_indicator_2026') === indicator
    const key = `${denied} ${indicator} ${sure}`
    const held = byDenied.get(key) ?? { indicator, sure, denied, paid: new Set() }
    if (held.paid.has(paid)) throw new Error(`${path}: the pair ${paid}, ${denied} is there twice`)
    held.paid.add(paid)
    byDenied.set(key, held)
  }
  /** @type {Map<string, { indicator: string, sure: boolean, paid: string[], denied: string[] }>} */
  const groups = new Map()
  for (const { indicator, sure, denied, paid } of byDenied.values()) {
    const codes = [...paid].sort()
    const key = `${indicator} ${sure} ${codes.join(' ')}`
    const group = groups.get(key) ?? { indicator, sure, paid: codes, denied: [] }
    group.denied.push(denied)
    groups.set(key, group)
  }
  const entries = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  const text = [
    `// Made by tools/build-tables.mjs from ${path}. Do not edit.\n`,
    `import type { PackedPairs } from './packed-pairs.ts'\n\n`,
    `export const ptp2024q3: PackedPairs = {\n`,
    `  id: 'ncci-practitioner-2024q3',\n`,
    `  release: 'CMS practitioner PTP table, 2024 third quarter, rows of allergy codes',\n`,
    `  from: '2024-07-01',\n`,
    `  verifiedThrough: '2026-06-30',\n`,
    `  unsureAfter: '2024-09-30',\n`,
    `  groups: [\n`,
    ...entries.map(
      ({ indicator, sure, paid, denied }) =>
        `    {\n      indicator: ${indicator},\n      sure: ${sure},\n` +
        `${codesText('column1', paid)}${codesText('column2', denied.sort())}    },\n`,
    ),
    `  ],\n}\n`,
  ]
  writeFileSync(new URL('packages/reference/src/cms/ptp-2024q3.generated.ts', root), text.join(''))
}

/**
 * @param {string} name
 * @param {readonly string[]} codes
 */
function codesText(name, codes) {
  const perLine = 16
  const lines = []
  for (let at = 0; at < codes.length; at += perLine) lines.push(codes.slice(at, at + perLine).join(' '))
  const [first = ''] = lines
  if (lines.length === 1) return `      ${name}: '${first}',\n`
  const joined = lines.map((line, at) => `        '${line}${at === lines.length - 1 ? "'" : " '"}`).join(' +\n')
  return `      ${name}:\n${joined},\n`
}

dailyLimits()
pairs()
