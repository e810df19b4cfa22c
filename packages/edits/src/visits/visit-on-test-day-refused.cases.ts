import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99213', units: 1, modifiers: ['25'], dateOfService: '2012-03-05' }
const newVisit = { ...visit, code: '99203' }
const tests = { n: 2, code: '95004', units: 40, modifiers: [], dateOfService: '2012-03-05' }
const claim = { id: 'c1', payer: 'texas-medicaid', lines: [visit, tests] }
const later = (first: typeof visit, day: string) => ({
  ...claim,
  lines: [
    { ...first, dateOfService: day },
    { ...tests, dateOfService: day },
  ],
})
const routine = (separatelyIdentifiable: boolean | undefined) => ({
  ...later(visit, '2026-03-02'),
  payer: 'medi-cal',
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medi-cal',
    evaluation: { code: '99213', separatelyIdentifiable },
  },
})
const refused = (day: string) => [{ message: 'refused', line: 1, slots: { test: '95004', day } }]

export const editCases = cases('MOD004', [
  {
    name: 'an established patient, where only new ones are paid',
    doc: true,
    claim,
    state: 'found',
    findings: refused('2012-03-05'),
    fixed: [
      { code: '99213', units: 1, modifiers: ['25'] },
      { code: '95004', units: 40, modifiers: [] },
    ],
  },
  { name: 'a new patient', doc: true, claim: { ...claim, lines: [newVisit, tests] }, state: 'clean' },
  { name: 'a new patient, the day before none is paid', claim: later(newVisit, '2020-01-31'), state: 'clean' },
  {
    name: 'a new patient, from the day on which none is paid',
    claim: later(newVisit, '2020-02-01'),
    state: 'found',
    findings: refused('2020-02-01'),
  },
  { name: 'a consultation does not tell', claim: later({ ...visit, code: '99243' }, '2012-03-05'), state: 'undecided' },
  {
    name: 'a consultation, where no visit is paid',
    claim: later({ ...visit, code: '99243' }, '2020-02-01'),
    state: 'found',
    findings: refused('2020-02-01'),
  },
  {
    name: 'a routine visit, where only others are paid',
    claim: routine(false),
    state: 'found',
    findings: [{ message: 'routine', line: 1, slots: { test: '95004', day: '2026-03-02' } }],
  },
  { name: 'a separate visit, where only routine ones are refused', claim: routine(true), state: 'clean' },
  { name: 'a visit of which the chart does not say', claim: routine(undefined), state: 'undecided' },
  {
    name: 'no chart, where only routine visits are refused',
    claim: { ...later(visit, '2026-03-02'), payer: 'medi-cal' },
    state: 'undecided',
  },
  { name: 'no tests that day', claim: { ...claim, lines: [visit] }, state: 'clean' },
  {
    name: 'tests on another day',
    claim: { ...claim, lines: [visit, { ...tests, dateOfService: '2012-03-06' }] },
    state: 'clean',
  },
  { name: 'a payer without such a rule', claim: { ...claim, payer: 'commercial' }, state: 'not-applicable' },
])
