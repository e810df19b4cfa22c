import { cases } from '@aliquot/engine/scrub/edit-cases'

const one = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const several = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }

export const editCases = cases('ADM001', [
  {
    name: 'both codes on a date',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [one, several] },
    state: 'found',
    findings: [{ message: 'both', line: 1, slots: { day: '2026-03-02', several: '95117' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  { name: 'one shot alone', doc: true, claim: { id: 'c2', payer: 'medicare', lines: [one] }, state: 'clean' },
  {
    name: 'on different dates',
    claim: { id: 'c3', payer: 'commercial', lines: [one, { ...several, dateOfService: '2026-03-09' }] },
    state: 'clean',
  },
  { name: 'several shots alone', claim: { id: 'c4', payer: 'medicare', lines: [several] }, state: 'not-applicable' },
  {
    name: 'a payer of which nothing is held',
    claim: { id: 'c5', payer: 'nobody', lines: [one, several] },
    state: 'not-applicable',
  },
  {
    name: 'no date on the line',
    claim: { id: 'c6', payer: 'medicare', lines: [{ n: 1, code: '95115', units: 1, modifiers: [] }, several] },
    state: 'undecided',
  },
])
