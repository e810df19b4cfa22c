/** QualChoice. Known for listing the complete-service codes. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { completeServiceCodes } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const qualchoice: Policy = {
  id: 'qualchoice',
  title: 'QualChoice',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'shots.complete-service': [
      {
        from: '2017-01-01',
        value: completeServiceCodes('not-beside-components'),
        cite: [{ source: 'qualchoice-bi117' }],
        confidence: 'C',
        note: 'Listed.',
      },
    ],
  },
}
