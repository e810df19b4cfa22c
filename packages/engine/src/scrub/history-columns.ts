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
  /** It names another payer than the claim. */
  readonly ofOtherPayer?: boolean
  /** Units that were paid (thousandths), and what was charged and paid, in cents; `absent` where not stated. */
  readonly paidThousandths?: number
  readonly chargeCents?: number
  readonly paidCents?: number
}

/** What is known besides the lines. */
export interface HistoryFacts {
  readonly hasLines: boolean
  readonly unitsInWindow?: ReadonlyMap<number, number>
  readonly immunotherapyStarted?: number
}

/** The lines oldest first, and those of a day in an order that depends on nothing but what they say. */
export function historyColumns(rows: readonly HistoryRow[], facts: HistoryFacts): HistoryView {
  return orderedColumns([...rows].sort(compareRows), facts)
}

/** The same of lines that are in order, oldest first. */
export function orderedColumns(rows: readonly HistoryRow[], facts: HistoryFacts): HistoryView {
  const view = {
    lines: rows.length,
    hasLines: facts.hasLines,
    code: new Int32Array(rows.length),
    unitsThousandths: new Int32Array(rows.length),
    day: new Int32Array(rows.length),
    provider: new Uint8Array(rows.length),
    status: new Uint8Array(rows.length),
    precedes: new Uint8Array(rows.length),
    supplyMonths: new Uint8Array(rows.length),
    ofOtherPayer: new Uint8Array(rows.length),
    paidThousandths: new Int32Array(rows.length),
    chargeCents: new Float64Array(rows.length),
    paidCents: new Float64Array(rows.length),
    unitsInWindow: facts.unitsInWindow ?? noUnits,
    immunotherapyStarted: facts.immunotherapyStarted ?? absent,
  }
  for (const [index, row] of rows.entries()) {
    view.code[index] = row.code
    view.unitsThousandths[index] = row.unitsThousandths
    view.day[index] = row.day
    view.provider[index] = row.provider
    view.status[index] = row.status
    view.precedes[index] = row.precedes ? 1 : 0
    view.supplyMonths[index] = row.supplyMonths
    view.ofOtherPayer[index] = row.ofOtherPayer === true ? 1 : 0
    view.paidThousandths[index] = row.paidThousandths ?? absent
    view.chargeCents[index] = row.chargeCents ?? absent
    view.paidCents[index] = row.paidCents ?? absent
  }
  return view
}

const noUnits: ReadonlyMap<number, number> = new Map()

function compareRows(a: HistoryRow, b: HistoryRow): number {
  return (
    a.day - b.day ||
    a.code - b.code ||
    a.provider - b.provider ||
    a.unitsThousandths - b.unitsThousandths ||
    a.status - b.status ||
    a.supplyMonths - b.supplyMonths ||
    Number(a.ofOtherPayer ?? false) - Number(b.ofOtherPayer ?? false) ||
    (a.paidThousandths ?? absent) - (b.paidThousandths ?? absent) ||
    (a.chargeCents ?? absent) - (b.chargeCents ?? absent) ||
    (a.paidCents ?? absent) - (b.paidCents ?? absent) ||
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
    ofOtherPayer: history.ofOtherPayer[index] === 1,
    paidThousandths: history.paidThousandths[index] ?? absent,
    chargeCents: history.chargeCents[index] ?? absent,
    paidCents: history.paidCents[index] ?? absent,
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
