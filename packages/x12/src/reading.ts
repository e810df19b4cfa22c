/** What the parts of the reader share as they go through a file: the segment at hand, the open claim, the issues. */
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { DayReader } from './day-reader.ts'
import type { IssueCode, IssueList } from './issue.ts'
import { Levels } from './levels.ts'
import { OpenClaim } from './open-claim.ts'
import type { Segments } from './segments.ts'
import { Span } from './span.ts'

const longestClaimId = 38
const longestControlNumber = 9

/** The state of one reading. */
export class Reading {
  readonly segments: Segments
  readonly view: ClaimView
  readonly claim = new OpenClaim()
  readonly levels = new Levels()
  readonly days = new DayReader()
  readonly issues: IssueList
  /** ST02 of the transaction at hand; empty outside one. */
  readonly transaction = new Span()
  /** BHT04 of the transaction at hand. */
  readonly createdOn = new Span()

  constructor(segments: Segments, view: ClaimView, issues: IssueList) {
    this.segments = segments
    this.view = view
    this.issues = issues
  }

  /** Reports what is wrong with an element of the segment at hand; element 0 is the segment itself. */
  report(code: IssueCode, element: string, index = 0, said = 0, found = 0): void {
    const { segments } = this
    this.issues.add(code, {
      segment: segments.ordinal,
      byte: segments.startOf(index),
      claim: this.#claimId(),
      transaction: this.transactionText(),
      element,
      said,
      found,
    })
  }

  /** Reports what is wrong with the open claim, if there is one: it will not be handed on. */
  fault(code: IssueCode, element: string, index = 0): void {
    this.report(code, element, index)
    this.claim.isBroken = true
  }

  /**
   * Reports what is wrong with the element that was split last. Where it has no component separator and another mark
   * stands in its place, that is what is wrong.
   */
  faultOfParts(code: IssueCode, element: string, index: number): void {
    this.fault(this.#hasOtherSeparator(index) ? 'component-separator' : code, element, index)
  }

  /** Reports what is wrong with the open claim as a whole, at its CLM segment: it will not be handed on. */
  faultOfClaim(code: IssueCode): void {
    const { claim } = this
    const transaction = this.transactionText()
    const place = { segment: claim.segment, byte: claim.byte, claim: this.#claimId(), transaction, element: 'CLM' }
    this.issues.add(code, place)
    claim.isBroken = true
  }

  /** Reports that it cannot be told to whom what follows belongs; neither the open claim nor the next ones are read. */
  faultOfLevel(code: IssueCode, element: string): void {
    this.fault(code, element)
    this.levels.breakLevel()
  }

  /** Control number of the transaction at hand; `null` outside one. */
  transactionText(): string | null {
    const { transaction, segments } = this
    return transaction.isEmpty ? null : transaction.text(segments.bytes).slice(0, longestControlNumber)
  }

  #hasOtherSeparator(index: number): boolean {
    const { segments } = this
    if (segments.parts > 1) return false
    return segments.bytes.subarray(segments.startOf(index), segments.endOf(index)).some(isMark)
  }

  #claimId(): string | null {
    const { claim, segments } = this
    if (!claim.isOpen || claim.id.isEmpty || claim.id.length > longestClaimId) return null
    return claim.id.text(segments.bytes)
  }
}

/** Whether a claim's own number fits into CLM01. */
export function isClaimIdTooLong(id: Span): boolean {
  return id.length > longestClaimId
}

/** A visible character that is neither letter nor digit, nor the point of a decimal or of a diagnosis. */
function isMark(byte: number): boolean {
  return byte > 32 && byte < 127 && byte !== 46 && !/[0-9A-Za-z]/.test(String.fromCharCode(byte))
}
