/**
 * Cigna. Known for a daily limit of its own, 84 units of 95165, beside a yearly one, and for yearly limits of tests.
 */

import type { WindowCap } from '@aliquot/engine/policy/parameter'
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

/** The policy was revised on the next day, and its numbers were not seen since. */
const numbersThrough = '2026-04-15'

const extractCap: WindowCap = {
  code: '95165',
  units: 120,
  window: { kind: 'rolling-months', months: 12 },
  phase: 'any',
  beyond: 'appeal',
  dose: 'unpublished',
}

const testCap = (code: string, units: number): WindowCap => ({
  code,
  units,
  window: { kind: 'rolling-months', months: 12 },
  phase: 'any',
  beyond: 'appeal',
  confidence: 'C',
})

export const cigna: Policy = {
  id: 'cigna',
  title: 'Cigna',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'limits.daily': [
      {
        from: '2015-02-16',
        value: { '95165': { units: 84 } },
        cite: [{ source: 'cigna-2015', at: 'policy 0070' }],
        confidence: 'B',
        verifiedThrough: numbersThrough,
      },
    ],
    'limits.window': [
      {
        from: '2015-02-16',
        value: [extractCap],
        cite: [{ source: 'cigna-2015', at: 'policy 0070' }],
        confidence: 'B',
        verifiedThrough: numbersThrough,
        note: 'The source says a year and not which; read as any twelve months, the strictest. The dose is not defined.',
      },
      {
        from: '2020-02-17',
        value: [extractCap, testCap('86003', 80), testCap('95004', 80), testCap('95024', 40)],
        cite: [{ source: 'cigna-2015', at: 'policy 0070' }, { source: 'cigna-tests-2020' }],
        confidence: 'B',
        verifiedThrough: numbersThrough,
        note: 'The limits of tests, in any twelve months, are C.',
      },
    ],
  },
}
