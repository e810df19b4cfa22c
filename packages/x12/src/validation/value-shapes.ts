/** Shapes of values, looked at in their bytes: numbers, dates, identifiers, codes. */

import { isWord } from '../byte-values.ts'

/** Whether bytes are digits only. */
function isDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 48 || byte > 57) return false
  }
  return true
}

/** A whole number: digits, and perhaps a sign. */
export function isWhole(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] === 45 ? start + 1 : start
  return first < end && isDigits(bytes, first, end)
}

/** A decimal: digits, perhaps a sign and a point. */
export function isDecimal(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0
  let points = 0
  for (let at = bytes[start] === 45 ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 48 && byte <= 57) digits += 1
    else if (byte === 46) points += 1
    else return false
  }
  return digits > 0 && points <= 1
}

/** Letters and digits. */
export function isIdentifier(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || isWord(bytes, start, end)
}

/** Any text without control characters. */
export function isText(bytes: Uint8Array, start: number, end: number): boolean {
  // Below zero once one byte was: there is one branch for all of them.
  let low = 0
  for (let at = start; at < end; at += 1) low |= (bytes[at] ?? 0) - 32
  return low >= 0
}

/** A time of the day: HHMM, with seconds and their hundredths if they are stated. */
export function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if ((length !== 4 && length !== 6 && length !== 8) || !isDigits(bytes, start, end)) return false
  const two = (at: number) => ((bytes[at] ?? 0) - 48) * 10 + (bytes[at + 1] ?? 0) - 48
  return two(start) < 24 && two(start + 2) < 60 && (length === 4 || two(start + 4) < 60)
}

/** What the Luhn sum of the prefix 80840 comes to; every identifier is checked as if it began with it. */
const prefixSum = 24

/** A national provider identifier: ten digits, the first 1 or 2, with a right check digit. */
export function isNpiAt(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 10 || (bytes[start] !== 49 && bytes[start] !== 50)) return false
  let sum = prefixSum
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return false
    const weighted = ((at - start) & 1) === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function isLetter(byte: number): boolean {
  const upper = byte & 0xdf
  return upper >= 65 && upper <= 90
}

/** Three to seven characters in the shape of an ICD-10-CM code; a point after the third is passed over. */
export function isTenthRevision(bytes: Uint8Array, start: number, end: number): boolean {
  const hasPoint = bytes[start + 3] === 46
  const length = end - start - (hasPoint ? 1 : 0)
  const third = bytes[start + 2] ?? 0
  // The third character is a digit, or one of the letters A and B of the blocks that were added later.
  if (length < 3 || length > 7 || !isLetter(bytes[start] ?? 0) || !isDigit(bytes[start + 1] ?? 0)) return false
  if (!isDigit(third) && (third & 0xdf) !== 65 && (third & 0xdf) !== 66) return false
  return isIdentifier(bytes, start + (hasPoint ? 4 : 3), end)
}

/** Letters that end a code of four digits. */
const lastLetters: ReadonlySet<number> = new Set(Array.from('AFMTU', (letter) => letter.charCodeAt(0)))
/** Letters that begin a code of four digits: all but those that no HCPCS code begins with. */
const noFirstLetters: ReadonlySet<number> = new Set(Array.from('FINOWXYZ', (letter) => letter.charCodeAt(0)))

/** Five characters in the shape of a procedure code: five digits, or four with a letter before or behind them. */
export function isProcedure(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 5 || !isDigits(bytes, start + 1, end - 1)) return false
  const first = bytes[start] ?? 0
  const last = bytes[end - 1] ?? 0
  if (isLetter(first)) return isDigit(last) && !noFirstLetters.has(first & 0xdf)
  if (!isDigit(first)) return false
  if (!isDigit(last)) return lastLetters.has(last & 0xdf)
  // No code is below 00100.
  return first !== 48 || bytes[start + 1] !== 48 || bytes[start + 2] !== 48
}
