/** `aliquot log`: what was done, what it is worth, and how it compares with goals and a contract. */
import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import type { LogEntry } from '@aliquot/engine/log/log-entry'
import type { Goal } from '@aliquot/engine/log/project-goal'
import { createAliquot } from 'aliquot'
import { counted } from 'aliquot/explain/count-in-words'
import { entriesOfClaim, logLine, type RawLogLine, readLogCsv } from 'aliquot/library/log-documents'
import { exitCode } from '../exit-code.ts'
import { newEntries, readLog, writeLog } from '../log/log-file.ts'
import type { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { inputKind } from '../read/input-kind.ts'
import { readBytes } from '../read/read-bytes.ts'
import { readGivenClaims } from '../remit/given-claims.ts'
import type { Surroundings } from '../surroundings.ts'

/** Logs one procedure. */
export async function runLogAdd(line: RawLogLine, surroundings: Surroundings, page: Page): Promise<number> {
  const read = logLine(line)
  const held = await readLog(surroundings)
  const fault = !held.ok ? held.message : typeof read === 'string' ? read : undefined
  if (fault !== undefined || !held.ok || typeof read === 'string') return refuse(surroundings, fault ?? '')
  const count = held.log.entries.filter(({ id }) => id.startsWith('entry:')).length
  const entry: LogEntry = { id: nextId(held.log.entries, count), ...read }
  await writeLog(surroundings, { ...held.log, entries: [...held.log.entries, entry] })
  page.line(`logged ${entry.code} x ${entry.units} on ${entry.date} (${entry.id})`)
  return exitCode.nothing
}

function nextId(entries: readonly LogEntry[], count: number): string {
  const known = new Set(entries.map(({ id }) => id))
  let number = count + 1
  while (known.has(`entry:${number}`)) number += 1
  return `entry:${number}`
}

function refuse(surroundings: Surroundings, message: string): number {
  surroundings.err(`${message}\n`)
  return exitCode.unreadable
}

/** Takes an entry out of the log. */
export async function runLogRemove(id: string, surroundings: Surroundings, page: Page): Promise<number> {
  const held = await readLog(surroundings)
  if (!held.ok) return refuse(surroundings, held.message)
  const entries = held.log.entries.filter((each) => each.id !== id)
  if (entries.length === held.log.entries.length) return refuse(surroundings, `no entry has the id "${id}"`)
  await writeLog(surroundings, { ...held.log, entries })
  page.line(`${id} is gone`)
  return exitCode.nothing
}

export interface LogImportOptions {
  readonly json: boolean
  /** Claims in which scrubbing finds something stay out. */
  readonly cleanOnly: boolean
}

interface Gathered {
  readonly entries: readonly LogEntry[]
  readonly issues: readonly InputIssue[]
  /** Claims left out because something was found in them. */
  readonly leftOut: number
}

/** Logs the lines of CSV files and of claims. A file with a fault is left out whole. */
export async function runLogImport(
  paths: readonly string[],
  options: LogImportOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const held = await readLog(surroundings)
  if (!held.ok) return refuse(surroundings, held.message)
  let log = held.log
  const report = { logged: 0, before: 0, leftOut: 0 }
  const issues: InputIssue[] = []
  for (const path of paths) {
    const gathered = await gather(path, options, surroundings)
    issues.push(...gathered.issues)
    report.leftOut += gathered.leftOut
    const added = newEntries(log, gathered.entries)
    report.logged += added.length
    report.before += gathered.entries.length - added.length
    log = { ...log, entries: [...log.entries, ...added] }
  }
  if (report.logged > 0) await writeLog(surroundings, log)
  if (options.json) page.json({ ...report, refused: issues })
  else {
    const before = report.before === 0 ? '' : `, ${report.before} were there before`
    const out = report.leftOut === 0 ? '' : `; ${counted(report.leftOut, 'claim')} with findings left out`
    page.line(`${counted(report.logged, 'line')} logged${before}${out}`)
  }
  surroundings.err(issuesInWords(issues))
  return issues.length > 0 ? exitCode.unreadable : exitCode.nothing
}

async function gather(path: string, { cleanOnly }: LogImportOptions, surroundings: Surroundings): Promise<Gathered> {
  const read = await readBytes(path, surroundings)
  if (!read.ok) return { entries: [], issues: [read.issue], leftOut: 0 }
  const kind = inputKind(read.bytes)
  const text = new TextDecoder().decode(read.bytes)
  // CSV looks like neither X12 nor JSON; its header tells it.
  if (kind !== 'x12' && !/^\s*[[{]/.test(text)) {
    const csv = readLogCsv(text, read.file.replace(/^.*[\\/]/, ''))
    if (csv.ok) return { entries: csv.table, issues: [], leftOut: 0 }
    const issues = csv.issues.map(({ line, message }) => ({
      file: read.file,
      ...(line === undefined ? {} : { line }),
      message,
    }))
    return { entries: [], issues, leftOut: 0 }
  }
  return gatherClaims(path, cleanOnly, surroundings)
}

async function gatherClaims(path: string, cleanOnly: boolean, surroundings: Surroundings): Promise<Gathered> {
  const { claims, issues } = await readGivenClaims([path], surroundings)
  const aliquot = createAliquot()
  const kept = cleanOnly ? claims.filter(({ claim }) => aliquot.scrub(claim).outcome !== 'found') : claims
  const taken = kept.map(({ file, claim }) => ({ file, ...entriesOfClaim(claim) }))
  const faults = taken.flatMap(({ file, issues: own }) => own.map((message) => ({ file, message })))
  return {
    entries: taken.flatMap(({ entries }) => entries),
    issues: [...issues, ...faults],
    leftOut: claims.length - kept.length,
  }
}

/** Sets a goal; one with the same days and measure is replaced. */
export async function runLogGoal(goal: Goal, surroundings: Surroundings, page: Page): Promise<number> {
  const held = await readLog(surroundings)
  if (!held.ok) return refuse(surroundings, held.message)
  if (goal.to < goal.from) return refuse(surroundings, `the goal ends on ${goal.to}, before it begins on ${goal.from}`)
  const others = held.log.goals.filter(
    (each) => each.from !== goal.from || each.to !== goal.to || each.measure !== goal.measure,
  )
  await writeLog(surroundings, { ...held.log, goals: [...others, goal] })
  page.line(`goal: ${formatHundredths(goal.target)} ${goal.measure} RVUs from ${goal.from} to ${goal.to}`)
  return exitCode.nothing
}
