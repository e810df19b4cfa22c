/**
 * Reading 835 files: bytes in, one payment after the other out, each with its claims.
 *
 * A claim of which something cannot be read is reported, counted and not handed on; all others are. The reader never
 * throws, whatever the bytes, and holds one payment at a time.
 */
import type { Remittance } from '@aliquot/engine/remittance/remittance'
import { AnswerEnvelope, type TransactionReader } from './answer-envelope.ts'
import type { AnswerIssue } from './answer-issue.ts'
import type { AnswerSegment } from './answer-segment.ts'
import { OpenLine, OpenRemittance, OpenRemittedClaim } from './open-remittance.ts'
import {
  readAdjustments,
  readClaim,
  readClaimRemarks,
  readDate,
  readLine,
  readParty,
  readPartyReference,
  readPayment,
  readPerson,
  readProviderAdjustments,
} from './remittance-segments.ts'

/** How a file is to be read. */
export interface ReadRemittanceOptions {
  /** Most issues that are listed, 10,000 if not given; the others are counted. */
  readonly mostIssues?: number | undefined
}

/** Where a payment stands in its file. */
export interface RemittancePlace {
  /** Control number of the transaction. */
  readonly transaction: string | null
  /** Number of its first segment. */
  readonly segment: number
  /** Number of the first segment of each claim. */
  readonly claimSegments: readonly number[]
}

/** Takes one payment. */
export type VisitRemittance = (remittance: Remittance, place: RemittancePlace) => void

/** What was in a file, and what is wrong with it. */
export interface RemittanceReport {
  readonly interchanges: number
  readonly transactions: number
  /** Transactions of other kinds, which were passed over. */
  readonly skipped: number
  /** Payments that were handed on. */
  readonly remittances: number
  /** Claims that the file holds. */
  readonly claims: number
  /** Claims that were handed on. Each of the others has at least one issue. */
  readonly read: number
  readonly issues: readonly AnswerIssue[]
  /** Issues beyond the most that are listed. */
  readonly unlistedIssues: number
}

const defaultMostIssues = 10000

/** Most elements that each segment of an 835 may have. */
const known: ReadonlyMap<string, number> = new Map([
  ['BPR', 21],
  ['NTE', 2],
  ['TRN', 4],
  ['CUR', 21],
  ['REF', 4],
  ['DTM', 6],
  ['N1', 6],
  ['N2', 2],
  ['N3', 2],
  ['N4', 7],
  ['PER', 9],
  ['RDM', 5],
  ['LX', 1],
  ['TS3', 24],
  ['TS2', 19],
  ['CLP', 14],
  ['CAS', 19],
  ['NM1', 12],
  ['MIA', 24],
  ['MOA', 9],
  ['AMT', 3],
  ['QTY', 4],
  ['SVC', 7],
  ['LQ', 2],
  ['PLB', 14],
])

/** Reads all payments of a file, in its order, and hands each to `visit`. Throws only what `visit` throws. */
export function readRemittances(
  bytes: Uint8Array,
  visit: VisitRemittance,
  options: ReadRemittanceOptions = {},
): RemittanceReport {
  const envelope = new AnswerEnvelope(bytes, options.mostIssues ?? defaultMostIssues)
  const reader = new RemittanceReader(envelope.at, visit)
  const counts = envelope.run(reader)
  const { remittances, claims, read } = reader
  const { issues, unlisted } = envelope.at.log
  return { ...counts, remittances, claims, read, issues, unlistedIssues: unlisted }
}

class RemittanceReader implements TransactionReader {
  readonly kinds = ['835']
  remittances = 0
  claims = 0
  read = 0
  readonly #at: AnswerSegment
  readonly #visit: VisitRemittance
  #remittance = new OpenRemittance(0)
  #claim: OpenRemittedClaim | undefined
  /** Sums and claims behind a PLB segment are past the claims. */
  #isPastClaims = false

  constructor(at: AnswerSegment, visit: VisitRemittance) {
    this.#at = at
    this.#visit = visit
  }

  begin(): void {
    this.#remittance = new OpenRemittance(this.#at.segments.ordinal)
    this.#claim = undefined
    this.#isPastClaims = false
  }

  segment(): void {
    const at = this.#at
    const most = known.get(at.tag)
    if (most === undefined) {
      this.#doubt('segment-unknown')
      return
    }
    if (this.#lastElement() > most) {
      this.#doubt('too-many-elements')
      return
    }
    if (at.tag === 'CLP') this.#openClaim()
    else if (at.tag === 'PLB') this.#readProvider()
    else if (at.tag === 'LX' || at.tag === 'TS3' || at.tag === 'TS2') this.#closeClaim()
    else if (this.#claim !== undefined) this.#readInClaim(this.#claim)
    else this.#readHead()
  }

  end(isWhole: boolean): void {
    if (!isWhole && this.#claim !== undefined) this.#at.faultAs('claim-cut-off', 'CLP')
    this.#closeClaim()
    const remittance = this.#remittance
    if (!remittance.hasPayment) this.#at.reportAs('payment-missing', 'BPR')
    else {
      this.remittances += 1
      const { segment, claimSegments } = remittance
      this.#visit(remittance.done(), { transaction: this.#at.transaction, segment, claimSegments })
    }
  }

  #lastElement(): number {
    const { segments } = this.#at
    let last = segments.count
    while (last > 0 && segments.startOf(last) === segments.endOf(last)) last -= 1
    return last
  }

  /** What stands in the segment at hand is lost, and with it the open claim is no longer whole. */
  #doubt(code: 'segment-unknown' | 'too-many-elements'): void {
    if (this.#claim === undefined) this.#at.report(code)
    else this.#at.fault(code)
  }

  #readHead(): void {
    const at = this.#at
    const remittance = this.#remittance
    switch (at.tag) {
      case 'BPR':
        readPayment(at, remittance)
        break
      case 'TRN':
        remittance.trace ??= at.stated(2)
        remittance.payerTaxId ??= at.stated(3)
        break
      case 'DTM':
        if (at.text(1) === '405') remittance.producedOn = at.date(2)
        break
      case 'N1':
        readParty(at, remittance)
        break
      case 'REF':
        readPartyReference(at, remittance)
        break
      case 'SVC':
        at.report('line-outside-claim')
        break
    }
  }

  #openClaim(): void {
    const at = this.#at
    this.#closeClaim()
    this.claims += 1
    at.faults = 0
    at.claim = at.number(1)
    this.#claim = new OpenRemittedClaim(at.segments.ordinal)
    if (this.#isPastClaims || !this.#remittance.hasPayment) at.report('claim-outside-payment')
    readClaim(at, this.#claim)
  }

  #readInClaim(claim: OpenRemittedClaim): void {
    const at = this.#at
    const target = claim.line ?? claim
    switch (at.tag) {
      case 'CAS':
        readAdjustments(at, target.adjustments)
        break
      case 'NM1':
        readPerson(at, claim, this.#remittance.payerId ?? '')
        break
      case 'MIA':
      case 'MOA':
        readClaimRemarks(at, claim)
        break
      case 'DTM':
        readDate(at, claim)
        break
      case 'SVC':
        claim.closeLine()
        claim.line = new OpenLine()
        readLine(at, claim.line)
        break
      case 'REF':
        if (claim.line !== undefined && at.text(1) === '6R') claim.line.control = at.number(2) ?? undefined
        break
      case 'AMT':
        if (claim.line !== undefined && at.text(1) === 'B6') claim.line.allowedCents = at.amount(2)
        break
      case 'LQ':
        if (at.text(1) === 'HE' && at.text(2) !== '') target.remarks.push(at.text(2).toUpperCase())
        break
    }
  }

  #readProvider(): void {
    this.#closeClaim()
    this.#isPastClaims = true
    readProviderAdjustments(this.#at, this.#remittance)
  }

  /** The claim is whole: keeps it, unless something in it could not be read. */
  #closeClaim(): void {
    const claim = this.#claim
    if (claim === undefined) return
    this.#claim = undefined
    if (this.#at.faults > 0) this.#remittance.unreadClaims += 1
    else {
      this.read += 1
      this.#remittance.claims.push(claim.done())
      this.#remittance.claimSegments.push(claim.segment)
    }
    this.#at.claim = null
    this.#at.faults = 0
  }
}
