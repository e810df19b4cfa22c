/** What a payer says on a day: rank, contractors, inheritance, gaps and dates; and the faults of policies. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isoOf } from '../src/calendar-date.ts'
import { Catalogue, faultsOf } from '../src/policy/catalogue.ts'
import type { DoseDefinition, ShotCodes } from '../src/policy/parameter.ts'
import type { Entry, Policy } from '../src/policy/policy.ts'

const cite = [{ source: 'made-up' }]
const codes = (one: string): ShotCodes => ({ one, several: '95117' })
const oneMillilitre: DoseDefinition = { kind: 'aliquot', aliquotMicrolitres: 1000 }
const planned: DoseDefinition = { kind: 'planned-injection' }

function says<T>(from: string, value: T): Entry<T> {
  return { from, value, cite, confidence: 'B' }
}

function policy(id: string, parts: Partial<Policy> = {}): Policy {
  return { id, title: id, kind: 'payer', verifiedThrough: '2026-12-31', inherits: [], states: {}, ...parts }
}

/** What the policy `a` says of the shot codes on a day, in a word: the code for one shot, or why it is unknown. */
function answer(policies: readonly Policy[], on = '2026-03-02', contractor?: string): string {
  const found = new Catalogue(policies).resolve('a', contractor, 'shots.codes', dayOf(on))
  return found.known ? found.value.one : found.reason
}

const states = (one: string, from = 'undated') => ({ 'shots.codes': [says(from, codes(one))] })

describe('rank', () => {
  const payer = policy('payer', { states: states('PAYER') })
  const plan = policy('plan', { kind: 'plan', of: 'payer', states: states('PLAN0') })
  const contract = policy('a', { kind: 'contract', of: 'plan', states: states('CONTR') })

  test('a contract goes before its plan, a plan before its payer', () => {
    expect(answer([payer, plan, contract])).toBe('CONTR')
    expect(answer([payer, plan, { ...contract, states: {} }])).toBe('PLAN0')
    expect(answer([payer, { ...plan, states: {} }, { ...contract, states: {} }])).toBe('PAYER')
  })

  test('the payer that a plan is of goes before what the plan inherits', () => {
    const other = policy('other', { states: states('OTHER') })
    const inherits = [{ from: 'other', reason: 'made up' }]
    expect(answer([payer, other, policy('a', { kind: 'plan', of: 'payer', inherits })])).toBe('PAYER')
  })

  test('names the policy that states the value, its first day and its citation', () => {
    const known = new Catalogue([payer, policy('a', { kind: 'plan', of: 'payer' })]).resolve(
      'a',
      undefined,
      'shots.codes',
      dayOf('2026-03-02'),
    )
    expect(known).toMatchObject({ known: true, policy: 'payer', from: 'undated', cite, confidence: 'B' })
  })
})

describe('contractors', () => {
  const contractors = { north: states('NORTH'), south: states('SOUTH'), west: {} }

  test('fill what the national policy leaves open', () => {
    expect(answer([policy('a', { contractors })], '2026-03-02', 'south')).toBe('SOUTH')
  })

  test('do not override it', () => {
    expect(answer([policy('a', { states: states('NATNL'), contractors })], '2026-03-02', 'south')).toBe('NATNL')
  })

  test('fill it again from the day on which the national value ended', () => {
    const national = [says('2001-01-01', codes('NATNL')), { from: '2025-10-26', ended: 'contractors decide', cite }]
    const both = [policy('a', { states: { 'shots.codes': national }, contractors })]
    expect(answer(both, '2025-10-25', 'south')).toBe('NATNL')
    expect(answer(both, '2025-10-26', 'south')).toBe('SOUTH')
  })

  test.each([undefined, 'nowhere'])('contractor %s: unknown, with all answers', (contractor) => {
    const found = new Catalogue([policy('a', { contractors })]).resolve('a', contractor, 'shots.codes', 0)
    expect(found).toMatchObject({ known: false, reason: 'contractor-needed' })
    expect(found.known ? [] : found.alternatives.map(({ label, value }) => [label, value.one])).toEqual([
      ['north', 'NORTH'],
      ['south', 'SOUTH'],
    ])
  })

  test('one that says nothing leaves the question to what is inherited', () => {
    const other = policy('other', { states: states('OTHER') })
    const inherits = [{ from: 'other', reason: 'made up' }]
    expect(answer([other, policy('a', { contractors, inherits })], '2026-03-02', 'west')).toBe('OTHER')
  })
})

describe('inheritance', () => {
  const parent = policy('parent', {
    states: { ...states('PARNT'), 'extract.dose': [says('undated', planned)], 'extract.dilutions': [] },
  })
  const child = (parts: Partial<Policy['inherits'][number]>, own: Policy['states'] = {}) => [
    parent,
    policy('a', { inherits: [{ from: 'parent', reason: 'made up', ...parts }], states: own }),
  ]

  test('takes over what is neither stated nor excepted', () => {
    expect(answer(child({}))).toBe('PARNT')
    expect(answer(child({ only: ['shots.codes'] }))).toBe('PARNT')
    expect(answer(child({ only: ['limits.daily'] }))).toBe('not-stated')
    expect(answer(child({ except: ['shots.codes'] }))).toBe('not-stated')
    expect(answer(child({}, states('CHILD')))).toBe('CHILD')
  })

  test('never takes over what a dose is', () => {
    const found = new Catalogue(child({})).resolve('a', undefined, 'extract.dose', 0)
    expect(found).toMatchObject({ known: false, reason: 'not-stated', policy: 'a' })
  })

  test('asks the first policy that knows', () => {
    const silent = policy('silent')
    const a = policy('a', {
      inherits: [
        { from: 'silent', reason: 'made up' },
        { from: 'parent', reason: 'made up' },
      ],
    })
    expect(answer([silent, parent, a])).toBe('PARNT')
  })

  test('takes the contractor along', () => {
    const national = policy('national', { contractors: { north: states('NORTH') } })
    const a = policy('a', { inherits: [{ from: 'national', reason: 'made up' }] })
    expect(answer([national, a], '2026-03-02', 'north')).toBe('NORTH')
    expect(answer([national, a])).toBe('contractor-needed')
  })

  test('a known gap is not filled by another policy', () => {
    const gap = { 'shots.codes': [{ from: 'undated' as const, unknown: 'never published', cite }] }
    expect(answer(child({}, gap))).toBe('known-gap')
    expect(
      answer([parent, { ...policy('a'), inherits: [{ from: 'b', reason: 'made up' }] }, policy('b', { states: gap })]),
    ).toBe('known-gap')
  })

  test('what has ended falls back to it', () => {
    const own = {
      'shots.codes': [says('2011-01-01', codes('CHILD')), { from: '2020-01-01', ended: 'withdrawn', cite }],
    }
    expect(answer(child({}, own), '2019-12-31')).toBe('CHILD')
    expect(answer(child({}, own), '2020-01-01')).toBe('PARNT')
  })
})

describe('dates', () => {
  const dated = [
    policy('a', {
      states: { 'shots.codes': [says('2011-01-01', codes('FIRST')), says('2020-02-01', codes('LATER'))] },
    }),
  ]

  test.each([
    ['2010-12-31', 'before-first-value'],
    ['2011-01-01', 'FIRST'],
    ['2020-01-31', 'FIRST'],
    ['2020-02-01', 'LATER'],
    ['2099-01-01', 'LATER'],
  ])('on %s: %s', (on, expected) => expect(answer(dated, on)).toBe(expected))

  test('an undated value holds on any day, and before a dated one', () => {
    const both = [says('undated', codes('STAND')), says('2011-01-01', codes('DATED'))]
    const own = [policy('a', { states: { 'shots.codes': both } })]
    expect(answer(own, '1900-01-01')).toBe('STAND')
    expect(answer(own, '2011-01-01')).toBe('DATED')
  })

  test('what ended and what nobody states are unknown', () => {
    const ended = [says('2011-01-01', codes('FIRST')), { from: '2020-01-01', ended: 'withdrawn', cite }]
    expect(answer([policy('a', { states: { 'shots.codes': ended } })], '2020-01-01')).toBe('not-stated')
    expect(answer([policy('a')])).toBe('not-stated')
    expect(answer([policy('b')])).toBe('no-such-policy')
  })

  test('a value is checked through its own day, else through the policy’s', () => {
    const entry = { ...says('undated', codes('FIRST')), verifiedThrough: '2026-06-30' }
    const catalogue = new Catalogue([
      policy('a', { states: { 'shots.codes': [entry], 'extract.dose': [says('undated', planned)] } }),
    ])
    expect(catalogue.resolve('a', undefined, 'shots.codes', 0)).toMatchObject({ verifiedThrough: dayOf('2026-06-30') })
    expect(catalogue.resolve('a', undefined, 'extract.dose', 0)).toMatchObject({ verifiedThrough: dayOf('2026-12-31') })
  })

  test('between two change days no answer changes', () => {
    const contractors = { north: states('NORTH', '2015-03-01') }
    const catalogue = new Catalogue([
      policy('national', { contractors }),
      policy('a', {
        states: { 'shots.codes': [says('2020-02-01', codes('LATER'))] },
        inherits: [{ from: 'national', reason: 'made up' }],
      }),
    ])
    const days = catalogue.changeDays()
    expect(days.map(isoOf)).toEqual(['2015-03-01', '2020-02-01', '2027-01-01'])
    const any = fc.integer({ min: dayOf('2010-01-01'), max: dayOf('2030-01-01') })
    fc.assert(
      fc.property(any, (day) => {
        const of = (on: number) => {
          const found = catalogue.resolve('a', 'north', 'shots.codes', on)
          return found.known ? [found.value.one, on > found.verifiedThrough] : [found.reason, false]
        }
        const start = days.findLast((each) => each <= day) ?? Number.NEGATIVE_INFINITY
        const first = start === Number.NEGATIVE_INFINITY ? dayOf('2010-01-01') : start
        expect(of(day)).toEqual(of(first))
      }),
    )
  })
})

describe('unknown answers', () => {
  const alternatives = [
    { label: '1 mL', value: oneMillilitre },
    { label: 'planned', value: planned },
  ]

  test('show the ones that are possible', () => {
    const catalogue = new Catalogue([policy('a')], { alternatives: { 'extract.dose': alternatives } })
    expect(catalogue.resolve('a', undefined, 'extract.dose', 0)).toMatchObject({ known: false, alternatives })
    expect(catalogue.resolve('nobody', undefined, 'extract.dose', 0)).toMatchObject({ known: false, alternatives })
    expect(catalogue.resolve('a', undefined, 'shots.codes', 0)).toMatchObject({ known: false, alternatives: [] })
  })
})

describe('faults', () => {
  const twice = policy('a', {
    states: { 'shots.codes': [says('2020-01-01', codes('A')), says('2020-01-01', codes('B'))] },
  })
  const backwards = policy('a', {
    states: { 'shots.codes': [says('2021-01-01', codes('A')), says('2020-01-01', codes('B'))] },
  })
  const uncited = policy('a', { states: { 'shots.codes': [{ ...says('2020-01-01', codes('A')), cite: [] }] } })
  const odd = policy('a', { states: { 'shots.codes': [says('2020-02-30', codes('A'))] } })
  const from = (parent: string) => [{ from: parent, reason: 'made up' }]

  test.each([
    ['a policy that is there twice', [policy('a'), policy('a')], 'policy "a" is there twice'],
    ['two values for one day', [twice], 'policy "a": shots.codes has two values from 2020-01-01'],
    [
      'two undated values',
      [policy('a', { states: { 'shots.codes': [says('undated', codes('A')), says('undated', codes('B'))] } })],
      'two values from undated',
    ],
    ['values out of order', [backwards], 'lists 2020-01-01 after a later date'],
    ['a value without a source', [uncited], 'cites no source'],
    ['a first day that is no date', [odd], 'which is no date'],
    ['a parent that is not there', [policy('a', { inherits: from('b') })], 'builds on "b", which is not there'],
    ['a payer that is not there', [policy('a', { of: 'b' })], 'builds on "b", which is not there'],
    ['a circle', [policy('a', { inherits: from('b') }), policy('b', { of: 'a' })], 'builds on itself through "b"'],
    ['a policy that is its own parent', [policy('a', { of: 'a' })], 'builds on itself through "a"'],
    [
      'an inherited dose',
      [policy('a', { inherits: [{ from: 'b', only: ['extract.dose'], reason: 'made up' }] }), policy('b')],
      'inherits the definition of a dose',
    ],
    [
      'a fault of a contractor',
      [policy('a', { contractors: { north: twice.states } })],
      'policy "a", contractor "north"',
    ],
  ] as const)('%s', (_name, policies, sentence) => {
    expect(faultsOf(policies).join('\n')).toContain(sentence)
    expect(() => new Catalogue(policies)).toThrow(sentence)
  })

  test('all are named at once', () => {
    expect(faultsOf([twice, uncited, policy('b', { of: 'c' })])).toHaveLength(4)
  })

  test('none where there is none', () => {
    expect(faultsOf([policy('a', { states: states('A') }), policy('b', { of: 'a', inherits: from('a') })])).toEqual([])
  })
})
