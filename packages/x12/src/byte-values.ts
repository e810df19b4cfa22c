/**
 * Values of elements, read from their bytes: no string is made on the way.
 *
 * Each function reads bytes `[start, end)`, leaves out blanks around the value, and answers `absent` where nothing
 * is stated and `unreadable` where something is stated that has no such value. Nothing is rounded.
 */
import { type CodeNumber, type ModifierNumber, noCode, noModifier } from '@aliquot/engine/code-number'
import { absent } from '@aliquot/engine/scrub/claim-view'

/** The element states something that is no value of its kind. */
export const unreadable = -2147483647

const largestThousandths = 2147483647
/** Of ten: by how much a number grows that has so many decimals more. */
const powers = [1, 10, 100, 1000] as const
/** Numbers with as many characters are read in one go. */
const usualDigits = 9

// The runtime's own; the pure packages see no more of the platform than the language itself.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Blanks and control characters: none is part of a value. */
function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && byte <= 32
}

/** First byte of a value that is not a blank. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(bytes[at])) at += 1
  return at
}

/** The byte after the last one that is not a blank. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(bytes[at - 1])) at -= 1
  return at
}

/** The text of a value, copied out of the bytes: UTF-8, or one character a byte where the bytes are not UTF-8. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  const from = trimStart(bytes, start, end)
  const to = trimEnd(bytes, from, end)
  let text = ''
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 128) return decodedAt(bytes, from, to)
    text += String.fromCharCode(byte)
  }
  return text
}

function decodedAt(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.slice(start, end)
  try {
    return utf8.decode(part)
  } catch {
    return Array.from(part, (byte) => String.fromCharCode(byte)).join('')
  }
}

/** Up to three characters as one integer, lower case as upper case; 0 for nothing, `unreadable` for more. */
export function packedAt(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0
  const last = bytes[end - 1] ?? 0
  const length = end - start
  // Nearly all are two or three characters without blanks: these need no loop.
  if (length === 2 && first > 32 && last > 32) return (upper(first) << 8) | upper(last)
  const middle = bytes[start + 1] ?? 0
  if (length !== 3 || first <= 32 || middle <= 32 || last <= 32) return packedSlowly(bytes, start, end)
  return (upper(first) << 16) | (upper(middle) << 8) | upper(last)
}

function packedSlowly(bytes: Uint8Array, start: number, end: number): number {
  const from = trimStart(bytes, start, end)
  const to = trimEnd(bytes, from, end)
  if (to - from > 3) return unreadable
  let packed = 0
  for (let at = from; at < to; at += 1) packed = (packed << 8) | upper(bytes[at] ?? 0)
  return packed
}

function upper(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte
}

/** The integer that `packedAt` gives for a text of up to three ASCII characters. */
export function packed(text: string): number {
  let value = 0
  for (const character of text.toUpperCase()) value = (value << 8) | character.charCodeAt(0)
  return value
}

/** A whole number without sign of at most `digits` (up to 15) digits. */
export function wholeAt(bytes: Uint8Array, start: number, end: number, digits: number): number {
  if (start === end) return absent
  if (end - start > digits) return wholeSlowly(bytes, start, end, digits)
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return wholeSlowly(bytes, start, end, digits)
    value = value * 10 + digit
  }
  return value
}

/** The same, with blanks around the number, or where there is none. */
function wholeSlowly(bytes: Uint8Array, start: number, end: number, digits: number): number {
  let at = trimStart(bytes, start, end)
  if (at === end) return absent
  const most = at + digits
  let value = 0
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    if (at === most) return unreadable
    value = value * 10 + digit
  }
  const isStated = at > most - digits
  return isStated && trimStart(bytes, at, end) === end ? value : unreadable
}

/**
 * A decimal number as a whole number of its smallest part, `places` decimals: `1.5` with three places is 1500.
 * Further decimals must be zeros. Signs and exponents are not read.
 */
function decimalAt(bytes: Uint8Array, start: number, end: number, places: number): number {
  if (start === end) return absent
  if (end - start > usualDigits) return decimalSlowly(bytes, start, end, places)
  let value = 0
  // Digits behind the point; -1 before it.
  let fraction = -1
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      if (fraction >= 0) fraction += 1
    } else if (digit === -2 && fraction < 0) fraction = 0
    else return decimalSlowly(bytes, start, end, places)
  }
  if (fraction > places || fraction === end - start - 1) return decimalSlowly(bytes, start, end, places)
  return value * (powers[fraction < 0 ? places : places - fraction] ?? 1)
}

/** The same for a number with blanks around it, with needless zeros, or long; or for what is none. */
function decimalSlowly(bytes: Uint8Array, start: number, end: number, places: number): number {
  const from = trimStart(bytes, start, end)
  if (from === end) return absent
  let value = 0
  let at = from
  let digit = (bytes[at] ?? 0) - 48
  for (; at < end && digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
    value = value * 10 + digit
    at += 1
  }
  const whole = at - from
  let missing = places
  if (at < end && bytes[at] === 46) {
    at += 1
    const fraction = at
    digit = (bytes[at] ?? 0) - 48
    for (; at < end && digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
      if (missing > 0) {
        value = value * 10 + digit
        missing -= 1
      } else if (digit !== 0) return unreadable
      at += 1
    }
    if (whole === 0 && at === fraction) return unreadable
  } else if (whole === 0) return unreadable
  if (whole > 13 || trimStart(bytes, at, end) !== end) return unreadable
  for (; missing > 0; missing -= 1) value *= 10
  return value
}

/** An amount of dollars as cents: `.75` is 75. */
export function centsAt(bytes: Uint8Array, start: number, end: number): number {
  return decimalAt(bytes, start, end, 2)
}

/** A quantity as thousandths: `1.5` is 1500. More than 2147483.647 is `unreadable`: the claim view cannot hold it. */
export function thousandthsAt(bytes: Uint8Array, start: number, end: number): number {
  const value = decimalAt(bytes, start, end, 3)
  return value > largestThousandths ? unreadable : value
}

/** By byte: its value as a digit to base 36; -1 for what is neither letter nor digit. */
const digits = new Int8Array(256).fill(-1)
for (let digit = 0; digit < 36; digit += 1) {
  const text = digit.toString(36)
  digits[text.charCodeAt(0)] = digit
  digits[text.toUpperCase().charCodeAt(0)] = digit
}

function digitAt(bytes: Uint8Array, at: number): number {
  return digits[bytes[at] ?? 0] ?? -1
}

/** A procedure code in the five bytes from `at` on, packed as the engine packs its text; `noCode` if they are none. */
export function codeAt(bytes: Uint8Array, at: number): CodeNumber {
  const first = digitAt(bytes, at)
  const second = digitAt(bytes, at + 1)
  const third = digitAt(bytes, at + 2)
  const fourth = digitAt(bytes, at + 3)
  const fifth = digitAt(bytes, at + 4)
  // Below zero once one digit is: there is one branch for all of them.
  if ((first | second | third | fourth | fifth) < 0) return noCode
  return (((first * 36 + second) * 36 + third) * 36 + fourth) * 36 + fifth
}

/** A modifier, packed as the engine packs its text; `noModifier` if the two bytes are not one. */
export function modifierAt(bytes: Uint8Array, start: number, end: number): ModifierNumber {
  if (end - start !== 2) return noModifier
  const first = digitAt(bytes, start)
  const second = digitAt(bytes, start + 1)
  return (first | second) < 0 ? noModifier : first * 36 + second
}

/** Whether bytes are letters and digits only, and at least one. */
export function isWord(bytes: Uint8Array, start: number, end: number): boolean {
  let all = 0
  for (let at = start; at < end; at += 1) all |= digitAt(bytes, at)
  return all >= 0 && end > start
}

/** Whether two control numbers are the same: as text, or as numbers, where one lost its leading zeros. */
export function sameNumberAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  other: number,
  otherEnd: number,
  otherBytes: Uint8Array = bytes,
): boolean {
  let a = trimStart(bytes, start, end)
  let b = trimStart(otherBytes, other, otherEnd)
  const endOfA = trimEnd(bytes, a, end)
  const endOfB = trimEnd(otherBytes, b, otherEnd)
  while (a < endOfA - 1 && bytes[a] === 48) a += 1
  while (b < endOfB - 1 && otherBytes[b] === 48) b += 1
  if (endOfA - a !== endOfB - b) return false
  for (; a < endOfA; a += 1, b += 1) {
    if (bytes[a] !== otherBytes[b]) return false
  }
  return true
}
