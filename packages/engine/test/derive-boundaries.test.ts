/** Just below, at and just above every number and every day on which lines change. */
import { defaultCatalogue } from '@aliquot/reference/policies'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../src/calendar-date.ts'
import { derive } from '../src/derive/derive.ts'
import type { Encounter, Vial } from '../src/document/encounter.ts'

const catalogue = defaultCatalogue()

/** The lines of an encounter in words: `95165 x10`, with modifiers behind a hyphen. */
function lines(payer: string, facts: Partial<Encounter>, dateOfService = '2026-03-02'): readonly string[] {
  return derive(catalogue, { dateOfService, payer, ...facts }).lines.map(
    (line) => `${line.code}${line.modifiers.map((each) => `-${each}`).join('')} x${line.units ?? '?'}`,
  )
}

const vial = { container: 'multi-dose', contents: 'inhalant', dilution: '1:1' } as const satisfies Vial

/** What each payer says of one more or one less than a whole number of its portions. */
const portions = ['medicare', 'highmark', 'commercial-1cc', 'uhc-commercial'].flatMap((payer) => {
  const dose = catalogue.resolve(payer, undefined, 'extract.dose', dayOf('2026-03-02'))
  if (!dose.known || dose.value.kind !== 'aliquot') return []
  const { aliquotMicrolitres, perVialMax } = dose.value
  return [1, 2, 5, 10].flatMap((whole) =>
    [-1, 0, 1].map((more) => {
      const doses = more < 0 ? whole - 1 : whole
      return [payer, (whole * aliquotMicrolitres + more) / 1000, Math.min(doses, perVialMax ?? doses)] as const
    }),
  )
})

describe('whole portions', () => {
  test.each(portions)('%s: %f mL are %i', (payer, filledMl, units) => {
    const coding = derive(catalogue, { dateOfService: '2026-03-02', payer, vials: [{ ...vial, filledMl }] })
    expect(coding.lines.reduce((sum, line) => sum + (line.units ?? 0), 0)).toBe(units)
    const part = Number.isInteger(filledMl) ? [] : ['part-dose-not-counted']
    expect(coding.warnings.map((warning) => warning.id)).toEqual(part)
  })

  test.each([
    [9.999, '95165 x9'],
    [10, '95165 x10'],
    [10.999, '95165 x10'],
    [11, '95165 x11'],
    [20, '95165 x20'],
  ])('%f mL in one vial: %s, questioned above ten', (filledMl, line) => {
    const coding = derive(catalogue, { dateOfService: '2026-03-02', payer: 'medicare', vials: [{ ...vial, filledMl }] })
    expect(lines('medicare', { vials: [{ ...vial, filledMl }] })).toEqual([line])
    const questioned = coding.warnings.some((warning) => warning.id === 'vial-count-may-be-questioned')
    expect(questioned).toBe(filledMl >= 11)
  })

  test.each([
    [4.999, 9],
    [5, 10],
    [5.499, 10],
    [5.5, 11],
  ])('%f mL of half millilitres are %i planned injections', (filledMl, units) => {
    const filled = { ...vial, filledMl, aliquotMl: 0.5, purpose: 'maintenance' } as const
    expect(lines('commercial', { vials: [filled] })).toEqual([`95165 x${units}`])
  })
})

describe('minutes', () => {
  test.each([
    [60, []],
    [61, ['95076 x1']],
    [95, ['95076 x1']],
    [120, ['95076 x1']],
    [150, ['95076 x1']],
    [151, ['95076 x1', '95079 x1']],
    [200, ['95076 x1', '95079 x1']],
    [210, ['95076 x1', '95079 x1']],
    [211, ['95076 x1', '95079 x2']],
  ])('a challenge of %i: %j', (minutes, expected) => {
    expect(lines('commercial', { challenge: { kind: 'ingestion', minutes } })).toEqual(expected)
  })

  test.each([
    [30, []],
    [31, ['95180 x1']],
    [90, ['95180 x1']],
    [91, ['95180 x2']],
    [180, ['95180 x3']],
  ])('a desensitization of %i: %j', (minutes, expected) => {
    const rapidDesensitization = { agent: 'drug', essential: true, minutes } as const
    expect(lines('medicare', { rapidDesensitization })).toEqual(expected)
  })

  test.each([
    [60, ['96413 x1']],
    [90, ['96413 x1']],
    [91, ['96413 x1', '96415 x1']],
    [150, ['96413 x1', '96415 x1']],
    [151, ['96413 x1', '96415 x2']],
  ])('an infusion of %i: %j', (infusionMinutes, expected) => {
    const infusion = { name: 'pembrolizumab', route: 'intravenous', source: 'patient', infusionMinutes } as const
    expect(lines('commercial', { drugs: [infusion] })).toEqual(expected)
  })
})

describe('counts', () => {
  const injection = { antigen: 'inhalant', givenBy: 'practice' } as const

  test.each([
    [0, []],
    [1, ['95115 x1']],
    [2, ['95117 x1']],
    [3, ['95117 x1']],
  ])('%i injections: %j', (count, expected) => {
    expect(lines('medicare', { injections: [{ ...injection, count }] })).toEqual(expected)
    expect(
      lines('medicare', { injections: [{ ...injection, shots: Array.from({ length: count }, () => ({})) }] }),
    ).toEqual(expected)
  })

  test.each([
    [['honey-bee'], '95145'],
    [['honey-bee', 'wasp'], '95146'],
    [['mixed-vespid'], '95147'],
    [['mixed-vespid', 'yellow-jacket'], '95147'],
    [['mixed-vespid', 'wasp'], '95148'],
    [['mixed-vespid', 'wasp', 'honey-bee'], '95149'],
  ])('venoms %j: %s', (venoms, code) => {
    expect(lines('medicare', { vials: [{ contents: 'venom', venoms, plannedDoses: 10 }] })).toEqual([`${code} x10`])
  })

  test('six venoms have no code', () => {
    const venoms = ['mixed-vespid', 'wasp', 'honey-bee', 'bumble-bee']
    expect(lines('medicare', { vials: [{ contents: 'venom', venoms, plannedDoses: 10 }] })).toEqual([])
  })

  test.each([
    [4, 1],
    [5, 1],
    [5.001, 2],
    [300, 60],
    [301, 61],
  ])('%f mg of omalizumab are %i', (mg, units) => {
    const drug = { name: 'omalizumab', route: 'subcutaneous', injections: 1, source: 'practice', mg } as const
    expect(lines('commercial', { drugs: [drug] })).toEqual(['96372 x1', `J2357 x${units}`])
  })

  test.each([
    [4, 5, 4],
    [5, 5, 5],
    [6, 5, 5],
  ])('%i doses made for a shortfall of %i: %i', (plannedDoses, shortfallDoses, units) => {
    const catchUp = { contents: 'venom', venoms: ['wasp'], plannedDoses } as const
    const facts = { vials: [{ ...catchUp, catchUpFor: { venom: 'wasp', shortfallDoses } }] }
    expect(lines('medicare', facts)).toEqual([`95145 x${units}`])
  })
})

describe('first days', () => {
  const full = { ...vial, filledMl: 10, plannedDoses: 20, purpose: 'maintenance' } as const
  const weak = { ...vial, dilution: '1:10', filledMl: 5, plannedDoses: 10, purpose: 'build-up' } as const

  test.each([
    ['medicare', '2000-12-31', ['95165 x20']],
    ['medicare', '2001-01-01', ['95165 x10']],
    ['texas-medicaid', '2010-12-31', ['95165 x10']],
    ['texas-medicaid', '2011-01-01', ['95165 x20']],
    ['highmark', '2024-04-28', ['95165 x20']],
    ['highmark', '2024-04-29', ['95165 x10']],
    ['bridgespan', '2023-10-31', ['95165 x?']],
    ['bridgespan', '2023-11-01', ['95165 x20']],
  ])('of the dose of %s, on %s: %j', (payer, on, expected) => {
    expect(lines(payer, { vials: [full] }, on)).toEqual(expected)
  })

  test.each([
    ['2025-10-25', 'palmetto', ['95165 x10']],
    ['2025-10-26', 'palmetto', ['95165 x15']],
    ['2025-10-25', undefined, ['95165 x10']],
    ['2025-10-26', undefined, ['95165 x?']],
  ])('of build-up vials, on %s with contractor %s: %j', (on, jurisdiction, expected) => {
    expect(lines('medicare', { vials: [full, weak], jurisdiction }, on)).toEqual(expected)
  })

  test.each([
    ['2025-12-31', []],
    ['2026-01-01', ['95165 x10']],
  ])('of supervision by video, on %s: %j', (on, expected) => {
    const mixed = { ...full, preparedBy: 'staff', supervision: 'virtual' } as const
    expect(lines('medicare', { vials: [mixed] }, on)).toEqual(expected)
  })

  test.each([
    ['2025-06-30', []],
    ['2025-07-01', ['96372 x1', 'J0165 x3']],
  ])('of the rescue drug, on %s: %j', (on, expected) => {
    const reactionTreatment = { drug: 'epinephrine', mg: 0.3, route: 'intramuscular' } as const
    expect(lines('commercial', { reactionTreatment }, on)).toEqual(expected)
  })

  test.each([
    ['2023-06-30', ['96372 x1', 'J2357 x60']],
    ['2023-07-01', ['96372 x1', 'J2357-JZ x60']],
  ])('of stating waste, on %s: %j', (on, expected) => {
    const drug = {
      name: 'omalizumab',
      route: 'subcutaneous',
      injections: 1,
      source: 'practice',
      mg: 300,
      wastedMg: 0,
    } as const
    expect(lines('medicare', { drugs: [drug] }, on)).toEqual(expected)
  })

  test('a line bears the day of preparing where that is another', () => {
    const coding = derive(catalogue, {
      dateOfService: '2026-03-02',
      payer: 'medicare',
      vials: [{ ...full, preparedOn: '2026-02-23' }, full],
    })
    expect(coding.lines.map((line) => [line.code, line.units, line.dateOfService])).toEqual([
      ['95165', 10, '2026-02-23'],
      ['95165', 10, undefined],
    ])
  })
})
