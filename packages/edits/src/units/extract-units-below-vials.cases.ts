import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 20,
  plannedDoses: 10,
  dilution: '1:1',
} as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const claim = { payer: 'medicare', lines: [line], encounter }
const earlier = { code: '95165', units: 10, dateOfService: day, provider: 'same', status: 'paid' } as const

export const editCases = cases('UNT004', [
  {
    name: 'the injections drawn, where the payer counts millilitres',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 10, before: 0, day, held: 20 } }],
    fixed: [{ code: '95165', units: 20, modifiers: [] }],
  },
  {
    name: 'one a vial',
    doc: true,
    claim: {
      id: 'c2',
      ...claim,
      lines: [{ ...line, units: 2 }],
      encounter: { ...encounter, vials: [{ ...vial, count: 2, filledMl: 10 }] },
    },
    state: 'found',
    findings: [{ message: 'perVial', line: 1, slots: { billed: 2, day, held: 20 } }],
    fixed: [{ code: '95165', units: 20, modifiers: [] }],
  },
  {
    name: 'lowered to a daily limit',
    claim: {
      id: 'c3',
      ...claim,
      lines: [{ ...line, units: 30 }],
      encounter: { ...encounter, vials: [{ ...vial, count: 4, filledMl: 10 }] },
    },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 30, before: 0, day, held: 40 } }],
    fixed: [{ code: '95165', units: 40, modifiers: [] }],
  },
  {
    name: 'one fewer than the millilitres',
    claim: { id: 'c4', ...claim, lines: [{ ...line, units: 19 }] },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 19, before: 0, day, held: 20 } }],
  },
  {
    name: 'as many as the millilitres',
    doc: true,
    claim: { id: 'c5', ...claim, lines: [{ ...line, units: 20 }] },
    state: 'clean',
  },
  {
    name: 'two lines make it up',
    claim: { id: 'c6', ...claim, lines: [line, { ...line, n: 2 }] },
    state: 'clean',
  },
  {
    name: 'an earlier claim makes it up',
    claim: { id: 'c7', ...claim, history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'an earlier claim makes part of it up',
    claim: { id: 'c8', ...claim, history: { lines: [{ ...earlier, units: 4 }] } },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 10, before: 4, day, held: 20 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'planned injections where the payer counts them',
    claim: { id: 'c9', ...claim, payer: 'commercial', encounter: { ...encounter, payer: 'commercial' } },
    state: 'clean',
  },
  {
    name: 'single-dose vials for another practice',
    claim: {
      id: 'c10',
      ...claim,
      lines: [{ ...line, code: '95144', units: 1 }],
      encounter: {
        ...encounter,
        vials: [{ id: 'A', count: 3, container: 'single-dose', contents: 'inhalant', injectedBy: 'other-practice' }],
      },
    },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 1, before: 0, day, held: 3 } }],
  },
  {
    name: 'a volume that nobody recorded',
    claim: {
      id: 'c11',
      ...claim,
      encounter: {
        ...encounter,
        vials: [{ id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant', dilution: '1:1' }],
      },
    },
    state: 'undecided',
  },
  {
    name: 'a payer whose dose nobody has published',
    claim: { id: 'c12', ...claim, payer: 'aetna', encounter: { ...encounter, payer: 'aetna' } },
    state: 'undecided',
  },
  {
    name: 'units that the claim does not state',
    claim: { id: 'c13', ...claim, lines: [{ n: 1, code: '95165', dateOfService: day }] },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c14', payer: 'medicare', lines: [line] }, state: 'undecided' },
])
