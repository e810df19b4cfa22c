/** Every clause of every policy has cases, and each comes out; an empty record never meets a clause. */
import { sourceOf } from '@aliquot/reference/sources'
import { describe, expect, test } from 'vitest'
import { allClauses, allPolicies, runCase, runCases } from './clause-cases.ts'

describe('clauses', () => {
  test('each case gives the state that it says', () => {
    const wrong = runCases.filter(({ expected, actual }) => expected !== actual)
    expect(wrong).toEqual([])
    expect(runCases.length).toBeGreaterThan(500)
  })

  test('each clause has a case in which it is met, and one in which it is not or is open', () => {
    const shown = (id: string, states: readonly string[]) =>
      runCases.some(({ clause, expected }) => clause === id && states.includes(expected))
    const bare = [...allClauses.keys()].filter((id) => !shown(id, ['met']) || !shown(id, ['not-met', 'unknown']))
    expect(bare).toEqual([])
  })

  test('the empty record meets no clause and fails none', () => {
    for (const policy of allPolicies) {
      for (const { id } of policy.clauses) {
        const { actual } = runCase(policy.id, id.slice(policy.id.length + 1), {}, 'unknown')
        expect(['unknown', 'does-not-apply'], id).toContain(actual)
      }
    }
  })

  test('ids are used once, and each clause cites a source that is held', () => {
    const ids = allPolicies.flatMap(({ clauses }) => clauses.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, cite, evidence } of allClauses.values()) {
      expect(cite.length, id).toBeGreaterThan(0)
      for (const { source } of cite) expect(sourceOf(source), `${id} cites ${source}`).toBeDefined()
      expect(evidence.length, id).toBeGreaterThan(0)
    }
  })
})
