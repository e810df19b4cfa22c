/** Medi-Cal, Medicaid of California. Known for 50 blood tests of 86003 a year without an authorization. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const mediCal: Policy = {
  id: 'medi-cal',
  title: 'Medi-Cal',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'limits.window': [
      {
        from: '2017-10-01',
        value: [
          {
            code: '86003',
            units: 50,
            window: { kind: 'rolling-months', months: 12 },
            phase: 'any',
            beyond: 'prior-authorization',
          },
        ],
        cite: [{ source: 'medi-cal-86003' }],
        confidence: 'B',
        note: 'The source says a year and not which; read as any twelve months, the strictest. Beyond it a TAR is needed.',
      },
    ],
    'visit.test-day': [
      {
        from: 'undated',
        value: { newPatient: 'denied', establishedPatient: 'denied', routineOnly: true },
        cite: [{ source: 'pabau-95004' }],
        confidence: 'D',
        note: 'A secondary source; by the same provider. It does not tell new from established patients.',
      },
    ],
  },
}
