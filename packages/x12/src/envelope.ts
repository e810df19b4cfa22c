/**
 * The envelope: interchange (ISA to IEA), functional group (GS to GE) and transaction (ST to SE), with their counts and
 * control numbers. What is wrong with it is reported and never stops the reading.
 */

import { absent } from '@aliquot/engine/scrub/claim-view'
import { packed, sameNumberAt, wholeAt } from './byte-values.ts'
import type { SegmentCheck } from './claim-assembly.ts'
import type { EnvelopeLog } from './envelope-summary.ts'
import type { IssueCode } from './issue-codes.ts'
import { KeptText } from './kept-text.ts'
import type { Reading } from './reading.ts'

const claimTransaction = packed('837')
const professionalGuides: readonly number[] = [222, 98]
const institutionalGuides: readonly number[] = [223, 96]
const oldGuides: readonly number[] = [98, 96]

/** Which guide a transaction follows, by the number in its name (`005010X222A1` is 222). */
const guide = { unknown: -1 } as const

/** Follows the envelope of one file and reports to its reading what is wrong with it. */
export class Envelope {
  interchanges = 0
  transactions = 0
  /** Transactions that hold no claims that are read. */
  skipped = 0
  isInTransaction = false
  /** The transaction at hand holds claims that are read: professional or institutional. */
  isClaims = false

  readonly #reading: Reading
  readonly #check: SegmentCheck | undefined
  readonly #log: EnvelopeLog | undefined
  readonly #group = new KeptText()
  #isInInterchange = false
  #isInGroup = false
  #groups = 0
  #groupTransactions = 0
  /** Of the last GS segment in the interchange. */
  #groupGuide: number = guide.unknown
  /** The ST segment of the transaction at hand was lost. */
  #isImplied = false
  /** Segments outside a transaction were reported. */
  #strayIsReported = false

  /** `log` collects what stood in the envelope, if that is asked for. */
  constructor(reading: Reading, check: SegmentCheck | undefined, log: EnvelopeLog | undefined) {
    this.#log = log
    this.#reading = reading
    this.#check = check
  }

  openInterchange(): void {
    const { segments } = this.#reading
    this.closeInterchange()
    this.interchanges += 1
    this.#isInInterchange = true
    this.#groups = 0
    this.#groupGuide = guide.unknown
    this.#strayIsReported = false
    this.#reading.interchange.takeElement(segments, 13)
    this.#log?.openInterchange(segments)
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
    this.#log?.closeInterchange(this.#reading.segments.ordinal)
    this.#count('group-count', 'IEA01', this.#groups)
    this.#control('isa-control', 'IEA02', this.#reading.interchange)
    this.#reading.interchange.clear()
  }

  /** The end without an IEA segment, where another interchange begins or the file ends. */
  closeInterchange(): void {
    this.#closeGroup()
    if (this.#isInInterchange) this.#reading.report('iea-missing', 'IEA')
    this.#log?.closeInterchange(this.#reading.segments.ordinal)
    this.#isInInterchange = false
    this.#reading.interchange.clear()
  }

  openGroup(): void {
    const { segments } = this.#reading
    this.#closeGroup()
    this.#isInGroup = true
    this.#groups += 1
    this.#groupTransactions = 0
    this.#group.takeElement(segments, 6)
    this.#groupGuide = this.#guideAt(8)
    this.#log?.openGroup(segments)
  }

  endGroup(): void {
    this.closeTransaction()
    if (!this.#isInGroup) {
      this.stray()
      return
    }
    this.#isInGroup = false
    const { segments } = this.#reading
    const counted = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 6)
    this.#log?.closeGroup(segments.ordinal, counted < 0 ? undefined : counted)
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
      this.#count('segment-count', 'SE01', segments.ordinal - this.#reading.transactionSegment + 1)
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
    this.#reading.transactionSegment = this.#reading.segments.ordinal
    this.#reading.createdOn.clear()
    this.#reading.createdDay = absent
    this.#log?.openTransaction(this.#reading.segments, this.#reading.transaction)
    this.#reading.levels.reset()
  }

  /** Finds out whether the transaction holds claims, and says so if it does not. */
  #follow(isClaim: boolean, follows: number, element: string): void {
    const isInstitutional = institutionalGuides.includes(follows)
    this.isClaims = isClaim && (isInstitutional || professionalGuides.includes(follows))
    this.#reading.claim.isInstitutional = isInstitutional
    this.#reading.isOld = oldGuides.includes(follows)
    if (this.isClaims) {
      this.#reading.loops.begin(isInstitutional)
      this.#check?.beginTransaction()
      return
    }
    this.skipped += 1
    this.#reading.report(isClaim && follows === guide.unknown ? 'version-unknown' : 'not-professional', element)
  }

  #leaveTransaction(): void {
    if (this.isClaims) this.#check?.endTransaction()
    this.#log?.closeTransaction(this.#reading.segments.ordinal)
    this.isInTransaction = false
    this.isClaims = false
    this.#reading.transaction.clear()
    this.#reading.transactionSegment = 0
    this.#reading.loops.end()
  }

  #closeGroup(): void {
    this.closeTransaction()
    if (this.#isInGroup) this.#reading.report('ge-missing', 'GE')
    this.#log?.closeGroup(this.#reading.segments.ordinal, undefined)
    this.#isInGroup = false
  }

  #count(code: IssueCode, element: string, found: number): void {
    const { segments } = this.#reading
    const said = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 10)
    if (said !== found) this.#reading.report(code, element, 1, said, found)
  }

  #control(code: IssueCode, element: string, opened: KeptText): void {
    const { segments } = this.#reading
    const { bytes } = segments
    const start = segments.startOf(2)
    const isSame = sameNumberAt(bytes, start, segments.endOf(2), 0, opened.length, opened.bytes)
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
