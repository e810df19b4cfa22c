/** Horizon NJ Health, Medicaid of New Jersey. Known for halving the units after the first year of treatment. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const horizonNjHealth: Policy = {
  id: 'horizon-nj-health',
  title: 'Horizon NJ Health',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'extract.dose': [
      {
        from: '2019-06-01',
        unknown: 'the policy counts units of 95165 and does not define a dose',
        cite: [{ source: 'horizon-nj-immunotherapy' }],
      },
    ],
    'limits.window': [
      {
        from: '2019-06-01',
        value: [
          {
            code: '95165',
            units: 120,
            window: { kind: 'therapy-year' },
            phase: 'first-year',
            beyond: 'appeal',
            dose: 'unpublished',
          },
          {
            code: '95165',
            units: 60,
            window: { kind: 'therapy-year' },
            phase: 'later-years',
            beyond: 'appeal',
            dose: 'unpublished',
          },
        ],
        cite: [{ source: 'horizon-nj-immunotherapy' }],
        confidence: 'B',
        note: 'Rolling years from the start of treatment. Units billed are counted, since the dose is not defined.',
      },
    ],
  },
}
