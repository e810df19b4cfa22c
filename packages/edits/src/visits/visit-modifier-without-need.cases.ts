import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = (n: number, code: string, modifiers: readonly string[] = [], dateOfService = day) => ({
  n,
  code,
  units: 1,
  modifiers,
  dateOfService,
})

export const editCases = cases('MOD011', [
  {
    name: 'a visit alone',
    doc: true,
    claim: { id: 'c1', payer: 'medicare', lines: [line(1, '99213', ['25'])] },
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day, modifier: '25' } }],
    fixed: [{ code: '99213', units: 1, modifiers: [] }],
  },
  {
    name: 'the shot is of another day',
    claim: { id: 'c2', payer: 'commercial', lines: [line(1, '99213', ['25']), line(2, '95117', [], '2026-03-03')] },
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day, modifier: '25' } }],
  },
  {
    name: 'beside a shot',
    doc: true,
    claim: { id: 'c3', payer: 'medicare', lines: [line(1, '99213', ['25']), line(2, '95117')] },
    state: 'not-applicable',
  },
  {
    name: 'a visit alone without the modifier',
    claim: { id: 'c4', payer: 'medicare', lines: [line(1, '99213')] },
    state: 'clean',
  },
])
