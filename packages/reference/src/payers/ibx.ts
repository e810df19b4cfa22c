/** Independence Blue Cross. Known for still listing the complete-service codes; nothing on units was found. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { completeServiceCodes } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const ibx: Policy = {
  id: 'ibx',
  title: 'Independence Blue Cross',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'shots.complete-service': [
      {
        from: 'undated',
        value: completeServiceCodes('not-beside-components'),
        cite: [{ source: 'ibx-07-00-21' }],
        confidence: 'C',
        note: 'Still listed.',
      },
    ],
  },
}
