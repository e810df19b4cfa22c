/**
 * The envelope: interchange (ISA to IEA), functional group (GS to GE) and transaction (ST to SE), with their counts and
 * control numbers. What is wrong with it is reported and never stops the reading.
 */
import { packed, sameNumberAt, wholeAt } from './byte-values.ts'
import type { IssueCode } from './issue.ts'
import type { Reading } from './reading.ts'
import { Span } from './span.ts'

const claimTransaction = packed('837')
const professionalGuides: readonly number[] = [222, 98]

/** Which guide a transaction follows, by the number in its name (`005010X222A1` is 222). */
const guide = { unknown: -1 } as const

/** Follows the envelope of one file and reports to its reading what is wrong with it. */
export class Envelope {
  interchanges = 0
  transactions = 0
  /** Transactions that hold no professional claims. */
  skipped = 0
  isInTransaction = false
  /** The transaction at hand holds professional claims. */
  isProfessional = false

  readonly #reading: Reading
  readonly #interchange = new Span()
  readonly #group = new Span()
  #isInInterchange = false
  #isInGroup = false
  #groups = 0
  #groupTransactions = 0
  /** Of the last GS segment in the interchange. */
  #groupGuide: number = guide.unknown
  #firstSegment = 0
  /** The ST segment of the transaction at hand was lost. */
  #isImplied = false
  /** Segments outside a transaction were reported. */
  #strayIsReported = false

  constructor(reading: Reading) {
    this.#reading = reading
  }

  openInterchange(): void {
    const { segments } = this.#reading
    this.closeInterchange()
    this.interchanges += 1
    this.#isInInterchange = true
    this.#groups = 0
    this.#groupGuide = guide.unknown
    this.#strayIsReported = false
    this.#interchange.takeElement(segments, 13)
    if (!segments.padded) this.#reading.report('isa-width', 'ISA')
  }

  /** The end that an IEA segment states. */
  endInterchange(): void {
    this.#closeGroup()
    if (!this.#isInInterchange) {
      this.stray()
      return
    }
    this.#isInInterchange = false
    this.#count('group-count', 'IEA01', this.#groups)
    this.#control('isa-control', 'IEA02', this.#interchange)
  }

  /** The end without an IEA segment, where another interchange begins or the file ends. */
  closeInterchange(): void {
    this.#closeGroup()
    if (this.#isInInterchange) this.#reading.report('iea-missing', 'IEA')
    this.#isInInterchange = false
  }

  openGroup(): void {
    const { segments } = this.#reading
    this.#closeGroup()
    this.#isInGroup = true
    this.#groups += 1
    this.#groupTransactions = 0
    this.#group.takeElement(segments, 6)
    this.#groupGuide = this.#guideAt(8)
  }

  endGroup(): void {
    this.closeTransaction()
    if (!this.#isInGroup) {
      this.stray()
      return
    }
    this.#isInGroup = false
    this.#count('transaction-count', 'GE01', this.#groupTransactions)
    this.#control('gs-control', 'GE02', this.#group)
  }

  openTransaction(): void {
    const { segments } = this.#reading
    this.closeTransaction()
    this.#reading.transaction.takeElement(segments, 2)
    this.#enterTransaction()
    this.#isImplied = false
    if (!this.#isInGroup) this.#reading.report('gs-missing', 'ST')
    const stated = this.#guideAt(3)
    const ofGroup = this.#isInGroup ? this.#groupGuide : guide.unknown
    this.#follow(segments.packed(1) === claimTransaction, stated === guide.unknown ? ofGroup : stated, 'ST')
  }

  /** A transaction of which the ST segment was lost: it goes by the guide of the last group. */
  openImpliedTransaction(): void {
    this.closeTransaction()
    this.#enterTransaction()
    this.#isImplied = true
    this.#reading.report('st-missing', 'BHT')
    this.#follow(true, this.#groupGuide, 'BHT')
  }

  endTransaction(): void {
    const { segments, transaction } = this.#reading
    if (!this.isInTransaction) {
      this.stray()
      return
    }
    if (!this.#isImplied) {
      this.#count('segment-count', 'SE01', segments.ordinal - this.#firstSegment + 1)
      this.#control('st-control', 'SE02', transaction)
    }
    this.#leaveTransaction()
  }

  /** The end without an SE segment. */
  closeTransaction(): void {
    if (!this.isInTransaction) return
    this.#reading.report('se-missing', 'SE')
    this.#leaveTransaction()
  }

  /** A segment that stands where none should: one issue for all that follow each other. */
  stray(): void {
    if (this.#strayIsReported) return
    this.#strayIsReported = true
    this.#reading.report(this.#isInInterchange ? 'outside-transaction' : 'outside-interchange', '')
  }

  #enterTransaction(): void {
    this.transactions += 1
    this.#groupTransactions += 1
    this.isInTransaction = true
    this.#strayIsReported = false
    this.#firstSegment = this.#reading.segments.ordinal
    this.#reading.createdOn.clear()
    this.#reading.levels.reset()
  }

  /** Finds out whether the transaction holds professional claims, and says so if it does not. */
  #follow(isClaim: boolean, follows: number, element: string): void {
    this.isProfessional = isClaim && professionalGuides.includes(follows)
    if (this.isProfessional) return
    this.skipped += 1
    this.#reading.report(isClaim && follows === guide.unknown ? 'version-unknown' : 'not-professional', element)
  }

  #leaveTransaction(): void {
    this.isInTransaction = false
    this.isProfessional = false
    this.#reading.transaction.clear()
  }

  #closeGroup(): void {
    this.closeTransaction()
    if (this.#isInGroup) this.#reading.report('ge-missing', 'GE')
    this.#isInGroup = false
  }

  #count(code: IssueCode, element: string, found: number): void {
    const { segments } = this.#reading
    const said = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 10)
    if (said !== found) this.#reading.report(code, element, 1, said, found)
  }

  #control(code: IssueCode, element: string, opened: Span): void {
    const { segments } = this.#reading
    const { bytes } = segments
    const isSame = sameNumberAt(bytes, segments.startOf(2), segments.endOf(2), opened.start, opened.end)
    if (!isSame) this.#reading.report(code, element, 2)
  }

  /** The number after the `X` in the name of a guide. */
  #guideAt(index: number): number {
    const { bytes } = this.#reading.segments
    const start = this.#reading.segments.startOf(index)
    const end = this.#reading.segments.endOf(index)
    if (end - start < 10 || ((bytes[start + 6] ?? 0) & 0xdf) !== 88) return guide.unknown
    return wholeAt(bytes, start + 7, start + 10, 3)
  }
}
