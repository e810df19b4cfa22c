/** Laws of deriving that hold for any encounter. */

import { defaultCatalogue } from '@aliquot/reference/policies'
import { readEncounter } from 'aliquot/documents/read-document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Coding, Family } from '../src/derive/coding.ts'
import { derive } from '../src/derive/derive.ts'
import type { Encounter, Vial } from '../src/document/encounter.ts'
import { anyEncounter, anyPayer, anySections, anyVial, shuffled } from './any-encounter.ts'

const catalogue = defaultCatalogue()
const code = (encounter: Encounter) => derive(catalogue, encounter)

/** The lines of a coding in words, sorted, of some families or of all. */
function linesOf(coding: Coding, families?: readonly Family[]): readonly string[] {
  return coding.lines
    .filter((line) => families === undefined || families.includes(line.family))
    .map((line) =>
      [line.code, `x${line.units}`, line.modifiers.join(), line.dateOfService ?? '']
        .filter((part) => part !== '')
        .join(' '),
    )
    .sort()
}

function unitsOf(coding: Coding, billed: string): number {
  return coding.lines.filter((line) => line.code === billed).reduce((sum, line) => sum + (line.units ?? 0), 0)
}

describe('volumes', () => {
  const concentrate = fc.record({
    container: fc.constant('multi-dose' as const),
    contents: fc.constant('inhalant' as const),
    dilution: fc.constant('1:1'),
    count: fc.integer({ min: 1, max: 3 }),
    microlitres: fc.nat(20_000),
  })
  const vialOf = ({ microlitres, ...vial }: { microlitres: number } & Vial): Vial => ({
    ...vial,
    filledMl: microlitres / 1000,
  })

  test('more millilitres never lower the units, with any payer that counts them', () => {
    const counting = fc.constantFrom('medicare', 'highmark', 'commercial-1cc', 'uhc-commercial')
    fc.assert(
      fc.property(
        counting,
        fc.array(concentrate, { minLength: 1, maxLength: 4 }),
        fc.nat(12_000),
        (payer, list, more) => {
          const base = { dateOfService: '2026-03-02', payer, jurisdiction: 'palmetto' }
          const fuller = list.map((vial, index) =>
            index === 0 ? { ...vial, microlitres: vial.microlitres + more } : vial,
          )
          const before = unitsOf(code({ ...base, vials: list.map(vialOf) }), '95165')
          const after = unitsOf(code({ ...base, vials: fuller.map(vialOf) }), '95165')
          expect(after).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  test('another vial never lowers the units', () => {
    fc.assert(
      fc.property(anyPayer, fc.array(concentrate, { maxLength: 3 }), concentrate, (payer, list, one) => {
        const base = { dateOfService: '2026-03-02', payer, jurisdiction: 'palmetto' }
        const before = unitsOf(code({ ...base, vials: list.map(vialOf) }), '95165')
        const after = unitsOf(code({ ...base, vials: [...list, one].map(vialOf) }), '95165')
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('are counted vial by vial: what two vials give is the sum of what each gives', () => {
    fc.assert(
      fc.property(concentrate, concentrate, (a, b) => {
        const base = { dateOfService: '2026-03-02', payer: 'medicare' }
        const each = [a, b].map((vial) => unitsOf(code({ ...base, vials: [vialOf(vial)] }), '95165'))
        const both = unitsOf(code({ ...base, vials: [a, b].map(vialOf) }), '95165')
        expect(both).toBe((each[0] ?? 0) + (each[1] ?? 0))
      }),
    )
  })
})

describe('order', () => {
  const reordered = anyEncounter.chain((encounter) =>
    fc.record({
      encounter: fc.constant(encounter),
      vials: shuffled(encounter.vials ?? []),
      injections: shuffled(encounter.injections ?? []),
      skinTests: shuffled(encounter.skinTests ?? []),
    }),
  )

  test('of vials, injections and tests does not matter for the lines', () => {
    fc.assert(
      fc.property(reordered, ({ encounter, vials, injections, skinTests }) => {
        const other: Encounter = {
          ...encounter,
          ...(encounter.vials === undefined ? {} : { vials }),
          ...(encounter.injections === undefined ? {} : { injections }),
          ...(encounter.skinTests === undefined ? {} : { skinTests }),
        }
        expect(linesOf(code(other))).toEqual(linesOf(code(encounter)))
        expect(code(other).undecided.length > 0).toBe(code(encounter).undecided.length > 0)
      }),
    )
  })
})

describe('a section that is added', () => {
  const withSection = fc.record({ encounter: anyEncounter, more: anySections })
  const merged = (
    encounter: Encounter,
    more: Partial<Encounter>,
    sections: readonly (keyof Encounter)[],
  ): Encounter => {
    const added = Object.fromEntries(sections.flatMap((each) => (more[each] === undefined ? [] : [[each, more[each]]])))
    return { ...encounter, ...added }
  }

  test('of tests, drugs, challenges, visits or reactions leaves shots and extract as they were', () => {
    fc.assert(
      fc.property(withSection, ({ encounter, more }) => {
        const after = merged(encounter, more, ['skinTests', 'drugs', 'challenge', 'evaluation', 'reactionTreatment'])
        expect(linesOf(code(after), ['shots', 'extract'])).toEqual(linesOf(code(encounter), ['shots', 'extract']))
      }),
    )
  })

  test('of vials leaves shots as they were, and shots leave extract', () => {
    fc.assert(
      fc.property(withSection, ({ encounter, more }) => {
        expect(linesOf(code(merged(encounter, more, ['vials'])), ['shots'])).toEqual(
          linesOf(code(encounter), ['shots']),
        )
        expect(linesOf(code(merged(encounter, more, ['injections'])), ['extract'])).toEqual(
          linesOf(code(encounter), ['extract']),
        )
      }),
    )
  })

  test('changes no other family where the payer has no same-day pairs, visits apart', () => {
    const own: Readonly<Record<string, readonly Family[]>> = {
      vials: ['extract', 'unlisted'],
      skinTests: ['tests'],
      challenge: ['challenge'],
      reactionTreatment: ['reaction'],
    }
    fc.assert(
      fc.property(
        withSection,
        fc.constantFrom('vials', 'skinTests', 'challenge', 'reactionTreatment'),
        (both, section) => {
          const encounter: Encounter = { ...both.encounter, payer: 'commercial' }
          const others = (coding: Coding) =>
            linesOf({ ...coding, lines: coding.lines.filter((line) => !(own[section] ?? []).includes(line.family)) }, [
              'shots',
              'extract',
              'tests',
              'challenge',
              'desensitization',
              'drugs',
              'reaction',
              'unlisted',
            ])
          const after = merged(encounter, both.more, [section])
          expect(others(code(after))).toEqual(others(code(encounter)))
        },
      ),
    )
  })
})

describe('lines', () => {
  test('have a unit or a question, never zero units', () => {
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        for (const line of code(encounter).lines) expect(line.units, line.code).not.toBe(0)
      }),
    )
  })

  test('of one kind, code, date and set of modifiers are one line', () => {
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const { lines } = code(encounter)
        const keys = lines.map((line) => [line.family, line.code, line.modifiers.join(), line.dateOfService].join('|'))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('hold one of the two shot codes at most, once', () => {
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const shots = code(encounter).lines.filter((line) => line.family === 'shots')
        expect(shots.length).toBeLessThanOrEqual(1)
        expect(shots.map((line) => line.units)).toEqual(shots.map(() => 1))
      }),
    )
  })
})

describe('a visit that was not separate', () => {
  test('is never billed on a day of shots, whatever else is not recorded', () => {
    const injections: Encounter['injections'] = [{ antigen: 'inhalant', givenBy: 'practice' }]
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const evaluation = { code: '99213', separatelyIdentifiable: false }
        const { lines } = code({ ...encounter, injections, evaluation, rapidDesensitization: undefined })
        expect(lines.filter((line) => line.family === 'visit')).toEqual([])
      }),
    )
  })
})

describe('a coding', () => {
  test('is the same each time, and from a catalogue built again', () => {
    const other = defaultCatalogue()
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const first = JSON.stringify(code(encounter))
        expect(JSON.stringify(code(encounter))).toBe(first)
        expect(JSON.stringify(derive(other, encounter))).toBe(first)
      }),
      { numRuns: 50 },
    )
  })

  test('does not change the encounter', () => {
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const before = JSON.stringify(encounter)
        code(encounter)
        expect(JSON.stringify(encounter)).toBe(before)
      }),
    )
  })

  test('is the same whether a field is null or absent', () => {
    const nulls = [
      'injections',
      'vials',
      'skinTests',
      'challenge',
      'evaluation',
      'drugs',
      'role',
      'course',
      'unheard-of',
    ]
    fc.assert(
      fc.property(anyEncounter, fc.subarray(nulls), anyVial, (encounter, fields, vial) => {
        const base = { ...encounter, vials: [vial] }
        const holes = Object.fromEntries(fields.filter((field) => !(field in base)).map((field) => [field, null]))
        const hollow = { ...vial, splitReason: null, capacityMl: null, beyondUseOn: null }
        const plain = readEncounter(base)
        const withNulls = readEncounter({ ...base, ...holes, vials: [null, hollow] })
        expect(plain.ok && withNulls.ok).toBe(true)
        if (plain.ok && withNulls.ok) expect(code(withNulls.value)).toEqual(code(plain.value))
      }),
    )
  })

  test('of a payer of whom nothing is held is one question and no line', () => {
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const coding = code({ ...encounter, payer: 'nobody' })
        expect(coding.lines).toEqual([])
        expect(coding.undecided.map((question) => question.fact)).toEqual(['/payer'])
      }),
      { numRuns: 20 },
    )
  })
})
