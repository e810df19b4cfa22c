import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95004', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const claim = (observationMinutes: number | undefined) => ({
  id: 'c1',
  payer: 'oklahoma-medicaid',
  lines: [line],
  encounter: { dateOfService: '2026-03-02', payer: 'oklahoma-medicaid', course: { observationMinutes } },
})

export const editCases = cases('SUP006', [
  {
    name: 'a minute short',
    doc: true,
    claim: claim(19),
    state: 'found',
    findings: [{ message: 'short', line: 1, slots: { day: '2026-03-02', watched: 19, needed: 20 } }],
    fixed: [{ code: '95004', units: 40, modifiers: [] }],
  },
  { name: 'just as long', doc: true, claim: claim(20), state: 'clean' },
  { name: 'not recorded', claim: claim(undefined), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'oklahoma-medicaid', lines: [line] }, state: 'undecided' },
  {
    name: 'another kind of service',
    claim: { ...claim(5), lines: [{ ...line, code: '95115', units: 1 }] },
    state: 'not-applicable',
  },
  { name: 'a payer without such a rule', claim: { ...claim(5), payer: 'commercial' }, state: 'not-applicable' },
])
