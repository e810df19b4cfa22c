import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', modifiers: [], dateOfService: '2026-03-02' }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const

export const editCases = cases('UNT001', [
  {
    name: 'no units',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [line] },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: {} }],
    fixed: [{ code: '95165', units: null, modifiers: [] }],
  },
  {
    name: 'no units, with the chart',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [line],
      encounter: { dateOfService: '2026-03-02', payer: 'medicare', vials: [vial] },
    },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: {} }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'zero units',
    claim: { id: 'c3', payer: 'commercial', lines: [{ ...line, code: '95004', units: 0 }] },
    state: 'found',
    findings: [{ message: 'zero', line: 1, slots: { units: 0 } }],
  },
  {
    name: 'no units of a shot: always one',
    claim: { id: 'c4', payer: 'commercial', lines: [{ ...line, code: '95117' }] },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: {} }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'a payer that allows one where none is stated',
    doc: true,
    claim: { id: 'c5', payer: 'texas-medicaid', lines: [{ ...line, dateOfService: '2012-03-05' }] },
    state: 'found',
    findings: [{ message: 'unstatedAllowance', line: 1, slots: { allowed: 1 } }],
  },
  {
    name: 'one unit',
    doc: true,
    claim: { id: 'c6', payer: 'medicare', lines: [{ ...line, units: 1 }] },
    state: 'clean',
  },
])
