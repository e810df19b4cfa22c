import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const one = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: day }
const several = { ...one, code: '95117' }
const injection = { n: 2, code: '96372', units: 1, modifiers: [], dateOfService: day }
const encounter = { dateOfService: day, payer: 'commercial' } as const
const rescue = { drug: 'epinephrine', mg: 0.3, route: 'intramuscular' } as const
const shot = { count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' } as const
const biologic = { count: 2, antigen: 'biologic', givenBy: 'practice' } as const
const omalizumab = { name: 'omalizumab', route: 'subcutaneous', mg: 300, injections: 2 } as const
const claim = { payer: 'commercial', lines: [one] }

export const editCases = cases('ADM008', [
  {
    name: 'for epinephrine',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: { ...encounter, reactionTreatment: rescue } },
    state: 'found',
    findings: [{ message: 'rescue', line: 1, slots: { day } }],
    fixed: [{ code: '96372', units: 1, modifiers: [] }],
  },
  {
    name: 'a rescue injection counted as a second shot',
    doc: true,
    claim: {
      id: 'c2',
      payer: 'commercial',
      lines: [several],
      encounter: { ...encounter, injections: [shot], reactionTreatment: rescue },
    },
    state: 'found',
    findings: [{ message: 'counted', line: 1, slots: { day, one: '95115' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'a rescue injection as the code for one once more',
    claim: {
      id: 'c11',
      payer: 'commercial',
      lines: [one, { ...one, n: 2 }],
      encounter: { ...encounter, injections: [shot], reactionTreatment: rescue },
    },
    state: 'found',
    findings: [{ message: 'counted', line: 2, slots: { day, one: '95115' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'for a biologic',
    claim: { id: 'c3', payer: 'medicare', lines: [several], encounter: { ...encounter, injections: [biologic] } },
    state: 'found',
    findings: [{ message: 'drug', line: 1, slots: { day } }],
    fixed: [{ code: '96372', units: 2, modifiers: [] }],
  },
  {
    name: 'for a biologic that has its own line',
    claim: {
      id: 'c4',
      payer: 'medicare',
      lines: [several, { ...injection, units: 2 }],
      encounter: { ...encounter, injections: [biologic], drugs: [omalizumab] },
    },
    state: 'found',
    findings: [{ message: 'drug', line: 1, slots: { day } }],
    fixed: [{ code: '96372', units: 2, modifiers: [] }],
  },
  {
    name: 'both shot codes for two injections of a biologic',
    claim: {
      id: 'c12',
      payer: 'medicare',
      lines: [one, { ...several, n: 2 }],
      encounter: { ...encounter, injections: [biologic] },
    },
    state: 'found',
    findings: [
      { message: 'drug', line: 1, slots: { day } },
      { message: 'drug', line: 2, slots: { day } },
    ],
    fixed: [{ code: '96372', units: 2, modifiers: [] }],
  },
  {
    name: 'one shot, and epinephrine after it',
    doc: true,
    claim: { id: 'c5', ...claim, encounter: { ...encounter, injections: [shot], reactionTreatment: rescue } },
    state: 'clean',
  },
  {
    name: 'two shots, and epinephrine after them',
    claim: {
      id: 'c6',
      payer: 'commercial',
      lines: [several],
      encounter: { ...encounter, injections: [{ ...shot, count: 2 }], reactionTreatment: rescue },
    },
    state: 'clean',
  },
  {
    name: 'a reaction treated by nebulizer',
    claim: {
      id: 'c7',
      ...claim,
      encounter: { ...encounter, reactionTreatment: { drug: 'albuterol', mg: 2.5, route: 'nebulizer' } },
    },
    state: 'clean',
  },
  {
    name: 'the rescue billed by its own code, and no shot in the chart',
    claim: {
      id: 'c8',
      payer: 'commercial',
      lines: [one, injection],
      encounter: { ...encounter, reactionTreatment: rescue },
    },
    state: 'undecided',
  },
  {
    name: 'a rescue drug by nobody knows which route',
    claim: { id: 'c9', ...claim, encounter: { ...encounter, reactionTreatment: { drug: 'epinephrine', mg: 0.3 } } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c10', ...claim }, state: 'undecided' },
])
