import { judgeDiagnoses } from '@aliquot/engine/diagnosis/judge-diagnoses'
import { diagnosisTables } from '@aliquot/reference/coverage/diagnosis-sets'
import { describe, expect, test } from 'vitest'

const judge = (procedure: string, diagnoses: readonly string[], on = '2026-03-02', more: object = {}) =>
  judgeDiagnoses({ procedure, diagnoses, on, ...more }, diagnosisTables)

describe('diagnoses', () => {
  test('a supporting one is enough, whatever stands beside it', () => {
    expect(judge('95165', ['L50.0', 'J30.1'])).toMatchObject({
      state: 'met',
      remarks: [
        { kind: 'does-not-support', code: 'L50.0' },
        { kind: 'supports', code: 'J30.1' },
      ],
    })
  })

  test('venom codes want venom diagnoses', () => {
    expect(judge('95146', ['Z91.030']).state).toBe('met')
    expect(judge('95146', ['J30.1']).state).toBe('not-met')
    expect(judge('95117', ['Z91.030'], '2026-03-02', { policy: 'venom' }).state).toBe('met')
    expect(judge('95165', ['Z91.030']).state).toBe('unknown')
  })

  test('food codes that were split are not billable from 2025-10-01, and their successors not before', () => {
    for (const code of ['Z91.011', 'T78.1XXA']) {
      expect(judge('95165', [code], '2025-10-01').remarks[0]).toMatchObject({ kind: 'not-billable', code })
      expect(judge('95165', [code], '2025-09-30').remarks[0]?.kind).not.toBe('not-billable')
    }
    expect(judge('95165', ['Z91.0110'], '2025-09-30').remarks[0]?.kind).toBe('not-billable')
    expect(judge('95165', ['Z91.0110'], '2025-10-01').remarks[0]?.kind).not.toBe('not-billable')
  })

  test('an unspecified one is remarked on only where a test names the allergen', () => {
    expect(judge('95165', ['J30.9']).remarks).toEqual([{ kind: 'supports', code: 'J30.9' }])
    const named = judge('95165', ['J30.9'], '2026-03-02', { namedAllergens: ['cat'] })
    expect([named.state, named.remarks[1]]).toEqual(['met', { kind: 'unspecified', code: 'J30.9', named: ['cat'] }])
  })

  test('a payer’s own list goes before the general one', () => {
    expect(judge('95180', ['J30.0'], '2026-03-02', { policy: 'harvard-pilgrim' })).toMatchObject({
      state: 'met',
      set: { confidence: 'B' },
    })
    expect(judge('95180', ['J30.0'], '2021-08-31', { policy: 'harvard-pilgrim' }).state).toBe('unknown')
  })

  test('nothing recorded, and a code of no list, are unknown; and no other code is ever proposed for payment', () => {
    expect(judge('95165', []).state).toBe('unknown')
    expect(judge('95165', ['Z00.00']).state).toBe('unknown')
    const { remarks } = judge('95165', ['L50.0'])
    expect(JSON.stringify(remarks)).not.toContain('J30')
  })
})
