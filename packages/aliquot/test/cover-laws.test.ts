/** Laws of coverage: a fact that is taken away never makes a clause met, nor a course covered. */
import type { ClauseTest } from '@aliquot/engine/cover/clause'
import type { CoverageVerdict } from '@aliquot/engine/cover/verdict'
import { createAliquot } from 'aliquot'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocuments, type Documents, removalsOf, requestOf } from './any-course.ts'
import { allClauses, allPolicies } from './clause-cases.ts'

const { cover } = createAliquot()

const states = (verdict: CoverageVerdict) =>
  new Map(
    verdict.policies.flatMap(({ policy, clauses }) =>
      clauses.map(({ clause, state }) => [`${policy.id} ${clause.id}`, state] as const),
    ),
  )

/** What one removed fact turned the wrong way, in words. */
function turned(documents: Documents, payer: string, policy: string | undefined, on: string): readonly string[] {
  const whole = cover(requestOf(documents, payer, policy, on))
  const before = states(whole)
  return removalsOf(documents).flatMap((removal) => {
    const less = cover(requestOf(removal.documents, payer, policy, on))
    const clauses = [...states(less)].flatMap(([id, state]) => {
      const was = before.get(id)
      const isTurned = state === 'met' && (was === 'not-met' || was === 'unknown')
      return isTurned ? [`${id} was ${was} and is met without ${removal.pointer}`] : []
    })
    const isTurned = !removal.isSection && less.answer === 'covered' && whole.answer !== 'covered'
    return isTurned ? [...clauses, `${whole.answer} became covered without ${removal.pointer}`] : clauses
  })
}

const lifeDays: Readonly<Record<string, string>> = {
  L36240: '2016-06-01',
  L37800: '2022-03-01',
  'texas-medicaid': '2009-03-02',
}

describe('taking one fact away', () => {
  test.each(allPolicies.map(({ id, payer }) => [id, payer]))('never meets a clause of %s', (id, payer) => {
    const holds = (documents: Documents) => {
      expect(turned(documents, payer, id, lifeDays[id] ?? '2026-03-02')).toEqual([])
    }
    fc.assert(fc.property(anyDocuments, holds), { numRuns: 12 })
  })

  test.each(['2016-06-01', '2025-06-02', '2026-03-02'])('nor where the policies are chosen by the day (%s)', (on) => {
    const holds = (documents: Documents) => {
      expect(turned(documents, 'medicare', undefined, on)).toEqual([])
    }
    fc.assert(fc.property(anyDocuments, holds), { numRuns: 8 })
  })
})

describe('confidence', () => {
  test('a course is never covered or refused on more than its clauses bear', () => {
    const order = ['A', 'B', 'C', 'D']
    fc.assert(
      fc.property(anyDocuments, fc.constantFrom(...allPolicies), (documents, policy) => {
        const verdict = cover(requestOf(documents, policy.payer, policy.id, lifeDays[policy.id] ?? '2026-03-02'))
        for (const each of verdict.policies) {
          const resting = each.clauses.filter(({ clause }) => each.restsOn.includes(clause.id))
          const held = resting.map(({ clause }) => clause.confidence)
          expect(each.confidence).toBe(held.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0])
        }
        if (verdict.denies) expect(['A', 'B']).toContain(verdict.confidence)
        if (verdict.confidence === 'D') expect(verdict.answer).not.toBe('not-covered')
      }),
    )
  })
})

/** All tests inside a test, each with whether it stands under a `not`. */
function partsOf(test: ClauseTest, negated = false): readonly (readonly [ClauseTest, boolean])[] {
  if ('all' in test) return [[test, negated], ...test.all.flatMap((each) => partsOf(each, negated))]
  if ('any' in test) return [[test, negated], ...test.any.flatMap((each) => partsOf(each, negated))]
  if ('not' in test) return [[test, negated], ...partsOf(test.not, !negated)]
  if ('shown' in test) return [[test, negated], ...partsOf(test.shown, negated)]
  if ('every' in test) return [[test, negated], ...partsOf(test.passes, negated)]
  return [[test, negated]]
}

describe('tests that are not three-valued', () => {
  test('stand only where they cannot turn a missing fact into a clause that is met', () => {
    for (const clause of allClauses.values()) {
      for (const [part, negated] of partsOf(clause.test)) {
        expect('present' in part, clause.id).toBe(false)
        if ('shown' in part || 'question' in part) expect(negated, clause.id).toBe(false)
      }
    }
  })
})
