import { cases } from '@aliquot/engine/scrub/edit-cases'

const shot = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const extract = { n: 2, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const encounter = { dateOfService: '2026-03-02', payer: 'medicare' } as const
const injection = { count: 1, antigen: 'inhalant', source: 'own' } as const
const claim = { payer: 'medicare', lines: [shot] }

export const editCases = cases('ADM004', [
  {
    name: 'given by the patient at home',
    doc: true,
    claim: {
      id: 'c1',
      payer: 'medicare',
      lines: [shot, extract],
      encounter: { ...encounter, injections: [{ ...injection, givenBy: 'patient' }] },
    },
    state: 'found',
    findings: [{ message: 'atHome', line: 1, slots: { day: '2026-03-02' } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'given by a caregiver, to a private payer',
    claim: {
      id: 'c2',
      payer: 'commercial',
      lines: [{ ...shot, code: '95117' }],
      encounter: { ...encounter, payer: 'commercial', injections: [{ ...injection, count: 2, givenBy: 'caregiver' }] },
    },
    state: 'found',
    findings: [{ message: 'atHome', line: 1, slots: { day: '2026-03-02' } }],
    fixed: [],
  },
  {
    name: 'given by another practice',
    claim: {
      id: 'c3',
      ...claim,
      encounter: { ...encounter, injections: [{ ...injection, givenBy: 'other-practice' }] },
    },
    state: 'found',
    findings: [{ message: 'elsewhere', line: 1, slots: { day: '2026-03-02' } }],
  },
  {
    name: 'given by the practice',
    doc: true,
    claim: { id: 'c4', ...claim, encounter: { ...encounter, injections: [{ ...injection, givenBy: 'practice' }] } },
    state: 'clean',
  },
  {
    name: 'one by the patient, one by the practice',
    claim: {
      id: 'c5',
      ...claim,
      encounter: {
        ...encounter,
        injections: [
          { ...injection, givenBy: 'patient' },
          { ...injection, givenBy: 'practice' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'nobody wrote who gave it',
    claim: { id: 'c6', ...claim, encounter: { ...encounter, injections: [injection] } },
    state: 'undecided',
  },
  { name: 'a chart without injections', claim: { id: 'c7', ...claim, encounter }, state: 'undecided' },
  { name: 'no chart', claim: { id: 'c8', ...claim }, state: 'undecided' },
])
