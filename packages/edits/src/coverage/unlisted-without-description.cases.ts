import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95199', units: 1, modifiers: [], dateOfService: '2026-03-02' }

export const editCases = cases('DOC001', [
  {
    name: 'no note',
    doc: true,
    claim: { id: 'c1', payer: 'commercial', lines: [line] },
    state: 'found',
    findings: [{ message: 'bare', line: 1, slots: {} }],
    fixed: [{ code: '95199', units: 1, modifiers: [] }],
  },
  {
    name: 'an empty note',
    claim: { id: 'c2', payer: 'medicare', lines: [{ ...line, note: '' }] },
    state: 'found',
    findings: [{ message: 'bare', line: 1, slots: {} }],
  },
  {
    name: 'a note',
    doc: true,
    claim: { id: 'c3', payer: 'commercial', lines: [{ ...line, note: 'Sublingual drops, three months' }] },
    state: 'clean',
  },
  {
    name: 'a code of its own',
    claim: { id: 'c4', payer: 'commercial', lines: [{ ...line, code: '95165' }] },
    state: 'not-applicable',
  },
])
