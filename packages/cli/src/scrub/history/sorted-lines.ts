/** Looks up the lines of a member among sorted keys. */
import { closeSync, openSync } from 'node:fs'
import type { MemberLine } from '@aliquot/engine/scrub/member-history'
import { keyWords, type PairKey, readKey } from './history-key.ts'
import { blockKeys, readKeys, type SortedKeys } from './key-sorter.ts'

/** More lines than any member has: a number that stands for many members tells nothing of one. */
const mostLines = 5000

export class SortedLines {
  readonly #keys: SortedKeys
  readonly #file: number | undefined
  readonly #block = new Int32Array(blockKeys * keyWords)

  constructor(keys: SortedKeys) {
    this.#keys = keys
    this.#file = keys.path === undefined ? undefined : openSync(keys.path, 'r')
  }

  /** All lines of a member; `undefined` where they are too many to be one's. */
  linesOf(member: PairKey): readonly MemberLine[] | undefined {
    const { words } = this.#keys
    return words === undefined ? this.#ofFile(member) : ofWords(words, member)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }

  #ofFile(member: PairKey): readonly MemberLine[] | undefined {
    const { count, blocks } = this.#keys
    const lines: MemberLine[] = []
    // The block before the first that begins with the member may end with it.
    const block = Math.max(0, firstFrom(blocks, 2, blocks.length / 2, member) - 1)
    for (let key = block * blockKeys; key < count; key += blockKeys) {
      const held = this.#file === undefined ? 0 : readKeys(this.#file, this.#block, key)
      for (let at = 0; at < held * keyWords; at += keyWords) {
        const order = compareMember(this.#block, at, member)
        if (order > 0) return lines
        if (order === 0) lines.push(readKey(this.#block, at))
        if (lines.length > mostLines) return undefined
      }
      if (held < blockKeys) return lines
    }
    return lines
  }
}

function ofWords(words: Int32Array, member: PairKey): readonly MemberLine[] | undefined {
  const lines: MemberLine[] = []
  const first = firstFrom(words, keyWords, words.length / keyWords, member)
  for (let at = first * keyWords; at < words.length && compareMember(words, at, member) === 0; at += keyWords) {
    lines.push(readKey(words, at))
    if (lines.length > mostLines) return undefined
  }
  return lines
}

/** Index of the first entry whose member is not before the one looked for. */
function firstFrom(words: Int32Array, width: number, count: number, member: PairKey): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareMember(words, middle * width, member) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compareMember(words: Int32Array, at: number, { high, low }: PairKey): number {
  return (words[at] ?? 0) - high || (words[at + 1] ?? 0) - low
}
