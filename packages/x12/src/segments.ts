/**
 * The tokeniser: bytes in, one segment after the other out, as offsets into the bytes. No string is made.
 *
 * It knows interchanges (each with delimiters of its own) and segments, and nothing of what they mean. Between segments
 * it passes over line breaks, blanks and empty segments; the last segment needs no terminator. Bytes before the first
 * readable ISA segment are passed over as one fault; an unreadable one after it is a fault by itself, and so is a
 * segment that is too long to be one.
 *
 * The bytes may be a window of a longer file. What is found is the same for every window: nothing is decided until as
 * many bytes follow it as any decision could look at.
 */
import { packed, packedAt } from './byte-values.ts'
import { findHeader, type HeaderFault, isHeaderAt, longestHeader, readHeader } from './delimiters.ts'

/** What `next` came upon; `more` if it needs bytes that are not in the window yet. */
export const found = { end: 0, segment: 1, fault: 2, more: 3 } as const
/** One of the numbers in `found`. */
export type Found = (typeof found)[keyof typeof found]

/** Why bytes were passed over: there is no ISA segment before them, it cannot be read, or no terminator follows. */
export type SegmentFault = HeaderFault | 'isa-missing' | 'segment-too-long'

/** Elements and components of which offsets are kept; those after them are counted. */
const keptElements = 40
/** More than that, and all bits set: offsets beyond it overwrite others, and are then sought anew. */
const countMask = 63
const keptParts = 16
/** Bytes behind a segment that must be there before it is handed out: an ISA segment fits into them. */
const lookAhead = longestHeader
/** A longer segment has lost its terminator: it is passed over up to the next one. Bytes. */
export const longestSegment = 1 << 20
const transactionTag = packed('ST')
const claimTransaction = packed('837')
const letterI = 73
/** No delimiter: not in an interchange. */
const none = -1

/** Goes through the segments of one file; what it says is of the segment at hand. */
export class Segments {
  /** The window. All offsets are from its first byte. */
  bytes: Uint8Array
  /** Offset of the window's first byte from the first byte of the file. */
  base = 0
  /** The segment's number in the file, counted from 1. */
  ordinal = 0
  /** The segment's tag as `packedAt` packs it, but for lower case; 0 if it has none. */
  tag = 0
  /** First byte of the segment. */
  start = 0
  /** The byte after its last one: the terminator, or the end of the bytes. */
  end = 0
  /** Elements after the tag. */
  count = 0
  /** Components of the element that was split last. */
  parts = 0
  /** Why bytes from `start` on were passed over, after `next` answered `found.fault`. */
  fault: SegmentFault = 'isa-missing'
  /** Whether the interchange's ISA segment has all its padding. */
  padded = true
  /** The interchange's component separator. */
  component = none
  /** The interchange's element separator and terminator; -1 outside one. */
  element = none
  terminator = none
  /** The byte from which `next` goes on. */
  position = 0

  /** First bytes of the tag and of each element, and of what would follow them; see `startOf`. */
  readonly starts = new Int32Array(countMask + 1)
  private readonly partStarts = new Int32Array(keptParts + 2)
  private isLast: boolean
  /** The last terminator in the window; -1 if there is none. */
  private lastTerminator = none
  private isBegun = false
  /** Passing over bytes up to the next terminator or readable ISA segment. */
  private isPassing = false

  /** `isLast` says that no bytes follow these. */
  constructor(bytes: Uint8Array, isLast = true) {
    this.bytes = bytes
    this.isLast = isLast
  }

  /** Gives the window that goes on `dropped` bytes behind the first byte of the one before. */
  moveOn(bytes: Uint8Array, dropped: number, isLast: boolean): void {
    this.bytes = bytes
    this.base += dropped
    this.position -= dropped
    this.start -= dropped
    this.end -= dropped
    this.isLast = isLast
    this.lastTerminator = this.terminator === none ? none : bytes.lastIndexOf(this.terminator)
  }

  /** Moves to the next segment. */
  next(): Found {
    const { bytes } = this
    if (!this.isBegun && !this.begin()) return found.more
    if (this.isPassing && !this.passOver()) return this.isLast ? found.end : found.more
    let start = this.position
    const first = bytes[start] ?? 0
    // Nearly always the next segment begins at once.
    if (first <= 32 || first === this.terminator) {
      start = this.afterBlanks(start)
      this.position = start
      if (start >= bytes.length) return this.isLast ? found.end : found.more
    }
    if (!this.isLast && start + lookAhead > bytes.length) return found.more
    // Nearly no segment begins with an I.
    if (((bytes[start] ?? 0) & 0xdf) === letterI && isHeaderAt(bytes, start)) return this.openInterchange(start)
    if (this.terminator === none) return this.refuse(start, 'isa-missing')
    return this.scan(start)
  }

  /** First byte of element `index`, counted from 1; 0 is the tag. An element that is not there is empty. */
  startOf(index: number): number {
    return index <= this.count && index <= keptElements ? (this.starts[index] ?? this.end) : this.end
  }

  /** The byte after the last one of an element. */
  endOf(index: number): number {
    return index < this.count && index <= keptElements ? (this.starts[index + 1] ?? 0) - 1 : this.end
  }

  /** Up to three characters of an element as one integer; see `packedAt`. */
  packed(index: number): number {
    return packedAt(this.bytes, this.startOf(index), this.endOf(index))
  }

  /** Up to three characters of bytes `[start, end)` as one integer; see `packedAt`. */
  packedAt(start: number, end: number): number {
    return packedAt(this.bytes, start, end)
  }

  /** Splits an element into its components; `partStart` and `partEnd` then speak of it. */
  split(index: number): void {
    const bytes = this.bytes
    const component = this.component
    const parts = this.partStarts
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
    return index <= this.parts && index <= keptParts ? (this.partStarts[index] ?? this.end) : this.end
  }

  /** The byte after the last one of a component. */
  partEnd(index: number): number {
    return index <= this.parts && index < keptParts ? (this.partStarts[index + 1] ?? 0) - 1 : this.end
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
    const at = header >= 0 ? header : this.lastTransactionStart()
    if (at < 0) return false
    this.position = at
    this.end = at
    while (this.count > 0 && this.startOf(this.count) > at) this.count -= 1
    return true
  }

  /** Passes over a byte order mark. Says whether there are enough bytes to begin. */
  private begin(): boolean {
    const { bytes } = this
    if (!this.isLast && bytes.length < lookAhead) return false
    this.isBegun = true
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.position = 3
    return true
  }

  private afterBlanks(from: number): number {
    const bytes = this.bytes
    const { element, terminator } = this
    let at = from
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === terminator) continue
      if (byte > 32 || byte === element) break
    }
    return at
  }

  private openInterchange(at: number): Found {
    const header = readHeader(this.bytes, at)
    if (typeof header === 'string') {
      if (this.terminator === none) return this.refuse(at, header)
      // What follows is tried with the delimiters known so far.
      const result = this.scan(at)
      if (result === found.more) return result
      this.fault = header
      return found.fault
    }
    this.element = header.delimiters.element
    this.terminator = header.delimiters.terminator
    this.lastTerminator = this.bytes.lastIndexOf(this.terminator)
    this.component = header.delimiters.component
    this.padded = header.padded
    return this.scan(at)
  }

  /** Bytes from `at` on are passed over; what follows them is found by the next call. */
  private refuse(at: number, fault: SegmentFault): Found {
    if (fault !== 'segment-too-long') {
      this.element = none
      this.terminator = none
      this.lastTerminator = none
    }
    this.isPassing = true
    this.position = at + 1
    this.ordinal += 1
    this.tag = 0
    this.count = 0
    this.fault = fault
    this.start = at
    this.end = at
    return found.fault
  }

  /** Goes on to the next terminator, if there is one, or readable ISA segment. Says whether it was reached. */
  private passOver(): boolean {
    const { bytes, terminator } = this
    const until = this.isLast ? bytes.length : Math.max(this.position, bytes.length - lookAhead)
    const end = terminator === none ? -1 : bytes.indexOf(terminator, this.position)
    const isEnd = end >= 0 && end < until
    const header = findHeader(bytes, this.position, isEnd ? end : until)
    this.position = header >= 0 ? header : isEnd ? end : until
    this.isPassing = header < 0 && !isEnd
    return !this.isPassing
  }

  private scan(start: number): Found {
    const { bytes, starts, element, terminator } = this
    if (start > this.lastTerminator) return this.scanSlowly(start)
    // There is a terminator ahead: the end of the window need not be looked for.
    starts[0] = start
    let count = 0
    let at = start
    for (let byte = bytes[at]; byte !== terminator; byte = bytes[at]) {
      at += 1
      if (byte === element) {
        count += 1
        starts[count & countMask] = at
      }
    }
    if (count > keptElements || at - start >= longestSegment) return this.scanSlowly(start)
    if (!this.isLast && at + lookAhead >= bytes.length) return found.more
    starts[count + 1] = at + 1
    return this.take(start, at, count)
  }

  /** The same for a segment without a terminator, or with very many elements. */
  private scanSlowly(start: number): Found {
    const { bytes, starts, element, terminator } = this
    const length = Math.min(bytes.length, start + longestSegment)
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
    if (at - start >= longestSegment) return this.refuse(start, 'segment-too-long')
    if (!this.isLast && at + lookAhead >= bytes.length) return found.more
    if (count <= keptElements) starts[count + 1] = at + 1
    return this.take(start, at, count)
  }

  /** Bytes `[start, end)` are a segment with so many elements. */
  private take(start: number, end: number, count: number): Found {
    const { bytes } = this
    this.start = start
    this.end = end
    this.count = count
    this.ordinal += 1
    this.position = end + 1
    const tagEnd = count === 0 ? end : (this.starts[1] ?? 0) - 1
    const length = tagEnd - start
    if (length === 3) this.tag = ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
    else if (length === 2) this.tag = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
    else this.tag = length > 3 ? 0 : packedAt(bytes, start, tagEnd)
    return found.segment
  }

  /** The last `ST*837*` inside the segment: those before it have nothing between them. */
  private lastTransactionStart(): number {
    const bytes = this.bytes
    for (let at = this.end - 7; at > this.start; at -= 1) {
      if (bytes[at + 2] !== this.element || bytes[at + 6] !== this.element) continue
      if (packedAt(bytes, at, at + 2) !== transactionTag) continue
      if (packedAt(bytes, at + 3, at + 6) === claimTransaction) return at
    }
    return -1
  }
}
