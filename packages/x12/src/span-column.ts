/** Where a text of each line stands in the bytes: a column of spans, used again for the next claim. */
import { textAt, trimEnd, trimStart } from './byte-values.ts'
import type { Segments } from './segments.ts'

/** One span for each of a fixed number of lines; those of lines beyond it are empty. */
export class SpanColumn {
  readonly #starts: Int32Array
  readonly #ends: Int32Array

  constructor(lines: number) {
    this.#starts = new Int32Array(lines)
    this.#ends = new Int32Array(lines)
  }

  clear(line: number): void {
    this.#starts[line] = 0
    this.#ends[line] = 0
  }

  /** Takes bytes `[start, end)`, without the blanks around them. */
  take(line: number, bytes: Uint8Array, start: number, end: number): void {
    const from = trimStart(bytes, start, end)
    this.#starts[line] = from
    this.#ends[line] = trimEnd(bytes, from, end)
  }

  /** Takes an element of the segment at hand. */
  takeElement(line: number, segments: Segments, index: number): void {
    this.take(line, segments.bytes, segments.startOf(index), segments.endOf(index))
  }

  isEmpty(line: number): boolean {
    return this.#starts[line] === this.#ends[line]
  }

  /** The text, copied out of the bytes; `''` if there is none. */
  text(bytes: Uint8Array, line: number): string {
    return textAt(bytes, this.#starts[line] ?? 0, this.#ends[line] ?? 0)
  }

  /** The window of bytes goes on `dropped` bytes further: so do the spans of the first lines. */
  shift(dropped: number, lines: number): void {
    for (let line = 0; line < lines; line += 1) {
      this.#starts[line] = (this.#starts[line] ?? 0) - dropped
      this.#ends[line] = (this.#ends[line] ?? 0) - dropped
    }
  }
}
