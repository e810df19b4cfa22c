import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-03'
const line = { n: 1, code: '95165', units: 30, modifiers: [], dateOfService: day }
const dayBefore = { code: '95165', units: 30, dateOfService: '2026-03-02', provider: 'same' } as const
const vial = {
  id: 'A',
  count: 3,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const chart = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const claim = { payer: 'medicare', lines: [line], history: { lines: [dayBefore] } }
const spread = (billed: number, before: number, held: number) => [
  { message: 'spread', line: 1, slots: { billed, day, before, held, limit: 30 } },
]

export const editCases = cases('HIS002', [
  {
    name: 'the chart has nothing prepared on the second day',
    doc: true,
    claim: {
      id: 'c1',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, count: 6, preparedOn: '2026-03-02' }] },
    },
    state: 'found',
    findings: spread(30, 30, 0),
    fixed: [{ code: '95165', units: 30, modifiers: [] }],
  },
  {
    name: 'the chart has fewer units on the second day',
    claim: { id: 'c2', ...claim, encounter: { ...chart, vials: [{ ...vial, count: 1 }] } },
    state: 'found',
    findings: spread(30, 30, 10),
  },
  {
    name: 'three days in a row',
    claim: {
      id: 'c3',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, count: 1 }] },
      history: { lines: [dayBefore, { ...dayBefore, dateOfService: '2026-03-01', units: 25 }] },
    },
    state: 'found',
    findings: spread(30, 55, 10),
  },
  {
    name: 'another preparation on the second day',
    doc: true,
    claim: { id: 'c4', ...claim, encounter: chart },
    state: 'clean',
  },
  { name: 'no chart', doc: true, claim: { id: 'c5', ...claim }, state: 'undecided' },
  {
    name: 'together at the limit',
    claim: { id: 'c6', ...claim, lines: [{ ...line, units: 10 }], history: { lines: [{ ...dayBefore, units: 20 }] } },
    state: 'clean',
  },
  {
    name: 'together one above the limit',
    claim: { id: 'c7', ...claim, lines: [{ ...line, units: 11 }], history: { lines: [{ ...dayBefore, units: 20 }] } },
    state: 'undecided',
  },
  {
    name: 'a day between',
    claim: { id: 'c8', ...claim, history: { lines: [{ ...dayBefore, dateOfService: '2026-03-01' }] } },
    state: 'clean',
  },
  {
    name: 'a day that passed the limit by itself',
    claim: { id: 'c9', ...claim, history: { lines: [{ ...dayBefore, units: 31 }] } },
    state: 'clean',
  },
  {
    name: 'another provider',
    claim: { id: 'c10', ...claim, history: { lines: [{ ...dayBefore, provider: 'other' }] } },
    state: 'clean',
  },
  {
    name: 'nothing known of earlier claims',
    claim: { id: 'c11', payer: 'medicare', lines: [line] },
    state: 'not-applicable',
  },
])
