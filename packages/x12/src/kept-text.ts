/** A short text copied out of the file: what a reader must remember longer than it keeps the bytes. */
import { textAt, trimEnd, trimStart } from './byte-values.ts'
import type { Segments } from './segments.ts'

/** Control numbers, dates and identifiers are shorter; of a longer text, the first bytes are kept. */
const mostKept = 128

/** The bytes of one element, without blanks around them. Used again for the next one. */
export class KeptText {
  readonly bytes = new Uint8Array(mostKept)
  length = 0

  clear(): void {
    this.length = 0
  }

  /** Copies an element of the segment at hand. */
  takeElement(segments: Segments, index: number): void {
    const { bytes } = segments
    const start = trimStart(bytes, segments.startOf(index), segments.endOf(index))
    const end = trimEnd(bytes, start, segments.endOf(index))
    const length = Math.min(end - start, mostKept)
    for (let at = 0; at < length; at += 1) this.bytes[at] = bytes[start + at] ?? 0
    this.length = length
  }

  get isEmpty(): boolean {
    return this.length === 0
  }

  text(): string {
    return textAt(this.bytes, 0, this.length)
  }
}
