/** Texas Children's Health Plan, a plan of Texas Medicaid. Known for 80 units in six months. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { plannedInjectionDose } from '../coding-values.ts'
import { researchClosed } from '../verified-through.ts'

export const texasChildrens: Policy = {
  id: 'texas-childrens',
  title: "Texas Children's Health Plan",
  kind: 'plan',
  of: 'texas-medicaid',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: [],
  states: {
    'limits.window': [
      {
        from: '2018-08-01',
        value: [
          {
            code: '95165',
            units: 80,
            window: { kind: 'rolling-months', months: 6 },
            phase: 'any',
            beyond: 'appeal',
            dose: plannedInjectionDose,
          },
        ],
        cite: [{ source: 'texas-childrens-2018' }],
        confidence: 'B',
        note: 'With records. The 160 a year of the program cannot be passed without passing this one.',
      },
    ],
  },
}
