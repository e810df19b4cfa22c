import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95144', units: 2, modifiers: [], dateOfService: day }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: day }
const vial = { id: 'A', count: 2, container: 'single-dose', contents: 'inhalant' } as const
const chart = (injectedBy?: 'own' | 'other-practice' | 'patient') => ({
  dateOfService: day,
  payer: 'medicare',
  injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const,
  vials: [injectedBy === undefined ? vial : { ...vial, injectedBy }],
})
const claim = { payer: 'medicare', lines: [line, shot] }

export const editCases = cases('UNT011', [
  {
    name: 'vials that the practice injects itself',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: chart('own') },
    state: 'found',
    findings: [{ message: 'here', line: 1, slots: { day, doses: '95165' } }],
    fixed: [
      { code: '95117', units: 1, modifiers: [] },
      { code: '95165', units: 2, modifiers: [] },
    ],
  },
  {
    name: 'beside a shot, without a chart',
    doc: true,
    claim: { id: 'c2', ...claim },
    state: 'found',
    findings: [{ message: 'pair', line: 1, slots: { shot: '95117', day, doses: '95165' } }],
    fixed: [
      { code: '95144', units: 2, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'beside a shot, and the chart does not say for whom the vials are',
    claim: { id: 'c3', ...claim, encounter: chart() },
    state: 'found',
    findings: [{ message: 'pair', line: 1, slots: { shot: '95117', day, doses: '95165' } }],
  },
  {
    name: 'vials for another practice, beside a shot of other extract',
    doc: true,
    claim: { id: 'c4', ...claim, encounter: chart('other-practice') },
    state: 'not-applicable',
  },
  {
    name: 'vials of both kinds, and the code for those that leave',
    claim: {
      id: 'c9',
      ...claim,
      encounter: {
        ...chart('other-practice'),
        vials: [
          { ...vial, injectedBy: 'other-practice' },
          { ...vial, id: 'B', injectedBy: 'own' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'alone, for nobody knows whom',
    claim: { id: 'c5', payer: 'medicare', lines: [line], encounter: chart() },
    state: 'undecided',
  },
  { name: 'alone, without a chart', claim: { id: 'c6', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'a payer of which nobody knows how it pays them',
    claim: { id: 'c7', payer: 'commercial', lines: [line, shot] },
    state: 'undecided',
  },
  {
    name: 'a shot on another day',
    claim: { id: 'c8', payer: 'medicare', lines: [line, { ...shot, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
])
