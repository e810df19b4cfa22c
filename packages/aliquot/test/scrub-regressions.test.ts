/** Faults that edits once had, each as what must hold instead. */
import type { Claim } from '@aliquot/engine/document/claim'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import { claim, encounter, shots } from './seed-case.ts'

const aliquot = createAliquot()
const edits = (each: Claim) => aliquot.scrub(each).findings.map((finding) => finding.edit)

describe('shot codes', () => {
  test('the code for one shot on two lines, beside the code for several: both are taken off', () => {
    const { corrected } = aliquot.scrub(claim('commercial', ['95117 x1', '95115 x1', '95115 x1']))
    expect(corrected?.map((line) => line.code)).toEqual(['95117'])
  })

  test('both codes, with one shot in the chart: the fix leaves what the chart says', () => {
    const charted = encounter('medicare', { injections: shots(1) })
    const { corrected } = aliquot.scrub(claim('medicare', ['95115 x1', '95117 x1'], { encounter: charted }))
    expect(corrected?.map((line) => line.code)).toEqual(['95115'])
  })

  test('units on the second of two lines are found as on the first', () => {
    expect(edits(claim('medicare', ['95115 x1', '95115 x20'])).length).toBe(
      edits(claim('medicare', ['95115 x20', '95115 x1'])).length,
    )
  })
})

describe('a drug injection', () => {
  test('beside two therapies of which one is marked is unmarked beside the other', () => {
    expect(edits(claim('medicare', ['95165 x10', '95145-59 x1', '96372 x1']))).toContain('RTE001')
    expect(edits(claim('medicare', ['95145-59 x1', '95165 x10', '96372 x1']))).toContain('RTE001')
  })

  test('on a day without immunotherapy is no question, whatever the payer says of pairs', () => {
    const { undecided } = aliquot.scrub(claim('commercial', ['96372 x2', 'J2357 x60']))
    expect(undecided.map((each) => each.edit)).not.toContain('RTE001')
  })
})

describe('a lower venom code', () => {
  test('on two lines beside the higher one, of which one is marked, is unmarked on the other', () => {
    expect(edits(claim('medicare', ['95147 x10', '95145 x5', '95145-XU x5']))).toContain('VEN001')
    expect(edits(claim('medicare', ['95147 x10', '95145-XU x5', '95145 x5']))).toContain('VEN001')
  })
})

describe('single-dose vials', () => {
  test('that another practice injects are no question, whatever the payer says of injecting them here', () => {
    const vials = [{ container: 'single-dose', contents: 'inhalant', count: 2, injectedBy: 'other-practice' }] as const
    const charted = encounter('commercial', { role: 'prepares-only', vials })
    const { undecided } = aliquot.scrub(claim('commercial', ['95144 x2'], { encounter: charted }))
    expect(undecided.map((each) => each.edit)).not.toContain('UNT011')
  })
})

describe('a value that was checked to a day of its own', () => {
  const claim = (units: number, dateOfService: string, code = 'J2357') => ({
    id: 'c1',
    payer: 'medicare',
    lines: [{ n: 1, code, units, modifiers: ['JZ'], dateOfService }],
  })
  const limitOf = (result: ReturnType<typeof aliquot.scrub>) => result.findings.find(({ edit }) => edit === 'UNT002')

  test.each([
    ['2024-09-30', false],
    ['2024-10-01', true],
  ])('is stale after it, and the claim holds as of it: %s', (day, stale) => {
    const result = aliquot.scrub(claim(121, day))
    expect(limitOf(result)).toMatchObject({ stale })
    if (stale) expect(result).toMatchObject({ stale, asOf: '2024-09-30' })
  })

  test('makes a verdict stale that found nothing', () => {
    expect(aliquot.scrub(claim(120, '2024-10-01'))).toMatchObject({ stale: true, asOf: '2024-09-30' })
  })

  test.each([120, 121])('is an open question with strict dates, whether it is passed or not: %i units', (units) => {
    const strict = createAliquot({ strictDates: true })
    const limitAsked = (day: string) =>
      strict.scrub(claim(units, day)).undecided.filter(({ edit }) => edit === 'UNT002')
    expect(limitOf(strict.scrub(claim(units, '2024-10-01')))).toBeUndefined()
    expect(limitAsked('2024-10-01')).toHaveLength(1)
    expect(limitAsked('2024-09-30')).toEqual([])
  })

  test('leaves other codes as they are', () => {
    expect(limitOf(aliquot.scrub(claim(31, '2024-10-01', '95165')))).toMatchObject({ stale: false })
  })
})
