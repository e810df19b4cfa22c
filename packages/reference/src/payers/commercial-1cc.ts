/** A private payer that has told the practice that it counts Medicare's 1-mL dose; otherwise the code set. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { oneMillilitreDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const commercial1cc: Policy = {
  id: 'commercial-1cc',
  title: 'A private payer that counts the 1-mL dose',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: 'undated',
        value: oneMillilitreDose,
        cite: [{ source: 'ent-antigen-units' }],
        confidence: 'B',
        note: 'Because the payer said so; whether it also counts no dilutions must be asked.',
      },
    ],
  },
}
