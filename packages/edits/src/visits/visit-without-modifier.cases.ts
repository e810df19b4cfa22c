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
  {
    name: 'a visit that the chart says was not separate, which another edit looks at',
    claim: {
      id: 'c1',
      payer: 'medicare',
      lines: [visit, shot],
      encounter: {
        dateOfService: '2026-03-02',
        payer: 'medicare',
        evaluation: { ...evaluation, separatelyIdentifiable: false },
      },
    },
    state: 'clean',
  },
  {
    name: 'a consultation beside tests',
    claim: {
      id: 'c1',
      payer: 'commercial',
      lines: [
        { ...visit, code: '99243' },
        { ...shot, code: '95004', units: 40 },
      ],
    },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95004', modifier: '25' } }],
  },
  {
    name: 'a chart of another day does not speak for the visit',
    claim: {
      id: 'c1',
      payer: 'medicare',
      lines: [visit, shot],
      encounter: { dateOfService: '2026-03-09', payer: 'medicare', evaluation },
    },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '25' } }],
  },
  { name: 'a visit alone', claim: { id: 'c4', payer: 'medicare', lines: [visit] }, state: 'clean' },
  {
    name: 'no date on the visit',
    claim: { id: 'c5', payer: 'commercial', lines: [{ n: 1, code: '99213', units: 1, modifiers: [] }, shot] },
    state: 'undecided',
  },
])
