/** Laws of the reader for any bytes: it never throws, loses no sound claim of another transaction, and shows nobody. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../src/read-claims.ts'
import { writeClaims } from '../src/write-claims.ts'
import { bytesOf, type Everything, fixture, readAll } from './reading-files.ts'
import { envelope, wholeClaim, writable } from './writable-claims.ts'

const samples = [
  'linuxforhealth/demo.example1.837',
  'linuxforhealth/demo.cob.example3.B.837',
  'linuxforhealth/demo.drug.example10.3.837',
  'linuxforhealth/demo.example12.837',
  'linuxforhealth/institutional-claim.837',
  'imsweb/x12_multiple_isa.837',
  'imsweb/x12_no_isa_line.837',
  'moov-io/sample.837',
].map(fixture)

/** Three payers, so three transactions, with two claims each. */
const claims = [0, 1, 2, 0, 1, 2].map((payer, index) =>
  writable({ ...wholeClaim, id: `C${index}`, priorAuthorization: `A${index}` }, index, payer, index % 2, index > 3),
)
const written = bytesOf(writeClaims(claims, envelope))

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: readonly number[]
}

/** Bytes that mean something in a file, more often than others. */
const byte = fc.oneof(fc.constantFrom(...bytesOf('*:~^\nISALXHLSV1CLMSTSE0189')), fc.nat(255))
const slips = fc.record({ at: fc.nat(1000000), remove: fc.nat(3), insert: fc.array(byte, { maxLength: 3 }) })
const nasty = fc.constantFrom(
  '~',
  '*',
  '~ISA*',
  '~ST*837*1~',
  '~SE*1*1~',
  '~HL*1**20*1~',
  'IEA*1*1~',
  '~CLM*',
  'ISA*00*',
)
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(1000000),
    remove: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(80)),
    insert: fc.oneof(
      fc.array(byte, { maxLength: 3 }),
      nasty.map((text) => [...bytesOf(text)]),
    ),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Makes the edits within bytes `[start, end)`. */
function edited(bytes: Uint8Array, start: number, end: number, changes: readonly Edit[]): Uint8Array {
  let inside = [...bytes.subarray(start, end)]
  for (const { at, remove, insert } of changes) {
    const place = inside.length === 0 ? 0 : at % inside.length
    inside = [...inside.slice(0, place), ...insert, ...inside.slice(place + remove)]
  }
  return new Uint8Array([...bytes.subarray(0, start), ...inside, ...bytes.subarray(end)])
}

function checkReport(bytes: Uint8Array, all: Everything): void {
  expect(all.visited).toHaveLength(all.read)
  expect(all.read).toBeLessThanOrEqual(all.claims)
  // Each claim that was not handed on has its issue.
  expect(all.claims - all.read).toBeLessThanOrEqual(all.issues.length)
  for (const { segment, byte: at, message } of all.issues) {
    expect(segment).toBeGreaterThanOrEqual(0)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThanOrEqual(bytes.length)
    expect(message).not.toMatch(/\{|undefined|NaN/)
  }
}

describe('any bytes', () => {
  test('at random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        checkReport(bytes, readAll(bytes))
      }),
    )
  })

  test('behind a sound ISA segment', () => {
    const header = written.subarray(0, 107)
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 400 }), (rest) => {
        const bytes = new Uint8Array([...header, ...rest])
        checkReport(bytes, readAll(bytes))
      }),
    )
  })

  test('samples with changes anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples, written), edits, (sample, changes) => {
        const bytes = edited(sample, 0, sample.length, changes)
        checkReport(bytes, readAll(bytes))
      }),
      { numRuns: 400 },
    )
  })

  test('samples cut off anywhere', () => {
    const cut = [
      { sample: fixture('linuxforhealth/demo.cob.example3.B.837'), step: 1 },
      { sample: written, step: 7 },
    ]
    for (const { sample, step } of cut) {
      const whole = readAll(sample).visited
      for (let end = 0; end < sample.length; end += step) {
        const bytes = sample.subarray(0, end)
        const all = readAll(bytes)
        checkReport(bytes, all)
        // What is handed on is whole: no claim of a file that is cut off differs from the claim of the whole file.
        expect(all.visited).toEqual(whole.slice(0, all.visited.length))
      }
    }
  })
})

describe('other transactions', () => {
  const text = new TextDecoder().decode(written)
  const starts = [...text.matchAll(/ST\*837/g)].map(({ index }) => index)
  const ends = [...text.matchAll(/SE\*\d+\*\d+~/g)].map(({ index, 0: segment }) => index + segment.length)
  /** Claims whose CLM segments stand outside bytes `[start, end)`. */
  const outside = (bytes: Uint8Array, start: number, end: number) =>
    readAll(bytes)
      .visited.filter(({ byte: at }) => at < start || at >= end)
      .map(({ claim }) => claim)

  test('are read as if nothing had happened, whatever happens to one', () => {
    expect(starts).toHaveLength(3)
    fc.assert(
      fc.property(fc.nat(2), edits, (transaction, changes) => {
        const start = starts[transaction] ?? 0
        const end = ends[transaction] ?? 0
        const bytes = edited(written, start, end, changes)
        const longer = bytes.length - written.length
        expect(outside(bytes, start, end + longer)).toEqual(outside(written, start, end))
      }),
      { numRuns: 400 },
    )
  })
})

describe('nobody is shown', () => {
  test('by a report, whatever is broken', () => {
    const named = claims.map((each) => ({
      ...each,
      subscriber: { ...each.subscriber, name: { last: 'QQSECRETNAME', first: 'QQSECRETFIRST' }, memberId: 'QQMEMBER1' },
    }))
    const bytes = bytesOf(writeClaims(named, envelope))
    fc.assert(
      fc.property(fc.array(slips, { minLength: 1, maxLength: 5 }), (changes) => {
        const report = readClaims(edited(bytes, 0, bytes.length, changes), { resolvePayer: () => undefined }, () => {})
        expect(JSON.stringify(report)).not.toContain('QQ')
      }),
      { numRuns: 300 },
    )
  })
})
