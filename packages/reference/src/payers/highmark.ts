/**
 * Highmark commercial. Known for a private plan that counts the 1-mL dose, and for caps by benefit period that include
 * the build-up.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import { completeServiceCodes, oneMillilitreDose, plannedInjectionDose } from '../coding-values.ts'
import { fromCodeSet } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

const earlier =
  'I-3-019. Its end was not found: I-3-029, whose first day is not known either, came between it and 2024-04-29.'

export const highmark: Policy = {
  id: 'highmark',
  title: 'Highmark commercial plans, Pennsylvania',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [fromCodeSet],
  states: {
    'extract.dose': [
      {
        from: '2016-04-04',
        value: plannedInjectionDose,
        cite: [{ source: 'highmark-i-3-019' }],
        confidence: 'B',
        verifiedThrough: '2016-04-04',
        note: earlier,
      },
      {
        from: '2024-04-29',
        value: oneMillilitreDose,
        cite: [{ source: 'highmark-i-3', at: 'I-3-029, I-3-030' }],
        confidence: 'B',
      },
    ],
    'limits.window': [
      {
        from: '2016-04-04',
        value: [
          {
            code: '95165',
            units: 120,
            window: { kind: 'benefit-year' },
            phase: 'any',
            beyond: 'appeal',
            dose: plannedInjectionDose,
          },
        ],
        cite: [{ source: 'highmark-i-3-019' }],
        confidence: 'B',
        verifiedThrough: '2016-04-04',
        note: earlier,
      },
      {
        from: '2024-04-29',
        value: [
          {
            code: '95165',
            units: 150,
            window: { kind: 'benefit-year' },
            phase: 'first-year',
            beyond: 'appeal',
            dose: oneMillilitreDose,
          },
          {
            code: '95165',
            units: 120,
            window: { kind: 'benefit-year' },
            phase: 'later-years',
            beyond: 'appeal',
            dose: oneMillilitreDose,
          },
        ],
        cite: [{ source: 'highmark-i-3', at: 'I-3-029, I-3-030' }],
        confidence: 'B',
        note: 'The build-up is included in the 150. Counted in the 1-mL dose.',
      },
    ],
    'shots.complete-service': [
      {
        from: '2024-04-29',
        value: completeServiceCodes('not-beside-components'),
        cite: [{ source: 'highmark-i-3', at: 'I-3-029, I-3-030' }],
        confidence: 'B',
        note: 'Listed among the codes of the policy.',
      },
    ],
  },
}
