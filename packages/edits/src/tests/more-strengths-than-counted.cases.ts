import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95027', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const claim = (count: number | undefined, dilutionsPerAntigen: number | undefined, antigen: SkinTest['antigen']) => ({
  id: 'c1',
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    skinTests: [{ method: 'intradermal-sequential', antigen, count, dilutionsPerAntigen }] as const,
  },
})

export const editCases = cases('TST008', [
  {
    name: 'four strengths of ten antigens',
    doc: true,
    claim: claim(40, 4, 'airborne'),
    state: 'found',
    findings: [{ message: 'more', line: 1, slots: { claimed: 40, strengths: 4, limit: 2, allowed: 20 } }],
    fixed: [{ code: '95027', units: 40, modifiers: [] }],
  },
  {
    name: 'one strength more',
    claim: claim(40, 3, 'airborne'),
    state: 'found',
    findings: [{ message: 'more', line: 1, slots: { claimed: 40, strengths: 3, limit: 2, allowed: 26 } }],
  },
  { name: 'two strengths', doc: true, claim: claim(40, 2, 'airborne'), state: 'clean' },
  { name: 'strengths not recorded', claim: claim(40, undefined, 'airborne'), state: 'undecided' },
  { name: 'number of tests not recorded', claim: claim(undefined, 4, 'airborne'), state: 'undecided' },
  { name: 'other tests than the code is for', claim: claim(40, 4, 'food'), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'a payer without such a limit',
    claim: { ...claim(40, 4, 'airborne'), payer: 'commercial' },
    state: 'not-applicable',
  },
])
