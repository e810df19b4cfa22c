/** Reading of what people log and compare: CSV of procedures, claims, an employer's report, a contract as JSON. */
import { parseDay } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import { parseFixed } from '@aliquot/engine/fee-schedule/price'
import type { LogEntry } from '@aliquot/engine/log/log-entry'
import { contractFaults, type ProductivityContract } from '@aliquot/engine/log/productivity-contract'
import type { ReportLine } from '@aliquot/engine/log/reconcile-report'
import { rowsOf } from '@aliquot/reference/import/delimited-rows'
import { readHeaded } from '@aliquot/reference/import/headed-table'
import type { Wanted } from '@aliquot/reference/import/header'
import { type FileIssue, type Imported, refused } from '@aliquot/reference/import/imported'
import * as z from 'zod'

const logColumns = {
  date: { pattern: /^(DATE|DATE OF SERVICE|DOS|SERVICE DATE)$/, name: 'date' },
  code: { pattern: /^(CODE|CPT|HCPCS|CPT CODE|PROCEDURE( CODE)?)$/, name: 'code' },
  units: { pattern: /^(UNITS|QTY|QUANTITY|COUNT)$/, name: 'units', optional: true },
  modifiers: { pattern: /^(MOD|MODS|MODIFIER|MODIFIERS)$/, name: 'modifiers', optional: true },
  place: { pattern: /^(PLACE|POS|PLACE OF SERVICE)$/, name: 'place', optional: true },
} satisfies Readonly<Record<string, Wanted>>

const reportColumns = {
  ...logColumns,
  work: { pattern: /^(WORK( RVUS?)?|WRVUS?|CREDIT(ED)?( WRVUS?)?)$/, name: 'work RVUs', optional: true },
} satisfies Readonly<Record<string, Wanted>>

/** What one line of a log says, or what is wrong with it. */
export interface LogLine {
  readonly date: string
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly place: string
}

export interface RawLogLine {
  readonly date: string
  readonly code: string
  readonly units: string
  readonly modifiers: string
  readonly place: string
}

/** Checks the parts of a line. Units are 1 where none are stated. */
export function logLine({ date, code, units, modifiers, place }: RawLogLine): LogLine | string {
  const day = isoDate(date.trim())
  if (day === undefined) return `the date "${date}" is not a day written YYYY-MM-DD or MM/DD/YYYY`
  const plainCode = code.trim().toUpperCase()
  if (!/^[0-9A-Z]{5}$/.test(plainCode)) return `"${code}" is not a code of five letters and digits`
  if (!/^\d{0,5}$/.test(units.trim()) || /^0+$/.test(units.trim()))
    return `${plainCode}: the units "${units}" are not a whole number from 1`
  const list = modifiers
    .toUpperCase()
    .split(/[\s,;/|-]+/)
    .filter((each) => each !== '')
  const odd = list.find((each) => !/^[0-9A-Z]{2}$/.test(each))
  if (odd !== undefined) return `${plainCode}: "${odd}" is not a modifier of two letters and digits`
  const plainPlace = place.trim() === '' ? '' : place.trim().padStart(2, '0')
  if (!/^(\d{2})?$/.test(plainPlace)) return `${plainCode}: "${place}" is not a place of service of two digits`
  return {
    date: day,
    code: plainCode,
    units: units.trim() === '' ? 1 : Number(units),
    modifiers: list,
    place: plainPlace,
  }
}

function isoDate(text: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const iso =
    american === null ? text : `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
  return parseDay(iso) === undefined ? undefined : iso
}

/** A log as CSV; `source` names it, so that the same file logged twice is noticed. */
export function readLogCsv(text: string, source: string): Imported<readonly LogEntry[]> {
  return readHeaded<keyof typeof logColumns, LogEntry>(rowsOf(text), logColumns, (cell, line) => {
    const read = logLine({
      date: cell('date'),
      code: cell('code'),
      units: cell('units'),
      modifiers: cell('modifiers'),
      place: cell('place'),
    })
    return typeof read === 'string' ? read : { id: `${source}:${line}`, ...read }
  })
}

/** An employer's report as CSV: date, code, units, modifiers, and the work RVUs credited for the line. */
export function readReportCsv(text: string): Imported<readonly ReportLine[]> {
  return readHeaded<keyof typeof reportColumns, ReportLine>(rowsOf(text), reportColumns, (cell, line) => {
    const read = logLine({
      date: cell('date'),
      code: cell('code'),
      units: cell('units'),
      modifiers: cell('modifiers'),
      place: cell('place'),
    })
    if (typeof read === 'string') return read
    const { date, code, units, modifiers } = read
    if (cell('work') === '') return { line, date, code, units, modifiers }
    const work = parseFixed(cell('work'), 2)
    return work === undefined
      ? `${code}: the work RVUs "${cell('work')}" are not a number with at most two decimals`
      : { line, date, code, units, modifiers, work }
  })
}

/** The lines of a claim as log entries; lines without units or date are told, not guessed. */
export function entriesOfClaim(claim: Claim): {
  readonly entries: readonly LogEntry[]
  readonly issues: readonly string[]
} {
  const entries: LogEntry[] = []
  const issues: string[] = []
  for (const [at, line] of claim.lines.entries()) {
    const number = line.n ?? at + 1
    const { code, units, dateOfService } = line
    if (units === undefined || !Number.isSafeInteger(units) || units < 1 || dateOfService === undefined) {
      issues.push(`line ${number} (${code}) has no whole units or no date`)
      continue
    }
    const place = line.placeOfService ?? claim.placeOfService ?? ''
    const id = `claim:${markOf(claim.id ?? '')}:${number}:${dateOfService}:${code}`
    entries.push({ id, code, units, date: dateOfService, modifiers: line.modifiers ?? [], place })
  }
  return { entries, issues }
}

/** A claim's own id may name a patient; its mark tells the same claim again and cannot be read back. */
function markOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ low, 0x85ebca6b)
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

const decimal = z.number().nonnegative()

const contractSchema = z.strictObject({
  name: z.string().min(1),
  threshold: decimal.default(0),
  tiers: z.array(z.strictObject({ above: decimal, rate: decimal })).min(1),
  modifierPercent: z.record(z.string().regex(/^[0-9A-Z]{2}$/), z.number()).default({}),
  creditByCode: z.record(z.string().regex(/^[0-9A-Z]{5}$/), decimal).default({}),
  excluded: z.array(z.string().regex(/^[0-9A-Z]{5}$/)).default([]),
  creditsTotalWithoutWork: z.boolean().default(false),
})

/** A contract as JSON: units and dollars with at most two decimals. */
export function readContract(value: unknown): Imported<ProductivityContract> {
  const parsed = contractSchema.safeParse(value)
  if (!parsed.success)
    return refused(...parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the contract'}: ${message}`))
  const { threshold, tiers, creditByCode, ...rest } = parsed.data
  const faults: FileIssue[] = []
  const hundredths = (number: number, name: string): number => {
    const exact = parseFixed(String(number), 2)
    if (exact === undefined) faults.push({ message: `${name}: ${number} has more than two decimals` })
    return exact ?? 0
  }
  const contract: ProductivityContract = {
    ...rest,
    threshold: hundredths(threshold, 'threshold'),
    tiers: tiers.map(({ above, rate }) => ({
      above: hundredths(above, 'tiers.above'),
      rateCents: hundredths(rate, 'tiers.rate'),
    })),
    creditByCode: Object.fromEntries(
      Object.entries(creditByCode).map(([code, units]) => [code, hundredths(units, `creditByCode.${code}`)]),
    ),
  }
  faults.push(...contractFaults(contract).map((message) => ({ message })))
  return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, table: contract, notes: [] }
}
