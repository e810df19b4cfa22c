/** WellCare, Medicaid plans. Known only for a limit of 10 units a day that one biller reported. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { medicaidInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const wellcareMedicaid: Policy = {
  id: 'wellcare-medicaid',
  title: 'WellCare Medicaid plans',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'limits.daily': [
      {
        from: '2015-01-01',
        value: { '95165': { units: 10 } },
        cite: [{ source: 'forum-wellcare' }],
        confidence: 'D',
        note: 'Disputed: reported by one biller in 2015. Counted by the 1-mL dose more may be right.',
      },
      {
        from: '2024-07-01',
        ended: 'from here the national table is held, and a report of 2015 does not stand in its place',
        cite: [{ source: 'forum-wellcare' }, { source: 'cms-mue' }],
      },
    ],
  },
}
