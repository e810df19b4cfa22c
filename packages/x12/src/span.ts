/** Where a text stands in the bytes, kept in place of the text. Used again for the next claim. */
import { textAt, trimEnd, trimStart } from './byte-values.ts'
import type { Segments } from './segments.ts'

/** Bytes `[start, end)`, without blanks around them. */
export class Span {
  start = 0
  end = 0

  clear(): void {
    this.start = 0
    this.end = 0
  }

  /** Takes bytes `[start, end)`, without the blanks around them. */
  take(bytes: Uint8Array, start: number, end: number): void {
    // Nearly no value has blanks around it.
    if (start < end && (bytes[start] ?? 0) > 32 && (bytes[end - 1] ?? 0) > 32) {
      this.start = start
      this.end = end
      return
    }
    this.start = trimStart(bytes, start, end)
    this.end = trimEnd(bytes, this.start, end)
  }

  /** Takes an element of the segment at hand. */
  takeElement(segments: Segments, index: number): void {
    this.take(segments.bytes, segments.startOf(index), segments.endOf(index))
  }

  /** The window of bytes goes on `dropped` bytes further: what is kept stands that much nearer to its start. */
  shift(dropped: number): void {
    if (this.isEmpty) return
    this.start -= dropped
    this.end -= dropped
  }

  get isEmpty(): boolean {
    return this.end === this.start
  }

  get length(): number {
    return this.end - this.start
  }

  /** The bytes, copied. */
  copy(bytes: Uint8Array): Uint8Array {
    return bytes.slice(this.start, this.end)
  }

  /** The text, copied out of the bytes; `''` if there is none. */
  text(bytes: Uint8Array): string {
    return textAt(bytes, this.start, this.end)
  }
}
