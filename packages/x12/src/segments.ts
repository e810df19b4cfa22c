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
import { vectorFill } from './tape/fill-by-vectors.ts'
import { fillByBytes, mostTaped, Tape } from './tape/tape.ts'

/** What `next` came upon; `more` if it needs bytes that are not in the window yet. */
export const found = { end: 0, segment: 1, fault: 2, more: 3 } as const
/** One of the numbers in `found`. */
export type Found = (typeof found)[keyof typeof found]

/** Why bytes were passed over: there is no ISA segment before them, it cannot be read, or no terminator follows. */
export type SegmentFault = HeaderFault | 'isa-missing' | 'segment-too-long'

/** Components of which offsets are kept; those after them are counted. */
const keptParts = 16
/** Elements that are told apart; the last one holds all that is behind it. */
const mostElements = mostTaped - 1
/** Bytes behind a segment that must be there before it is handed out: an ISA segment fits into them. */
const lookAhead = longestHeader
/** A longer segment has lost its terminator: it is passed over up to the next one. Bytes. */
export const longestSegment = 1 << 20
const transactionTag = packed('ST')
const claimTransaction = packed('837')
const letterI = 73
/** No delimiter: not in an interchange. */
const none = -1
/** Every segment is taken, however near to the end of the bytes: none follow. */
const everything = 2147483647
const fillTape = vectorFill() ?? fillByBytes
/** Bytes that are written on a tape at first, where it may have to be written anew soon. */
const leastTaped = 1 << 10

/** Goes through the segments of one file; what it says is of the segment at hand. */
export class Segments {
  /** The window. All offsets are from its first byte. */
  bytes: Uint8Array
  /** The window, to read several bytes of an element at once; only a reader of claims has it. */
  words: DataView = new DataView(new ArrayBuffer(0))
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
  /** Some of its bytes may be control characters. */
  mayHaveControls = true
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

  /** Where the elements begin: see `first`. */
  readonly starts: Int32Array
  /** The first byte of the tag stands at this index of `starts`, those of the elements and what would follow behind. */
  first = 0

  private readonly tape = new Tape()
  private readonly ends = this.tape.ends
  /** Segments on the tape, the number of the next one there, and where it stands in `starts`. */
  private taped = 0
  private nextTaped = 0
  private nextFirst = 0
  /** Bytes that are written on the tape next. */
  private reach = leastTaped
  private readonly partStarts = new Int32Array(keptParts + 2)
  private isLast: boolean
  /** A segment that ends at this byte or behind it has too little behind it to be handed out. */
  private until: number
  private isBegun = false
  /** Passing over bytes up to the next terminator or readable ISA segment. */
  private isPassing = false

  /** `isLast` says that no bytes follow these. */
  constructor(bytes: Uint8Array, isLast = true) {
    this.bytes = bytes
    this.isLast = isLast
    this.starts = this.tape.starts
    this.until = isLast ? everything : bytes.length - lookAhead
  }

  /** Gives the window that goes on `dropped` bytes behind the first byte of the one before. */
  moveOn(bytes: Uint8Array, dropped: number, isLast: boolean): void {
    this.bytes = bytes
    this.base += dropped
    this.position -= dropped
    this.start -= dropped
    this.end -= dropped
    this.isLast = isLast
    this.until = isLast ? everything : bytes.length - lookAhead
    this.taped = 0
    this.nextTaped = 0
  }

  /** Moves to the next segment. */
  next(): Found {
    if (this.nextTaped === this.taped) return this.nextSlowly()
    const start = this.starts[this.nextFirst] ?? 0
    const first = this.bytes[start] ?? 0
    // Nearly always the next segment begins at once, and not with an I.
    if (first <= 32 || (first & 0xdf) === letterI || first === this.terminator) return this.nextSlowly()
    return this.takeTaped(start)
  }

  /** First byte of element `index`, counted from 1. An element that is not there is empty. */
  startOf(index: number): number {
    return index <= this.count ? (this.starts[this.first + index] ?? 0) : this.end
  }

  /** The byte after the last one of an element. */
  endOf(index: number): number {
    return index < this.count ? (this.starts[this.first + index + 1] ?? 0) - 1 : this.end
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
    this.forgetTape()
    while (this.count > 0 && this.startOf(this.count) > at) this.count -= 1
    return true
  }

  /** Moves to the next segment where it is not simply the next one of the tape. */
  private nextSlowly(): Found {
    const { bytes } = this
    if (!this.isBegun && !this.begin()) return found.more
    if (this.isPassing && !this.passOver()) return this.isLast ? found.end : found.more
    const start = this.afterBlanks(this.position)
    this.position = start
    if (start >= bytes.length) return this.isLast ? found.end : found.more
    if (!this.isLast && start + lookAhead > bytes.length) return found.more
    if (((bytes[start] ?? 0) & 0xdf) === letterI && isHeaderAt(bytes, start)) return this.openInterchange(start)
    if (this.terminator === none) return this.refuse(start, 'isa-missing')
    return this.takeAt(start)
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
      const result = this.takeAt(at)
      if (result === found.more) return result
      this.fault = header
      return found.fault
    }
    const { element, terminator, component } = header.delimiters
    if (element !== this.element || terminator !== this.terminator) this.forgetTape()
    this.element = element
    this.terminator = terminator
    this.component = component
    this.padded = header.padded
    return this.takeAt(at)
  }

  /** Bytes from `at` on are passed over; what follows them is found by the next call. */
  private refuse(at: number, fault: SegmentFault): Found {
    if (fault !== 'segment-too-long') {
      this.element = none
      this.terminator = none
    }
    this.forgetTape()
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

  /** The segment that begins at a byte. */
  private takeAt(start: number): Found {
    return this.findOnTape(start) || this.fillTape(start) ? this.takeTaped(start) : this.scanSlowly(start)
  }

  /** Goes on to the segment that begins at a byte: between it and the next one on the tape are only blanks. */
  private findOnTape(start: number): boolean {
    const { starts, ends, taped } = this
    let next = ends[this.nextTaped] ?? 0
    while (this.nextTaped < taped && (starts[next] ?? 0) <= start) {
      this.nextTaped += 1
      this.nextFirst = next
      next = ends[this.nextTaped] ?? 0
    }
    if (this.nextTaped === taped) return false
    starts[this.nextFirst] = start
    return true
  }

  /** Writes what begins at a byte on the tape. Says whether a segment has its end there. */
  private fillTape(start: number): boolean {
    const { bytes, element, terminator } = this
    let size = this.reach
    this.taped = 0
    for (; this.taped === 0 && size <= mostTaped; size *= 2) {
      const to = Math.min(start + size, bytes.length)
      this.taped = fillTape(this.tape, bytes, start, to, element, terminator)
      if (to === bytes.length) break
    }
    this.mayHaveControls = this.tape.hasControls
    this.reach = Math.min(size, mostTaped)
    this.nextTaped = 0
    this.nextFirst = 0
    return this.taped > 0
  }

  /** What is on the tape is not what comes next. */
  private forgetTape(): void {
    this.taped = 0
    this.nextTaped = 0
    this.reach = leastTaped
  }

  /** The next segment of the tape, which begins at a byte. */
  private takeTaped(start: number): Found {
    const { nextTaped, nextFirst } = this
    const next = this.ends[nextTaped] ?? 0
    const end = (this.starts[next] ?? 0) - 1
    if (end >= this.until) return found.more
    this.nextTaped = nextTaped + 1
    this.nextFirst = next
    this.first = nextFirst
    return this.take(start, end, next - nextFirst - 1)
  }

  /** The segment that begins at a byte, if it has no terminator or is longer than a tape. */
  private scanSlowly(start: number): Found {
    const { bytes, starts, element, terminator } = this
    const length = Math.min(bytes.length, start + longestSegment)
    let count = 0
    let at = start
    this.forgetTape()
    this.first = 0
    starts[0] = start
    for (; at < length; at += 1) {
      const byte = bytes[at]
      if (byte === terminator) break
      if (byte !== element || count === mostElements) continue
      count += 1
      starts[count] = at + 1
    }
    if (at - start >= longestSegment) return this.refuse(start, 'segment-too-long')
    if (at >= this.until) return found.more
    starts[count + 1] = at + 1
    this.mayHaveControls = true
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
    const tagEnd = (this.starts[this.first + 1] ?? 0) - 1
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
