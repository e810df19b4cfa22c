/** The same claims, issues, numbers and offsets, however the file is cut into chunks. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ClaimReader, type ReadOptions, type VisitClaim } from '../src/read-claims.ts'
import { longestSegment } from '../src/segments.ts'
import { above, bytesOf, claim, file, fileOf, interchange, oneLine, transaction } from './reading-files.ts'
import { samples } from './samples.ts'

interface Seen {
  readonly claims: readonly unknown[]
  readonly report: unknown
}

/** Everything that a reader says, with the chunks between the cuts pushed one after the other. */
function seen(bytes: Uint8Array, cuts: Iterable<number>, more: Partial<ReadOptions> = {}): Seen {
  const claims: unknown[] = []
  const visit: VisitClaim = (view, context) => {
    const place = [context.claimSegment(), context.claimByte(), context.lineSegment(0), context.payerName(), view.payer]
    claims.push([context.toClaim(), ...place, context.otherPayers(), context.transaction()])
  }
  const reader = new ClaimReader({ resolvePayer: () => undefined, validate: true, ...more }, visit)
  let from = 0
  for (const to of cuts) {
    reader.push(bytes.slice(from, to))
    from = to
  }
  return { claims, report: reader.end(bytes.subarray(from)) }
}

function* every(size: number, length: number): Generator<number> {
  for (let at = size; at < length; at += size) yield at
}

const small = samples().filter(({ bytes }) => bytes.length < 20000)

describe('chunks', () => {
  test.each([1, 2, 7, 105, 106, 107, 4096])('of %i bytes', (size) => {
    // With chunks of one byte, every sample would take long, and one of each kind is enough.
    const some = size < 3 ? small.filter((_, index) => index % 4 === 0) : small
    for (const { path, bytes } of some) {
      expect(seen(bytes, every(size, bytes.length)), path).toEqual(seen(bytes, []))
    }
  })

  test('of any sizes', () => {
    const cut = fc.array(fc.nat(20000), { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...small), cut, ({ bytes }, cuts) => {
        const sorted = [...new Set(cuts.map((at) => at % bytes.length))].sort((a, b) => a - b)
        expect(seen(bytes, sorted)).toEqual(seen(bytes, []))
      }),
      { numRuns: 300 },
    )
  })

  test('that end on a terminator, and behind it', () => {
    const text = fileOf(...Array.from({ length: 20 }, (_, index) => claim(`C${index}`, ...oneLine)))
    const bytes = bytesOf(text)
    const ends = [...text.matchAll(/~/g)].map(({ index }) => index)
    expect(seen(bytes, ends)).toEqual(seen(bytes, []))
    expect(
      seen(
        bytes,
        ends.map((at) => at + 1),
      ),
    ).toEqual(seen(bytes, []))
  })

  test('of a file that is larger than the window', () => {
    const many = Array.from({ length: 3000 }, (_, index) => [
      `HL*${index + 2}*1*22*0`,
      ...above.slice(3),
      ...claim(`C${index}`, ...oneLine, 'NTE*ADD*A NOTE'),
    ])
    const bytes = bytesOf(file(interchange(transaction('0001', ...above.slice(0, 2), ...many.flat()))))
    const whole = seen(bytes, [])
    expect(whole.claims).toHaveLength(3000)
    for (const size of [997, 65536]) expect(seen(bytes, every(size, bytes.length))).toEqual(whole)
  })

  test('may be changed once they were pushed', () => {
    const bytes = bytesOf(fileOf(claim('C1', ...oneLine), claim('C2', ...oneLine)))
    const ids: string[] = []
    const reader = new ClaimReader({ resolvePayer: () => undefined }, (_, context) => ids.push(context.claimId()))
    for (let at = 0; at < bytes.length; at += 50) {
      const chunk = bytes.slice(at, at + 50)
      reader.push(chunk)
      chunk.fill(0)
    }
    reader.end()
    expect(ids).toEqual(['C1', 'C2'])
  })
})

describe('what would take too much memory is said and passed over', () => {
  const many = Array.from({ length: 60 }, (_, index) => claim(`C${index}`, ...oneLine))
  const next = ['HL*3*1*22*0', ...above.slice(3), ...claim('NEXT', ...oneLine)]
  const bytes = bytesOf(fileOf(...many, next))

  test('claims of one subscriber', () => {
    const whole = seen(bytes, [], { mostRetained: 2000 })
    expect(whole.report).toMatchObject({
      claims: 61,
      issues: expect.arrayContaining([expect.objectContaining({ code: 'subscriber-too-long' })]),
    })
    expect(JSON.stringify(whole.claims.at(-1))).toContain('NEXT')
    for (const size of [1, 64, 1000])
      expect(seen(bytes, every(size, bytes.length), { mostRetained: 2000 })).toEqual(whole)
  })

  test('a segment without an end', () => {
    const long = claim('C1', ...oneLine, `NTE*ADD*${'X'.repeat(longestSegment)}`)
    const file = bytesOf(fileOf(claim('C0', ...oneLine), long, claim('C2', ...oneLine)))
    const whole = seen(file, [], { validate: false })
    expect(whole.claims).toHaveLength(2)
    expect(whole.report).toMatchObject({ claims: 3, issues: [{ code: 'segment-too-long', claim: 'C1' }] })
    for (const size of [999, 100000]) expect(seen(file, every(size, file.length), { validate: false })).toEqual(whole)
  })

  test('a file that is none', () => {
    const nothing = new Uint8Array(3 * longestSegment).fill(65)
    for (const size of [1000000, nothing.length]) {
      expect(seen(nothing, every(size, nothing.length)).report).toMatchObject({ issues: [{ code: 'isa-missing' }] })
    }
  })
})
