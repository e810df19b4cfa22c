/**
 * Oklahoma Medicaid. Known for tests only under the eyes of an eligible provider, and for watching the patient after
 * them.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const oklahomaMedicaid: Policy = {
  id: 'oklahoma-medicaid',
  title: 'Oklahoma Medicaid (SoonerCare)',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'observation.minutes': [
      {
        from: '2021-09-01',
        value: [{ family: 'tests', minutes: 20 }],
        cite: [{ source: 'oklahoma-317-30-5-14-1' }],
        confidence: 'B',
      },
    ],
    'tests.supervision': [
      {
        from: '2021-09-01',
        value: {
          '95004': 'direct',
          '95017': 'direct',
          '95018': 'direct',
          '95024': 'direct',
          '95027': 'direct',
          '95028': 'direct',
          '95044': 'direct',
          '95052': 'direct',
          '95056': 'direct',
          '95060': 'direct',
          '95065': 'direct',
          '95070': 'direct',
          '95076': 'direct',
          '95079': 'direct',
        },
        cite: [{ source: 'oklahoma-317-30-5-14-1' }],
        confidence: 'B',
        note: 'The rule speaks of allergy tests and names no codes.',
      },
    ],
  },
}
