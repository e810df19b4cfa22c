import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const claim = (physicianExaminedPatient: boolean | undefined) => ({
  id: 'c1',
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    vials: [{ id: 'A', container: 'multi-dose', contents: 'inhalant', physicianExaminedPatient }] as const,
  },
})

export const editCases = cases('SUP004', [
  {
    name: 'not examined',
    doc: true,
    claim: claim(false),
    state: 'found',
    findings: [{ message: 'unexamined', line: 1, slots: { day: '2026-03-02' } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  { name: 'examined', doc: true, claim: claim(true), state: 'clean' },
  { name: 'not recorded', claim: claim(undefined), state: 'undecided' },
  {
    name: 'no vials in the chart',
    claim: { ...claim(true), encounter: { dateOfService: '2026-03-02', payer: 'medicare' } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  { name: 'a payer without such a rule', claim: { ...claim(false), payer: 'commercial' }, state: 'not-applicable' },
])
