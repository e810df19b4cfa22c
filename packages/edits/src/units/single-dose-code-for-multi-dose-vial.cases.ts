import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95144', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const claim = { payer: 'medicare', lines: [line], encounter }
const single = {
  id: 'A',
  count: 10,
  container: 'single-dose',
  contents: 'inhalant',
  injectedBy: 'other-practice',
} as const

export const editCases = cases('UNT009', [
  {
    name: 'for a multi-dose vial',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'multiDose', line: 1, slots: { day, multiDose: '95165' } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'for a multi-dose vial that nobody measured',
    claim: {
      id: 'c2',
      ...claim,
      encounter: { ...encounter, vials: [{ id: 'A', container: 'multi-dose', contents: 'inhalant' }] },
    },
    state: 'found',
    findings: [{ message: 'multiDose', line: 1, slots: { day, multiDose: '95165' } }],
    fixed: [{ code: '95144', units: 10, modifiers: [] }],
  },
  {
    name: 'for single-dose vials',
    doc: true,
    claim: { id: 'c3', ...claim, encounter: { ...encounter, vials: [single] } },
    state: 'clean',
  },
  {
    name: 'for single-dose vials beside a multi-dose one',
    claim: { id: 'c4', ...claim, encounter: { ...encounter, vials: [vial, single] } },
    state: 'clean',
  },
  {
    name: 'for vials of nobody knows which kind',
    claim: { id: 'c5', ...claim, encounter: { ...encounter, vials: [{ id: 'A', contents: 'inhalant' }] } },
    state: 'undecided',
  },
  {
    name: 'a chart without vials, which another edit finds',
    claim: { id: 'c6', ...claim, encounter: { dateOfService: day, payer: 'medicare' } },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c7', payer: 'medicare', lines: [line] }, state: 'undecided' },
])
