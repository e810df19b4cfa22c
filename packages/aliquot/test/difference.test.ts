/** What differs between two dates of service: nothing is missed, and nothing is named that is the same. */
import { type Day, dayOf } from '@aliquot/engine/calendar-date'
import type { Resolution } from '@aliquot/engine/policy/catalogue'
import type { Policy } from '@aliquot/engine/policy/policy'
import { defaultCatalogue } from '@aliquot/reference/policies'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDifferences } from '../src/difference/edit-differences.ts'
import { valueDifferences } from '../src/difference/value-differences.ts'
import { parameterIds } from '../src/explain/value-in-words.ts'

const catalogue = defaultCatalogue()
const days = (from: string, to: string) => [dayOf(from), dayOf(to)] as const
const anyDay = fc.constantFrom(...catalogue.changeDays()).chain((day) => fc.constantFrom(day - 1, day))

const answered = (answer: Resolution<unknown>) =>
  answer.known ? [answer.value, answer.policy, answer.from] : answer.reason

describe('values that differ', () => {
  test('are behind every answer that differs', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const changed = new Set(valueDifferences(catalogue, from, to).map(({ parameter }) => parameter))
        for (const { id } of catalogue.policies) {
          for (const contractor of [undefined, ...catalogue.contractorsOf(id)]) {
            for (const parameter of parameterIds) {
              const ask = (day: Day) => answered(catalogue.resolve(id, contractor, parameter, day))
              if (JSON.stringify(ask(from)) !== JSON.stringify(ask(to))) expect(changed).toContain(parameter)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('are none on one day, and the same backwards with the sides changed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(valueDifferences(catalogue, from, from)).toEqual([])
        const forth = valueDifferences(catalogue, from, to)
        const back = valueDifferences(catalogue, to, from)
        const sides = back.map(({ before, after, gone, came, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
          gone: came,
          came: gone,
        }))
        const bare = (list: readonly object[]) => list.map((each) => ({ ...each, takenOverBy: [] }))
        expect(bare(sides)).toEqual(bare(forth))
      }),
      { numRuns: 40 },
    )
  })

  test('name the rows of a table that came, and who takes them over', () => {
    const differences = valueDifferences(catalogue, ...days('2024-06-30', '2024-07-01'))
    const limits = differences.find(({ policy, parameter }) => policy === 'medicare' && parameter === 'limits.daily')
    expect(limits).toMatchObject({ before: { known: false }, after: { known: true, from: '2024-07-01' } })
    expect(limits?.came).toContain('95165 30 a date, more on appeal')
    expect(limits?.edits).toContain('UNT002')
    expect(limits?.takenOverBy.length).toBeGreaterThan(0)
  })

  test('name single rows of lists: those that are gone and those that came', () => {
    const [cap] = valueDifferences(catalogue, ...days('2024-04-28', '2024-04-29')).filter(
      ({ policy, parameter }) => policy === 'highmark' && parameter === 'limits.window',
    )
    expect(cap?.gone).toEqual(['95165 120 planned injections in a benefit year, beyond by appeal'])
    expect(cap?.came).toHaveLength(2)
  })
})

describe('edits that differ', () => {
  const statement = (from: string): Policy => ({
    id: 'new-rule',
    title: 'A contract that begins to have a rule',
    kind: 'contract',
    of: 'commercial',
    verifiedThrough: '2026-06-30',
    inherits: [],
    states: {
      'place.not-paid': [
        { from, value: { codes: ['95117'], places: ['21'] }, cite: [{ source: 'dossier' }], confidence: 'B' },
      ],
    },
  })

  test('are those that begin to decide, and those of which a value is past its check', () => {
    const own = defaultCatalogue([statement('2026-02-01')])
    const standings = (from: string, to: string) =>
      editDifferences(own, ...days(from, to))
        .filter(({ edit, policies }) => edit === 'SUP001' && policies.includes('new-rule'))
        .map(({ before, after }) => [before, after])
    expect(standings('2026-01-31', '2026-02-01')).toEqual([
      [{ standing: expect.stringMatching(/undecided|not-about/) }, { standing: 'decides' }],
    ])
    expect(standings('2026-06-30', '2026-07-01')).toEqual([
      [{ standing: 'decides' }, { standing: 'decides', checkedThrough: '2026-06-30' }],
    ])
    expect(standings('2026-02-01', '2026-06-30')).toEqual([])
  })
})
