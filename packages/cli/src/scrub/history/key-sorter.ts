/** Sorts keys of any number in bounded memory: sorted stretches go to files, which are merged into one. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareKeys, type KeyedLine, keyWords, type PairKey, writeKey } from './history-key.ts'

/** Sorted keys, in memory or in a file, in a form that can be sent to a thread. */
export interface SortedKeys {
  readonly count: number
  /** All keys, where they are few. */
  readonly words: Int32Array | undefined
  /** The file of the keys, where they are many. */
  readonly path: string | undefined
  /** Member of the first key of each block of a file: two words each. */
  readonly blocks: Int32Array
}

/** Keys that are held in memory: 14 MB, and as much again while they are sorted. */
const mostHeld = 1 << 18
/** Keys of a file that are read at once. */
export const blockKeys = 64
const keyBytes = keyWords * 4
/** Keys of each file that are held while files are merged. */
const mergeKeys = 1 << 12

export class KeySorter {
  readonly #most: number
  #words: Int32Array
  #count = 0
  #total = 0
  #folder: string | undefined
  readonly #runs: string[] = []

  /** `most`: keys that are held before they are written to a file. */
  constructor(most = mostHeld) {
    this.#most = most
    this.#words = new Int32Array(Math.min(most, 4096) * keyWords)
  }

  add(member: PairKey, line: KeyedLine, sequence: number): void {
    if (this.#count === this.#most) this.#spill()
    if (this.#count * keyWords === this.#words.length) this.#grow()
    writeKey(this.#words, this.#count * keyWords, member, line, sequence)
    this.#count += 1
    this.#total += 1
  }

  /** All keys in order. Nothing is added afterwards. */
  finish(): SortedKeys {
    if (this.#runs.length === 0) {
      const shared = new Int32Array(new SharedArrayBuffer(this.#count * keyBytes))
      shared.set(this.#sorted())
      return { count: this.#total, words: shared, path: undefined, blocks: new Int32Array(0) }
    }
    this.#spill()
    const path = this.#newFile('sorted')
    const blocks = new Int32Array(new SharedArrayBuffer(Math.ceil(this.#total / blockKeys) * 8))
    merge(this.#runs, path, blocks)
    for (const run of this.#runs) rmSync(run)
    return { count: this.#total, words: undefined, path, blocks }
  }

  /** Removes the files. The keys cannot be looked up any more. */
  discard(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  #grow(): void {
    const words = new Int32Array(Math.min(this.#words.length * 2, this.#most * keyWords))
    words.set(this.#words)
    this.#words = words
  }

  #sorted(): Int32Array {
    const words = this.#words
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index * keyWords)
    order.sort((a, b) => compareKeys(words, a, words, b))
    const sorted = new Int32Array(this.#count * keyWords)
    for (let index = 0; index < order.length; index += 1) {
      const at = order[index] ?? 0
      sorted.set(words.subarray(at, at + keyWords), index * keyWords)
    }
    return sorted
  }

  #spill(): void {
    if (this.#count === 0) return
    const path = this.#newFile(`run-${this.#runs.length}`)
    const file = openSync(path, 'w', 0o600)
    writeAll(file, this.#sorted())
    closeSync(file)
    this.#runs.push(path)
    this.#count = 0
  }

  #newFile(name: string): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'aliquot-history-'))
    return join(this.#folder, name)
  }
}

function writeAll(file: number, words: Int32Array): void {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Reads keys from a place in a file; fewer than `words` holds where the file ends. Gives their number. */
export function readKeys(file: number, words: Int32Array, firstKey: number): number {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
  let length = 0
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, firstKey * keyBytes + length)
    if (read === 0) break
    length += read
  }
  return Math.floor(length / keyBytes)
}

/** One sorted file, key after key. */
class Run {
  readonly words = new Int32Array(mergeKeys * keyWords)
  at = 0
  readonly #file: number
  #held = 0
  #next = 0

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.#fill()
  }

  get isOver(): boolean {
    return this.#held === 0
  }

  skip(): void {
    this.at += keyWords
    if (this.at >= this.#held * keyWords) this.#fill()
  }

  close(): void {
    closeSync(this.#file)
  }

  #fill(): void {
    this.#held = readKeys(this.#file, this.words, this.#next)
    this.#next += this.#held
    this.at = 0
  }
}

function merge(paths: readonly string[], into: string, blocks: Int32Array): void {
  const runs = paths.map((path) => new Run(path))
  const file = openSync(into, 'w', 0o600)
  const out = new Int32Array(mergeKeys * keyWords)
  let length = 0
  for (let key = 0; ; key += 1) {
    const run = least(runs)
    if (run === undefined) break
    if (key % blockKeys === 0) {
      const block = (key / blockKeys) * 2
      blocks[block] = run.words[run.at] ?? 0
      blocks[block + 1] = run.words[run.at + 1] ?? 0
    }
    out.set(run.words.subarray(run.at, run.at + keyWords), length)
    length += keyWords
    run.skip()
    if (length < out.length) continue
    writeAll(file, out)
    length = 0
  }
  writeAll(file, out.subarray(0, length))
  closeSync(file)
  for (const run of runs) run.close()
}

function least(runs: readonly Run[]): Run | undefined {
  let found: Run | undefined
  for (const run of runs) {
    if (run.isOver) continue
    if (found === undefined || compareKeys(run.words, run.at, found.words, found.at) < 0) found = run
  }
  return found
}
