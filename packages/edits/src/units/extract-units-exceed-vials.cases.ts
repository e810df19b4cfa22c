import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  capacityMl: 10,
  filledMl: 10,
  plannedDoses: 20,
  dilution: '1:1',
} as const
const encounter = { dateOfService: '2026-03-02', payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const claim = { id: 'c1', payer: 'medicare', lines: [line], encounter }

export const editCases = cases('UNT003', [
  { name: 'as many as the millilitres', doc: true, claim, state: 'clean' },
  {
    name: 'one more than the millilitres',
    doc: true,
    claim: { ...claim, lines: [{ ...line, units: 11 }] },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 11, day: '2026-03-02', held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'planned injections where the payer counts them',
    claim: {
      ...claim,
      payer: 'commercial',
      lines: [{ ...line, units: 20 }],
      encounter: { ...encounter, payer: 'commercial' },
    },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'a payer whose dose nobody has published',
    claim: { ...claim, payer: 'aetna', lines: [{ ...line, units: 20 }], encounter: { ...encounter, payer: 'aetna' } },
    state: 'undecided',
  },
])
