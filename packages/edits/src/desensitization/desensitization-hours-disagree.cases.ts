import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95180', units: 3, modifiers: [], dateOfService: day }
const chart = (minutes?: number) => ({
  dateOfService: day,
  payer: 'commercial',
  rapidDesensitization: { agent: 'drug', essential: true, ...(minutes === undefined ? {} : { minutes }) } as const,
})
const claim = { payer: 'commercial', lines: [line] }

export const editCases = cases('RDS002', [
  { name: 'three hours', doc: true, claim: { id: 'c1', ...claim, encounter: chart(180) }, state: 'clean' },
  { name: 'two hours and 31 minutes', claim: { id: 'c2', ...claim, encounter: chart(151) }, state: 'clean' },
  {
    name: 'two hours and 30 minutes',
    doc: true,
    claim: { id: 'c3', ...claim, encounter: chart(150) },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 3, day, minutes: 150, timed: 2 } }],
    fixed: [{ code: '95180', units: 2, modifiers: [] }],
  },
  { name: 'three hours and 30 minutes', claim: { id: 'c4', ...claim, encounter: chart(210) }, state: 'clean' },
  {
    name: 'three hours and 31 minutes',
    claim: { id: 'c5', ...claim, encounter: chart(211) },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 3, day, minutes: 211, timed: 4 } }],
    fixed: [{ code: '95180', units: 4, modifiers: [] }],
  },
  {
    name: 'half an hour',
    claim: { id: 'c6', ...claim, lines: [{ ...line, units: 1 }], encounter: chart(30) },
    state: 'found',
    findings: [{ message: 'tooShort', line: 1, slots: { billed: 1, day, minutes: 30 } }],
    fixed: [],
  },
  { name: 'minutes that nobody wrote down', claim: { id: 'c7', ...claim, encounter: chart() }, state: 'undecided' },
  {
    name: 'an agent that the payer does not take: another edit says so',
    claim: {
      id: 'c8',
      payer: 'medicare',
      lines: [line],
      encounter: { dateOfService: day, payer: 'medicare', rapidDesensitization: { agent: 'inhalant', minutes: 60 } },
    },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c9', ...claim }, state: 'undecided' },
])
