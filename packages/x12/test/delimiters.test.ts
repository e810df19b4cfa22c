import { describe, expect, test } from 'vitest'
import { findHeader, noRepetition, readHeader } from '../src/delimiters.ts'
import { bytesOf, isa } from './reading-files.ts'

const header = (text: string) => readHeader(bytesOf(text), 0)

describe('delimiters', () => {
  test('stand at their places in the ISA segment', () => {
    expect(header(`${isa()}~`)).toEqual({
      delimiters: { element: 42, component: 58, repetition: 94, terminator: 126 },
      padded: true,
    })
  })

  test('may be any marks', () => {
    const text = isa().replaceAll('*', '|').replace(/:$/, '>')
    expect(header(`${text}\n`)).toMatchObject({ delimiters: { element: 124, component: 62, terminator: 10 } })
  })

  test.each([
    ['a letter in the place of the repetition separator', isa('000000001', 'U')],
    ['a version before the repetition separator', isa().replace('00501', '00401')],
  ])('%s: there is none', (_, text) => {
    expect(header(`${text}~`)).toMatchObject({ delimiters: { repetition: noRepetition } })
  })

  test('padding may be missing', () => {
    expect(header(`${isa().replace('SENDER         ', 'SENDER')}~`)).toMatchObject({ padded: false })
  })

  test.each([
    ['ISA', 'isa-truncated'],
    [isa().slice(0, 60), 'isa-truncated'],
    [isa(), 'isa-truncated'],
    [`${isa().slice(0, -1)}*~`, 'delimiters-collide'],
    [`${isa()}:`, 'delimiters-collide'],
    [`${isa('000000001', ':')}~`, 'delimiters-collide'],
    [`${isa()}G`, 'isa-unreadable'],
    [`${isa().replace('260302', '20260302')}~`, 'isa-unreadable'],
    [`${isa().replace('260302', '2603')}~`, 'isa-unreadable'],
    ['ISA00', 'isa-unreadable'],
  ])('%j is %s', (text, fault) => {
    expect(header(text)).toBe(fault)
  })

  test('a name is not taken for an ISA segment', () => {
    const bytes = bytesOf(`NM1*IL*1*DOE*LISA****MI*1~NM1*QC*1*ISA*VISA~${isa()}~`)
    expect(findHeader(bytes, 0, bytes.length)).toBe(44)
  })
})
