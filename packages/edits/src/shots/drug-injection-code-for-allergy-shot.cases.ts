import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '96372', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const shot = { n: 2, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const shots = [{ count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const
const encounter = { dateOfService: '2026-03-02', payer: 'commercial', injections: shots } as const
const drugs = [
  { name: 'omalizumab', route: 'subcutaneous', mg: 300, wastedMg: 0, injections: 2, source: 'practice' },
] as const
const claim = { payer: 'commercial', lines: [line] }

export const editCases = cases('ADM007', [
  {
    name: 'for an allergy shot',
    doc: true,
    claim: { id: 'c1', ...claim, encounter },
    state: 'found',
    findings: [{ message: 'instead', line: 1, slots: { day: '2026-03-02', charted: '95115' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'twice for two allergy shots',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [{ ...line, units: 2 }],
      encounter: { ...encounter, payer: 'medicare', injections: [{ ...shots[0], count: 2 }] },
    },
    state: 'found',
    findings: [{ message: 'instead', line: 1, slots: { day: '2026-03-02', charted: '95117' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'for a biologic beside an allergy shot',
    doc: true,
    claim: { id: 'c3', payer: 'commercial', lines: [line, shot], encounter: { ...encounter, drugs } },
    state: 'clean',
  },
  {
    name: 'for epinephrine after a reaction',
    claim: {
      id: 'c4',
      ...claim,
      encounter: {
        ...encounter,
        reactionTreatment: { drug: 'epinephrine', mg: 0.3, route: 'intramuscular' },
      },
    },
    state: 'clean',
  },
  {
    name: 'beside the shot code, with no drug in the chart',
    claim: { id: 'c5', payer: 'commercial', lines: [line, shot], encounter },
    state: 'undecided',
  },
  {
    name: 'a number of shots that nobody recorded',
    claim: {
      id: 'c6',
      ...claim,
      encounter: { ...encounter, injections: [{ antigen: 'inhalant', source: 'own', givenBy: 'practice' }] },
    },
    state: 'undecided',
  },
  {
    name: 'a drug of which the code is not held',
    claim: { id: 'c7', ...claim, encounter: { ...encounter, drugs: [{ name: 'triamcinolone', mg: 40 }] } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c8', ...claim }, state: 'undecided' },
])
