import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99212', units: 1, modifiers: ['25'], dateOfService: '2021-03-01' }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2021-03-01' }
const claim = { id: 'c1', payer: 'health-net', lines: [visit, shot] }

export const editCases = cases('MOD005', [
  {
    name: 'a small visit beside a shot',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'refused', line: 1, slots: { modifier: '25', shot: '95117' } }],
    fixed: [
      { code: '99212', units: 1, modifiers: ['25'] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  { name: 'without a shot', doc: true, claim: { ...claim, lines: [visit] }, state: 'clean' },
  {
    name: 'beside tests',
    claim: { ...claim, lines: [visit, { ...shot, code: '95004', units: 40 }] },
    state: 'clean',
  },
  {
    name: 'without the modifier, which another edit finds',
    claim: { ...claim, lines: [{ ...visit, modifiers: [] }, shot] },
    state: 'clean',
  },
  { name: 'a larger visit', claim: { ...claim, lines: [{ ...visit, code: '99213' }, shot] }, state: 'not-applicable' },
  { name: 'a payer without such a rule', claim: { ...claim, payer: 'commercial' }, state: 'not-applicable' },
])
