/** Keys for history: the same for the same member, and not readable. */
import { type Levels, level } from './levels.ts'
import type { Span } from './span.ts'

/**
 * Two 32-bit hashes of payer, member id and, for a dependent, name and birth date, as 16 hex digits; `''` without a
 * member id. Lower case counts as upper case. Two members of a million share a key with a chance of about 1 in 10^7.
 */
export function memberKeyOf(bytes: Uint8Array, levels: Levels): string {
  if (levels.memberId.isEmpty) return ''
  const hash = new PairHash()
  hash.add(bytes, levels.payerId)
  hash.add(bytes, levels.memberId)
  if (levels.level === level.patient) {
    hash.add(bytes, levels.patientName, written(bytes, levels.patientName))
    hash.add(bytes, levels.patientBirth)
  }
  return hash.hex()
}

/** Length of a name without separators of elements that stand empty behind it: a segment may end with some, or none. */
function written(bytes: Uint8Array, { start, end }: Span): number {
  let last = end
  while (last > start && !isOfName(bytes[last - 1] ?? 0)) last -= 1
  return last - start
}

/** A letter or digit, or part of a character beyond ASCII. */
function isOfName(byte: number): boolean {
  const upper = byte & ~32
  return (byte >= 48 && byte <= 57) || (upper >= 65 && upper <= 90) || byte > 127
}

class PairHash {
  #first = 0x811c9dc5
  #second = 0x9747b28c

  add(bytes: Uint8Array, { start, length: whole }: Span, length = whole): void {
    for (let at = start; at < start + length; at += 1) {
      const byte = bytes[at] ?? 0
      this.#mix(byte >= 97 && byte <= 122 ? byte - 32 : byte)
    }
    // Ends the text: `AB` and `C` are not `A` and `BC`.
    this.#mix(256 + (length & 0xff))
  }

  hex(): string {
    return hexOf(finished(this.#first)) + hexOf(finished(this.#second ^ Math.imul(this.#first, 0x9e3779b1)))
  }

  #mix(value: number): void {
    this.#first = Math.imul(this.#first ^ value, 0x01000193)
    this.#second = Math.imul((this.#second ^ value) + 0x7ed55d16, 0x85ebca6b) ^ (this.#second >>> 13)
  }
}

/** Spreads each bit over all (the last step of MurmurHash3). */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hexOf(value: number): string {
  return value.toString(16).padStart(8, '0')
}
