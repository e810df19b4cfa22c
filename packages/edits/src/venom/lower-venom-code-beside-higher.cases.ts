import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const lower = { n: 1, code: '95145', units: 5, modifiers: [], dateOfService: day }
const higher = { n: 2, code: '95148', units: 10, modifiers: [], dateOfService: day }
const regimen = {
  id: 'A',
  container: 'multi-dose',
  contents: 'venom',
  venoms: ['mixed-vespid', 'wasp'],
  plannedDoses: 10,
} as const
const wasp = { id: 'B', container: 'multi-dose', contents: 'venom', venoms: ['wasp'], plannedDoses: 5 } as const
const caughtUp = { ...wasp, catchUpFor: { venom: 'wasp', shortfallDoses: 5 } } as const
const claim = { payer: 'medicare', lines: [lower, higher] }
const earlier = { code: '95148', units: 3, dateOfService: '2012-03-05', provider: 'other', status: 'paid' } as const

export const editCases = cases('VEN001', [
  {
    name: 'where a modifier separates them, with nothing that earns it',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { day, higher: '95148' } }],
    fixed: [
      { code: '95145', units: 5, modifiers: [] },
      { code: '95148', units: 10, modifiers: [] },
    ],
  },
  {
    name: 'doses to catch up, without the modifier',
    doc: true,
    claim: { id: 'c2', ...claim, encounter: { dateOfService: day, payer: 'medicare', vials: [regimen, caughtUp] } },
    state: 'found',
    findings: [{ message: 'earned', line: 1, slots: { day, higher: '95148', modifier: '59' } }],
    fixed: [
      { code: '95145', units: 5, modifiers: ['59'] },
      { code: '95148', units: 10, modifiers: [] },
    ],
  },
  {
    name: 'doses to catch up, with a modifier',
    doc: true,
    claim: { id: 'c3', payer: 'medicare', lines: [{ ...lower, modifiers: ['XU'] }, higher] },
    state: 'clean',
  },
  {
    name: 'where no modifier separates them',
    claim: {
      id: 'c4',
      payer: 'texas-medicaid',
      lines: [
        { ...lower, code: '95146', modifiers: ['59'], dateOfService: '2012-03-05' },
        { ...higher, dateOfService: '2012-03-05' },
      ],
    },
    state: 'found',
    findings: [{ message: 'closed', line: 1, slots: { day: '2012-03-05', higher: '95148' } }],
  },
  {
    name: 'the higher code by another provider, where the payer looks across providers',
    claim: {
      id: 'c5',
      payer: 'texas-medicaid',
      lines: [{ ...lower, dateOfService: '2012-03-05' }],
      history: { lines: [earlier] },
    },
    state: 'found',
    findings: [{ message: 'earlier', line: 1, slots: { day: '2012-03-05', higher: '95148' } }],
  },
  {
    name: 'the higher code by another provider, where the payer does not',
    claim: {
      id: 'c6',
      payer: 'medicare',
      lines: [lower],
      history: { lines: [{ ...earlier, dateOfService: day }] },
    },
    state: 'clean',
  },
  {
    name: 'on different days',
    claim: { id: 'c7', payer: 'medicare', lines: [lower, { ...higher, dateOfService: '2026-03-09' }] },
    state: 'clean',
  },
  { name: 'one code alone', claim: { id: 'c8', payer: 'medicare', lines: [lower] }, state: 'clean' },
  {
    name: 'a payer of whose pairs nothing is held',
    claim: { id: 'c9', payer: 'commercial', lines: [lower, higher] },
    state: 'not-applicable',
  },
])
