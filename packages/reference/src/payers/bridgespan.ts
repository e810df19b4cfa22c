/** BridgeSpan. Known for planned doses billed once, on the day of preparation, and 150 of them in any 365 days. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { plannedInjectionDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const bridgespan: Policy = {
  id: 'bridgespan',
  title: 'BridgeSpan',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2023-11-01',
        value: plannedInjectionDose,
        cite: [{ source: 'bridgespan-100' }],
        confidence: 'B',
        note: 'What a shot takes out of the vial, or a syringe off a board, counted by the plan of the first day; later changes of dose change nothing.',
      },
    ],
    'extract.one-date': [
      {
        from: '2023-11-01',
        value: { splittingForbidden: true },
        cite: [{ source: 'bridgespan-100' }],
        confidence: 'B',
        note: 'Billed on the day of preparation, once per course of treatment.',
      },
    ],
    'limits.window': [
      {
        from: '2021-11-01',
        value: [
          {
            code: '95165',
            units: 150,
            window: { kind: 'rolling-days', days: 365 },
            phase: 'any',
            beyond: 'appeal',
            dose: plannedInjectionDose,
          },
        ],
        cite: [{ source: 'bridgespan-100' }],
        confidence: 'B',
        note: 'Per member, every plan of treatment together.',
      },
    ],
  },
}
