// Ways to damage a file, each from a seeded generator of whole numbers below a limit.

/** A seeded generator of whole numbers below a limit (mulberry32). */
export function seeded(/** @type {number} */ seed) {
  let state = seed | 0
  return (/** @type {number} */ limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** @typedef {(limit: number) => number} Below */
/** @typedef {(bytes: Uint8Array, below: Below) => Uint8Array} Mutation */

/** @type {(bytes: Uint8Array, start: number, end: number, into: Uint8Array) => Uint8Array} */
function replaced(bytes, start, end, into) {
  const result = new Uint8Array(bytes.length - (end - start) + into.length)
  result.set(bytes.subarray(0, start))
  result.set(into, start)
  result.set(bytes.subarray(end), start + into.length)
  return result
}

const nothing = new Uint8Array(0)
const encoder = new TextEncoder()
const delimiters = encoder.encode('*~:^|>\n\r!')
const nasty = [
  '~',
  '*',
  '~ISA*',
  '~ST*837*1~',
  '~ST*837*0002*005010X223A2~BHT*0019*00*1~',
  '~SE*1*1~',
  '~HL*1**20*1~',
  'IEA*1*1~',
  '~CLM*X*1***11:B:1~',
  'ISA*00*',
  '~LX*1~SV1*HC:99213*1*UN*1~',
  '\ufeff',
  '\u00e9\u4e2d',
].map((text) => encoder.encode(text))

/** Start and end of the segment around a byte, with its terminator. */
function segmentAt(/** @type {Uint8Array} */ bytes, /** @type {number} */ at) {
  const start = at === 0 ? 0 : bytes.lastIndexOf(126, at - 1) + 1
  const end = bytes.indexOf(126, at)
  return { start, end: end < 0 ? bytes.length : end + 1 }
}

/** @type {Readonly<Record<string, Mutation>>} */
export const mutations = {
  cut: (bytes, below) => bytes.slice(0, below(bytes.length + 1)),
  beheaded: (bytes, below) => bytes.slice(below(bytes.length + 1)),
  removed: (bytes, below) => {
    const start = below(bytes.length + 1)
    return replaced(bytes, start, Math.min(bytes.length, start + 1 + below(200)), nothing)
  },
  delimiter: (bytes, below) => {
    const from = delimiters[below(4)] ?? 0
    const to = delimiters[below(delimiters.length)] ?? 0
    const one = below(2) === 0
    const at = bytes.indexOf(from, below(bytes.length + 1))
    return bytes.map((byte, index) => (byte === from && (!one || index === at) ? to : byte))
  },
  'segment-deleted': (bytes, below) => {
    const { start, end } = segmentAt(bytes, below(bytes.length + 1))
    return replaced(bytes, start, end, nothing)
  },
  'segment-repeated': (bytes, below) => {
    const { start, end } = segmentAt(bytes, below(bytes.length + 1))
    return replaced(bytes, end, end, bytes.slice(start, end))
  },
  'segments-swapped': (bytes, below) => {
    const one = segmentAt(bytes, below(bytes.length + 1))
    const two = segmentAt(bytes, Math.min(bytes.length, one.end))
    const swapped = new Uint8Array([...bytes.subarray(two.start, two.end), ...bytes.subarray(one.start, one.end)])
    return two.start === one.end ? replaced(bytes, one.start, two.end, swapped) : bytes
  },
  'huge-element': (bytes, below) => {
    const at = below(bytes.length + 1)
    const length = below(50) === 0 ? 1200000 : 1 + below(5000)
    return replaced(bytes, at, at, new Uint8Array(length).fill([65, 48, 32, 42, 58, 126][below(6)] ?? 65))
  },
  bytes: (bytes, below) => {
    const result = bytes.slice()
    for (let count = 1 + below(20); count > 0; count -= 1) result[below(result.length || 1)] = below(256)
    return result
  },
  inserted: (bytes, below) => {
    const at = below(bytes.length + 1)
    return replaced(bytes, at, at, nasty[below(nasty.length)] ?? nothing)
  },
  random: (_, below) => Uint8Array.from({ length: below(400) }, () => below(256)),
}
