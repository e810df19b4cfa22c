import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 7, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  plannedDoses: 10,
  dosesGiven: 7,
  dilution: '1:1',
} as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const history = { lines: [{ code: '95165', units: 10, dateOfService: day, provider: 'same' }] }
const claim = { payer: 'medicare', frequency: '7', lines: [line], encounter, history }

export const editCases = cases('UNT008', [
  {
    name: 'lowered to the shots given',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'lowered', line: 1, slots: { billed: 7, day, before: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'raised to the shots given',
    claim: { id: 'c2', ...claim, lines: [{ ...line, units: 13 }] },
    state: 'found',
    findings: [{ message: 'raised', line: 1, slots: { billed: 13, day, before: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'venom',
    claim: {
      id: 'c3',
      ...claim,
      lines: [{ ...line, code: '95146' }],
      encounter: { ...encounter, vials: [{ ...vial, contents: 'venom', venoms: ['wasp', 'honey-bee'] }] },
      history: { lines: [{ code: '95146', units: 10, dateOfService: day, provider: 'same' }] },
    },
    state: 'found',
    findings: [{ message: 'lowered', line: 1, slots: { billed: 7, day, before: 10 } }],
  },
  {
    name: 'a first count that was wrong, put right',
    doc: true,
    claim: {
      id: 'c4',
      ...claim,
      lines: [{ ...line, units: 10 }],
      history: { lines: [{ code: '95165', units: 20, dateOfService: day, provider: 'same' }] },
    },
    state: 'clean',
  },
  { name: 'the same units again', claim: { id: 'c5', ...claim, lines: [{ ...line, units: 10 }] }, state: 'clean' },
  { name: 'a first claim', claim: { id: 'c6', ...claim, frequency: '1' }, state: 'clean' },
  {
    name: 'nothing known of the first claim',
    claim: { id: 'c7', payer: 'medicare', frequency: '7', lines: [line], encounter },
    state: 'undecided',
  },
  {
    name: 'no chart of the preparation',
    claim: { id: 'c8', payer: 'medicare', frequency: '7', lines: [line], history },
    state: 'undecided',
  },
  {
    name: 'a volume that nobody recorded',
    claim: {
      id: 'c9',
      ...claim,
      encounter: { ...encounter, vials: [{ id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant' }] },
    },
    state: 'undecided',
  },
])
