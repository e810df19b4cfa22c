import { cases } from '@aliquot/engine/scrub/edit-cases'

const one = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const several = { ...one, code: '95117' }
const injection = { antigen: 'inhalant', source: 'own', givenBy: 'practice' } as const
const encounter = { dateOfService: '2026-03-02', payer: 'medicare' } as const

const charted = (id: string, line: typeof one, ...counts: readonly number[]) => ({
  id,
  payer: 'medicare',
  lines: [line],
  encounter: { ...encounter, injections: counts.map((count) => ({ ...injection, count })) },
})

export const editCases = cases('ADM003', [
  {
    name: 'several billed, one given',
    doc: true,
    claim: charted('c1', several, 1),
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { day: '2026-03-02', given: 1, charted: '95115' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'one billed, two given',
    doc: true,
    claim: charted('c2', one, 1, 1),
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { day: '2026-03-02', given: 2, charted: '95117' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  { name: 'one billed, one given', claim: charted('c3', one, 1), state: 'clean' },
  { name: 'several billed, two given', claim: charted('c4', several, 2), state: 'clean' },
  { name: 'several billed, five given', claim: charted('c5', several, 3, 2), state: 'clean' },
  {
    name: 'injections that the patient gave count nothing',
    claim: {
      ...charted('c6', several),
      encounter: {
        ...encounter,
        injections: [
          { ...injection, count: 1 },
          { ...injection, count: 1, givenBy: 'patient' },
        ],
      },
    },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { day: '2026-03-02', given: 1, charted: '95115' } }],
  },
  {
    name: 'a number of injections that nobody recorded',
    claim: { ...charted('c7', one), encounter: { ...encounter, injections: [injection] } },
    state: 'undecided',
  },
  {
    name: 'a chart without injections, which another edit finds',
    claim: { ...charted('c8', one), encounter },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c9', payer: 'medicare', lines: [one] }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { ...charted('c10', { ...one, dateOfService: '2026-03-09' }, 2) },
    state: 'undecided',
  },
  {
    name: 'both codes billed, two given',
    claim: { ...charted('c11', one, 2), lines: [one, { ...several, n: 2 }] },
    state: 'clean',
  },
  {
    name: 'both codes billed, one given',
    claim: { ...charted('c12', one, 1), lines: [one, { ...several, n: 2 }] },
    state: 'found',
    findings: [{ message: 'over', line: 2, slots: { day: '2026-03-02', given: 1, charted: '95115' } }],
  },
])
