/**
 * Centene and its plans (Ambetter). Known for the national daily limits where a state has none, and for no inhalant
 * rush.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { dailyLimitsOf } from '../cms/daily-limit-table.ts'
import { mue2024q3 } from '../cms/mue-2024q3.generated.ts'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const centene: Policy = {
  id: 'centene',
  title: 'Centene, Ambetter and sister plans',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'limits.daily': [
      {
        from: '2025-09-01',
        value: dailyLimitsOf(mue2024q3),
        cite: [{ source: 'centene-cp-mp-100' }, { source: mue2024q3.source, at: mue2024q3.release }],
        confidence: 'B',
        verifiedThrough: mue2024q3.verifiedThrough,
        note:
          'For a state without a rule of its own; no state rule is held. The policy names the tables of Medicaid and ' +
          'Medicare, and those of Medicare are held. Revised in September 2025.',
      },
    ],
    'desensitization.agents': [
      {
        from: '2023-01-01',
        value: { accepted: ['drug', 'venom'], essentialOnly: false, includesShots: true },
        cite: [{ source: 'centene-changes' }],
        confidence: 'B',
        note: 'For drugs and stinging insects only. Seen in 2023.',
      },
    ],
  },
}
