/**
 * Chance that can be repeated: the same seed and stream give the same numbers on every machine.
 *
 * The generator is xoroshiro64** of David Blackman and Sebastiano Vigna (public domain), on 32-bit integers; the state
 * is spread from seed and stream by the finishing step of MurmurHash3. Each patient has a stream of its own, so that
 * what happens to one does not depend on how many others there are.
 */
export class Randomness {
  #first: number
  #second: number

  /** `seed` and `stream` are whole numbers from 0 to 2^32 - 1; `purpose` sets streams of one number apart. */
  constructor(seed: number, stream: number, purpose: number = 0) {
    const start = mixed(seed ^ Math.imul(purpose + 1, 0x9e3779b1))
    this.#first = mixed(start ^ Math.imul(stream + 1, 0x85ebca6b)) || 1
    this.#second = mixed(this.#first ^ 0xc2b2ae35)
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const first = this.#first
    const second = this.#second ^ first
    this.#first = rotated(first, 26) ^ second ^ (second << 9)
    this.#second = rotated(second, 13)
    return Math.imul(rotated(Math.imul(first, 0x9e3779bb), 5), 5) >>> 0
  }

  /** A whole number from 0 to `limit` - 1. `limit` is at most 2^20, so that the product is exact. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x100000000)
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** True in `part` of `of` cases. */
  chance(part: number, of: number): boolean {
    return this.below(of) < part
  }

  /** One of the items. Throws a `RangeError` if there is none. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
