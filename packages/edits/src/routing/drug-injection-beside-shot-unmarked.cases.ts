import { cases } from '@aliquot/engine/scrub/edit-cases'

const drug = { n: 1, code: '96372', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const marked = { ...drug, modifiers: ['XU'] }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const kept = { code: '95117', units: 1, modifiers: [] }
const claim = { id: 'c1', payer: 'medicare', lines: [drug, shot] }
const encounter = {
  dateOfService: '2026-03-02',
  payer: 'medicare',
  injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
} as const
const biologic = {
  name: 'omalizumab',
  route: 'subcutaneous',
  mg: 300,
  wastedMg: 0,
  injections: 1,
  source: 'practice',
} as const
const earned = [{ message: 'earned', line: 1, slots: { beside: '95117', modifier: '59' } }]
const texas = {
  id: 'c2',
  payer: 'texas-medicaid',
  lines: [
    { ...drug, dateOfService: '2011-06-01' },
    { ...shot, dateOfService: '2011-06-01' },
  ],
}

export const editCases = cases('RTE001', [
  {
    name: 'a biologic beside shots',
    doc: true,
    claim: { ...claim, encounter: { ...encounter, drugs: [biologic] } },
    state: 'found',
    findings: earned,
    fixed: [{ code: '96372', units: 1, modifiers: ['59'] }, kept],
  },
  {
    name: 'a rescue drug beside a shot',
    claim: {
      ...claim,
      encounter: { ...encounter, reactionTreatment: { drug: 'epinephrine', mg: 0.3, route: 'intramuscular' } },
    },
    state: 'found',
    findings: earned,
    fixed: [{ code: '96372', units: 1, modifiers: ['59'] }, kept],
  },
  {
    name: 'no chart',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '59' } }],
  },
  {
    name: 'a chart without a drug',
    claim: { ...claim, encounter },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '59' } }],
  },
  {
    name: 'beside preparing extract',
    claim: { ...claim, lines: [drug, { ...shot, code: '95165', units: 10 }] },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95165', modifier: '59' } }],
  },
  {
    name: 'a payer that is said to deny the shot, not the drug',
    claim: texas,
    state: 'found',
    findings: [{ message: 'refused', line: 2, slots: { beside: '96372' } }],
  },
  {
    name: 'a biologic beside shots, marked',
    doc: true,
    claim: { ...claim, lines: [marked, shot], encounter: { ...encounter, drugs: [biologic] } },
    state: 'clean',
  },
  {
    name: 'the other line carries the mark',
    claim: {
      ...claim,
      lines: [drug, { ...shot, modifiers: ['59'] }],
      encounter: { ...encounter, drugs: [biologic] },
    },
    state: 'clean',
  },
  { name: 'a drug alone', claim: { ...claim, lines: [drug] }, state: 'not-applicable' },
  {
    name: 'on different days',
    claim: { ...claim, lines: [drug, { ...shot, dateOfService: '2026-03-09' }] },
    state: 'not-applicable',
  },
  { name: 'marked, and no chart', claim: { ...claim, lines: [marked, shot] }, state: 'undecided' },
  {
    name: 'marked, and a chart without a drug',
    claim: { ...claim, lines: [marked, shot], encounter },
    state: 'undecided',
  },
  { name: 'a payer whose pairs are not known', claim: { ...claim, payer: 'commercial' }, state: 'undecided' },
  { name: 'shots alone', claim: { ...claim, lines: [shot] }, state: 'not-applicable' },
])
