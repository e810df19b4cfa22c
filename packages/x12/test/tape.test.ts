/** Both ways of filling a tape write the same, and what they write is where the delimiters stand. */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { vectorFill } from '../src/tape/fill-by-vectors.ts'
import { type FillTape, fillByBytes, mostTaped, Tape } from '../src/tape/tape.ts'

const element = 42
const terminator = 126

/** What is on a tape: first bytes of the segments' tags and elements, and of what follows the last segment. */
function taped(fill: FillTape, bytes: Uint8Array, from: number, to: number, by = element, until = terminator) {
  const tape = new Tape()
  // What was on the tape before says nothing.
  tape.starts.fill(7)
  tape.ends.fill(7)
  const segments = fill(tape, bytes, from, to, by, until)
  const ends = [...tape.ends.subarray(0, segments)]
  return {
    segments,
    ends,
    hasControls: tape.hasControls,
    starts: [...tape.starts.subarray(0, segments === 0 ? 0 : (ends.at(-1) ?? 0) + 1)],
  }
}

const vectors = vectorFill()
const fills = vectors === undefined ? [fillByBytes] : [fillByBytes, vectors]
const anyByte = fc.oneof(fc.constantFrom(element, terminator, 65), fc.nat(255))
const anyBytes = fc.array(anyByte, { maxLength: 200 }).map((bytes) => Uint8Array.from(bytes))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a tape', () => {
  test.each(fills)('holds where segments and elements begin', (fill) => {
    const text = 'ST*837*1~~BHT*00~rest*of'
    const bytes = new TextEncoder().encode(text)
    const expected = { segments: 3, hasControls: false, ends: [3, 4, 6], starts: [0, 3, 7, 9, 10, 14, 17] }
    expect(taped(fill, bytes, 0, bytes.length)).toEqual(expected)
    expect(taped(fill, bytes, 3, 9)).toEqual({ segments: 1, hasControls: false, ends: [2], starts: [3, 7, 9] })
  })

  test('is filled by vectors here', () => {
    expect(vectors).toBeDefined()
  })

  test('is the same in both ways, whatever the bytes, delimiters and ends', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(200), fc.nat(200), fc.nat(255), fc.nat(255), (bytes, a, b, by, until) => {
        const from = Math.min(a, b, bytes.length)
        const to = Math.min(Math.max(a, b), bytes.length)
        fc.pre(by !== until)
        const [first, ...others] = fills.flatMap((fill) => [taped(fill, bytes, from, to, by, until)])
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([element, terminator, 65])('holds as much as fits on it, of %i only', (byte) => {
    const bytes = new Uint8Array(mostTaped + 5).fill(byte)
    bytes[mostTaped - 1] = terminator
    const [first, ...others] = fills.map((fill) => taped(fill, bytes, 0, mostTaped))
    expect(first?.starts.at(-1)).toBe(mostTaped)
    for (const other of others) expect(other).toEqual(first)
  })

  test('is filled by bytes where the platform has no WebAssembly, or forbids it', () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(vectorFill()).toBeUndefined()
    const refuse = () => {
      throw new EvalError('forbidden by the page')
    }
    vi.stubGlobal('WebAssembly', { Module: refuse, Instance: refuse })
    expect(vectorFill()).toBeUndefined()
  })
})
