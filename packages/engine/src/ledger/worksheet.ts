/**
 * What was paid for units beyond those allowed, and what was left unbilled, to the cent. A worksheet: whether and when
 * money is owed is for the practice and its counsel to decide.
 */
import type { Day } from '../calendar-date.ts'
import type { Cents } from '../money.ts'
import type { Thousandths } from '../quantity.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerClaim, LedgerLine } from './ledger-entries.ts'
import type { UnitAccount } from './unit-account.ts'

/** One line of a claim that was paid, or may be, for more than is allowed: a row for each payer that paid it. */
export interface ExcessRow {
  readonly vials: readonly string[]
  readonly preparedOn: Day
  readonly code: string
  readonly claim: string
  readonly line: number
  /** Who paid; the payer of the claim where no payment is known. */
  readonly payer: string
  readonly allowed: Thousandths
  readonly billed: Thousandths
  /** Units of the line that were paid; `undefined` where no payment is known. */
  readonly paidUnits: Thousandths | undefined
  readonly excess: Thousandths
  readonly paidCents: Cents | undefined
  /** The share of what was paid that falls on the excess; `undefined` where no payment is known. */
  readonly excessCents: Cents | undefined
}

/** Units that the vials allow and no claim bills. */
export interface UnbilledRow {
  readonly vials: readonly string[]
  readonly preparedOn: Day
  readonly code: string
  readonly payer: string
  /** Claims that bill the others. */
  readonly claims: readonly string[]
  readonly allowed: Thousandths
  readonly billed: Thousandths
  readonly unbilled: Thousandths
  /** At what the payer paid for the others; `undefined` where it paid for none. */
  readonly worthCents: Cents | undefined
}

export interface PayerTotal {
  readonly payer: string
  readonly excess: Thousandths
  readonly excessCents: Cents
  readonly unbilled: Thousandths
  readonly unbilledCents: Cents
}

export interface Worksheet {
  readonly excess: readonly ExcessRow[]
  readonly unbilled: readonly UnbilledRow[]
  /** By payer. Excess and unbilled units are never set off against each other. */
  readonly totals: readonly PayerTotal[]
  readonly excessCents: Cents
  readonly unbilledCents: Cents
  /** Rows without a known payment: their dollars are in no total. */
  readonly unpriced: number
  /** Accounts that could not be judged, because facts or a payer's rule are not known. */
  readonly undecided: number
}

/** The worksheet of a ledger. Units count in the order of the claims: the first claims use up what is allowed. */
export function worksheetOf({ units }: Ledger): Worksheet {
  const decided = units.filter(({ allowed, question }) => allowed !== undefined && question === undefined)
  const excess = decided.flatMap(excessRows)
  const unbilled = decided.flatMap(unbilledRows)
  return {
    excess,
    unbilled,
    totals: totalsOf(excess, unbilled),
    excessCents: sum(excess.map(({ excessCents }) => excessCents ?? 0)),
    unbilledCents: sum(unbilled.map(({ worthCents }) => worthCents ?? 0)),
    unpriced:
      excess.filter(({ excessCents }) => excessCents === undefined).length +
      unbilled.filter(({ worthCents }) => worthCents === undefined).length,
    undecided: units.length - decided.length,
  }
}

function excessRows(account: UnitAccount): readonly ExcessRow[] {
  const { allowed = 0, vials, preparedOn, code } = account
  let left = allowed
  return account.lines.flatMap(({ claim, line }): readonly ExcessRow[] => {
    const before = left
    left = Math.max(0, left - countedUnits(line))
    const row = { vials, preparedOn, code, claim: claim.id, line: line.line, allowed, billed: line.units ?? 0 }
    if (line.payments.length === 0) {
      const excess = Math.max(0, row.billed - before)
      const unpaid = { paidUnits: undefined, paidCents: undefined, excessCents: undefined }
      return excess === 0 ? [] : [{ ...row, payer: claim.payer, excess, ...unpaid }]
    }
    return line.payments.flatMap(({ payer, paidCents, units: paidUnits = row.billed }) => {
      const excess = Math.max(0, paidUnits - before)
      if (excess === 0) return []
      return [{ ...row, payer, excess, paidUnits, paidCents, excessCents: shareOf(paidCents, excess, paidUnits) }]
    })
  })
}

/** Units of a line that count: those paid, by whichever payer paid most; all billed where no payment is known. */
function countedUnits({ units = 0, payments }: LedgerLine): Thousandths {
  if (payments.length === 0) return units
  return Math.max(...payments.map((payment) => payment.units ?? units))
}

/** A part of an amount, to the nearest cent; half a cent is rounded up. Exact: all numbers are whole. */
function shareOf(cents: Cents, part: number, whole: number): Cents {
  const [amount, units, all] = [BigInt(Math.abs(cents)), BigInt(part), BigInt(whole)]
  const share = Number((2n * amount * units + all) / (2n * all))
  return cents < 0 ? -share : share
}

function unbilledRows({ allowed = 0, billed, vials, preparedOn, code, payer, lines }: UnitAccount): UnbilledRow[] {
  const unbilled = allowed - billed
  if (unbilled <= 0) return []
  const paid = lines.flatMap(({ line }) =>
    line.payments.map((payment) => ({ cents: payment.paidCents, units: payment.units ?? line.units ?? 0 })),
  )
  const cents = sum(paid.map((each) => each.cents))
  const paidUnits = Math.max(
    0,
    ...[sum(lines.map(({ line }) => (line.payments.length === 0 ? 0 : countedUnits(line))))],
  )
  const worthCents = cents > 0 && paidUnits > 0 ? shareOf(cents, unbilled, paidUnits) : undefined
  const claims = [...new Set(lines.map(({ claim }: { readonly claim: LedgerClaim }) => claim.id))]
  return [{ vials, preparedOn, code, payer, claims, allowed, billed, unbilled, worthCents }]
}

function totalsOf(excess: readonly ExcessRow[], unbilled: readonly UnbilledRow[]): readonly PayerTotal[] {
  const payers = [...new Set([...excess, ...unbilled].map(({ payer }) => payer))].sort()
  return payers.map((payer) => {
    const over = excess.filter((row) => row.payer === payer)
    const under = unbilled.filter((row) => row.payer === payer)
    return {
      payer,
      excess: sum(over.map((row) => row.excess)),
      excessCents: sum(over.map((row) => row.excessCents ?? 0)),
      unbilled: sum(under.map((row) => row.unbilled)),
      unbilledCents: sum(under.map((row) => row.worthCents ?? 0)),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
