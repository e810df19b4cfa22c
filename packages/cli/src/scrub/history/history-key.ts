/** Keys of fixed width, one for each billed line: all that a history needs, and no text of a person or practice. */
import type { MemberLine } from '@aliquot/engine/scrub/member-history'

/** Words of 32 bits in a key. The member comes first, so that sorted keys of a member stand together. */
export const keyWords = 14

/** A key of text or of a member: two words. Both are 0 where there is none. */
export interface PairKey {
  readonly high: number
  readonly low: number
}

export const noPair: PairKey = { high: 0, low: 0 }

/** Writes a line behind its member; `sequence` is the place of the line in its claim. */
export function writeKey(words: Int32Array, at: number, member: PairKey, line: KeyedLine, sequence: number): void {
  words[at] = member.high
  words[at + 1] = member.low
  words[at + 2] = line.file
  words[at + 3] = line.claim
  words[at + 4] = line.day
  words[at + 5] = line.code
  words[at + 6] = line.units
  words[at + 7] = line.provider.high
  words[at + 8] = line.provider.low
  words[at + 9] = line.number.high
  words[at + 10] = line.number.low
  words[at + 11] = line.sentOn
  words[at + 12] =
    line.frequency |
    (line.status << 4) |
    (line.isHistory ? historyBit : 0) |
    (line.isAnswer ? answerBit : 0) |
    (line.supplyMonths << 16)
  words[at + 13] = sequence
}

/** A line with its keys as they are written. */
export type KeyedLine = Omit<MemberLine, 'provider' | 'number'> & {
  readonly provider: PairKey
  readonly number: PairKey
}

const historyBit = 1 << 8
const answerBit = 1 << 9

export function readKey(words: Int32Array, at: number): MemberLine {
  const flags = words[at + 12] ?? 0
  return {
    file: words[at + 2] ?? 0,
    claim: words[at + 3] ?? 0,
    day: words[at + 4] ?? 0,
    code: words[at + 5] ?? 0,
    units: words[at + 6] ?? 0,
    provider: numberOf(words[at + 7] ?? 0, words[at + 8] ?? 0),
    number: numberOf(words[at + 9] ?? 0, words[at + 10] ?? 0),
    sentOn: words[at + 11] ?? 0,
    frequency: flags & 15,
    status: (flags >> 4) & 15,
    isHistory: (flags & historyBit) !== 0,
    isAnswer: (flags & answerBit) !== 0,
    supplyMonths: (flags >> 16) & 255,
  }
}

/** 53 of the 64 bits of a pair, as a number: 0 for none. */
export function numberOfPair({ high, low }: PairKey): number {
  return numberOf(high, low)
}

function numberOf(high: number, low: number): number {
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}

/** Order of two keys: by member, and of one member by everything that is written. */
export function compareKeys(one: Int32Array, oneAt: number, other: Int32Array, otherAt: number): number {
  for (let word = 0; word < keyWords; word += 1) {
    const difference = (one[oneAt + word] ?? 0) - (other[otherAt + word] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Two hashes of 32 bits of a text; lower case counts as upper case, blanks at its ends do not count. */
export function textKey(text: string): PairKey {
  const plain = text.trim().toUpperCase()
  if (plain === '') return noPair
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let at = 0; at < plain.length; at += 1) {
    const value = plain.charCodeAt(at)
    high = Math.imul(high ^ value, 0x01000193)
    low = Math.imul((low ^ value) + 0x7ed55d16, 0x85ebca6b) ^ (low >>> 13)
  }
  return { high: spread(high), low: spread(low ^ Math.imul(high, 0x9e3779b1)) }
}

/** Spreads each bit over all (the last step of MurmurHash3). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** A member key of sixteen hexadecimal digits as a pair; `undefined` if the text is none. */
export function pairOfHex(text: string): PairKey | undefined {
  if (!/^[0-9a-f]{16}$/.test(text)) return undefined
  return { high: Number.parseInt(text.slice(0, 8), 16) | 0, low: Number.parseInt(text.slice(8), 16) | 0 }
}
