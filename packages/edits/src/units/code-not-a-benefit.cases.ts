import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95144', units: 2, modifiers: [], dateOfService: '2010-03-01' }

export const editCases = cases('UNT015', [
  {
    name: 'a code that the payer lists',
    doc: true,
    claim: { id: 'c1', payer: 'texas-medicaid', lines: [line] },
    state: 'found',
    findings: [{ message: 'listed', line: 1, slots: {} }],
    fixed: [{ code: '95144', units: 2, modifiers: [] }],
  },
  {
    name: 'another code',
    doc: true,
    claim: { id: 'c2', payer: 'texas-medicaid', lines: [{ ...line, code: '95165' }] },
    state: 'clean',
  },
  {
    name: 'the last day of the list',
    claim: { id: 'c3', payer: 'texas-medicaid', lines: [{ ...line, dateOfService: '2010-12-31' }] },
    state: 'found',
    findings: [{ message: 'listed', line: 1, slots: {} }],
  },
  {
    name: 'the day after',
    claim: { id: 'c4', payer: 'texas-medicaid', lines: [{ ...line, dateOfService: '2011-01-01' }] },
    state: 'not-applicable',
  },
  { name: 'a payer without a list', claim: { id: 'c5', payer: 'medicare', lines: [line] }, state: 'not-applicable' },
])
