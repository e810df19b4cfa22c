/** Health Net. Known for refusing the lowest visits on shot days, modifier 25 or not. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const healthNet: Policy = {
  id: 'health-net',
  title: 'Health Net',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'visit.refused-with-modifier': [
      {
        from: '2020-01-01',
        value: { codes: ['99211', '99212'] },
        cite: [{ source: 'dossier' }, { source: 'health-net-20-611' }],
        confidence: 'C',
        note:
          'The notes of this project give the year 2020. The update of August 2020 that was found speaks of 99211 ' +
          'and of modifier 25 in general; 99212 was not seen in it.',
      },
    ],
  },
}
