/** BCBS North Dakota. Known for criteria of coverage; its units were not captured. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const bcbsnd: Policy = {
  id: 'bcbsnd',
  title: 'BCBS North Dakota',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2020-01-01',
        unknown: 'the definition of a dose was not captured',
        cite: [{ source: 'bcbsnd-immunotherapy' }],
      },
    ],
    'limits.window': [
      {
        from: '2020-01-01',
        unknown: 'the limits of the policy were not captured',
        cite: [{ source: 'bcbsnd-immunotherapy' }],
      },
    ],
  },
}
