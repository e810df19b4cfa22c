/** Harvard Pilgrim. Known for covering rapid desensitization with venom and inhalants too. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const harvardPilgrim: Policy = {
  id: 'harvard-pilgrim',
  title: 'Harvard Pilgrim',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'desensitization.agents': [
      {
        from: '2021-09-01',
        value: { accepted: ['drug', 'venom', 'inhalant'], essentialOnly: false, includesShots: true },
        cite: [{ source: 'harvard-pilgrim-2021' }],
        confidence: 'B',
        note: 'With diagnoses of venom or inhalant allergy, allergic rhinitis, conjunctivitis or asthma. That it includes the shots is of the society.',
      },
    ],
  },
}
