/**
 * The envelope of files that were sent back: hands the segments of each transaction that is wanted to whoever reads it,
 * and reports what is wrong with counts, control numbers and missing ends. It never stops before the end of the bytes.
 */
import { sameNumberAt, wholeAt } from '../byte-values.ts'
import { found, Segments } from '../segments.ts'
import { Span } from '../span.ts'
import type { AnswerIssueCode } from './answer-issue.ts'
import { AnswerSegment } from './answer-segment.ts'

/** Reads the transactions of a file, one after the other. */
export interface TransactionReader {
  /** Numbers of the kinds of transactions that it reads (ST01). */
  readonly kinds: readonly string[]
  /** Begins at the ST segment. */
  begin(guide: string): void
  /** Takes a segment between ST and SE. */
  segment(): void
  /** Ends at the SE segment, or without one. */
  end(isWhole: boolean): void
  /** Takes a TA1 segment, which stands in no transaction. */
  interchangeAnswer?(): void
}

/** What was in a file. */
export interface AnswerCounts {
  readonly interchanges: number
  /** Transactions of all kinds. */
  readonly transactions: number
  /** Transactions of other kinds, which were passed over. */
  readonly skipped: number
}

/** Goes through the envelope of one file. */
export class AnswerEnvelope {
  readonly at: AnswerSegment
  readonly #segments: Segments
  readonly #interchange = new Span()
  readonly #group = new Span()
  readonly #transaction = new Span()
  #reader: TransactionReader | undefined
  #interchanges = 0
  #transactions = 0
  #skipped = 0
  #groups = 0
  #groupTransactions = 0
  #groupGuide = ''
  #firstSegment = 0
  #isInInterchange = false
  #isInGroup = false
  #isInTransaction = false
  #isWanted = false
  #strayIsReported = false

  constructor(bytes: Uint8Array, mostIssues: number) {
    this.#segments = new Segments(bytes)
    this.at = new AnswerSegment(this.#segments, mostIssues)
  }

  /** Goes through all segments. */
  run(reader: TransactionReader): AnswerCounts {
    const segments = this.#segments
    this.#reader = reader
    for (let next = segments.next(); next !== found.end; next = segments.next()) {
      this.at.take()
      if (next === found.fault) this.#passOver()
      else this.#segment()
    }
    this.at.tag = ''
    this.#closeInterchange()
    return { interchanges: this.#interchanges, transactions: this.#transactions, skipped: this.#skipped }
  }

  /** Bytes that belong to no readable interchange. */
  #passOver(): void {
    this.#closeInterchange()
    const { fault } = this.#segments
    this.at.reportAs(fault, fault === 'isa-missing' || fault === 'segment-too-long' ? '' : 'ISA')
    this.#segments.cutAtEmbedded()
  }

  #segment(): void {
    switch (this.at.tag) {
      case 'ISA':
        this.#openInterchange()
        break
      case 'GS':
        this.#openGroup()
        break
      case 'ST':
        this.#openTransaction()
        break
      case 'SE':
        this.#endTransaction()
        break
      case 'GE':
        this.#endGroup()
        break
      case 'IEA':
        this.#endInterchange()
        break
      case 'TA1':
        if (this.#isInInterchange && !this.#isInTransaction) this.#reader?.interchangeAnswer?.()
        else this.#stray()
        break
      default:
        if (!this.#isInTransaction) this.#stray()
        else if (this.#isWanted) this.#reader?.segment()
    }
  }

  #openInterchange(): void {
    this.#closeInterchange()
    this.#interchanges += 1
    this.#isInInterchange = true
    this.#strayIsReported = false
    this.#groups = 0
    this.#groupGuide = ''
    this.#interchange.takeElement(this.#segments, 13)
    if (!this.#segments.padded) this.at.report('isa-width')
  }

  #openGroup(): void {
    this.#closeGroup()
    this.#isInGroup = true
    this.#groups += 1
    this.#groupTransactions = 0
    this.#group.takeElement(this.#segments, 6)
    this.#groupGuide = this.at.text(8)
  }

  #openTransaction(): void {
    const { at } = this
    this.#closeTransaction()
    this.#transactions += 1
    this.#groupTransactions += 1
    this.#isInTransaction = true
    this.#strayIsReported = false
    this.#firstSegment = this.#segments.ordinal
    this.#transaction.takeElement(this.#segments, 2)
    at.transaction = this.#transaction.isEmpty ? null : at.text(2).slice(0, 9)
    at.claim = null
    if (!this.#isInGroup) at.report('gs-missing')
    this.#isWanted = this.#reader?.kinds.includes(at.text(1)) === true
    if (this.#isWanted) this.#reader?.begin(at.stated(3) ?? this.#groupGuide)
    else {
      this.#skipped += 1
      at.report('other-transaction')
    }
  }

  #endTransaction(): void {
    if (!this.#isInTransaction) {
      this.#stray()
      return
    }
    if (this.#isWanted) this.#reader?.end(true)
    this.at.claim = null
    this.#count('segment-count', this.#segments.ordinal - this.#firstSegment + 1)
    this.#control('st-control', this.#transaction)
    this.#leaveTransaction()
  }

  #closeTransaction(): void {
    if (!this.#isInTransaction) return
    if (this.#isWanted) this.#reader?.end(false)
    this.at.claim = null
    this.at.reportAs('se-missing', 'SE')
    this.#leaveTransaction()
  }

  #leaveTransaction(): void {
    this.#isInTransaction = false
    this.#isWanted = false
    this.at.transaction = null
  }

  #endGroup(): void {
    this.#closeTransaction()
    if (!this.#isInGroup) {
      this.#stray()
      return
    }
    this.#isInGroup = false
    this.#count('transaction-count', this.#groupTransactions)
    this.#control('gs-control', this.#group)
  }

  #closeGroup(): void {
    this.#closeTransaction()
    if (this.#isInGroup) this.at.reportAs('ge-missing', 'GE')
    this.#isInGroup = false
  }

  #endInterchange(): void {
    this.#closeGroup()
    if (!this.#isInInterchange) {
      this.#stray()
      return
    }
    this.#isInInterchange = false
    this.#count('group-count', this.#groups)
    this.#control('isa-control', this.#interchange)
  }

  #closeInterchange(): void {
    this.#closeGroup()
    if (this.#isInInterchange) this.at.reportAs('iea-missing', 'IEA')
    this.#isInInterchange = false
  }

  /** A segment that stands where none should: one issue for all that follow each other. */
  #stray(): void {
    if (this.#strayIsReported) return
    this.#strayIsReported = true
    this.at.reportAs(this.#isInInterchange ? 'outside-transaction' : 'outside-interchange', '')
  }

  #count(code: AnswerIssueCode, counted: number): void {
    const segments = this.#segments
    const said = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 10)
    if (said !== counted) this.at.report(code, 1, said, counted)
  }

  #control(code: AnswerIssueCode, opened: Span): void {
    const segments = this.#segments
    const isSame = sameNumberAt(segments.bytes, segments.startOf(2), segments.endOf(2), opened.start, opened.end)
    if (!isSame) this.at.report(code, 2)
  }
}
