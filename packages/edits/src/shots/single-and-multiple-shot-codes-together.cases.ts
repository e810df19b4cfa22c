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
  {
    name: 'the code for several on an earlier claim of the same practice',
    claim: {
      id: 'c7',
      payer: 'medicare',
      lines: [one],
      history: { lines: [{ code: '95117', units: 1, dateOfService: '2026-03-02', provider: 'same', status: 'paid' }] },
    },
    state: 'found',
    findings: [{ message: 'earlier', line: 1, slots: { day: '2026-03-02', several: '95117' } }],
  },
  {
    name: 'the code for several by another practice, where the payer looks across practices',
    claim: {
      id: 'c8',
      payer: 'texas-medicaid',
      lines: [{ ...one, dateOfService: '2012-03-05' }],
      history: { lines: [{ code: '95117', units: 1, dateOfService: '2012-03-05', provider: 'other', status: 'paid' }] },
    },
    state: 'found',
    findings: [{ message: 'earlier', line: 1, slots: { day: '2012-03-05', several: '95117' } }],
  },
  {
    name: 'the code for several by another practice, where the payer does not',
    claim: {
      id: 'c9',
      payer: 'medicare',
      lines: [one],
      history: { lines: [{ code: '95117', units: 1, dateOfService: '2026-03-02', provider: 'other', status: 'paid' }] },
    },
    state: 'clean',
  },
  {
    name: 'an earlier claim of nobody knows whom',
    claim: {
      id: 'c10',
      payer: 'medicare',
      lines: [one],
      history: { lines: [{ code: '95117', units: 1, dateOfService: '2026-03-02', status: 'paid' }] },
    },
    state: 'undecided',
  },
  {
    name: 'an earlier claim that was denied',
    claim: {
      id: 'c11',
      payer: 'medicare',
      lines: [one],
      history: {
        lines: [{ code: '95117', units: 1, dateOfService: '2026-03-02', provider: 'same', status: 'denied' }],
      },
    },
    state: 'clean',
  },
  {
    name: 'the code for one twice beside the code for several',
    claim: { id: 'c13', payer: 'commercial', lines: [one, several, { ...one, n: 3 }] },
    state: 'found',
    findings: [
      { message: 'both', line: 1, slots: { day: '2026-03-02', several: '95117' } },
      { message: 'both', line: 3, slots: { day: '2026-03-02', several: '95117' } },
    ],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  { name: 'one shot alone', doc: true, claim: { id: 'c2', payer: 'medicare', lines: [one] }, state: 'clean' },
  {
    name: 'on different dates',
    claim: { id: 'c3', payer: 'commercial', lines: [one, { ...several, dateOfService: '2026-03-09' }] },
    state: 'clean',
  },
  { name: 'several shots alone', claim: { id: 'c4', payer: 'medicare', lines: [several] }, state: 'clean' },
  {
    name: 'the code for one on an earlier claim',
    claim: {
      id: 'c12',
      payer: 'medicare',
      lines: [several],
      history: { lines: [{ code: '95115', units: 1, dateOfService: '2026-03-02', provider: 'same', status: 'paid' }] },
    },
    state: 'found',
    findings: [{ message: 'replaced', line: 2, slots: { day: '2026-03-02', one: '95115' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
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
