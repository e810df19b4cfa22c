import { dayOf, isoOf, parseDay } from '@aliquot/engine/calendar-date'
import { packCode, packModifier } from '@aliquot/engine/code-number'
import { parseCents } from '@aliquot/engine/money'
import { absent } from '@aliquot/engine/scrub/claim-view'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centsAt,
  codeAt,
  modifierAt,
  packed,
  packedAt,
  sameNumberAt,
  textAt,
  thousandthsAt,
  unreadable,
  wholeAt,
} from '../src/byte-values.ts'
import { DayReader } from '../src/day-reader.ts'
import { bytesOf } from './reading-files.ts'

type ReadValue = (bytes: Uint8Array, start: number, end: number) => number

/** Reads the value in the middle of other bytes, which it must not see. */
function within(read: ReadValue, text: string): number {
  const inner = bytesOf(text)
  const bytes = new Uint8Array([49, 42, ...inner, 42, 53, 46])
  return read(bytes, 2, 2 + inner.length)
}

const cents = (text: string) => within(centsAt, text)
const thousandths = (text: string) => within(thousandthsAt, text)
const whole = (text: string) => within((bytes, start, end) => wholeAt(bytes, start, end, 4), text)
const pack = (text: string) => within(packedAt, text)

describe('amounts', () => {
  test.each([
    ['.75', 75],
    ['0.75', 75],
    ['250', 25000],
    ['250.', 25000],
    ['12.5', 1250],
    ['12.50', 1250],
    ['12.5000', 1250],
    ['0', 0],
    [' 3.1 ', 310],
    ['9999999999999.99', 999999999999999],
  ])('%j is %i cents', (text, value) => {
    expect(cents(text)).toBe(value)
  })

  test.each(['.', '1.005', '-1', '+1', '1e2', '1,000', '1.2.3', '1 2', '12X', '99999999999999', 'X'])(
    '%j is no amount',
    (text) => {
      expect(cents(text)).toBe(unreadable)
    },
  )

  test.each(['', '  '])('%j states none', (text) => {
    expect(cents(text)).toBe(absent)
  })

  test('are read as the engine reads them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,14}(\.\d{0,4})?$/), (text) => {
        expect(cents(text)).toBe(text === '' ? absent : (parseCents(text) ?? unreadable))
      }),
    )
  })
})

describe('quantities', () => {
  test.each([
    ['1.5', 1500],
    ['10', 10000],
    ['10.0', 10000],
    ['.001', 1],
    ['1.5000', 1500],
    ['2147483.647', 2147483647],
  ])('%j is %i thousandths', (text, value) => {
    expect(thousandths(text)).toBe(value)
  })

  test.each(['1.0005', '-1', '2147483.648', 'TEN', '9'.repeat(400)])('%j is no quantity', (text) => {
    expect(thousandths(text)).toBe(unreadable)
  })
})

describe('whole numbers', () => {
  test.each([
    ['0', 0],
    ['0012', 12],
    [' 7 ', 7],
    ['9999', 9999],
    ['', absent],
    ['00012', unreadable],
    ['1.0', unreadable],
    ['1 2', unreadable],
    ['-1', unreadable],
  ])('%j', (text, value) => {
    expect(whole(text)).toBe(value)
  })
})

describe('short words', () => {
  test.each(['HC', 'SV1', 'a', 'un', 'ABK', ''])('%j is packed as its text is', (text) => {
    expect(pack(text)).toBe(packed(text))
    expect(pack(` ${text} `)).toBe(packed(text))
  })

  test.each(['ABCD', 'AB CD', 'TOOLONG'])('%j is too long', (text) => {
    expect(pack(text)).toBe(unreadable)
  })

  test('differ where their texts do', () => {
    const word = fc.stringMatching(/^[A-Z0-9]{0,3}$/)
    fc.assert(fc.property(word, word, (a, b) => (pack(a) === pack(b)) === (a === b)))
  })

  test('procedures are packed as the engine packs them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([0-9A-Za-z]{5}|[ -~]{5})$/), (text) => {
        expect(within((bytes, start) => codeAt(bytes, start), text)).toBe(packCode(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('modifiers are packed as the engine packs them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{2}$/), (text) => {
        expect(within(modifierAt, text)).toBe(packModifier(text))
      }),
    )
  })
})

describe('dates', () => {
  const days = new DayReader()
  const day = (text: string) => within((bytes, start, end) => days.dayAt(bytes, start, end), text)

  test.each(['20260230', '20251399', '2026030', '202603021', '20260001', '20260100', '2026-03-02', 'ABCDEFGH', '1'])(
    '%j is none',
    (text) => {
      expect(day(text)).toBe(unreadable)
    },
  )

  test('are the days of the calendar, however often and in whatever order they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf('1000-01-01'), max: dayOf('9999-12-31') }), (number) => {
        expect(day(isoOf(number).replaceAll('-', ''))).toBe(number)
      }),
      { numRuns: 3000 },
    )
  })

  test('of eight bytes are the same when they were held', () => {
    const digits = fc.array(fc.constantFrom(0, 32, 48, 49, 50, 51, 65, 255), { minLength: 8, maxLength: 8 })
    const written = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const usual = written.map((date) => [...bytesOf(date.toISOString().slice(0, 10).replaceAll('-', ''))])
    const held = new DayReader()
    fc.assert(
      fc.property(fc.oneof(digits, usual, fc.constant([0, 0, 0, 0, 0, 0, 0, 0])), (eight) => {
        const bytes = new Uint8Array([42, ...eight, 126])
        const words = new DataView(bytes.buffer)
        const expected = new DayReader().dayAt(bytes, 1, 9)
        for (let again = 0; again < 2; again += 1) expect(held.dayOfEight(words, bytes, 1)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  test('which have no day are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10000000, max: 99999999 }), (number) => {
        const text = String(number)
        const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
        expect(day(text)).toBe(parseDay(iso) ?? unreadable)
      }),
    )
  })
})

describe('text', () => {
  const text = (bytes: Uint8Array) => textAt(bytes, 0, bytes.length)

  test('is UTF-8, or else one character a byte', () => {
    expect(text(bytesOf(' Müller '))).toBe('Müller')
    expect(text(new Uint8Array([77, 252, 108]))).toBe('Mül')
  })

  test('is a copy: it stays when the bytes are used again', () => {
    const bytes = bytesOf('JANE')
    const copy = text(bytes)
    bytes.fill(65)
    expect(copy).toBe('JANE')
  })
})

describe('control numbers', () => {
  test.each([
    ['000000905', '905', true],
    ['0001', '0001', true],
    ['0', '000', true],
    ['A01', 'A01', true],
    ['1', '2', false],
    ['', '1', false],
    ['10', '1', false],
  ])('%j and %j', (a, b, same) => {
    const bytes = bytesOf(a + b)
    expect(sameNumberAt(bytes, 0, a.length, a.length, a.length + b.length)).toBe(same)
  })
})
