/**
 * UnitedHealthcare commercial. Known for covering no home treatment, and for denials by a dose that it has not
 * published.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { oneMillilitreDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const uhcCommercial: Policy = {
  id: 'uhc-commercial',
  title: 'UnitedHealthcare commercial plans',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2024-01-01',
        value: { ...oneMillilitreDose, perVialMax: 10 },
        cite: [{ source: 'forum-uhc' }],
        confidence: 'C',
        note: 'Seen in denials since about 2024, the day is not known; no policy was published.',
      },
    ],
    'extract.one-date': [
      {
        from: '2025-01-01',
        value: { splittingForbidden: true },
        cite: [{ source: 'forum-uhc' }],
        confidence: 'C',
        note: 'Of one preparation over several days the first day was paid and the others were denied. The source gives the year.',
      },
    ],
    'home.treatment': [
      {
        from: '2023-01-01',
        value: { covered: false },
        cite: [{ source: 'uhc-home-2022' }],
        confidence: 'B',
        note: 'Home or self-administered treatment (95165, 95199); covered where prepared and given in an office under trained eyes.',
      },
    ],
  },
}
