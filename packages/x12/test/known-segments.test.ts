import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packed } from '../src/byte-values.ts'
import { kind, knownSegment } from '../src/known-segments.ts'

describe('known segments', () => {
  test.each([
    ['CLM', kind.clm],
    ['sv1', kind.sv1],
    ['LX', kind.lx],
    ['N3', kind.other],
    ['SV2', kind.sv2],
    ['SV3', kind.unknown],
    ['', kind.unknown],
    // The low five bits of a digit are those of a letter: these share their place with N1 and SV1.
    ['NQ', kind.unknown],
    ['SVQ', kind.unknown],
  ])('%s', (tag, as) => {
    expect(knownSegment(packed(tag)).kind).toBe(as)
  })

  test('are found by their own tags only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][A-Z0-9]{1,2}$/), (tag) => {
        expect(['', tag]).toContain(knownSegment(packed(tag)).name)
      }),
      { numRuns: 5000 },
    )
  })
})
