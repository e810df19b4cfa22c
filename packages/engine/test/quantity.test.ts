/** Volumes and units, exact to a thousandth. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divFloor, exactThousandths, formatThousandths, microlitres } from '../src/quantity.ts'

const anyThousandths = fc.integer({ min: 0, max: 1_000_000_000 })

describe('decimal numbers', () => {
  test('with at most three decimals are exact, whatever the double', () => {
    fc.assert(
      fc.property(anyThousandths, (value) => {
        const written = Number(formatThousandths(value))
        expect(exactThousandths(written)).toBe(value)
        expect(microlitres(written)).toBe(value)
      }),
    )
  })

  test.each([0.1, 0.35, 1.005, 2.675, 8.999, 9.001, 1234.567])('%f is exact', (value) =>
    expect(microlitres(value)).toBe(Math.round(value * 1000)),
  )

  test.each([0.0001, 1.0005, 2 / 3, Number.NaN, Number.POSITIVE_INFINITY, 1e20])('%f is not', (value) => {
    expect(exactThousandths(value)).toBeUndefined()
    expect(() => microlitres(value)).toThrow(RangeError)
  })
})

describe('whole parts', () => {
  test.each([
    [9999, 1000, 9],
    [10_000, 1000, 10],
    [10_001, 1000, 10],
    [0, 1000, 0],
    [999, 1000, 0],
    [5000, 500, 10],
    [2750, 1000, 2],
  ])('%i has %i in it %i times', (dividend, divisor, times) => expect(divFloor(dividend, divisor)).toBe(times))

  test('are what is left after taking the rest away', () => {
    fc.assert(
      fc.property(anyThousandths, fc.integer({ min: 1, max: 20_000 }), (dividend, divisor) => {
        const times = divFloor(dividend, divisor)
        expect(times * divisor).toBeLessThanOrEqual(dividend)
        expect((times + 1) * divisor).toBeGreaterThan(dividend)
      }),
    )
  })

  test.each([
    [1, 0],
    [1, -1],
    [-1, 1],
    [1, Number.NaN],
  ])('%f by %f is a broken invariant', (dividend, divisor) =>
    expect(() => divFloor(dividend, divisor)).toThrow(RangeError),
  )
})

describe('writing', () => {
  test.each([
    [2750, '2.75'],
    [10_000, '10'],
    [500, '0.5'],
    [1, '0.001'],
    [0, '0'],
    [-1500, '-1.5'],
  ])('%i thousandths are %s', (value, text) => expect(formatThousandths(value)).toBe(text))
})
