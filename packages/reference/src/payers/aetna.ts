/** Aetna. Known for numbers of tests held to be enough; on 95165 no number was found. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const aetna: Policy = {
  id: 'aetna',
  title: 'Aetna',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: 'undated',
        unknown: 'no definition of a dose of 95165 was found',
        cite: [{ source: 'aetna-cpb-0038' }, { source: 'dossier' }],
      },
    ],
    'limits.daily': [
      {
        from: '2015-02-01',
        value: { '95004': { units: 70 }, '95024': { units: 40 } },
        cite: [{ source: 'aetna-cpb-0038', at: 'copy of February 2015' }],
        confidence: 'C',
        note:
          'The text (B) says how many tests may be needed, intradermal ones after negative percutaneous ones; ' +
          'reading it as a limit of one day is ours. Seen only in a copy of February 2015.',
      },
    ],
    'limits.window': [
      {
        from: 'undated',
        unknown: 'no number of 95165 over a year was found',
        cite: [{ source: 'aetna-cpb-0038' }, { source: 'dossier' }],
      },
    ],
  },
  note: 'Bulletin 0038 was read in a copy of February 2015.',
}
