/**
 * Splits a claim file into parts that can be read apart from each other, each a whole file by itself: the head of the
 * interchange and the group, some of the transactions, and an end that counts them.
 *
 * It is done for files of one interchange with one group in which nothing is odd, as nearly all are: then what is
 * found in the parts, moved to where they stand, is what is found in the file. Of any other file it says that it is
 * irregular.
 */
import { type Kind, kind, knownSegment } from '../known-segments.ts'
import { bytesOfText } from '../rewriting/patch.ts'
import { found, Segments } from '../segments.ts'
import { Span } from '../span.ts'
import { Window } from '../window.ts'

/** Some transactions of a file, as a file by themselves. */
export interface FilePart {
  /** The head of the file, the transactions, and an end. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Bytes and segments of the head. */
  readonly headBytes: number
  readonly headSegments: number
  /** Bytes of the transactions; the end follows them. */
  readonly length: number
  /** First byte of the transactions in the file, and how many segments stand before them there. */
  readonly byte: number
  readonly segmentsBefore: number
  readonly transactions: number
  /** Bytes behind the count of transactions in its end. */
  readonly behindCount: number
}

/** What encloses the transactions of a regular file. */
export interface FileFrame {
  /** Control number of the interchange. */
  readonly interchange: string
  /** Bytes of the interchange and group before the first transaction. */
  readonly head: Uint8Array
  /** Bytes behind the last transaction. */
  readonly end: Uint8Array
  /** Place of the count of transactions in `end`, what it says, and what is true. */
  readonly countStart: number
  readonly countEnd: number
  readonly said: number
  readonly transactions: number
  /** Where the end stands in the file: its first byte, and the segments before it. */
  readonly byte: number
  readonly segmentsBefore: number
}

/** Where in a regular file the splitter is. */
const place = { start: 0, interchange: 1, group: 2, transaction: 3, end: 4, over: 5 } as const
type Place = (typeof place)[keyof typeof place]

/** A longer segment may have lost its terminator. */
const usualLength = 512
const lastOfAscii = 127

/** Splits one file that comes in pieces: `push` each as long as it says that the file is regular, then `end` once. */
export class FileSplitter {
  readonly #target: number
  readonly #take: (part: FilePart) => void
  readonly #window = new Window()
  readonly #segments = new Segments(this.#window.bytes, false)
  readonly #control = new Span()
  #place: Place = place.start
  #isRegular = true
  #head: Uint8Array = new Uint8Array(0)
  #controls = { group: '', interchange: '' }
  /** First byte in the window of the part at hand; -1 before the first transaction. */
  #start = -1
  #segmentsBefore = 0
  #inPart = 0
  #transactions = 0
  /** The transaction at hand holds a claim. */
  #hasClaim = false
  #end = { start: 0, countStart: 0, countEnd: 0, said: 0, segmentsBefore: 0 }

  /** Parts hold about `target` bytes of transactions, or one transaction that is longer. */
  constructor(target: number, take: (part: FilePart) => void) {
    this.#target = target
    this.#take = take
  }

  /** Takes the next bytes; they are copied. Says whether the file is regular so far. */
  push(bytes: Uint8Array): boolean {
    const window = this.#window
    for (let from = 0; from < bytes.length && this.#isRegular; from += window.most) {
      const piece = bytes.subarray(from, from + window.most)
      if (!window.fits(piece.length)) this.#shift()
      window.append(piece)
      if (!window.isWorthReading(this.#segments.position)) continue
      this.#read(false)
      window.wait(this.#segments.position)
    }
    return this.#isRegular
  }

  /** The file ends: its frame, or `undefined` if it is irregular. */
  end(): FileFrame | undefined {
    if (this.#isRegular) this.#read(true)
    if (!this.#isRegular || this.#place !== place.over) return undefined
    const { start, countStart, countEnd, said, segmentsBefore } = this.#end
    return {
      interchange: this.#controls.interchange,
      head: this.#head,
      end: this.#window.bytes.slice(start),
      countStart: countStart - start,
      countEnd: countEnd - start,
      said,
      transactions: this.#transactions,
      byte: this.#segments.base + start,
      segmentsBefore,
    }
  }

  #read(isLast: boolean): void {
    const segments = this.#segments
    segments.moveOn(this.#window.bytes, 0, isLast)
    for (let next = segments.next(); next !== found.more && next !== found.end; next = segments.next()) {
      this.#isRegular = next === found.segment && this.#takeSegment()
      if (!this.#isRegular) return
    }
  }

  /** Drops the bytes of the window that belong to no part yet to be handed out. */
  #shift(): void {
    const needed = this.#place === place.start || this.#place === place.interchange || this.#place === place.group
    const from = needed ? 0 : this.#place >= place.end ? this.#end.start : Math.max(this.#start, 0)
    if (from === 0) return
    this.#window.drop(from)
    this.#segments.moveOn(this.#window.bytes, from, false)
    this.#start -= from
    const end = this.#end
    this.#end = {
      ...end,
      start: end.start - from,
      countStart: end.countStart - from,
      countEnd: end.countEnd - from,
    }
  }

  /** The segment at hand. Says whether it is where it should be. */
  #takeSegment(): boolean {
    const segments = this.#segments
    const { elements, kind: as } = knownSegment(segments.tag)
    if (as === kind.unknown || segments.count > elements || segments.end - segments.start > usualLength) return false
    switch (this.#place) {
      case place.start:
        return this.#step(as, kind.isa, place.interchange)
      case place.interchange:
        return this.#step(as, kind.gs, place.group)
      case place.group:
        if (as === kind.ge) return this.#endGroup()
        if (as === kind.st) this.#beginTransaction()
        return as === kind.st
      case place.transaction:
        if (as === kind.se) {
          this.#place = place.group
          return this.#hasClaim
        }
        if (as === kind.clm) this.#hasClaim = true
        return as > kind.se || as === kind.other
      case place.end:
        return this.#step(as, kind.iea, place.over)
      default:
        return false
    }
  }

  #step(as: Kind, wanted: Kind, next: Place): boolean {
    if (as !== wanted) return false
    this.#place = next
    if (as === kind.isa) this.#controls.interchange = this.#text(13)
    if (as === kind.gs) this.#controls.group = this.#text(6)
    const { padded, element, terminator } = this.#segments
    return as !== kind.isa || (padded && element <= lastOfAscii && terminator <= lastOfAscii)
  }

  #beginTransaction(): void {
    const { start, ordinal } = this.#segments
    this.#place = place.transaction
    this.#hasClaim = false
    if (this.#start < 0) {
      this.#head = this.#window.bytes.slice(0, start)
      this.#beginPart(start, ordinal)
    } else if (start - this.#start >= this.#target) {
      this.#handOut(start)
      this.#beginPart(start, ordinal)
    }
    this.#inPart += 1
    this.#transactions += 1
  }

  #beginPart(start: number, ordinal: number): void {
    this.#start = start
    this.#segmentsBefore = ordinal - 1
    this.#inPart = 0
  }

  #endGroup(): boolean {
    const segments = this.#segments
    const { start, ordinal } = segments
    this.#place = place.end
    if (this.#start < 0) return false
    this.#handOut(start)
    const said = Number(this.#text(1))
    this.#end = {
      start,
      countStart: segments.startOf(1),
      countEnd: segments.endOf(1),
      said,
      segmentsBefore: ordinal - 1,
    }
    return Number.isInteger(said) && said > 0
  }

  /** The part at hand ends before a byte of the window. */
  #handOut(until: number): void {
    const { element, terminator, base } = this.#segments
    const [between, after] = [String.fromCharCode(element), String.fromCharCode(terminator)]
    const { group, interchange } = this.#controls
    const behind = `${between}${group}${after}IEA${between}1${between}${interchange}${after}`
    const end = bytesOfText(`GE${between}${this.#inPart}${behind}`)
    const length = until - this.#start
    const bytes = new Uint8Array(this.#head.length + length + end.length)
    bytes.set(this.#head)
    bytes.set(this.#window.bytes.subarray(this.#start, until), this.#head.length)
    bytes.set(end, this.#head.length + length)
    this.#take({
      bytes,
      headBytes: this.#head.length,
      headSegments,
      length,
      byte: base + this.#start,
      segmentsBefore: this.#segmentsBefore,
      transactions: this.#inPart,
      behindCount: bytesOfText(behind).length,
    })
  }

  #text(index: number): string {
    this.#control.takeElement(this.#segments, index)
    return this.#control.text(this.#segments.bytes)
  }
}

/** ISA and GS. */
const headSegments = 2
