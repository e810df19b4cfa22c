import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'commercial', diagnoses: ['J30.1', 'J30.81'], lines: [line] }
const pointing = (...diagnosisPointers: number[]) => ({ ...claim, lines: [{ ...line, diagnosisPointers }] })

export const editCases = cases('CLM005', [
  {
    name: 'to the third of two',
    doc: true,
    claim: pointing(1, 3),
    state: 'found',
    findings: [{ message: 'nothing', line: 1, slots: { pointer: 3, listed: 2 } }],
  },
  {
    name: 'in the fourth place, far beyond',
    claim: pointing(1, 2, 1, 40),
    state: 'found',
    findings: [{ message: 'nothing', line: 1, slots: { pointer: 15, listed: 2 } }],
  },
  {
    name: 'to the first of none',
    claim: { ...pointing(1), diagnoses: [] },
    state: 'found',
    findings: [{ message: 'nothing', line: 1, slots: { pointer: 1, listed: 0 } }],
  },
  { name: 'to the last of them', doc: true, claim: pointing(1, 2), state: 'clean' },
  { name: 'a line without pointers', claim, state: 'clean' },
  {
    name: 'a claim whose diagnoses are not given',
    claim: { id: 'c2', payer: 'commercial', lines: [{ ...line, diagnosisPointers: [1] }] },
    state: 'not-applicable',
  },
])
