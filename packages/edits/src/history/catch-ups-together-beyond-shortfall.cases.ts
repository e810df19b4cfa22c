import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const regimen = '2026-01-05'
const line = { n: 1, code: '95145', units: 3, modifiers: [], dateOfService: day }
const wasp = { id: 'B', container: 'multi-dose', contents: 'venom', venoms: ['wasp'], plannedDoses: 10 } as const
const caughtUp = { ...wasp, catchUpFor: { venom: 'wasp', shortfallDoses: 5 } } as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [caughtUp] } as const
const claim = { payer: 'medicare', lines: [line], encounter }
const whole = { code: '95148', units: 10, dateOfService: regimen, provider: 'same' } as const
const before = { code: '95145', units: 3, dateOfService: '2026-02-02', provider: 'same' } as const

export const editCases = cases('HIS005', [
  {
    name: 'one dose too many in two claims',
    doc: true,
    claim: { id: 'c1', ...claim, history: { lines: [whole, before] } },
    state: 'found',
    findings: [{ message: 'together', line: 1, slots: { billed: 3, day, before: 3, regimen, short: 5 } }],
    fixed: [{ code: '95145', units: 3, modifiers: [] }],
  },
  {
    name: 'as many as are short in two claims',
    doc: true,
    claim: { id: 'c2', ...claim, history: { lines: [whole, { ...before, units: 2 }] } },
    state: 'clean',
  },
  {
    name: 'fewer than are short in two claims',
    claim: { id: 'c3', ...claim, history: { lines: [whole, { ...before, units: 1 }] } },
    state: 'clean',
  },
  {
    name: 'a catch-up before the regimen was made anew',
    claim: { id: 'c4', ...claim, history: { lines: [whole, { ...before, dateOfService: '2025-12-01' }] } },
    state: 'clean',
  },
  {
    name: 'denied, or of another provider',
    claim: {
      id: 'c5',
      ...claim,
      history: {
        lines: [whole, { ...before, status: 'denied' }, { ...before, provider: 'other', dateOfService: '2026-02-09' }],
      },
    },
    state: 'clean',
  },
  {
    name: 'the regimen stands in no earlier claim',
    claim: { id: 'c6', ...claim, history: { lines: [before] } },
    state: 'undecided',
  },
  {
    name: 'an earlier claim without units',
    claim: { id: 'c7', ...claim, history: { lines: [whole, { ...before, units: undefined }] } },
    state: 'undecided',
  },
  {
    name: 'nobody wrote how many are short',
    claim: {
      id: 'c8',
      ...claim,
      encounter: { ...encounter, vials: [{ ...wasp, catchUpFor: { venom: 'wasp' } }] },
      history: { lines: [whole, before] },
    },
    state: 'undecided',
  },
  {
    name: 'too many on this claim alone, which another edit says',
    claim: { id: 'c9', ...claim, lines: [{ ...line, units: 6 }], history: { lines: [whole, before] } },
    state: 'clean',
  },
  { name: 'no chart', doc: true, claim: { id: 'c10', payer: 'medicare', lines: [line] }, state: 'undecided' },
  { name: 'nothing known of earlier claims', claim: { id: 'c11', ...claim }, state: 'undecided' },
])
