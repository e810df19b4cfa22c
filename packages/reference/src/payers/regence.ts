/**
 * Regence. Sister plan of BridgeSpan in the same policy family: its own text was not read, so all of it is
 * unconfirmed.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { plannedInjectionDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const regence: Policy = {
  id: 'regence',
  title: 'Regence',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2023-11-01',
        value: plannedInjectionDose,
        cite: [{ source: 'bridgespan-100', at: 'the sister plan' }, { source: 'dossier' }],
        confidence: 'D',
        note: 'Assumed to be as BridgeSpan.',
      },
    ],
    'extract.one-date': [
      {
        from: '2023-11-01',
        value: { splittingForbidden: true },
        cite: [{ source: 'bridgespan-100', at: 'the sister plan' }, { source: 'dossier' }],
        confidence: 'D',
        note: 'Assumed to be as BridgeSpan.',
      },
    ],
    'limits.window': [
      {
        from: '2023-11-01',
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
        cite: [{ source: 'bridgespan-100', at: 'the sister plan' }, { source: 'dossier' }],
        confidence: 'D',
        note: 'Assumed to be as BridgeSpan.',
      },
    ],
  },
}
