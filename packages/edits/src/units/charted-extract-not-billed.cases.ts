import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const shot = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: day }
const extract = { n: 2, code: '95165', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const encounter = {
  dateOfService: day,
  payer: 'medicare',
  injections: [{ count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
  vials: [vial],
} as const
const claim = { payer: 'medicare', lines: [shot], encounter }

export const editCases = cases('UNT018', [
  {
    name: 'the shot billed, the vial not',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: { day, held: 10, charted: '95165' } }],
    fixed: [
      { code: '95115', units: 1, modifiers: [] },
      { code: '95165', units: 10, modifiers: [] },
    ],
  },
  { name: 'both billed', doc: true, claim: { id: 'c2', ...claim, lines: [shot, extract] }, state: 'clean' },
  {
    name: 'the vial on an earlier claim',
    claim: {
      id: 'c3',
      ...claim,
      history: { lines: [{ code: '95165', units: 10, dateOfService: day, provider: 'same', status: 'pending' }] },
    },
    state: 'clean',
  },
  {
    name: 'within a complete-service code that the payer takes',
    claim: {
      id: 'c4',
      payer: 'highmark',
      lines: [{ ...shot, code: '95120' }],
      encounter: { ...encounter, payer: 'highmark' },
    },
    state: 'clean',
  },
  {
    name: 'a vial that others prepared',
    claim: { id: 'c5', ...claim, encounter: { ...encounter, role: 'injects-only' } },
    state: 'clean',
  },
  {
    name: 'a volume that nobody recorded, so no number to bill',
    claim: {
      id: 'c6',
      ...claim,
      encounter: {
        ...encounter,
        vials: [{ id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant', dilution: '1:1' }],
      },
    },
    state: 'undecided',
  },
  {
    name: 'a payer whose dose nobody knows, so no number to bill',
    claim: {
      id: 'c8',
      payer: 'anthem',
      lines: [shot],
      encounter: { ...encounter, payer: 'anthem', vials: [{ ...vial, filledMl: 5, plannedDoses: 10 }] },
    },
    state: 'undecided',
  },
  {
    name: 'a payer whose dose nobody knows, and the vial on an earlier claim',
    claim: {
      id: 'c9',
      payer: 'anthem',
      lines: [shot],
      encounter: { ...encounter, payer: 'anthem', vials: [{ ...vial, filledMl: 5, plannedDoses: 10 }] },
      history: { lines: [{ code: '95165', units: 10, dateOfService: day, provider: 'same', status: 'paid' }] },
    },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c7', payer: 'medicare', lines: [shot] }, state: 'undecided' },
])
