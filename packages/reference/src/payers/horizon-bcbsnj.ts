/**
 * Horizon BCBSNJ, private and Medicare Advantage plans. Known for 120 units in any 365 days, of a dose that it does
 * not define.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const horizonBcbsnj: Policy = {
  id: 'horizon-bcbsnj',
  title: 'Horizon BCBSNJ',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2023-12-01',
        unknown: 'the policy counts units of 95165 and does not define a dose',
        cite: [{ source: 'horizon-allergy-services' }],
      },
    ],
    'limits.window': [
      {
        from: '2023-12-01',
        value: [
          {
            code: '95165',
            units: 120,
            window: { kind: 'rolling-days', days: 365 },
            phase: 'any',
            beyond: 'appeal',
            dose: 'unpublished',
          },
        ],
        cite: [{ source: 'horizon-allergy-services' }],
        confidence: 'B',
        note: 'Units billed are counted, since the dose is not defined.',
      },
    ],
  },
  note: 'The policy is for Medicare Advantage too, where the national pairs and daily limits bind: not held under this id.',
}
