import { cases } from '@aliquot/engine/scrub/edit-cases'

const complete = { n: 1, code: '95125', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const injections = [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const
const vials = [
  { id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant', filledMl: 10, dilution: '1:1' },
] as const
const encounter = { dateOfService: '2026-03-02', payer: 'medicare', injections } as const

export const editCases = cases('ADM005', [
  {
    name: 'on the claim alone',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [complete] },
    state: 'found',
    findings: [{ message: 'notValid', line: 1, slots: {} }],
    fixed: [{ code: '95125', units: 1, modifiers: [] }],
  },
  {
    name: 'with a chart of the shots',
    doc: true,
    claim: { id: 'c2', payer: 'medicare', lines: [complete], encounter },
    state: 'found',
    findings: [{ message: 'notValid', line: 1, slots: {} }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'the extract has a line of its own',
    claim: {
      id: 'c4',
      payer: 'medicare',
      lines: [complete, { ...complete, n: 2, code: '95165', units: 10 }],
      encounter: { ...encounter, vials },
    },
    state: 'found',
    findings: [{ message: 'notValid', line: 1, slots: {} }],
    fixed: [
      { code: '95165', units: 10, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'venom',
    claim: { id: 'c5', payer: 'louisiana-medicaid', lines: [{ ...complete, code: '95131' }] },
    state: 'found',
    findings: [{ message: 'notValid', line: 1, slots: {} }],
  },
  {
    name: 'a payer that still lists the codes',
    doc: true,
    claim: { id: 'c6', payer: 'highmark', lines: [complete] },
    state: 'not-applicable',
  },
  {
    name: 'the separate code',
    doc: true,
    claim: { id: 'c7', payer: 'medicare', lines: [{ ...complete, code: '95117' }] },
    state: 'clean',
  },
])
