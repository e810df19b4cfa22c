import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 30, modifiers: [], dateOfService: day }
const encounter = { dateOfService: day, payer: 'commercial' } as const
const vial = { id: 'A', count: 1, container: 'multi-dose', filledMl: 10, plannedDoses: 30 } as const
const claim = { payer: 'commercial', lines: [line] }
const slots = { units: 30, day, unlisted: '95199' }

export const editCases = cases('UNT013', [
  {
    name: 'a sublingual course',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: { ...encounter, course: { route: 'sublingual' } } },
    state: 'found',
    findings: [{ message: 'drops', line: 1, slots }],
    fixed: [{ code: '95199', units: 1, modifiers: [] }],
  },
  {
    name: 'vials of drops',
    claim: { id: 'c2', ...claim, encounter: { ...encounter, vials: [{ ...vial, contents: 'sublingual' }] } },
    state: 'found',
    findings: [{ message: 'drops', line: 1, slots }],
    fixed: [{ code: '95199', units: 1, modifiers: [] }],
  },
  {
    name: 'drops in words, with the unlisted code billed already',
    claim: {
      id: 'c3',
      payer: 'medicare',
      lines: [line, { ...line, n: 2, code: '95199', units: 1, note: 'sublingual drops' }],
      encounter: { ...encounter, payer: 'medicare', unlistedService: 'Sublingual drops, three months' },
    },
    state: 'found',
    findings: [{ message: 'drops', line: 1, slots }],
    fixed: [{ code: '95199', units: 1, modifiers: [] }],
  },
  {
    name: 'vials for injection',
    doc: true,
    claim: {
      id: 'c4',
      ...claim,
      encounter: { ...encounter, vials: [{ ...vial, contents: 'inhalant' }], course: { route: 'subcutaneous' } },
    },
    state: 'clean',
  },
  {
    name: 'a subcutaneous course, and no vial in the chart',
    claim: { id: 'c5', ...claim, encounter: { ...encounter, course: { route: 'subcutaneous' } } },
    state: 'clean',
  },
  {
    name: 'a sublingual course and vials for injection',
    claim: {
      id: 'c6',
      ...claim,
      encounter: { ...encounter, vials: [{ ...vial, contents: 'inhalant' }], course: { route: 'sublingual' } },
    },
    state: 'undecided',
  },
  { name: 'a chart that says nothing of it', claim: { id: 'c7', ...claim, encounter }, state: 'undecided' },
  { name: 'no chart', claim: { id: 'c8', ...claim }, state: 'undecided' },
])
