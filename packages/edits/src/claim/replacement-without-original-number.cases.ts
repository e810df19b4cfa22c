import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'commercial', lines: [line] }

export const editCases = cases('CLM001', [
  {
    name: 'a replacement of no claim',
    doc: true,
    claim: { ...claim, frequency: '7' },
    state: 'found',
    findings: [{ message: 'unnamed', line: 1, slots: { frequency: 7 } }],
  },
  {
    name: 'a void of no claim, to a payer of whom nothing is known',
    claim: { ...claim, payer: 'demo-mutual', frequency: '8', originalControlNumber: '' },
    state: 'found',
    findings: [{ message: 'unnamed', line: 1, slots: { frequency: 8 } }],
  },
  {
    name: 'a replacement that names the first claim',
    doc: true,
    claim: { ...claim, frequency: '7', originalControlNumber: 'A100' },
    state: 'clean',
  },
  { name: 'a first claim', claim: { ...claim, frequency: '1' }, state: 'not-applicable' },
  { name: 'a claim that does not say', claim, state: 'not-applicable' },
])
