/** Anthem. Known for caps by year of treatment in "preparations", without saying what a dose is. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const anthem: Policy = {
  id: 'anthem',
  title: 'Anthem Blue Cross',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: 'undated',
        unknown: 'the guideline counts preparations and does not define a dose',
        cite: [{ source: 'anthem-cg-med-52' }],
      },
    ],
    'limits.window': [
      {
        from: 'undated',
        value: [
          {
            code: '95165',
            units: 150,
            window: { kind: 'therapy-year' },
            phase: 'first-year',
            beyond: 'appeal',
            dose: 'unpublished',
          },
          {
            code: '95165',
            units: 120,
            window: { kind: 'therapy-year' },
            phase: 'later-years',
            beyond: 'appeal',
            dose: 'unpublished',
          },
        ],
        cite: [{ source: 'anthem-cg-med-52' }],
        confidence: 'B',
        note: 'The build-up is included in the 150; what is beyond is held not to be necessary. The copy has no date.',
      },
    ],
  },
}
