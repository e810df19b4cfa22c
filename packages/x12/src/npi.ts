/** National provider identifiers. */

/** What the Luhn sum of the prefix 80840 comes to; every identifier is checked as if it began with it. */
const prefixSum = 24

/** Whether a text is a national provider identifier: ten digits, the first 1 or 2, with a right check digit (Luhn). */
export function isValidNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  let sum = prefixSum
  for (let index = 0; index < text.length; index += 1) {
    const digit = Number(text[index])
    // From the right, every second digit counts twice; of ten, these are the 1st, 3rd … from the left.
    const weighted = index % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
