import { cases } from '@aliquot/engine/scrub/edit-cases'

const hours = { n: 1, code: '95180', units: 3, modifiers: [], dateOfService: '2026-03-02' }
const test = { n: 2, code: '95018', units: 4, modifiers: [], dateOfService: '2026-03-02' }
const marked = { ...test, modifiers: ['59'] }
const bare = { id: 'c1', payer: 'medicare', lines: [hours, test] }
const charted = (antigensDifferFromTherapy: boolean | undefined) => ({
  dateOfService: '2026-03-02',
  payer: 'medicare',
  skinTests: [
    { method: 'percutaneous-intradermal-drug', antigen: 'drug', count: 4, antigensDifferFromTherapy },
  ] as const,
  rapidDesensitization: { agent: 'drug', essential: true, minutes: 180 } as const,
})

export const editCases = cases('TST002', [
  {
    name: 'tests for the desensitization',
    doc: true,
    claim: { ...bare, encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 2, slots: { hours: '95180' } }],
    fixed: [{ code: '95180', units: 3, modifiers: [] }],
  },
  {
    name: 'tests for the desensitization, marked as others',
    claim: { ...bare, lines: [hours, marked], encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 2, slots: { hours: '95180' } }],
    fixed: [{ code: '95180', units: 3, modifiers: [] }],
  },
  {
    name: 'tests of something else without the modifier',
    claim: { ...bare, encounter: charted(true) },
    state: 'found',
    findings: [{ message: 'earned', line: 2, slots: { hours: '95180', modifier: '59' } }],
    fixed: [
      { code: '95180', units: 3, modifiers: [] },
      { code: '95018', units: 4, modifiers: ['59'] },
    ],
  },
  {
    name: 'no chart',
    doc: true,
    claim: bare,
    state: 'found',
    findings: [{ message: 'open', line: 2, slots: { hours: '95180', modifier: '59' } }],
  },
  {
    name: 'tests of something else, marked',
    doc: true,
    claim: { ...bare, lines: [hours, marked], encounter: charted(true) },
    state: 'clean',
  },
  { name: 'marked, and no chart', claim: { ...bare, lines: [hours, marked] }, state: 'undecided' },
  {
    name: 'marked, and a chart that does not say',
    claim: { ...bare, lines: [hours, marked], encounter: charted(undefined) },
    state: 'undecided',
  },
  { name: 'desensitization alone', claim: { ...bare, lines: [hours] }, state: 'not-applicable' },
  {
    name: 'tests on another day',
    claim: { ...bare, lines: [hours, { ...test, dateOfService: '2026-03-09' }] },
    state: 'not-applicable',
  },
  { name: 'tests alone', claim: { ...bare, lines: [test] }, state: 'not-applicable' },
  { name: 'a payer whose pairs are not known', claim: { ...bare, payer: 'commercial' }, state: 'undecided' },
])
