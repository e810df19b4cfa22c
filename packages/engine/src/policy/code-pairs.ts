/**
 * Ordered pairs of procedure codes with a small number each, in typed arrays: a look-up hashes twice, makes nothing,
 * and takes the same time for ten pairs and for millions.
 *
 * Codes (packed, see `code-number.ts`) get dense ids from 1; a pair's key is both ids in 32 bits. One pair may stand
 * several times, with a number for each stretch of time. The order in which pairs are added changes no answer.
 */
import type { CodeNumber } from '../code-number.ts'

/** The arrays, to be handed to a thread. */
export interface CodePairArrays {
  readonly codes: Int32Array
  readonly codeCount: number
  readonly keys: Int32Array
  readonly numbers: Uint16Array
  readonly size: number
}

/** Ids are 16 bits; the whole table of CMS has some 13,000 codes. */
export const mostPairCodes = 65_535
/** No such pair, or no further one. */
export const noPair = -1

const firstCapacity = 64
/** Of three slots one stays free at least, so that runs are short. */
const fullest = 2 / 3

/** Spreads a key over all bits, so that neighbours do not crowd. */
function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

export class CodePairs {
  /** Packed codes plus one, by slot; 0 where the slot is free. The id of a code is at the same slot of `#ids`. */
  #codes: Int32Array
  #ids: Uint16Array
  #codeCount = 0
  /** Codes by id. */
  #byId: Int32Array
  /** Keys by slot; 0 where the slot is free. */
  #keys: Int32Array
  #numbers: Uint16Array
  #size = 0

  constructor(arrays?: CodePairArrays) {
    this.#codes = new Int32Array(firstCapacity)
    this.#ids = new Uint16Array(firstCapacity)
    this.#byId = new Int32Array(firstCapacity)
    this.#keys = arrays?.keys ?? new Int32Array(firstCapacity)
    this.#numbers = arrays?.numbers ?? new Uint16Array(firstCapacity)
    if (arrays === undefined) return
    for (let id = 1; id <= arrays.codeCount; id += 1) this.#newId(arrays.codes[id] ?? 0)
    this.#size = arrays.size
  }

  /** Pairs that are held, each as often as it was added. */
  get size(): number {
    return this.#size
  }

  get arrays(): CodePairArrays {
    return {
      codes: this.#byId,
      codeCount: this.#codeCount,
      keys: this.#keys,
      numbers: this.#numbers,
      size: this.#size,
    }
  }

  /** Adds a pair with a number up to 65,535. Throws a `RangeError` beyond 65,535 codes. */
  add(first: CodeNumber, second: CodeNumber, number: number): void {
    if (this.#size + 1 > this.#keys.length * fullest) this.#grow()
    const key = (this.#idFor(first) << 16) | this.#idFor(second)
    const mask = this.#keys.length - 1
    let slot = spread(key) & mask
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask
    this.#keys[slot] = key
    this.#numbers[slot] = number
    this.#size += 1
  }

  /** Whether the code stands in any pair. */
  hasCode(code: CodeNumber): boolean {
    return this.#idOf(code) !== 0
  }

  /** The slot of a pair, for `numberAt`; `noPair` if it is not held. */
  find(first: CodeNumber, second: CodeNumber): number {
    const one = this.#idOf(first)
    if (one === 0) return noPair
    const two = this.#idOf(second)
    if (two === 0) return noPair
    const key = (one << 16) | two
    return this.#from(key, spread(key) & (this.#keys.length - 1))
  }

  /** The next slot of the same pair; `noPair` if there is no further one. */
  next(slot: number): number {
    return this.#from(this.#keys[slot] ?? 0, (slot + 1) & (this.#keys.length - 1))
  }

  numberAt(slot: number): number {
    return this.#numbers[slot] ?? 0
  }

  /** Every pair that is held, with its number; in no order of meaning. */
  forEach(each: (first: CodeNumber, second: CodeNumber, number: number) => void): void {
    for (let slot = 0; slot < this.#keys.length; slot += 1) {
      const key = this.#keys[slot] ?? 0
      if (key === 0) continue
      each(this.#byId[key >>> 16] ?? 0, this.#byId[key & 0xffff] ?? 0, this.#numbers[slot] ?? 0)
    }
  }

  #from(key: number, start: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    let slot = start
    for (;;) {
      const held = keys[slot]
      if (held === key) return slot
      if (held === 0) return noPair
      slot = (slot + 1) & mask
    }
  }

  #idOf(code: CodeNumber): number {
    const codes = this.#codes
    const wanted = code + 1
    const mask = codes.length - 1
    let slot = spread(wanted) & mask
    for (;;) {
      const held = codes[slot]
      if (held === wanted) return this.#ids[slot] ?? 0
      if (held === 0) return 0
      slot = (slot + 1) & mask
    }
  }

  #idFor(code: CodeNumber): number {
    const id = this.#idOf(code)
    return id === 0 ? this.#newId(code) : id
  }

  #newId(code: CodeNumber): number {
    if (this.#codeCount >= mostPairCodes) throw new RangeError(`more than ${mostPairCodes} different codes`)
    if (this.#codeCount + 1 > this.#codes.length * fullest) this.#growCodes()
    this.#codeCount += 1
    const id = this.#codeCount
    if (id >= this.#byId.length) {
      const longer = new Int32Array(this.#byId.length * 2)
      longer.set(this.#byId)
      this.#byId = longer
    }
    this.#byId[id] = code
    this.#putCode(code, id)
    return id
  }

  #putCode(code: CodeNumber, id: number): void {
    const mask = this.#codes.length - 1
    let slot = spread(code + 1) & mask
    while (this.#codes[slot] !== 0) slot = (slot + 1) & mask
    this.#codes[slot] = code + 1
    this.#ids[slot] = id
  }

  #growCodes(): void {
    this.#codes = new Int32Array(this.#codes.length * 2)
    this.#ids = new Uint16Array(this.#codes.length)
    for (let id = 1; id <= this.#codeCount; id += 1) this.#putCode(this.#byId[id] ?? 0, id)
  }

  #grow(): void {
    const keys = this.#keys
    const numbers = this.#numbers
    this.#keys = new Int32Array(keys.length * 2)
    this.#numbers = new Uint16Array(keys.length * 2)
    const mask = this.#keys.length - 1
    for (let old = 0; old < keys.length; old += 1) {
      const key = keys[old] ?? 0
      if (key === 0) continue
      let slot = spread(key) & mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask
      this.#keys[slot] = key
      this.#numbers[slot] = numbers[old] ?? 0
    }
  }
}
