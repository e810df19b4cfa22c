import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'commercial', lines: [line] }

export const editCases = cases('CLM004', [
  {
    name: 'the last digit of the billing provider does not fit',
    doc: true,
    claim: { ...claim, billingProvider: '1234567890' },
    state: 'found',
    findings: [{ message: 'billing', line: 1, slots: {} }],
  },
  {
    name: 'a digit is left out of who rendered the line',
    claim: { ...claim, billingProvider: '1234567893', lines: [{ ...line, rendering: '123456789' }] },
    state: 'found',
    findings: [{ message: 'rendering', line: 1, slots: {} }],
  },
  {
    name: 'both numbers are right',
    doc: true,
    claim: { ...claim, billingProvider: '1234567893', lines: [{ ...line, rendering: '1245319599' }] },
    state: 'clean',
  },
  { name: 'no number is given', claim, state: 'clean' },
])
