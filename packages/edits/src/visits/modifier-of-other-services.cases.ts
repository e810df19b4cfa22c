import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = (code: string, modifiers: readonly string[]) => ({
  n: 1,
  code,
  units: 1,
  modifiers,
  dateOfService: '2026-03-02',
})

export const editCases = cases('MOD009', [
  {
    name: 'waste of a drug stated on extract',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [line('95165', ['JZ'])] },
    state: 'found',
    findings: [{ message: 'foreign', line: 1, slots: { modifier: 'JZ' } }],
    fixed: [{ code: '95165', units: 1, modifiers: [] }],
  },
  {
    name: 'both sides of the body on a shot',
    doc: true,
    claim: { id: 'c2', payer: 'commercial', lines: [line('95117', ['LT', 'RT'])] },
    state: 'found',
    findings: [
      { message: 'foreign', line: 1, slots: { modifier: 'LT' } },
      { message: 'foreign', line: 1, slots: { modifier: 'RT' } },
    ],
  },
  {
    name: 'a modifier for a distinct service is the matter of another edit',
    claim: { id: 'c3', payer: 'medicare', lines: [line('95165', ['59'])] },
    state: 'clean',
  },
  {
    name: 'waste of a drug on the drug',
    doc: true,
    claim: { id: 'c4', payer: 'medicare', lines: [line('J2357', ['JZ'])] },
    state: 'not-applicable',
  },
])
