/** The part of a file that a reader keeps: bytes are appended at the end and dropped from the start. */

/** Bytes that are appended at once, at most. */
const mostAtOnce = 1 << 18
const smallest = 1 << 12
/** Bytes behind the window that can be read, whatever they are: see `words`. */
const slack = 16
/** Bytes that must have come before it is tried again to read what was not whole. */
const leastAdded = 128

export class Window {
  /** What it holds now. */
  bytes: Uint8Array
  /** The same, to read several bytes at once: the last of them may stand behind the window. */
  words: DataView
  readonly most = mostAtOnce
  #buffer = new Uint8Array(smallest)
  #filled = 0
  #wanted = 0

  constructor() {
    this.bytes = this.#buffer.subarray(0, 0)
    this.words = new DataView(this.#buffer.buffer)
  }

  /** Whether bytes can be appended without making the window larger. */
  fits(length: number): boolean {
    return this.#filled + length <= this.#buffer.length - slack
  }

  append(bytes: Uint8Array): void {
    const length = this.#filled + bytes.length
    if (!this.fits(bytes.length)) {
      const larger = new Uint8Array(length * 2 + slack)
      larger.set(this.bytes)
      this.#buffer = larger
      this.words = new DataView(larger.buffer)
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled = length
    this.bytes = this.#buffer.subarray(0, length)
  }

  /** Drops the first bytes. */
  drop(count: number): void {
    this.#buffer.copyWithin(0, count, this.#filled)
    this.#filled -= count
    this.#wanted = 0
    this.bytes = this.#buffer.subarray(0, this.#filled)
  }

  /**
   * Whether enough came to go on from byte `position`. What is not whole must have grown by a quarter, so that very
   * small chunks do not make the same bytes be read again and again.
   */
  isWorthReading(position: number): boolean {
    const pending = this.#filled - position
    if (pending < this.#wanted) return false
    this.#wanted = 0
    return true
  }

  /** What is left from byte `position` on was not whole. */
  wait(position: number): void {
    const pending = this.#filled - position
    this.#wanted = pending + Math.max(leastAdded, pending >> 2)
  }
}
