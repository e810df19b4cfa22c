import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const extract = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: day }
const injection = { count: 2, antigen: 'inhalant', source: 'outside', givenBy: 'practice' } as const
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const encounter = { dateOfService: day, payer: 'commercial', injections: [injection] } as const
const claim = { payer: 'commercial', lines: [extract, shot] }
const slots = { units: 10, day }

export const editCases = cases('UNT012', [
  {
    name: 'extract that the patient brought',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: { ...encounter, role: 'injects-only', vials: [] } },
    state: 'found',
    findings: [{ message: 'outside', line: 1, slots }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'extract from outside, and no vial in the chart',
    claim: { id: 'c2', ...claim, encounter },
    state: 'found',
    findings: [{ message: 'outside', line: 1, slots }],
  },
  {
    name: 'a later shot out of a vial that is billed already',
    claim: {
      id: 'c3',
      ...claim,
      encounter: { ...encounter, role: 'injects-only', vials: [], injections: [{ ...injection, source: 'own' }] },
    },
    state: 'found',
    findings: [{ message: 'notPrepared', line: 1, slots }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'vials that an outside compounder mixed',
    doc: true,
    claim: { id: 'c4', ...claim, encounter: { ...encounter, vials: [{ ...vial, preparedBy: 'outside-compounder' }] } },
    state: 'found',
    findings: [{ message: 'compounder', line: 1, slots }],
    fixed: [
      { code: '95165', units: 10, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'vials of an outside compounder under direct supervision',
    claim: {
      id: 'c5',
      ...claim,
      encounter: { ...encounter, vials: [{ ...vial, preparedBy: 'outside-compounder', supervision: 'direct' }] },
    },
    state: 'undecided',
  },
  {
    name: 'a vial of the practice beside a shot of outside extract',
    doc: true,
    claim: { id: 'c6', ...claim, encounter: { ...encounter, vials: [vial] } },
    state: 'clean',
  },
  {
    name: 'a chart without vials',
    claim: { id: 'c7', ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c8', ...claim }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { id: 'c9', ...claim, encounter: { ...encounter, dateOfService: '2026-02-23' } },
    state: 'undecided',
  },
])
