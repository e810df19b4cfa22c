/** Compares bytes that come in pieces with bytes that go out in other pieces, and keeps only what is not compared. */
import { Buffer } from 'node:buffer'

export class SameBytes {
  /** Offset of the first byte that differs; `undefined` as long as none does. */
  differsAt: number | undefined
  #kept: Uint8Array[] = []
  /** Bytes of the first kept piece that were compared. */
  #used = 0
  #compared = 0

  /** The next bytes that went in. */
  expect(bytes: Uint8Array): void {
    if (this.differsAt === undefined) this.#kept.push(bytes.slice())
  }

  /** The next bytes that came out. */
  compare(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && this.differsAt === undefined; ) {
      const [first] = this.#kept
      if (first === undefined) {
        this.differsAt = this.#compared
        return
      }
      const length = Math.min(first.length - this.#used, bytes.length - at)
      const [out, wanted] = [bytes.subarray(at, at + length), first.subarray(this.#used, this.#used + length)]
      if (Buffer.compare(out, wanted) !== 0) this.differsAt = this.#compared + firstDifference(out, wanted)
      at += length
      this.#compared += length
      this.#used += length
      if (this.#used < first.length) continue
      this.#kept.shift()
      this.#used = 0
    }
  }

  /** Nothing more goes in or comes out. */
  end(): void {
    if (this.#kept.length > 0) this.differsAt ??= this.#compared
    this.#kept = []
  }
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0
  while (a[at] === b[at]) at += 1
  return at
}
