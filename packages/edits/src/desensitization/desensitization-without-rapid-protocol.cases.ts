import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95180', units: 2, modifiers: [], dateOfService: day }
const encounter = { dateOfService: day, payer: 'commercial' } as const
const venomStart = {
  ...encounter,
  injections: [{ count: 3, antigen: 'venom', venoms: ['honey-bee'], source: 'own', givenBy: 'practice' }],
  course: { technique: 'conventional', phase: 'build-up' },
} as const
const claim = { payer: 'commercial', lines: [line] }

export const editCases = cases('RDS001', [
  {
    name: 'three weak venom shots at one visit',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: venomStart },
    state: 'found',
    findings: [{ message: 'conventional', line: 1, slots: { day } }],
    fixed: [],
  },
  {
    name: 'shots, and no word of the technique',
    claim: { id: 'c2', ...claim, encounter: { ...venomStart, course: {} } },
    state: 'found',
    findings: [{ message: 'conventional', line: 1, slots: { day } }],
  },
  {
    name: 'food by mouth as a rapid desensitization',
    doc: true,
    claim: {
      id: 'c3',
      ...claim,
      encounter: { ...encounter, rapidDesensitization: { agent: 'food', minutes: 120 } },
    },
    state: 'found',
    findings: [{ message: 'agent', line: 1, slots: { day } }],
    fixed: [],
  },
  {
    name: 'food by mouth',
    claim: { id: 'c4', ...claim, encounter: { ...encounter, course: { route: 'oral', indication: 'food' } } },
    state: 'found',
    findings: [{ message: 'byMouth', line: 1, slots: { day } }],
    fixed: [],
  },
  {
    name: 'an inhalant rush, where the payer takes drugs alone',
    claim: {
      id: 'c5',
      payer: 'medicare',
      lines: [line],
      encounter: { ...encounter, payer: 'medicare', rapidDesensitization: { agent: 'inhalant', minutes: 120 } },
    },
    state: 'found',
    findings: [{ message: 'agent', line: 1, slots: { day } }],
  },
  {
    name: 'a drug',
    doc: true,
    claim: {
      id: 'c6',
      ...claim,
      encounter: { ...encounter, rapidDesensitization: { agent: 'drug', essential: true, minutes: 120 } },
    },
    state: 'clean',
  },
  {
    name: 'nobody wrote to what',
    claim: { id: 'c7', ...claim, encounter: { ...encounter, rapidDesensitization: { minutes: 120 } } },
    state: 'undecided',
  },
  {
    name: 'a rush, and no record of it',
    claim: { id: 'c8', ...claim, encounter: { ...venomStart, course: { technique: 'rush' } } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c9', ...claim }, state: 'undecided' },
])
