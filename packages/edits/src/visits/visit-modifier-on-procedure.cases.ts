import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = (n: number, code: string, modifiers: readonly string[] = [], dateOfService = '2026-03-02') => ({
  n,
  code,
  units: 1,
  modifiers,
  dateOfService,
})

export const editCases = cases('MOD010', [
  {
    name: 'on the shot and not on the visit',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [line(1, '99213'), line(2, '95117', ['25'])] },
    state: 'found',
    findings: [{ message: 'misplaced', line: 2, slots: { modifier: '25', visit: '99213' } }],
    fixed: [
      { code: '99213', units: 1, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'on both',
    doc: true,
    claim: { id: 'c2', payer: 'commercial', lines: [line(1, '99213', ['25']), line(2, '95004', ['25'])] },
    state: 'found',
    findings: [{ message: 'alone', line: 2, slots: { modifier: '25' } }],
  },
  {
    name: 'the visit is of another day',
    claim: { id: 'c3', payer: 'medicare', lines: [line(1, '99213', [], '2026-03-03'), line(2, '95165', ['25'])] },
    state: 'found',
    findings: [{ message: 'alone', line: 2, slots: { modifier: '25' } }],
  },
  {
    name: 'on the visit',
    doc: true,
    claim: { id: 'c4', payer: 'medicare', lines: [line(1, '99213', ['25']), line(2, '95117')] },
    state: 'clean',
  },
])
