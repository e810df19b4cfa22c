/**
 * A plan known by its policy MP-081; whose it is was not confirmed. Known for 180 units in the first year of
 * treatment.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { plannedInjectionDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const mp081: Policy = {
  id: 'mp-081',
  title: 'The plan of policy MP-081',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2024-05-16',
        value: plannedInjectionDose,
        cite: [{ source: 'mp-081' }],
        confidence: 'B',
        note: 'Doses prepared and meant to be given.',
      },
    ],
    'limits.window': [
      {
        from: '2024-05-16',
        value: [
          {
            code: '95165',
            units: 180,
            window: { kind: 'therapy-year' },
            phase: 'first-year',
            beyond: 'appeal',
            dose: plannedInjectionDose,
          },
          {
            code: '95165',
            units: 120,
            window: { kind: 'therapy-year' },
            phase: 'later-years',
            beyond: 'appeal',
            dose: plannedInjectionDose,
          },
        ],
        cite: [{ source: 'mp-081' }],
        confidence: 'B',
      },
    ],
  },
}
