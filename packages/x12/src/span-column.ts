/** Where a text of each line stands in the bytes: a column of spans, used again for the next claim. */
import { textAt, trimEnd, trimStart } from './byte-values.ts'
import type { Segments } from './segments.ts'

/** One span for each of a fixed number of lines; those of lines beyond it are empty. */
export class SpanColumn {
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  /** No line from this one on has a text. */
  #used = 0

  constructor(lines: number) {
    this.#starts = new Int32Array(lines)
    this.#ends = new Int32Array(lines)
  }

  clear(line: number): void {
    this.#starts[line] = 0
    this.#ends[line] = 0
  }

  /** Empties all lines. Most claims have no text in any: these cost nothing. */
  clearAll(): void {
    for (; this.#used > 0; this.#used -= 1) this.clear(this.#used - 1)
  }

  /** Takes bytes `[start, end)`, without the blanks around them. */
  take(line: number, bytes: Uint8Array, start: number, end: number): void {
    const from = trimStart(bytes, start, end)
    this.#starts[line] = from
    this.#ends[line] = trimEnd(bytes, from, end)
    if (line >= this.#used) this.#used = line + 1
  }

  /** Takes an element of the segment at hand. */
  takeElement(line: number, segments: Segments, index: number): void {
    this.take(line, segments.bytes, segments.startOf(index), segments.endOf(index))
  }

  isEmpty(line: number): boolean {
    return this.#starts[line] === this.#ends[line]
  }

  /** Whether the bytes of a line are as asked. */
  isIn(line: number, bytes: Uint8Array, ask: (bytes: Uint8Array, start: number, end: number) => boolean): boolean {
    return ask(bytes, this.#starts[line] ?? 0, this.#ends[line] ?? 0)
  }

  /** The text, copied out of the bytes; `''` if there is none. */
  text(bytes: Uint8Array, line: number): string {
    return textAt(bytes, this.#starts[line] ?? 0, this.#ends[line] ?? 0)
  }

  /** The window of bytes goes on `dropped` bytes further. */
  shift(dropped: number): void {
    for (let line = 0; line < this.#used; line += 1) {
      this.#starts[line] = (this.#starts[line] ?? 0) - dropped
      this.#ends[line] = (this.#ends[line] ?? 0) - dropped
    }
  }
}
