import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99213', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const evaluation = { code: '99213', separatelyIdentifiable: true }

export const editCases = cases('MOD001', [
  {
    name: 'a separate visit without the modifier',
    doc: true,
    claim: {
      id: 'c1',
      payer: 'medicare',
      lines: [visit, shot],
      encounter: { dateOfService: '2026-03-02', payer: 'medicare', evaluation },
    },
    state: 'found',
    findings: [{ message: 'earned', line: 1, slots: { beside: '95117', modifier: '25' } }],
    fixed: [
      { code: '99213', units: 1, modifiers: ['25'] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'no chart to say whether it was separate',
    doc: true,
    claim: { id: 'c2', payer: 'commercial', lines: [visit, shot] },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '25' } }],
  },
  {
    name: 'with the modifier',
    claim: { id: 'c3', payer: 'medicare', lines: [{ ...visit, modifiers: ['25'] }, shot] },
    state: 'clean',
  },
  { name: 'a visit alone', claim: { id: 'c4', payer: 'medicare', lines: [visit] }, state: 'clean' },
  {
    name: 'no date on the visit',
    claim: { id: 'c5', payer: 'medicare', lines: [{ n: 1, code: '99213', units: 1, modifiers: [] }, shot] },
    state: 'undecided',
  },
])
