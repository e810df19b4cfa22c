import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const shot = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: day }
const hours = { n: 2, code: '95180', units: 6, modifiers: [], dateOfService: day }
const injection = { count: 24, antigen: 'inhalant', source: 'own', givenBy: 'practice' } as const
const encounter = { dateOfService: day, payer: 'commercial', injections: [injection] } as const
const rush = { ...encounter, rapidDesensitization: { agent: 'inhalant', minutes: 360 } } as const

export const editCases = cases('ADM010', [
  {
    name: 'beside the hours of a rush',
    doc: true,
    claim: { id: 'c1', payer: 'commercial', lines: [shot, hours], encounter: rush },
    state: 'found',
    findings: [{ message: 'included', line: 1, slots: { day } }],
    fixed: [{ code: '95180', units: 6, modifiers: [] }],
  },
  {
    name: 'no injection given',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [shot],
      encounter: { ...encounter, injections: [{ ...injection, count: 0 }] },
    },
    state: 'found',
    findings: [{ message: 'none', line: 1, slots: { day } }],
    fixed: [],
  },
  {
    name: 'injections given',
    doc: true,
    claim: { id: 'c3', payer: 'commercial', lines: [shot], encounter },
    state: 'clean',
  },
  {
    name: 'a rush that the payer does not take as one: the shots stand',
    claim: { id: 'c4', payer: 'centene', lines: [shot], encounter: { ...rush, payer: 'centene' } },
    state: 'clean',
  },
  {
    name: 'a chart of the day without injections',
    doc: true,
    claim: { id: 'c5', payer: 'commercial', lines: [shot], encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'unrecorded', line: 1, slots: { day } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  { name: 'no chart', claim: { id: 'c6', payer: 'commercial', lines: [shot] }, state: 'undecided' },
])
