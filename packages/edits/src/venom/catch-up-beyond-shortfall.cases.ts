import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95145', units: 5, modifiers: [], dateOfService: day }
const wasp = { id: 'B', container: 'multi-dose', contents: 'venom', venoms: ['wasp'], plannedDoses: 10 } as const
const caughtUp = { ...wasp, catchUpFor: { venom: 'wasp', shortfallDoses: 5 } } as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [caughtUp] } as const
const claim = { payer: 'medicare', lines: [line], encounter }

export const editCases = cases('VEN003', [
  { name: 'one fewer than short', claim: { id: 'c1', ...claim, lines: [{ ...line, units: 4 }] }, state: 'clean' },
  { name: 'as many as short', doc: true, claim: { id: 'c2', ...claim }, state: 'clean' },
  {
    name: 'one more than short',
    claim: { id: 'c3', ...claim, lines: [{ ...line, units: 6 }] },
    state: 'found',
    findings: [{ message: 'beyond', line: 1, slots: { billed: 6, day, short: 5 } }],
    fixed: [{ code: '95145', units: 5, modifiers: [] }],
  },
  {
    name: 'all doses of the vial',
    doc: true,
    claim: { id: 'c4', ...claim, lines: [{ ...line, units: 10 }] },
    state: 'found',
    findings: [{ message: 'beyond', line: 1, slots: { billed: 10, day, short: 5 } }],
    fixed: [{ code: '95145', units: 5, modifiers: [] }],
  },
  {
    name: 'a regimen of one venom, which catches up nothing',
    claim: { id: 'c5', ...claim, lines: [{ ...line, units: 12 }], encounter: { ...encounter, vials: [wasp] } },
    state: 'clean',
  },
  {
    name: 'nobody wrote how many are short',
    claim: { id: 'c6', ...claim, encounter: { ...encounter, vials: [{ ...wasp, catchUpFor: { venom: 'wasp' } }] } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c7', payer: 'medicare', lines: [line] }, state: 'undecided' },
])
