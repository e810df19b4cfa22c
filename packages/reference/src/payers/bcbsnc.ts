/** BCBS North Carolina. Known for covering no home treatment, and for a yearly limit whose number was not found. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const bcbsnc: Policy = {
  id: 'bcbsnc',
  title: 'BCBS North Carolina',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'limits.window': [
      {
        from: '2014-07-29',
        unknown: 'a yearly limit of 95165 exists, and its number was not found',
        cite: [{ source: 'bcbsnc-2014' }],
      },
    ],
    'home.treatment': [
      { from: '2014-07-29', value: { covered: false }, cite: [{ source: 'bcbsnc-2014' }], confidence: 'B' },
    ],
  },
}
