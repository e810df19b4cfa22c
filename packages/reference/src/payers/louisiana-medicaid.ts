/** Louisiana Medicaid. Known for component codes always. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { completeServiceCodes, visitRule } from '../coding-values.ts'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const louisianaMedicaid: Policy = {
  id: 'louisiana-medicaid',
  title: 'Louisiana Medicaid',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'shots.complete-service': [
      {
        from: '2011-01-01',
        value: completeServiceCodes('never'),
        cite: [{ source: 'louisiana-text' }],
        confidence: 'C',
        note: 'A text of 2011.',
      },
    ],
    'visit.same-day': [
      {
        from: '2011-01-01',
        value: visitRule,
        cite: [{ source: 'louisiana-text' }],
        confidence: 'C',
        note: 'Only other significant, identifiable services; watching the patient is included. A text of 2011.',
      },
    ],
  },
}
