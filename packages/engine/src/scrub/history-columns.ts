/** Earlier lines of a member as columns, and two histories of one member as one. */
import { absent, type HistoryView } from './claim-view.ts'

/** One earlier line: units in thousandths or `absent`, provider and status as `HistoryView` writes them. */
export interface HistoryRow {
  readonly code: number
  readonly day: number
  readonly unitsThousandths: number
  readonly provider: number
  readonly status: number
  /** It counts as earlier than the claim's own lines of the same day. */
  readonly precedes: boolean
  /** Months that extract is to last; 0 where that is not known. */
  readonly supplyMonths: number
}

/** What is known besides the lines. */
export interface HistoryFacts {
  readonly hasLines: boolean
  readonly unitsInWindow?: ReadonlyMap<number, number>
  readonly immunotherapyStarted?: number
}

/** The lines oldest first, and those of a day in an order that depends on nothing but what they say. */
export function historyColumns(rows: readonly HistoryRow[], facts: HistoryFacts): HistoryView {
  const lines = [...rows].sort(compareRows)
  return {
    lines: lines.length,
    hasLines: facts.hasLines,
    code: Int32Array.from(lines, (line) => line.code),
    unitsThousandths: Int32Array.from(lines, (line) => line.unitsThousandths),
    day: Int32Array.from(lines, (line) => line.day),
    provider: Uint8Array.from(lines, (line) => line.provider),
    status: Uint8Array.from(lines, (line) => line.status),
    precedes: Uint8Array.from(lines, (line) => (line.precedes ? 1 : 0)),
    supplyMonths: Uint8Array.from(lines, (line) => line.supplyMonths),
    unitsInWindow: facts.unitsInWindow ?? new Map(),
    immunotherapyStarted: facts.immunotherapyStarted ?? absent,
  }
}

function compareRows(a: HistoryRow, b: HistoryRow): number {
  return (
    a.day - b.day ||
    a.code - b.code ||
    a.provider - b.provider ||
    a.unitsThousandths - b.unitsThousandths ||
    a.status - b.status ||
    a.supplyMonths - b.supplyMonths ||
    Number(a.precedes) - Number(b.precedes)
  )
}

function rowsOf(history: HistoryView): readonly HistoryRow[] {
  return Array.from({ length: history.lines }, (_, index) => ({
    code: history.code[index] ?? -1,
    day: history.day[index] ?? absent,
    unitsThousandths: history.unitsThousandths[index] ?? absent,
    provider: history.provider[index] ?? 0,
    status: history.status[index] ?? 0,
    precedes: history.precedes[index] === 1,
    supplyMonths: history.supplyMonths[index] ?? 0,
  }))
}

/**
 * The history that a claim carries, with what other claims show beside it. Of a code and day that the claim's own
 * history speaks of, only its own lines count: the others may be the same ones.
 */
export function joinedHistory(own: HistoryView, others: HistoryView): HistoryView {
  const told = rowsOf(own)
  const known = new Set(told.map(({ code, day }) => `${code} ${day}`))
  const added = rowsOf(others).filter(({ code, day }) => !known.has(`${code} ${day}`))
  return historyColumns([...told, ...added], {
    hasLines: own.hasLines || others.hasLines,
    unitsInWindow: own.unitsInWindow,
    immunotherapyStarted: own.immunotherapyStarted,
  })
}
