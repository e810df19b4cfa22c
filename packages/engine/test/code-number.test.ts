/** Codes and modifiers as integers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeText,
  modifierText,
  noCode,
  noModifier,
  packCode,
  packCodeBytes,
  packModifier,
} from '../src/code-number.ts'

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const textOf = (length: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: length, maxLength: length }).map((each) => each.join(''))

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('codes', () => {
  test('unpack to the text they were made of', () => {
    fc.assert(
      fc.property(textOf(5), (text) => {
        expect(codeText(packCode(text))).toBe(text)
      }),
    )
  })

  test('are whole numbers that a 32-bit column holds', () => {
    fc.assert(
      fc.property(textOf(5), (text) => {
        const packed = packCode(text)
        expect(packed).toBeGreaterThanOrEqual(0)
        expect(packed).toBeLessThan(36 ** 5)
        expect(Int32Array.of(packed)[0]).toBe(packed)
      }),
    )
  })

  test('sort like their text', () => {
    fc.assert(
      fc.property(textOf(5), textOf(5), (a, b) => {
        expect(packCode(a) < packCode(b)).toBe(a < b)
      }),
    )
  })

  test('read lower case like upper case', () => {
    fc.assert(
      fc.property(textOf(5), (text) => {
        expect(packCode(text.toLowerCase())).toBe(packCode(text))
      }),
    )
  })

  test('are the same from bytes, wherever these stand', () => {
    fc.assert(
      fc.property(textOf(5), fc.nat(9), (text, before) => {
        const bytes = bytesOf(`${'*'.repeat(before)}${text}:25`)
        expect(packCodeBytes(bytes, before, before + 5)).toBe(packCode(text))
      }),
    )
  })

  test.each(['', '9511', '951155', '9511 ', '95-15', '95é15', '95115 '])('"%s" is none', (text) => {
    expect(packCode(text)).toBe(noCode)
    expect(packCodeBytes(bytesOf(text), 0, text.length)).toBe(noCode)
  })

  test('no code is written as nothing', () => {
    expect(codeText(noCode)).toBe('')
    expect(codeText(packCode('00000'))).toBe('00000')
  })
})

describe('modifiers', () => {
  test('unpack to the text they were made of', () => {
    fc.assert(
      fc.property(textOf(2), (text) => {
        expect(modifierText(packModifier(text))).toBe(text)
      }),
    )
  })

  test.each(['', '2', '255', '2 '])('"%s" is none', (text) => expect(packModifier(text)).toBe(noModifier))

  test('no modifier is written as nothing', () => {
    expect(modifierText(noModifier)).toBe('')
  })
})
