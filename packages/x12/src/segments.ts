/**
 * The tokeniser: bytes in, one segment after the other out, as offsets into the bytes. No string is made.
 *
 * It knows interchanges (each with delimiters of its own) and segments, and nothing of what they mean. Between segments
 * it passes over line breaks, blanks and empty segments; the last segment needs no terminator. Bytes before the first
 * readable ISA segment are passed over as one fault; an unreadable one after it is a fault by itself.
 */
import { packed, packedAt } from './byte-values.ts'
import { findHeader, type HeaderFault, isHeaderAt, readHeader } from './delimiters.ts'

/** What `next` came upon. */
export const found = { end: 0, segment: 1, fault: 2 } as const
/** One of the numbers in `found`. */
export type Found = (typeof found)[keyof typeof found]

/** Why bytes were passed over: there is no ISA segment before them, or it cannot be read. */
export type SegmentFault = HeaderFault | 'isa-missing'

/** Elements and components of which offsets are kept; those after them are counted. */
const keptElements = 40
const keptParts = 16
const transactionTag = packed('ST')
const claimTransaction = packed('837')
/** No delimiter: not in an interchange. */
const none = -1

/** Goes through the segments of one file; what it says is of the segment at hand. */
export class Segments {
  readonly bytes: Uint8Array
  /** The segment's number in the file, counted from 1. */
  ordinal = 0
  /** The segment's tag as `packedAt` packs it, 0 if it has none. */
  tag = 0
  /** First byte of the segment. */
  start = 0
  /** The byte after its last one: the terminator, or the end of the bytes. */
  end = 0
  /** Elements after the tag. */
  count = 0
  /** Components of the element that was split last. */
  parts = 0
  /** Why bytes `[start, end)` were passed over, after `next` answered `found.fault`. */
  fault: SegmentFault = 'isa-missing'
  /** Whether the interchange's ISA segment has all its padding. */
  padded = true
  /** The interchange's component separator. */
  component = none

  readonly #starts = new Int32Array(keptElements + 2)
  readonly #parts = new Int32Array(keptParts + 2)
  #element = none
  #terminator = none
  #next: number

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    this.#next = hasByteOrderMark ? 3 : 0
  }

  /** Moves to the next segment. */
  next(): Found {
    const start = this.#afterBlanks(this.#next)
    if (start >= this.bytes.length) return found.end
    if (isHeaderAt(this.bytes, start)) return this.#openInterchange(start)
    if (this.#terminator === none) return this.#passOver(start, 'isa-missing')
    return this.#scan(start)
  }

  /** First byte of element `index`, counted from 1; 0 is the tag. An element that is not there is empty. */
  startOf(index: number): number {
    return index <= this.count && index <= keptElements ? (this.#starts[index] ?? this.end) : this.end
  }

  /** The byte after the last one of an element. */
  endOf(index: number): number {
    return index < this.count && index <= keptElements ? (this.#starts[index + 1] ?? 0) - 1 : this.end
  }

  /** Up to three characters of an element as one integer; see `packedAt`. */
  packed(index: number): number {
    return packedAt(this.bytes, this.startOf(index), this.endOf(index))
  }

  /** Splits an element into its components; `partStart` and `partEnd` then speak of it. */
  split(index: number): void {
    const bytes = this.bytes
    const component = this.component
    const parts = this.#parts
    const end = this.endOf(index)
    let at = this.startOf(index)
    let count = 1
    parts[1] = at
    for (; at < end; at += 1) {
      if (bytes[at] !== component) continue
      count += 1
      if (count <= keptParts) parts[count] = at + 1
    }
    this.parts = count
    if (count < keptParts) parts[count + 1] = end + 1
  }

  /** First byte of a component, counted from 1, of the element that was split last. */
  partStart(index: number): number {
    return index <= this.parts && index <= keptParts ? (this.#parts[index] ?? this.end) : this.end
  }

  /** The byte after the last one of a component. */
  partEnd(index: number): number {
    return index <= this.parts && index < keptParts ? (this.#parts[index + 1] ?? 0) - 1 : this.end
  }

  /** Up to three characters of a component as one integer; see `packedAt`. */
  packedPart(index: number): number {
    return packedAt(this.bytes, this.partStart(index), this.partEnd(index))
  }

  /**
   * Cuts the segment where an interchange or a transaction begins inside it, because a terminator was lost; what is cut
   * off is read next. Says whether there was such a place.
   */
  cutAtEmbedded(): boolean {
    const header = findHeader(this.bytes, this.start + 1, this.end)
    const at = header >= 0 ? header : this.#lastTransactionStart()
    if (at < 0) return false
    this.#next = at
    this.end = at
    while (this.count > 0 && this.startOf(this.count) > at) this.count -= 1
    return true
  }

  #afterBlanks(from: number): number {
    const bytes = this.bytes
    let at = from
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === this.#terminator) continue
      if (byte > 32 || byte === this.#element) break
    }
    return at
  }

  #openInterchange(at: number): Found {
    const header = readHeader(this.bytes, at)
    if (typeof header === 'string') {
      if (this.#terminator === none) return this.#passOver(at, header)
      // What follows is tried with the delimiters known so far.
      this.#scan(at)
      this.fault = header
      return found.fault
    }
    this.#element = header.delimiters.element
    this.#terminator = header.delimiters.terminator
    this.component = header.delimiters.component
    this.padded = header.padded
    return this.#scan(at)
  }

  /** Goes on at the next readable ISA segment, or at the end. */
  #passOver(at: number, fault: SegmentFault): Found {
    const header = findHeader(this.bytes, at + 1, this.bytes.length)
    this.#element = none
    this.#terminator = none
    this.#next = header < 0 ? this.bytes.length : header
    this.ordinal += 1
    this.tag = 0
    this.count = 0
    this.fault = fault
    this.start = at
    this.end = this.#next
    return found.fault
  }

  #scan(start: number): Found {
    const bytes = this.bytes
    const starts = this.#starts
    const element = this.#element
    const terminator = this.#terminator
    const length = bytes.length
    let count = 0
    let at = start
    starts[0] = start
    for (; at < length; at += 1) {
      const byte = bytes[at]
      if (byte === element) {
        count += 1
        if (count <= keptElements) starts[count] = at + 1
      } else if (byte === terminator) break
    }
    if (count <= keptElements) starts[count + 1] = at + 1
    this.start = start
    this.end = at
    this.count = count
    this.ordinal += 1
    this.#next = at + 1
    const tagEnd = count === 0 ? at : (starts[1] ?? 0) - 1
    this.tag = tagEnd - start > 3 ? 0 : packedAt(bytes, start, tagEnd)
    return found.segment
  }

  /** The last `ST*837*` inside the segment: those before it have nothing between them. */
  #lastTransactionStart(): number {
    const bytes = this.bytes
    for (let at = this.end - 7; at > this.start; at -= 1) {
      if (bytes[at + 2] !== this.#element || bytes[at + 6] !== this.#element) continue
      if (packedAt(bytes, at, at + 2) !== transactionTag) continue
      if (packedAt(bytes, at + 3, at + 6) === claimTransaction) return at
    }
    return -1
  }
}
