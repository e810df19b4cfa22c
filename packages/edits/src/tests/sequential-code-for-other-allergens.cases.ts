import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95027', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const claim = (units: number, skinTests: readonly SkinTest[]) => ({
  id: 'c1',
  payer: 'commercial',
  lines: [{ ...line, units }],
  encounter: { dateOfService: '2026-03-02', payer: 'commercial', skinTests },
})
const sequential = (antigen: SkinTest['antigen'], count: number | undefined): SkinTest => ({
  method: 'intradermal-sequential',
  antigen,
  count,
})

export const editCases = cases('TST003', [
  {
    name: 'sequential tests of foods',
    doc: true,
    claim: claim(10, [sequential('food', 10)]),
    state: 'found',
    findings: [{ message: 'others', line: 1, slots: { billed: 10, day: '2026-03-02', fitting: 0 } }],
    fixed: [{ code: '95027', units: 10, modifiers: [] }],
  },
  {
    name: 'sequential tests of venoms, which have a code of their own',
    claim: claim(10, [sequential('venom', 10)]),
    state: 'found',
    findings: [{ message: 'others', line: 1, slots: { billed: 10, day: '2026-03-02', fitting: 0 } }],
    fixed: [{ code: '95017', units: 10, modifiers: [] }],
  },
  {
    name: 'single intradermal tests of foods',
    claim: claim(6, [{ method: 'intradermal', antigen: 'food', count: 6 }]),
    state: 'found',
    findings: [{ message: 'others', line: 1, slots: { billed: 6, day: '2026-03-02', fitting: 0 } }],
    fixed: [{ code: '95024', units: 6, modifiers: [] }],
  },
  {
    name: 'foods counted beside airborne allergens',
    claim: claim(50, [sequential('airborne', 40), sequential('food', 10)]),
    state: 'found',
    findings: [{ message: 'others', line: 1, slots: { billed: 50, day: '2026-03-02', fitting: 40 } }],
  },
  {
    name: 'foods tested and not billed',
    claim: claim(40, [sequential('airborne', 40), sequential('food', 10)]),
    state: 'clean',
  },
  { name: 'airborne allergens', doc: true, claim: claim(10, [sequential('airborne', 10)]), state: 'clean' },
  { name: 'allergens not recorded', claim: claim(10, [sequential(undefined, 10)]), state: 'undecided' },
  { name: 'airborne and other allergens mixed', claim: claim(10, [sequential('mixed', 10)]), state: 'undecided' },
  {
    name: 'number of airborne tests not recorded',
    claim: claim(10, [sequential('airborne', undefined), sequential('food', 10)]),
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'commercial', lines: [line] }, state: 'undecided' },
  {
    name: 'a chart of another day',
    claim: { ...claim(10, [sequential('food', 10)]), lines: [{ ...line, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
  {
    name: 'another code',
    claim: { ...claim(10, [sequential('food', 10)]), lines: [{ ...line, code: '95024' }] },
    state: 'not-applicable',
  },
])
