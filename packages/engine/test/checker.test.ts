/** The separate checker, on policies made by hand: rank, date and contractor, what is not known, and what it says. */
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check-coding.ts'
import type { Coding } from '../src/derive/coding.ts'
import { derive } from '../src/derive/derive.ts'
import type { Encounter, Vial } from '../src/document/encounter.ts'
import { Catalogue, type CatalogueOptions } from '../src/policy/catalogue.ts'
import type { DoseDefinition } from '../src/policy/parameter.ts'
import type { Entry, Policy } from '../src/policy/policy.ts'
import type { ProofStep } from '../src/proof.ts'

const said = <T>(value: T, from = 'undated'): Entry<T> => ({ from, value, cite: [{ source: 's' }], confidence: 'B' })
const aliquot = (aliquotMicrolitres: number): DoseDefinition => ({ kind: 'aliquot', aliquotMicrolitres })
const planned: DoseDefinition = { kind: 'planned-injection' }

const extract = {
  multiDose: '95165',
  treatmentBoard: '95165',
  singleDose: '95144',
  wholeBody: '95170',
  venomByCount: ['95145', '95146'],
}

const base = { verifiedThrough: '2026-12-31', inherits: [], states: {} } as const
const all = (from: string) => [{ from, reason: 'it follows the code set' }]

const policies: readonly Policy[] = [
  {
    ...base,
    id: 'payer',
    title: 'Payer',
    kind: 'payer',
    states: {
      'extract.codes': [said(extract)],
      'extract.dose': [said(aliquot(1000)), said(aliquot(500), '2026-01-01')],
      'extract.dilutions': [said({ count: 'none' })],
      'shots.codes': [said({ one: '95115', several: '95117' })],
    },
  },
  { ...base, id: 'plan', title: 'Plan', kind: 'plan', of: 'payer', states: { 'extract.dose': [said(aliquot(2000))] } },
  { ...base, id: 'contract', title: 'Contract', kind: 'contract', of: 'plan' },
  { ...base, id: 'follower', title: 'Follower', kind: 'payer', inherits: all('payer') },
  {
    ...base,
    id: 'national',
    title: 'National',
    kind: 'payer',
    inherits: all('payer'),
    states: {
      'extract.dose': [said(aliquot(1000))],
      'extract.dilutions': [{ from: 'undated', ended: 'left to the contractors', cite: [{ source: 's' }] }],
    },
    contractors: {
      east: { 'extract.dilutions': [said({ count: 'build-up' })] },
      west: { 'extract.dilutions': [said({ count: 'none' })] },
    },
  },
]

const options: CatalogueOptions = {
  alternatives: {
    'extract.dose': [
      { label: '1 mL', value: aliquot(1000) },
      { label: 'planned injections', value: planned },
    ],
  },
}
const catalogue = new Catalogue(policies, options)

const vial: Vial = {
  container: 'multi-dose',
  contents: 'inhalant',
  dilution: '1:1',
  filledMl: 5,
  plannedDoses: 5,
  count: 1,
}
const encounter = (payer: string, more: Partial<Encounter> = {}): Encounter => {
  return { dateOfService: '2026-03-02', payer, vials: [vial], ...more }
}
const verdict = (about: Encounter, { lines, proof, undecided }: Coding) =>
  check(about, lines, policies, proof, undecided, options.alternatives)

/** The coding with steps of its first line changed. */
function changed(coding: Coding, change: (step: ProofStep) => ProofStep): Coding {
  const lines = coding.proof.lines.map((each) => ({ ...each, steps: each.steps.map(change) }))
  return { ...coding, proof: { ...coding.proof, lines } }
}

/** The coding with another step for a parameter: that of the same line under another encounter. */
function withParameterOf(coding: Coding, other: Coding, parameter: string): Coding {
  const found = other.proof.lines[0]?.steps.find((step) => 'parameter' in step && step.parameter === parameter)
  if (found === undefined) throw new Error(`no step states ${parameter}`)
  return changed(coding, (step) => ('parameter' in step && step.parameter === parameter ? found : step))
}

describe('what the payer says is resolved again', () => {
  const cases: readonly (readonly [name: string, about: Encounter, units: number | null])[] = [
    ['the payer itself', encounter('payer'), 10],
    ['on another day', encounter('payer', { dateOfService: '2025-12-31' }), 5],
    ['the plan before the payer', encounter('plan'), 2],
    ['what the contract is of', encounter('contract'), 2],
    ['both ways of what nobody may inherit', encounter('follower'), 5],
    ['the contractor', encounter('national', { jurisdiction: 'west' }), 5],
  ]

  test.each(cases)('%s', (_name, about, units) => {
    const coding = derive(catalogue, about)
    expect(coding.lines.map((line) => line.units)).toEqual([units])
    expect(verdict(about, coding)).toEqual({ ok: true })
  })

  test.each(cases)('%s: not the value of any other', (name, about) => {
    const coding = derive(catalogue, about)
    for (const [other, another] of cases) {
      const mutant = withParameterOf(coding, derive(catalogue, another), 'extract.dose')
      // A contract that says nothing of its own has the very step of its plan.
      const isSame = JSON.stringify(mutant.proof) === JSON.stringify(coding.proof)
      expect(verdict(about, mutant).ok, `${name} with the dose of ${other}`).toBe(isSame)
    }
  })

  test('extract prepared on another day is a line of that day, by its rules', () => {
    const about = encounter('payer', { vials: [vial, { ...vial, preparedOn: '2025-06-30' }] })
    const coding = derive(catalogue, about)
    expect(coding.lines.map(({ units, dateOfService }) => [units, dateOfService])).toEqual([
      [10, undefined],
      [5, '2025-06-30'],
    ])
    expect(verdict(about, coding)).toEqual({ ok: true })
    const lines = coding.lines.map((line) => ({ ...line, dateOfService: '2025-06-30' }))
    expect(verdict(about, { ...coding, lines }).ok).toBe(false)
  })

  test('a contractor that is not known leaves the line without units, and somebody has to be asked', () => {
    const about = encounter('national', { vials: [{ ...vial, dilution: '1:10', purpose: 'build-up' }] })
    const coding = derive(catalogue, about)
    expect(coding.lines.map((line) => line.units)).toEqual([null])
    expect(verdict(about, coding)).toEqual({ ok: true })
    expect(verdict(about, { ...coding, undecided: [] }).ok).toBe(false)
  })
})

describe('what is assumed', () => {
  const about = encounter('follower')
  const coding = derive(catalogue, about)

  test('has to be assumed in every way', () => {
    const one = changed(coding, (step) => (step.op === 'same-either-way' ? { ...step, of: step.of.slice(0, 1) } : step))
    expect(verdict(about, one).ok).toBe(false)
  })

  test('has to be one of what may be', () => {
    const other = changed(coding, (step) => (step.op === 'assumed' ? { ...step, label: 'what suits' } : step))
    expect(verdict(about, other).ok).toBe(false)
  })

  test('may not be what is known', () => {
    const known = encounter('payer', { dateOfService: '2025-12-31' })
    const mutant = changed(derive(catalogue, known), (step) => {
      if (step.op !== 'parameter' || step.parameter !== 'extract.dose') return step
      return { op: 'assumed', parameter: step.parameter, label: '1 mL', value: step.value }
    })
    expect(verdict(known, mutant).ok).toBe(false)
  })
})

test('a fault says where and what', () => {
  const about = encounter('payer', { injections: [{ count: 2, antigen: 'inhalant', givenBy: 'practice' }] })
  const coding = derive(catalogue, about)
  const lines = coding.lines.map((line) => (line.code === '95165' ? { ...line, units: 11 } : line))
  expect(verdict(about, { ...coding, lines })).toEqual({
    ok: false,
    faults: [{ where: 'line 0 (95165)', what: 'its units are 11, and its steps give 10' }],
  })
  const proof = { ...coding.proof, lines: coding.proof.lines.slice(0, 1) }
  expect(verdict(about, { ...coding, lines: coding.lines.slice(0, 1), proof })).toEqual({
    ok: false,
    faults: [{ where: '/injections/0', what: 'it is on no line, not left out, and nobody is asked' }],
  })
})
