/** Claims with what was paid for them, as the ledger counts them. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { LedgerClaim, LedgerLine, LinePayment } from '@aliquot/engine/ledger/ledger-entries'
import { matchClaims, matchLines } from '@aliquot/engine/remittance/match'
import type { RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import { standingOf } from '@aliquot/engine/remittance/standing'
import type { PaymentRecord } from '../documents/ledger-schema.ts'
import type { Placed, UnplacedRecord } from './ledger-sources.ts'

/** An answer of a payer, which goes by the name `payer`. */
export interface PaidClaim {
  readonly payer: string
  readonly claim: RemittedClaim
}

export interface LedgerClaims {
  readonly claims: readonly LedgerClaim[]
  readonly unplaced: readonly UnplacedRecord[]
  /** Numbers of answers that fit no claim, or more than one. */
  readonly unmatchedAnswers: readonly string[]
}

interface Paid extends LinePayment {
  readonly isDenied: boolean
}

/** Forecasts, and claims of other payers: nothing is paid by them. */
const undecided: ReadonlySet<string> = new Set(['23', '25'])

/** Puts claims, answers and payment records together. Answers are in the order of time. */
export function ledgerClaims(
  given: readonly Placed<Claim>[],
  answers: readonly PaidClaim[],
  payments: readonly Placed<PaymentRecord>[],
): LedgerClaims {
  const claims = distinct(given)
  const paid = new Map<string, Paid[]>()
  const add = (claim: number, line: number, payment: Paid) => {
    const key = `${claim} ${line}`
    paid.set(key, [...(paid.get(key) ?? []), payment])
  }
  const unmatchedAnswers = addAnswers(claims, answers, add)
  const unplaced = distinct(payments).flatMap((record) => addRecord(claims, record, add))
  const all = claims.map(({ value, place }, index) =>
    claimOf(value, place, (line) => paid.get(`${index} ${line}`) ?? []),
  )
  return { claims: all, unplaced, unmatchedAnswers }
}

/** Documents that say the same were read twice. */
function distinct<T>(given: readonly Placed<T>[]): readonly Placed<T>[] {
  return [...new Map(given.map((each) => [JSON.stringify(each.value), each])).values()]
}

type AddPayment = (claim: number, line: number, payment: Paid) => void

function addAnswers(
  claims: readonly Placed<Claim>[],
  answers: readonly PaidClaim[],
  add: AddPayment,
): readonly string[] {
  const documents = claims.map(({ value }) => value)
  const remitted = answers.map(({ claim }) => claim)
  const standings = standingOf(remitted)
  const { answers: matches } = matchClaims(remitted, documents)
  const unmatched: string[] = []
  for (const [index, { claim, payer }] of answers.entries()) {
    if (standings[index]?.kind !== 'stands' || undecided.has(claim.status)) continue
    const match = matches[index]?.claim
    if (match === undefined) {
      unmatched.push(claim.id)
      continue
    }
    const lines = matchLines(claim, documents[match]?.lines ?? [])
    for (const [at, line] of claim.lines.entries()) {
      const billed = lines[at]
      if (billed !== undefined) add(match, billed, paidBy(payer, line, documents[match]?.lines[billed]?.units))
    }
  }
  return unmatched
}

function paidBy(payer: string, { paidCents, unitsPaid, adjustments }: RemittedLine, billed: number | undefined): Paid {
  // Where the patient bears the amount, the payer has allowed the units.
  const isDenied = paidCents === 0 && !adjustments.some(({ group, cents }) => group === 'PR' && cents > 0)
  const units = isDenied ? 0 : (unitsPaid ?? billed)
  return { payer, paidCents, units: units === undefined ? undefined : Math.round(units * 1000), isDenied }
}

function addRecord(
  claims: readonly Placed<Claim>[],
  { value, place }: Placed<PaymentRecord>,
  add: AddPayment,
): readonly UnplacedRecord[] {
  const { claim, line, code, dateOfService, payer, paidCents, unitsPaid, denied = false } = value
  const fitting = claims.flatMap((each, index) =>
    each.value.id !== claim
      ? []
      : each.value.lines.flatMap((billed, at) => {
          if (line !== undefined && (billed.n ?? at + 1) !== line) return []
          if (code !== undefined && billed.code !== code) return []
          return dateOfService === undefined || billed.dateOfService === dateOfService ? [{ index, at, billed }] : []
        }),
  )
  const [found, another] = fitting
  if (found === undefined || another !== undefined) {
    const lines = found === undefined ? 'no line' : 'more than one line'
    return [{ place, message: `the payment fits ${lines} of claim "${claim}": name its line, or its code and date` }]
  }
  const units = denied ? 0 : (unitsPaid ?? found.billed.units)
  const thousandths = units === undefined ? undefined : Math.round(units * 1000)
  add(found.index, found.at, { payer, paidCents, units: thousandths, isDenied: denied })
  return []
}

function claimOf(claim: Claim, place: string, paidOf: (line: number) => readonly Paid[]): LedgerClaim {
  return {
    id: claim.id ?? '',
    member: claim.member ?? claim.encounter?.member ?? '',
    provider: claim.billingProvider ?? claim.practice ?? '',
    payer: claim.payer ?? claim.encounter?.payer ?? '',
    jurisdiction: claim.jurisdiction ?? claim.encounter?.jurisdiction,
    frequency: Number(claim.frequency ?? '1'),
    sentOn: claim.submittedOn === undefined ? undefined : dayOf(claim.submittedOn),
    lines: claim.lines.flatMap((line, index): readonly LedgerLine[] => {
      if (line.dateOfService === undefined) return []
      const paid = paidOf(index)
      return [
        {
          line: line.n ?? index + 1,
          code: line.code,
          day: dayOf(line.dateOfService),
          units: line.units === undefined ? undefined : Math.round(line.units * 1000),
          vials: line.vials,
          isDenied: paid.length > 0 && paid.every(({ isDenied }) => isDenied),
          payments: totalByPayer(paid),
        },
      ]
    }),
    place,
  }
}

/** One payment a payer: what it paid in parts is added up. The order in which they were read does not matter. */
function totalByPayer(paid: readonly Paid[]): readonly LinePayment[] {
  const payers = [...new Set(paid.map(({ payer }) => payer))].sort()
  return payers.map((payer) => {
    const own = paid.filter((each) => each.payer === payer)
    const units = own.map((each) => each.units)
    const most = units.includes(undefined) ? undefined : Math.max(...units.map((each) => each ?? 0))
    return { payer, paidCents: own.reduce((sum, each) => sum + each.paidCents, 0), units: most }
  })
}
