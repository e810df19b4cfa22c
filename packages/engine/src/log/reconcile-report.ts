/** The log beside an employer's report, line by line. */
import type { IsoDate } from '../calendar-date.ts'
import type { Hundredths } from '../fee-schedule/fee-row.ts'
import type { ValuedEntry } from './value-log.ts'

export interface ReportLine {
  /** Line of the report's file. */
  readonly line: number
  readonly date: IsoDate
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** Credited work units in hundredths, where the report states them. */
  readonly work?: Hundredths
}

export type Reconciled =
  | { readonly kind: 'equal'; readonly logged: ValuedEntry; readonly reported: ReportLine }
  /** Other units of service, or other credit for the same. */
  | {
      readonly kind: 'differs'
      readonly logged: ValuedEntry
      readonly reported: ReportLine
      readonly unitsMissing: number
      readonly workMissing: Hundredths
      readonly because: readonly string[]
    }
  | { readonly kind: 'not-reported'; readonly logged: ValuedEntry; readonly workMissing: Hundredths }
  | { readonly kind: 'not-logged'; readonly reported: ReportLine; readonly workExtra: Hundredths }

export interface Reconciliation {
  readonly lines: readonly Reconciled[]
  /** Logged work less reported work, in hundredths: positive where the report credits too little. */
  readonly workMissing: Hundredths
}

const keyOf = (date: string, code: string, modifiers: readonly string[]) =>
  `${date} ${code} ${[...modifiers].sort().join(' ')}`

/**
 * Pairs lines of the same date, code and modifiers, those with the same units first; then lines that differ in
 * modifiers alone. What is left over stands alone.
 */
export function reconcileReport(logged: readonly ValuedEntry[], reported: readonly ReportLine[]): Reconciliation {
  const open = new Set(reported)
  const paired = new Map<ValuedEntry, ReportLine>()
  const pair = (fits: (entry: ValuedEntry, line: ReportLine) => boolean) => {
    for (const entry of logged) {
      if (paired.has(entry)) continue
      for (const line of open) {
        if (!fits(entry, line)) continue
        paired.set(entry, line)
        open.delete(line)
        break
      }
    }
  }
  const isSame = ({ entry }: ValuedEntry, line: ReportLine) =>
    keyOf(entry.date, entry.code, entry.modifiers) === keyOf(line.date, line.code, line.modifiers)
  pair((entry, line) => isSame(entry, line) && entry.entry.units === line.units)
  pair(isSame)
  pair(({ entry }, line) => entry.date === line.date && entry.code === line.code)
  const lines: Reconciled[] = logged.map((entry) => comparedWith(entry, paired.get(entry)))
  for (const line of open) lines.push({ kind: 'not-logged', reported: line, workExtra: line.work ?? 0 })
  return { lines, workMissing: lines.reduce((sum, line) => sum + missingIn(line), 0) }
}

function missingIn(line: Reconciled): Hundredths {
  switch (line.kind) {
    case 'equal':
      return 0
    case 'not-logged':
      return -line.workExtra
    case 'differs':
    case 'not-reported':
      return line.workMissing
  }
}

function comparedWith(logged: ValuedEntry, reported: ReportLine | undefined): Reconciled {
  if (reported === undefined) return { kind: 'not-reported', logged, workMissing: logged.work }
  const { entry, work } = logged
  const because: string[] = []
  const unitsMissing = entry.units - reported.units
  if (unitsMissing !== 0) because.push(`${entry.units} units logged, ${reported.units} reported`)
  const own = [...entry.modifiers].sort().join(' ')
  const theirs = [...reported.modifiers].sort().join(' ')
  if (own !== theirs) because.push(`modifiers ${own || 'none'} logged, ${theirs || 'none'} reported`)
  const credited = reported.work ?? Math.round((work * reported.units) / entry.units)
  const workMissing = work - credited
  if (workMissing !== 0 && unitsMissing === 0) because.push('the report credits other work units for the same service')
  if (because.length === 0) return { kind: 'equal', logged, reported }
  return { kind: 'differs', logged, reported, unitsMissing, workMissing, because }
}
