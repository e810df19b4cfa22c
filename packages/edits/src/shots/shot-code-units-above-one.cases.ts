import { cases } from '@aliquot/engine/scrub/edit-cases'

const several = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const one = { ...several, code: '95115' }
const earlier = { code: '95117', units: 1, dateOfService: '2026-03-02', provider: 'same' }

export const editCases = cases('ADM002', [
  {
    name: 'three units for three shots',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [{ ...several, units: 3 }] },
    state: 'found',
    findings: [{ message: 'units', line: 1, slots: { units: 3, day: '2026-03-02' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'half a unit',
    claim: { id: 'c2', payer: 'commercial', lines: [{ ...one, units: 0.5 }] },
    state: 'found',
    findings: [{ message: 'units', line: 1, slots: { units: 0.5, day: '2026-03-02' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  { name: 'one unit', doc: true, claim: { id: 'c3', payer: 'medicare', lines: [several] }, state: 'clean' },
  {
    name: 'two lines of the code for several',
    claim: { id: 'c4', payer: 'commercial', lines: [several, { ...several, n: 2 }] },
    state: 'found',
    findings: [{ message: 'repeated', line: 2, slots: { day: '2026-03-02' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'the code for one twice, with two injections in the chart',
    claim: {
      id: 'c5',
      payer: 'commercial',
      lines: [one, { ...one, n: 2 }],
      encounter: {
        dateOfService: '2026-03-02',
        payer: 'commercial',
        injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
      },
    },
    state: 'found',
    findings: [{ message: 'repeated', line: 2, slots: { day: '2026-03-02' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'the code for one twice, with nothing to say how many shots',
    claim: { id: 'c6', payer: 'commercial', lines: [one, { ...one, n: 2 }] },
    state: 'found',
    findings: [{ message: 'repeated', line: 2, slots: { day: '2026-03-02' } }],
    fixed: [
      { code: '95115', units: 1, modifiers: [] },
      { code: '95115', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'billed on an earlier claim',
    claim: { id: 'c7', payer: 'medicare', lines: [several], history: { lines: [earlier] } },
    state: 'found',
    findings: [{ message: 'earlier', line: 1, slots: { day: '2026-03-02' } }],
  },
  {
    name: 'a replacement of the earlier claim',
    claim: { id: 'c8', payer: 'medicare', frequency: '7', lines: [several], history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'an earlier day',
    claim: {
      id: 'c9',
      payer: 'medicare',
      lines: [several],
      history: { lines: [{ ...earlier, dateOfService: '2026-02-23' }] },
    },
    state: 'clean',
  },
  {
    name: 'units that the claim does not state',
    claim: { id: 'c10', payer: 'medicare', lines: [{ n: 1, code: '95117', dateOfService: '2026-03-02' }] },
    state: 'undecided',
  },
])
