/** Humana. Known for not covering rush and cluster treatment with inhalants. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const humana: Policy = {
  id: 'humana',
  title: 'Humana',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'desensitization.agents': [
      {
        from: 'undated',
        value: { accepted: ['drug'], essentialOnly: false, includesShots: true },
        cite: [{ source: 'acaai-rush' }],
        confidence: 'C',
        note: 'The society names it as not covering rush and cluster for inhalants; what it says of drugs and venom was not read.',
      },
    ],
  },
}
