/** What the parts of the reader share as they go through a file: the segment at hand, the open claim, the issues. */
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { DayReader } from './day-reader.ts'
import type { IssueList } from './issue.ts'
import type { IssueCode } from './issue-codes.ts'
import { KeptText } from './kept-text.ts'
import { Levels } from './levels.ts'
import { LoopTracker } from './loop-tracker.ts'
import { OpenClaim } from './open-claim.ts'
import type { Segments } from './segments.ts'
import type { Span } from './span.ts'

const longestClaimId = 38
const longestControlNumber = 9

/** The state of one reading. */
export class Reading {
  readonly segments: Segments
  readonly view: ClaimView
  readonly claim = new OpenClaim()
  readonly levels = new Levels()
  readonly loops = new LoopTracker()
  readonly days = new DayReader()
  readonly issues: IssueList
  readonly fileName: string
  /** ISA13 of the interchange at hand; empty outside one. */
  readonly interchange = new KeptText()
  /** ST02 of the transaction at hand; empty outside one. */
  readonly transaction = new KeptText()
  /** Number of the ST segment of the transaction at hand, or of the segment that stands for it; 0 outside one. */
  transactionSegment = 0
  /** The transaction at hand follows version 004010. */
  isOld = false
  /** Each byte of the segment at hand was understood as it was read: there is nothing left to check in it. */
  isPlain = false
  /** BHT04 of the transaction at hand. */
  readonly createdOn = new KeptText()
  /** The same as a day; `absent` if it is none. */
  createdDay = absent

  constructor(segments: Segments, view: ClaimView, issues: IssueList, fileName: string) {
    this.segments = segments
    this.view = view
    this.issues = issues
    this.fileName = fileName
  }

  /** Reports what is wrong with an element of the segment at hand; element 0 is the segment itself. */
  report(code: IssueCode, element: string, index = 0, said = 0, found = 0): void {
    const { segments } = this
    const start = index === 0 ? segments.start : segments.startOf(index)
    this.#add(code, element, segments.ordinal, segments.base + start, said, found)
  }

  /** Reports that a loop which the segment at hand ends lacks something. */
  reportIn(loop: string, code: IssueCode, element: string): void {
    const { segments } = this
    this.#add(code, element, segments.ordinal, segments.base + segments.start, 0, 0, loop)
  }

  /** Reports something about a line of the open claim, at its service. */
  reportOfLine(code: IssueCode, element: string, line: number): void {
    const { claim, segments } = this
    const byte = segments.base + (claim.serviceStart[line] ?? 0)
    this.#add(code, element, claim.lineSegment[line] ?? 0, byte, 0, 0, '2400')
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
    this.reportOfClaim(code, 'CLM')
    this.claim.isBroken = true
  }

  /** Reports something about the open claim as a whole, at its CLM segment. */
  reportOfClaim(code: IssueCode, element: string, said = 0, found = 0): void {
    this.#add(code, element, this.claim.segment, this.claim.byte, said, found, '2300')
  }

  /** Reports that it cannot be told to whom what follows belongs; neither the open claim nor the next ones are read. */
  faultOfLevel(code: IssueCode, element: string): void {
    this.fault(code, element)
    this.levels.breakLevel()
  }

  /** Control number of the transaction at hand; `null` outside one. */
  transactionText(): string | null {
    return numberText(this.transaction)
  }

  #add(
    code: IssueCode,
    element: string,
    segment: number,
    byte: number,
    said: number,
    found: number,
    loop: string = this.loops.name,
  ): void {
    const first = this.transactionSegment
    if (!this.claim.isOpen) this.levels.noteFault()
    this.issues.add(code, {
      file: this.fileName,
      interchange: numberText(this.interchange),
      transaction: this.transactionText(),
      segment,
      position: first === 0 ? 0 : segment - first + 1,
      byte,
      loop: first === 0 ? '' : loop,
      claim: this.#claimId(),
      element,
      said,
      found,
    })
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

function numberText(number: KeptText): string | null {
  return number.isEmpty ? null : number.text().slice(0, longestControlNumber)
}

/** Whether a claim's own number fits into CLM01. */
export function isClaimIdTooLong(id: Span): boolean {
  return id.length > longestClaimId
}

/** A visible character that is neither letter nor digit, nor the point of a decimal or of a diagnosis. */
function isMark(byte: number): boolean {
  return byte > 32 && byte < 127 && byte !== 46 && !/[0-9A-Za-z]/.test(String.fromCharCode(byte))
}
