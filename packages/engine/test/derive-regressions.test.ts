/**
 * Faults that deriving once had, each as what must hold instead. One that still stands is expected to fail (`fails`)
 * and says why; when it is put right it loses its `fails`.
 */
import { defaultCatalogue } from '@aliquot/reference/policies'
import { describe, expect, test } from 'vitest'
import { derive } from '../src/derive/derive.ts'
import type { Encounter } from '../src/document/encounter.ts'

const catalogue = defaultCatalogue()
const base = { dateOfService: '2026-03-02', payer: 'medicare', jurisdiction: 'palmetto' } as const
const code = (facts: Partial<Encounter>) => derive(catalogue, { ...base, ...facts })
const lines = (facts: Partial<Encounter>) =>
  code(facts).lines.map(({ code, units, modifiers, dateOfService }) => {
    const line = `${[code, ...modifiers].join('-')} x${units}`
    return dateOfService === undefined ? line : `${line} on ${dateOfService}`
  })

const shot = { count: 1, antigen: 'inhalant', givenBy: 'practice' } as const
const concentrate = { container: 'multi-dose', contents: 'inhalant', dilution: '1:1', filledMl: 10 } as const

describe('an answer that is guessed while a question is open', () => {
  test('a visit that was not separate, beside injections whose number is not recorded', () => {
    // Whatever the number, a shot is billed, and the visit is part of it.
    const visit = { code: '99213', separatelyIdentifiable: false }
    expect(lines({ injections: [{ antigen: 'inhalant', givenBy: 'practice' }], evaluation: visit })).toEqual([])
  })

  test('an injected biologic of which nobody says who gave it', () => {
    // For extract the same missing fact is asked for.
    const coding = code({ injections: [{ count: 1, antigen: 'biologic' }] })
    expect(coding.undecided.map((question) => question.fact)).toContain('/injections/0/givenBy')
  })

  test('whole-body extract of another insect, in a container that is not recorded', () => {
    const roach = { contents: 'whole-body', antigens: [{ name: 'cockroach' }], dilution: '1:1', filledMl: 10 } as const
    expect(code({ vials: [roach] }).undecided.map((question) => question.fact)).toContain('/vials/0/container')
  })

  test('photo tests beside patch tests, where neither names what was tested', () => {
    const tests = {
      skinTests: [
        { method: 'photo', count: 1 },
        { method: 'patch', count: 10 },
      ],
    } as const
    expect(code(tests).undecided.map((question) => question.fact)).toContain('/skinTests/0/names')
  })

  test('an empty list of names is taken for other allergens', () => {
    const sequential = { method: 'intradermal-sequential', antigen: 'airborne', count: 8, names: ['ragweed'] } as const
    const coding = code({ skinTests: [sequential, { method: 'intradermal', count: 2, names: [] }] })
    expect(coding.undecided.map((question) => question.fact)).toContain('/skinTests/1/names')
  })
})

describe('the day of preparing', () => {
  test('counts for venom, single-dose vials, boards and whole-body extract too', () => {
    const venom = { contents: 'venom', venoms: ['honey-bee'], plannedDoses: 10, preparedOn: '2026-02-23' } as const
    expect(lines({ vials: [venom] })).toEqual(['95145 x10 on 2026-02-23'])
  })

  test('decides which rule on supervision holds', () => {
    // Video came in on 2026-01-01; this vial was mixed before.
    const mixed = { ...concentrate, preparedBy: 'staff', supervision: 'virtual', preparedOn: '2025-12-30' } as const
    expect(lines({ vials: [mixed] })).toEqual([])
  })
})

describe('tests beside other services', () => {
  const sequential = { method: 'intradermal-sequential', antigen: 'airborne', count: 8, names: ['ragweed'] } as const
  const single = { method: 'intradermal', count: 2, names: ['ragweed'] } as const

  test('of the same allergen stay part of the sequential test when a shot is given too', () => {
    // A line is held against every pair that it stands in, not against the first alone.
    const other = { antigensDifferFromTherapy: true }
    const tests = [sequential, single].map((each) => ({ ...each, ...other }))
    expect(lines({ skinTests: tests })).toEqual(['95027 x8'])
    expect(lines({ skinTests: tests, injections: [shot] })).toEqual(['95115 x1', '95027-59 x8'])
  })

  test('are settled against all tests of the day, whatever their order', () => {
    const delayed = { method: 'intradermal-delayed', count: 2, names: ['ragweed'] } as const
    const drug = { method: 'percutaneous-intradermal-drug', count: 3, names: ['penicillin'] } as const
    const unnamed = { method: 'intradermal', count: 4 } as const
    expect(lines({ skinTests: [delayed, unnamed, drug] }).sort()).toEqual(
      lines({ skinTests: [delayed, drug, unnamed] }).sort(),
    )
  })

  test('are all asked about', () => {
    const skinTests = [10, 20].map((count) => ({ method: 'percutaneous', antigen: 'airborne', count }) as const)
    expect(code({ skinTests, injections: [shot] }).undecided.map((question) => question.fact)).toEqual([
      '/skinTests/0/antigensDifferFromTherapy',
      '/skinTests/1/antigensDifferFromTherapy',
    ])
  })

  test('of one code are one line where there is no therapy to be apart from', () => {
    const skinTests = [true, false].map(
      (antigensDifferFromTherapy) => ({ method: 'percutaneous', count: 10, antigensDifferFromTherapy }) as const,
    )
    expect(lines({ skinTests })).toEqual(['95004 x20'])
  })
})

describe('lines', () => {
  test.each([
    ['a vial of less than one portion', { vials: [{ ...concentrate, filledMl: 0.9 }] }],
    ['no vial at all', { vials: [{ ...concentrate, count: 0 }] }],
    ['no dose planned', { vials: [{ contents: 'venom', venoms: ['wasp'], plannedDoses: 0 }] }],
    [
      'a drug that was thrown away whole',
      { drugs: [{ name: 'omalizumab', source: 'practice', mg: 0, wastedMg: 150 }] },
    ],
  ] as const)('have no zero units: %s', (_name, facts) => {
    expect(code(facts).lines.filter((line) => line.units === 0)).toEqual([])
  })

  test('of one drug code are one line', () => {
    const drug = { name: 'omalizumab', route: 'subcutaneous', injections: 1, source: 'specialty-pharmacy' } as const
    expect(lines({ drugs: [drug, drug] })).toEqual(['96372 x2'])
  })
})

describe('proofs', () => {
  test('cite the syringes where these were counted', () => {
    const coding = code({ injections: [{ antigen: 'vaccine', givenBy: 'practice', shots: [{}, {}] }] })
    const facts = coding.proof.lines.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.op === 'fact' ? [step.at] : [])),
    )
    expect(facts).toContain('/injections/0/shots')
    expect(facts).not.toContain('/injections/0/count')
  })
})

describe('what is left out', () => {
  test('cites no fact that is not recorded', () => {
    // Left out beside the shot, the test also cites names, its own and the other test's, which nobody wrote down.
    const delayed = { method: 'intradermal-delayed', count: 2, antigensDifferFromTherapy: false } as const
    const venom = { method: 'percutaneous-intradermal-venom', count: 3, antigensDifferFromTherapy: true } as const
    const { excluded } = code({ skinTests: [delayed, venom], injections: [shot] }).proof
    const cited = excluded.flatMap(({ steps }) => steps.flatMap((step) => (step.op === 'fact' ? [step] : [])))
    expect(cited.filter((step) => step.value === undefined).map((step) => step.at)).toEqual([])
  })
})

describe('tests beside a test that is left out itself', () => {
  // The intradermal test is part of the shot's service; it is on no line, and leaves out no other test.
  const intradermal = {
    method: 'intradermal',
    antigen: 'airborne',
    count: 2,
    antigensDifferFromTherapy: false,
  } as const
  const delayed = { method: 'intradermal-delayed', count: 2, names: ['oak'], antigensDifferFromTherapy: true } as const
  const skinTests = [{ ...intradermal, names: ['oak'] }, delayed]

  test('are not part of it', () => {
    const { lines: all, proof } = code({ skinTests, injections: [shot] })
    expect(proof.excluded.map(({ at, reason }) => [at, reason])).toEqual([['/skinTests/0', 'part-of-therapy']])
    expect(all.map((line) => [line.code, ...line.modifiers])).toContainEqual(['95028', '59'])
  })

  test('are, where it stands', () => {
    const { proof } = code({ skinTests })
    expect(proof.excluded.map(({ at, reason }) => [at, reason])).toEqual([['/skinTests/1', 'part-of-other-test']])
  })
})

describe('photo tests', () => {
  test('are part of the patch tests that they share names with, not of others', () => {
    const photo = { method: 'photo', count: 2, names: ['ragweed'] } as const
    const patch = { method: 'patch', count: 3 } as const
    const { proof } = code({ skinTests: [patch, photo, { ...patch, names: ['ragweed'] }] })
    const [excluded] = proof.excluded.filter(({ at }) => at === '/skinTests/1')
    expect(excluded?.reason).toBe('part-of-other-test')
    expect(JSON.stringify(excluded?.steps)).toContain('/skinTests/2/method')
    expect(JSON.stringify(excluded?.steps)).not.toContain('/skinTests/0/method')
  })
})

describe('a rescue drug', () => {
  test('given by a way that its code is not for is asked about', () => {
    const facts = { reactionTreatment: { drug: 'albuterol', mg: 2.5, route: 'intramuscular' } } as const
    expect(code(facts).undecided.map((question) => question.fact)).toContain('/reactionTreatment/route')
  })
})
