/** National provider identifiers: ten digits, the first 1 or 2, the last a check digit (Luhn, ISO/IEC 7812). */

/** What the Luhn sum of the prefix 80840 comes to; every identifier is checked as if it began with it. */
const prefixSum = 24
const length = 10

/** From the right, every second digit counts twice; of ten, these are the 1st, 3rd … from the left. */
function weighted(digit: number, index: number): number {
  const weight = index % 2 === 0 ? digit * 2 : digit
  return weight > 9 ? weight - 9 : weight
}

/** Whether a text is a national provider identifier. */
export function isValidNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  let sum = prefixSum
  for (let index = 0; index < length; index += 1) sum += weighted(text.charCodeAt(index) - 48, index)
  return sum % 10 === 0
}

/** Whether bytes `[start, end)` of ASCII text are a national provider identifier. */
export function isValidNpiBytes(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]
  if (end - start !== length || (first !== 49 && first !== 50)) return false
  let sum = prefixSum
  for (let index = 0; index < length; index += 1) {
    const digit = (bytes[start + index] ?? 0) - 48
    if (digit < 0 || digit > 9) return false
    sum += weighted(digit, index)
  }
  return sum % 10 === 0
}
