/** One text for equal data, and its SHA-256 (FIPS 180-4): no clock, no platform, the same everywhere. */

/**
 * Data as JSON in ASCII with the keys of objects in order. Functions and what is undefined are left out; maps, sets and
 * typed arrays are written as lists; an object that knows how to write itself (`toJSON`) does.
 */
export function canonicalText(value: unknown): string {
  if (value === undefined || typeof value === 'function') return 'null'
  if (typeof value !== 'object' || value === null) return ascii(JSON.stringify(value) ?? 'null')
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalText(value.toJSON())
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value instanceof Map || value instanceof Set) return `[${[...value].map(canonicalText).sort().join(',')}]`
  if (ArrayBuffer.isView(value)) return `[${Object.values(value).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && typeof field !== 'function')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${ascii(JSON.stringify(key))}:${canonicalText(field)}`)
  return `{${fields.join(',')}}`
}

function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of eight. */
const roundConstants = fractions(64, 1 / 3)
const firstHash = fractions(8, 1 / 2)

function fractions(count: number, power: number): Uint32Array {
  const result = new Uint32Array(count)
  for (let candidate = 2, filled = 0; filled < count; candidate += 1) {
    if (!isPrime(candidate)) continue
    const root = candidate ** power
    result[filled] = (root - Math.floor(root)) * 2 ** 32
    filled += 1
  }
  return result
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false
  return true
}

/** SHA-256 of a text in ASCII, as 64 hex digits. Throws a `RangeError` on other characters. */
export function sha256(text: string): string {
  const words = paddedWords(text)
  const hash = firstHash.slice()
  const schedule = new Uint32Array(64)
  for (let start = 0; start < words.length; start += 16) compress(hash, schedule, words, start)
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** The text, a one bit, zeros, and its length in bits: whole blocks of sixteen words. */
function paddedWords(text: string): Uint32Array {
  const { length } = text
  const words = new Uint32Array((((length + 8) >>> 6) + 1) * 16)
  for (let at = 0; at < length; at += 1) {
    const byte = text.charCodeAt(at)
    if (byte > 127) throw new RangeError(`character ${at} is not ASCII`)
    words[at >>> 2] = (words[at >>> 2] ?? 0) | (byte << (24 - (at & 3) * 8))
  }
  words[length >>> 2] = (words[length >>> 2] ?? 0) | (0x80 << (24 - (length & 3) * 8))
  words[words.length - 2] = Math.floor(length / 2 ** 29)
  words[words.length - 1] = length << 3
  return words
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(hash: Uint32Array, schedule: Uint32Array, words: Uint32Array, start: number): void {
  for (let at = 0; at < 16; at += 1) schedule[at] = words[start + at] ?? 0
  for (let at = 16; at < 64; at += 1) {
    const before = schedule[at - 15] ?? 0
    const last = schedule[at - 2] ?? 0
    const small = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)
    const large = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10)
    schedule[at] = (schedule[at - 16] ?? 0) + small + (schedule[at - 7] ?? 0) + large
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let at = 0; at < 64; at += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (roundConstants[at] ?? 0) + (schedule[at] ?? 0)) >>> 0
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) >>> 0
    d = c
    c = b
    b = a
    a = (one + other) >>> 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + word
}
