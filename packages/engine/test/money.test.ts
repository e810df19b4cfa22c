/** Amounts as whole cents. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCents, parseCents } from '../src/money.ts'

const anyCents = fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 })

describe('reading', () => {
  test.each([
    ['125.5', 12_550],
    ['.75', 75],
    ['0.07', 7],
    ['12', 1200],
    ['12.', 1200],
    ['0', 0],
    ['-3.10', -310],
    ['1234567890123.45', 123_456_789_012_345],
    ['1.2300', 123],
    ['017.37', 1737],
  ])('%s is %i cents', (text, cents) => expect(parseCents(text)).toBe(cents))

  test.each(['', '.', '-', '-.', '1,000', '1e3', '$5', ' 5', '5 ', '+5', '0x10', '1.2.3', 'NaN'])(
    '"%s" is no amount',
    (text) => expect(parseCents(text)).toBeUndefined(),
  )

  test.each(['0.005', '1.239', '12.3401'])('%s has a fraction of a cent', (text) =>
    expect(parseCents(text)).toBeUndefined(),
  )

  test('zero has no sign', () => {
    expect(Object.is(parseCents('-0.00'), 0)).toBe(true)
  })
})

describe('writing', () => {
  test.each([
    [1234, '12.34'],
    [5, '0.05'],
    [0, '0.00'],
    [-5, '-0.05'],
    [-1200, '-12.00'],
  ])('%i cents are %s', (cents, text) => expect(formatCents(cents)).toBe(text))

  test('reading what was written gives the amount back', () => {
    fc.assert(
      fc.property(anyCents, (cents) => {
        expect(parseCents(formatCents(cents))).toBe(cents)
      }),
    )
  })
})
