import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const forDiagnoses = (diagnoses: readonly string[], diagnosisPointers?: readonly number[], code = '95117') => ({
  id: 'c1',
  payer: 'commercial',
  diagnoses,
  lines: [{ ...line, code, diagnosisPointers }],
})

export const editCases = cases('DIA001', [
  {
    name: 'a shot for pain in the back',
    doc: true,
    claim: forDiagnoses(['M54.50'], [1]),
    state: 'found',
    findings: [{ message: 'unrelated', line: 1, slots: {} }],
  },
  {
    name: 'hay fever is listed, and the line points to something else',
    claim: forDiagnoses(['J30.1', 'I10'], [2]),
    state: 'found',
    findings: [{ message: 'unrelated', line: 1, slots: {} }],
  },
  {
    name: 'tests at a check-up',
    claim: forDiagnoses(['Z00.00'], undefined, '95004'),
    state: 'found',
    findings: [{ message: 'unrelated', line: 1, slots: {} }],
  },
  { name: 'hay fever', doc: true, claim: forDiagnoses(['J30.1'], [1]), state: 'clean' },
  { name: 'an allergy beside something else', claim: forDiagnoses(['I10', 'Z91.030'], [1, 2]), state: 'clean' },
  {
    name: 'the first category of the range, and the last',
    claim: forDiagnoses(['T36.0X5A', 'T65.891A'], [2]),
    state: 'clean',
  },
  {
    name: 'the category after the range',
    claim: forDiagnoses(['T66.XXXA'], [1]),
    state: 'found',
    findings: [{ message: 'unrelated', line: 1, slots: {} }],
  },
  { name: 'something that is no diagnosis', claim: forDiagnoses(['?'], [1]), state: 'clean' },
  { name: 'a visit', claim: forDiagnoses(['I10'], [1], '99213'), state: 'not-applicable' },
  {
    name: 'a claim whose diagnoses are not given',
    claim: { id: 'c2', payer: 'commercial', lines: [line] },
    state: 'not-applicable',
  },
])
