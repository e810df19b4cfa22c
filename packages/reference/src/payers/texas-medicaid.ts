/**
 * Texas Medicaid. Known for a dose that changed from millilitres to planned injections in 2011, for 160 units a year of
 * treatment, for rules that hold across providers, and for denying visits on test days.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { oneMillilitreDose, plannedInjectionDose, visitRule } from '../coding-values.ts'
import { medicaidInheritance } from '../inheritance.ts'
import { immunotherapyComponents, supplyPairs, testPairs, venomPairs } from '../same-day-pairs.ts'
import { cmsTablesThrough, researchClosed } from '../verified-through.ts'

const ownPairs = [
  ...venomPairs(0, true),
  {
    column1: ['96360', '96365', '96372', '96374', '96375', '96376'],
    column2: immunotherapyComponents,
    indicator: 0,
    opensFor: 'never',
    anyProvider: false,
    confidence: 'D',
  },
] as const

export const texasMedicaid: Policy = {
  id: 'texas-medicaid',
  title: 'Texas Medicaid',
  kind: 'payer',
  line: 'medicaid',
  verifiedThrough: researchClosed,
  inherits: medicaidInheritance,
  states: {
    'extract.dose': [
      {
        from: 'undated',
        value: { ...oneMillilitreDose, whenUnstated: 1 },
        cite: [{ source: 'texas-manual-to-2010' }],
        confidence: 'B',
        note: 'Millilitres in the vial. Whether parts of one count is not said; whole ones are counted.',
      },
      {
        from: '2011-01-01',
        value: { ...plannedInjectionDose, whenUnstated: 1 },
        cite: [{ source: 'texas-manual-2011' }, { source: 'texas-manual-2012' }],
        confidence: 'B',
        note: 'Doses to be given from the vial.',
      },
    ],
    'codes.not-a-benefit': [
      {
        from: 'undated',
        value: { codes: ['95144'] },
        cite: [{ source: 'texas-manual-to-2010' }],
        confidence: 'B',
        note: 'Sublingual antigens, which have no code of their own, were no benefit either.',
      },
      {
        from: '2011-01-01',
        ended: 'the manual of 2011 does not repeat it',
        cite: [{ source: 'texas-manual-2011' }],
      },
    ],
    'limits.window': [
      {
        from: '2011-01-01',
        value: [
          {
            code: '95165',
            units: 160,
            window: { kind: 'therapy-year' },
            phase: 'any',
            beyond: 'prior-authorization',
            dose: plannedInjectionDose,
          },
        ],
        cite: [{ source: 'texas-manual-2012' }, { source: 'texas-childrens-2018', at: 'still cites 160' }],
        confidence: 'B',
      },
    ],
    'shots.exclusive': [
      {
        from: '2011-01-01',
        value: { anyProvider: true },
        cite: [{ source: 'texas-manual-2011' }],
        confidence: 'B',
      },
    ],
    'same-day.pairs': [
      {
        from: '2011-01-01',
        value: ownPairs,
        cite: [{ source: 'texas-manual-2011' }],
        confidence: 'B',
        note:
          'Lower venom codes B, any provider, and the text names no modifier. Immunotherapy beside infusions and ' +
          'injections is D: the list of codes was not visible, and the national pairs work the other way. Do not ' +
          'deny on it.',
      },
      {
        from: '2024-07-01',
        value: [...ownPairs, ...testPairs, ...supplyPairs],
        cite: [{ source: 'texas-manual-2011' }, { source: 'cms-ptp' }],
        confidence: 'B',
        verifiedThrough: cmsTablesThrough,
        note:
          'The rules of the program, and for the rest the pairs of Medicare in place of those of Medicaid, which ' +
          'are not held. Immunotherapy beside infusions and injections is D, as before.',
      },
    ],
    'visit.same-day': [
      {
        from: '2011-01-01',
        value: visitRule,
        cite: [{ source: 'texas-manual-2011' }, { source: 'texas-manual-2012' }],
        confidence: 'B',
        note: 'Only for a diagnosis that is not allergy, or to re-evaluate.',
      },
    ],
    'visit.test-day': [
      {
        from: '2011-01-01',
        value: { newPatient: 'paid', establishedPatient: 'denied', routineOnly: false },
        cite: [{ source: 'texas-tests-2011' }],
        confidence: 'B',
      },
      {
        from: '2020-02-01',
        value: { newPatient: 'denied', establishedPatient: 'denied', routineOnly: false },
        cite: [{ source: 'texas-tests-2020' }],
        confidence: 'B',
      },
    ],
  },
  note: 'The manuals read are of 2011 and 2012 and earlier; a notice of 2018 still cites the limit.',
}
