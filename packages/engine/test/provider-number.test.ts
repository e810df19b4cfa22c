import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isValidNpi, isValidNpiBytes } from '../src/provider-number.ts'

describe('national provider identifiers', () => {
  test.each(['1234567893', '1245319599', '1912301953', '2234567891'])('%s is one', (text) => {
    expect(isValidNpi(text)).toBe(true)
  })

  test.each(['1234567890', '3234567899', '123456789', '12345678933', '123456789X', '', ' 1234567893'])(
    '%j is none',
    (text) => {
      expect(isValidNpi(text)).toBe(false)
    },
  )

  test('bytes are one where their text is', () => {
    const near = fc.oneof(fc.stringMatching(/^[0-3]\d{9}$/), fc.stringMatching(/^[12][\d X]{8,10}$/))
    fc.assert(
      fc.property(near, (text) => {
        const bytes = new TextEncoder().encode(`*${text}~`)
        expect(isValidNpiBytes(bytes, 1, bytes.length - 1)).toBe(isValidNpi(text))
      }),
    )
    expect(isValidNpiBytes(new TextEncoder().encode('1234567893'), 0, 10)).toBe(true)
  })

  test('each nine digits have one check digit, and no digit can be changed unnoticed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12]\d{8}$/), fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, shift) => {
        const valid = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isValidNpi)
        expect(valid).toHaveLength(1)
        const [npi = ''] = valid
        const other = String((Number(npi[at]) + shift) % 10)
        expect(isValidNpi(npi.slice(0, at) + other + npi.slice(at + 1))).toBe(false)
      }),
    )
  })
})
