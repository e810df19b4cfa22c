import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95170', units: 10, modifiers: [], dateOfService: day }
const vial = { id: 'A', count: 1, container: 'multi-dose', plannedDoses: 10, filledMl: 10, dilution: '1:1' } as const
const chart = (contents: 'whole-body' | 'inhalant', name?: string) => ({
  dateOfService: day,
  payer: 'medicare',
  vials: [{ ...vial, contents, ...(name === undefined ? {} : { antigens: [{ name, group: 'insect' } as const] }) }],
})
const claim = { payer: 'medicare', lines: [line] }
const findings = [{ message: 'other', line: 1, slots: { day, multiDose: '95165' } }]

export const editCases = cases('VEN004', [
  {
    name: 'cockroach',
    doc: true,
    claim: { id: 'c1', ...claim, encounter: chart('whole-body', 'German cockroach') },
    state: 'found',
    findings,
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'cockroach recorded as an inhalant',
    claim: { id: 'c2', ...claim, encounter: chart('inhalant', 'cockroach mix') },
    state: 'found',
    findings,
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'fire ant',
    doc: true,
    claim: { id: 'c3', ...claim, encounter: chart('whole-body', 'Imported fire ant') },
    state: 'clean',
  },
  {
    name: 'nobody wrote of which organism',
    claim: { id: 'c4', ...claim, encounter: chart('whole-body') },
    state: 'undecided',
  },
  {
    name: 'a payer that names no organisms',
    claim: {
      id: 'c5',
      payer: 'commercial',
      lines: [line],
      encounter: { ...chart('whole-body', 'flea'), payer: 'commercial' },
    },
    state: 'not-applicable',
  },
  { name: 'no chart', claim: { id: 'c6', ...claim }, state: 'undecided' },
])
