import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const chart = (...months: readonly (number | undefined)[]) => ({
  dateOfService: day,
  payer: 'medicare',
  vials: months.map((supplyMonths) => (supplyMonths === undefined ? vial : { ...vial, supplyMonths })),
})
const claim = { payer: 'medicare', lines: [line] }

export const editCases = cases('UNT014', [
  { name: 'eleven months', claim: { id: 'c1', ...claim, encounter: chart(11) }, state: 'clean' },
  { name: 'twelve months', doc: true, claim: { id: 'c2', ...claim, encounter: chart(12) }, state: 'clean' },
  {
    name: 'thirteen months',
    doc: true,
    claim: { id: 'c3', ...claim, encounter: chart(13) },
    state: 'found',
    findings: [{ message: 'beyond', line: 1, slots: { day, months: 13, most: 12 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'the longest of several vials',
    claim: { id: 'c4', ...claim, encounter: chart(6, undefined, 18) },
    state: 'found',
    findings: [{ message: 'beyond', line: 1, slots: { day, months: 18, most: 12 } }],
  },
  {
    name: 'nobody wrote for how long',
    claim: { id: 'c5', ...claim, encounter: chart(6, undefined) },
    state: 'undecided',
  },
  {
    name: 'a payer that states no limit',
    claim: { id: 'c6', payer: 'commercial', lines: [line], encounter: { ...chart(18), payer: 'commercial' } },
    state: 'not-applicable',
  },
  { name: 'no chart', claim: { id: 'c7', ...claim }, state: 'undecided' },
])
