/** `aliquot log show`, `pay`, `benchmark` and `reconcile`: the log in figures. */
import { dayOf } from '@aliquot/engine/calendar-date'
import { formatFixed, formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { annualized, type BenchmarkStanding, standingIn } from '@aliquot/engine/log/benchmark'
import type { LogEntry } from '@aliquot/engine/log/log-entry'
import { payByContract } from '@aliquot/engine/log/productivity-contract'
import { type Goal, type Projection, projectGoal } from '@aliquot/engine/log/project-goal'
import { type Reconciled, reconcileReport } from '@aliquot/engine/log/reconcile-report'
import { type Period, sumOf, sumsByCode, sumsByPeriod } from '@aliquot/engine/log/summarize-log'
import { codeEntry } from '@aliquot/reference/code-set'
import { counted } from 'aliquot/explain/count-in-words'
import { readContract, readReportCsv } from 'aliquot/library/log-documents'
import { type ValuedLog, valueWithLibrary } from 'aliquot/library/value-with-library'
import { exitCode } from '../exit-code.ts'
import { type LogFile, readLog } from '../log/log-file.ts'
import { dollars } from '../print/money.ts'
import type { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { readBytes } from '../read/read-bytes.ts'
import { libraryOf, loadImported } from '../store/load-imported.ts'
import type { StoredFile } from '../store/stored-file.ts'
import type { Surroundings } from '../surroundings.ts'

export interface LogQuestion {
  readonly json: boolean
  readonly from: string | undefined
  readonly to: string | undefined
  /** Releases or years to value the same work by; the newest if none is given. */
  readonly releases: readonly string[]
  readonly locality: string | undefined
  readonly isQualifying: boolean
}

interface Opened {
  readonly log: LogFile
  readonly entries: readonly LogEntry[]
  readonly logs: readonly ValuedLog[]
  /** Every entry, whatever days were asked for, by the first release: goals have days of their own. */
  readonly whole: ValuedLog | undefined
  readonly stored: readonly StoredFile[]
}

/** The entries asked for, valued by each release; what is wrong goes to standard error. */
async function openLog(question: LogQuestion, surroundings: Surroundings): Promise<Opened | undefined> {
  const held = await readLog(surroundings)
  if (!held.ok) {
    surroundings.err(`${held.message}\n`)
    return undefined
  }
  const { stored, issues } = await loadImported(surroundings, [
    'fee-schedule',
    'geographic-indices',
    'locality-counties',
    'zip-localities',
    'benchmark',
  ])
  if (issues.length > 0) {
    surroundings.err(issuesInWords(issues))
    return undefined
  }
  const { from = '0000', to = '9999' } = question
  const isAsked = ({ date }: LogEntry) => date >= from && date <= to
  const library = libraryOf(stored.map(({ file }) => file))
  const logs: ValuedLog[] = []
  for (const release of question.releases.length === 0 ? [undefined] : question.releases) {
    const answer = valueWithLibrary(library, held.log.entries, {
      release,
      locality: question.locality,
      isQualifying: question.isQualifying,
    })
    if (!answer.ok) {
      surroundings.err(`${answer.reason}\n`)
      return undefined
    }
    logs.push(answer.log)
  }
  const asked = logs.map((each) => ({ ...each, valued: each.valued.filter(({ entry }) => isAsked(entry)) }))
  return { log: held.log, entries: held.log.entries.filter(isAsked), logs: asked, whole: logs[0], stored }
}

export interface LogShowOptions extends LogQuestion {
  readonly by: Period
  readonly stage: 'resident' | 'attending' | undefined
}

export async function runLogShow(options: LogShowOptions, surroundings: Surroundings, page: Page): Promise<number> {
  const opened = await openLog(options, surroundings)
  if (opened === undefined) return exitCode.unreadable
  const { logs, log } = opened
  const goals = log.goals.map((goal) => goalOf(goal, opened, surroundings.today))
  if (options.json) {
    const releases = logs.map((each) => ({
      release: each.release,
      area: each.area,
      conversionFactor: formatFixed(each.factor, 4),
      sums: sumOf(each.valued),
      periods: sumsByPeriod(each.valued, options.by),
      codes: sumsByCode(each.valued),
    }))
    page.json({ unit: 'RVUs in hundredths, money in cents', entries: opened.entries, releases, goals })
    return exitCode.nothing
  }
  if (opened.entries.length === 0)
    page.text('Nothing is logged for these days. aliquot log add CODE, or aliquot log import FILE.')
  for (const each of logs) printLog(page, each, options)
  if (logs.length === 2 && options.stage !== 'resident') printDifference(page, logs)
  if (options.stage !== 'resident') for (const goal of goals) printGoal(page, goal)
  return exitCode.nothing
}

function goalOf(goal: Goal, { whole }: Opened, today: string): Projection {
  const within = (whole?.valued ?? []).filter(({ entry: { date } }) => {
    return date >= goal.from && date <= goal.to && date <= today
  })
  const sums = sumOf(within)
  return projectGoal(goal, goal.measure === 'work' ? sums.work : sums.total, today)
}

function printGoal(page: Page, { goal, done, projected, missing, neededADay, daysGone, daysInAll }: Projection): void {
  page.heading(`Goal: ${formatHundredths(goal.target)} ${goal.measure} RVUs from ${goal.from} to ${goal.to}`)
  page.item('done:', `${formatHundredths(done)} on day ${daysGone} of ${daysInAll}`)
  if (projected !== undefined) page.item('at this pace:', `${formatHundredths(projected)} by ${goal.to}`)
  if (missing > 0 && neededADay !== undefined)
    page.item('missing:', `${formatHundredths(missing)}, ${formatHundredths(neededADay)} each calendar day`)
  page.blank()
}

function printLog(page: Page, { release, area, factor, valued }: ValuedLog, { by, stage }: LogShowOptions): void {
  page.heading(
    `${counted(valued.length, 'entry', 'entries')}, valued by ${release}, ${area}, $${formatFixed(factor, 4)} a unit`,
  )
  const right = 'right' as const
  const heads = [
    { title: 'units', align: right },
    { title: 'work', align: right },
    { title: 'total', align: right },
    { title: 'of it without work', align: right },
    { title: 'dollars', align: right },
  ]
  const cells = (sums: ReturnType<typeof sumOf>) => [
    String(sums.units),
    formatHundredths(sums.work),
    formatHundredths(sums.total),
    formatHundredths(sums.totalWithoutWork),
    dollars(sums.cents),
  ]
  if (stage === 'resident') {
    page.table(
      [
        { title: 'code' },
        { title: 'entries', align: right },
        { title: 'units', align: right },
        { title: 'what it is' },
      ],
      sumsByCode(valued).map(({ code, entries, units }) => [
        code,
        String(entries),
        String(units),
        codeEntry(code)?.name ?? '',
      ]),
    )
    page.blank()
    return
  }
  const periods = sumsByPeriod(valued, by)
  page.table(
    [{ title: by }, ...heads],
    [...periods.map((each) => [each.period, ...cells(each)]), ['in all', ...cells(sumOf(valued))]],
  )
  page.blank()
  page.table(
    [{ title: 'code' }, ...heads, { title: 'what it is' }],
    sumsByCode(valued).map((each) => [each.code, ...cells(each), codeEntry(each.code)?.name ?? '']),
  )
  const reasons = new Map(
    valued.flatMap(({ entry, unpriced }) => (unpriced === undefined ? [] : [[entry.code, unpriced] as const])),
  )
  for (const [code, reason] of reasons) page.item(`${code}:`, reason)
  page.blank()
}

function printDifference(page: Page, [before, after]: readonly ValuedLog[]): void {
  if (before === undefined || after === undefined) return
  const a = sumOf(before.valued)
  const b = sumOf(after.valued)
  const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`
  page.heading(`The same work: ${after.release} less ${before.release}`)
  page.item('work RVUs:', signed(b.work - a.work, formatHundredths(Math.abs(b.work - a.work))))
  page.item('total RVUs:', signed(b.total - a.total, formatHundredths(Math.abs(b.total - a.total))))
  page.item('dollars:', signed(b.cents - a.cents, dollars(Math.abs(b.cents - a.cents))))
  page.blank()
}

/** Bytes of a file as text, or nothing once the issue is told. */
async function textOf(path: string, surroundings: Surroundings): Promise<string | undefined> {
  const read = await readBytes(path, surroundings)
  if (read.ok) return new TextDecoder().decode(read.bytes)
  surroundings.err(issuesInWords([read.issue]))
  return undefined
}

function tellIssues(file: string, issues: readonly Omit<InputIssue, 'file'>[], surroundings: Surroundings): number {
  surroundings.err(issuesInWords(issues.map((issue) => ({ file, ...issue }))))
  return exitCode.unreadable
}

/** What a contract pays for the log, with the reason for every line whose credit is not its work units. */
export async function runLogPay(
  path: string,
  options: LogQuestion,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const text = await textOf(path, surroundings)
  if (text === undefined) return exitCode.unreadable
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return tellIssues(
      path,
      [{ message: 'this is not JSON; a contract is written as the example in the guide' }],
      surroundings,
    )
  }
  const contract = readContract(value)
  if (!contract.ok) return tellIssues(path, contract.issues, surroundings)
  const opened = await openLog(options, surroundings)
  const log = opened?.logs[0]
  if (log === undefined) return exitCode.unreadable
  const pay = payByContract(log.valued, contract.table)
  if (options.json) {
    page.json({ unit: 'RVUs in hundredths, money in cents', contract: contract.table, release: log.release, ...pay })
    return exitCode.nothing
  }
  page.heading(
    `${contract.table.name}: ${dollars(pay.cents)} for ` +
      `${formatHundredths(pay.credited)} credited RVUs (${log.release})`,
  )
  page.item(
    'threshold:',
    `${formatHundredths(contract.table.threshold)}; above it ${formatHundredths(pay.aboveThreshold)}`,
  )
  for (const { above, units, rateCents, cents } of pay.tiers) {
    page.item(
      'tier:',
      `${formatHundredths(units)} above ${formatHundredths(above)} at ${dollars(rateCents)}: ${dollars(cents)}`,
    )
  }
  for (const { valued, credit, because } of pay.lines) {
    if (because.length > 0)
      page.item(
        '-',
        `${valued.entry.date} ${valued.entry.code} x ${valued.entry.units}: ` +
          `${formatHundredths(valued.work)} work, credited ${formatHundredths(credit)}: ${because.join('; ')}`,
      )
  }
  page.blank()
  return exitCode.nothing
}

/** Where the log stands in an imported table of survey percentiles. */
export async function runLogBenchmark(
  specialty: string,
  options: LogQuestion,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const opened = await openLog(options, surroundings)
  const log = opened?.logs[0]
  if (opened === undefined || log === undefined) return exitCode.unreadable
  const tables = opened.stored.flatMap(({ file }) => (file.kind === 'benchmark' ? file.table : []))
  const rows = tables.filter((row) => row.specialty.toLowerCase().includes(specialty.toLowerCase()))
  if (rows.length === 0) {
    const known = [...new Set(tables.map((row) => row.specialty))]
    const held =
      known.length === 0
        ? 'none is imported: such tables are licensed; import yours with `aliquot import`'
        : `imported are ${known.join('; ')}`
    surroundings.err(`No benchmark table has a specialty like "${specialty}": ${held}.\n`)
    return exitCode.unreadable
  }
  const days = daysOf(opened.entries, options)
  const sums = sumOf(log.valued)
  const standings = rows.map(({ specialty: name, measure, points }) => {
    const value = /collect|dollar|payment|compensation/i.test(measure)
      ? sums.cents
      : /total/i.test(measure)
        ? sums.total
        : sums.work
    const yearly = annualized(value, days)
    return { specialty: name, measure, value, yearly, days, standing: standingIn(points, yearly) }
  })
  if (options.json) page.json({ unit: 'RVUs in hundredths, money in cents', release: log.release, standings })
  for (const each of options.json ? [] : standings) {
    page.item(
      `${each.specialty}, ${each.measure}:`,
      `${formatHundredths(each.value)} in ${counted(each.days, 'day')}, ` +
        `${formatHundredths(each.yearly)} a year at that pace: ${standingInWords(each.standing)}`,
    )
  }
  return exitCode.nothing
}

function daysOf(entries: readonly LogEntry[], { from, to }: LogQuestion): number {
  const dates = entries.map(({ date }) => date)
  const first = from ?? dates.reduce((a, b) => (a < b ? a : b), dates[0] ?? '1970-01-01')
  const last = to ?? dates.reduce((a, b) => (a > b ? a : b), dates[0] ?? '1970-01-01')
  return Math.max(1, dayOf(last) - dayOf(first) + 1)
}

function standingInWords(standing: BenchmarkStanding | undefined): string {
  if (standing === undefined) return 'the table has no points'
  const point = ({ percentile, value }: { readonly percentile: number; readonly value: number }) =>
    `${percentile}th percentile of ${formatHundredths(value)}`
  if (standing.kind === 'below') return `below the ${point(standing.lowest)}`
  if (standing.kind === 'above') return `above the ${point(standing.highest)}`
  const { tenths, low, high } = standing
  return (
    `percentile ${Math.floor(tenths / 10)}.${tenths % 10}, on a ` +
    `straight line between the ${point(low)} and the ${point(high)}`
  )
}

/** The log beside an employer's report; exits with 1 if they differ. */
export async function runLogReconcile(
  path: string,
  options: LogQuestion,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const text = await textOf(path, surroundings)
  if (text === undefined) return exitCode.unreadable
  const report = readReportCsv(text)
  if (!report.ok) return tellIssues(path, report.issues, surroundings)
  const opened = await openLog(options, surroundings)
  const log = opened?.logs[0]
  if (log === undefined) return exitCode.unreadable
  const { from = '0000', to = '9999' } = options
  const result = reconcileReport(
    log.valued,
    report.table.filter(({ date }) => date >= from && date <= to),
  )
  const different = result.lines.filter(({ kind }) => kind !== 'equal')
  if (options.json) page.json({ unit: 'RVUs in hundredths', release: log.release, ...result })
  else {
    page.heading(
      `${result.lines.length - different.length} of ${counted(result.lines.length, 'line')} ` +
        `agree; ${missingInWords(result.workMissing)} (${log.release})`,
    )
    for (const each of different) page.item('-', reconciledInWords(each))
  }
  return different.length > 0 ? exitCode.found : exitCode.nothing
}

function missingInWords(work: number): string {
  if (work === 0) return 'no work RVUs are missing'
  return work > 0
    ? `the report is short of ${formatHundredths(work)} work RVUs`
    : `the report has ${formatHundredths(-work)} work RVUs more`
}

function reconciledInWords(line: Reconciled): string {
  const what = ({ date, code, units }: { readonly date: string; readonly code: string; readonly units: number }) =>
    `${date} ${code} x ${units}`
  switch (line.kind) {
    case 'equal':
      return `${what(line.reported)}: equal`
    case 'differs':
      return (
        `${what(line.logged.entry)}, line ${line.reported.line} of the report: ` +
        `${line.because.join('; ')}; ${formatHundredths(line.workMissing)} work RVUs`
      )
    case 'not-reported':
      return `${what(line.logged.entry)}: not in the report; ${formatHundredths(line.workMissing)} work RVUs`
    case 'not-logged':
      return `${what(line.reported)}, line ${line.reported.line} of the report: not in the log`
  }
}
