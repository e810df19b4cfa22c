import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'B',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
  supplyMonths: 12,
} as const
const chart = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const earlier = {
  code: '95165',
  units: 10,
  dateOfService: '2025-09-02',
  provider: 'same',
  status: 'paid',
  supplyMonths: 12,
} as const
const claim = { payer: 'medicare', lines: [line], encounter: chart }
const advance = (months: number, end: string, inHand: number) => [
  { message: 'advance', line: 1, slots: { day, months, end, inHand, most: 12 } },
]

export const editCases = cases('HIS003', [
  {
    name: 'the year to come, half a year early',
    doc: true,
    claim: { id: 'c1', ...claim, history: { lines: [earlier] } },
    state: 'found',
    findings: advance(12, '2026-09-02', 18),
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'two years on one day',
    claim: { id: 'c2', ...claim, history: { lines: [{ ...earlier, dateOfService: day }] } },
    state: 'found',
    findings: advance(12, '2027-03-02', 24),
  },
  {
    name: 'one month too early',
    claim: { id: 'c3', ...claim, history: { lines: [{ ...earlier, dateOfService: '2025-04-02' }] } },
    state: 'found',
    findings: advance(12, '2026-04-02', 13),
  },
  {
    name: 'a day less than a month early: whole months are counted',
    doc: true,
    claim: { id: 'c4', ...claim, history: { lines: [{ ...earlier, dateOfService: '2025-04-01' }] } },
    state: 'clean',
  },
  {
    name: 'on the day on which the last supply ends',
    claim: { id: 'c5', ...claim, history: { lines: [{ ...earlier, dateOfService: '2025-03-02' }] } },
    state: 'clean',
  },
  {
    name: 'supplies of some months, one behind the other',
    claim: {
      id: 'c6',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, supplyMonths: 3 }] },
      history: {
        lines: [
          { ...earlier, dateOfService: '2026-02-02', supplyMonths: 5 },
          { ...earlier, dateOfService: '2026-02-16', supplyMonths: 6 },
        ],
      },
    },
    state: 'found',
    findings: advance(3, '2027-01-02', 13),
  },
  {
    name: 'within twelve months in all',
    claim: {
      id: 'c7',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, supplyMonths: 6 }] },
      history: { lines: [earlier] },
    },
    state: 'clean',
  },
  {
    name: 'in place of vials that were lost',
    claim: {
      id: 'c8',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, replaces: 'A' }] },
      history: { lines: [earlier] },
    },
    state: 'clean',
  },
  {
    name: 'a set of its own, of allergens that cannot be mixed',
    claim: {
      id: 'c9',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, splitReason: 'mold and pollen cannot be mixed' }] },
      history: { lines: [earlier] },
    },
    state: 'undecided',
  },
  {
    name: 'nobody knows how long the last supply lasts',
    doc: true,
    claim: { id: 'c10', ...claim, history: { lines: [{ ...earlier, supplyMonths: undefined }] } },
    state: 'undecided',
  },
  {
    name: 'nobody wrote how long this one lasts',
    claim: {
      id: 'c11',
      ...claim,
      encounter: { ...chart, vials: [{ ...vial, supplyMonths: undefined }] },
      history: { lines: [{ ...earlier, supplyMonths: 6 }] },
    },
    state: 'undecided',
  },
  {
    name: 'another provider, and another code',
    claim: {
      id: 'c12',
      ...claim,
      history: {
        lines: [
          { ...earlier, provider: 'other' },
          { ...earlier, code: '95145' },
        ],
      },
    },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c13', payer: 'medicare', lines: [line] }, state: 'undecided' },
  { name: 'nothing known of earlier claims', claim: { id: 'c14', ...claim }, state: 'undecided' },
])
