import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99214', units: 1, modifiers: ['25'], dateOfService: '2026-03-02' }
const addOn = { n: 2, code: 'G2211', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const shot = { n: 3, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const vaccine = { n: 4, code: '90471', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'medicare', lines: [visit, addOn, shot] }
const found = [{ message: 'ruledOut', line: 2, slots: { visit: '99214', modifier: '25' } }]

export const editCases = cases('MOD008', [
  {
    name: 'beside a visit that is marked as separate',
    doc: true,
    claim,
    state: 'found',
    findings: found,
    fixed: [
      { code: '99214', units: 1, modifiers: ['25'] },
      { code: '95115', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'beside a visit that is not marked',
    doc: true,
    claim: { ...claim, lines: [{ ...visit, modifiers: [] }, addOn] },
    state: 'clean',
  },
  { name: 'a vaccine was given that day', claim: { ...claim, lines: [visit, addOn, vaccine] }, state: 'clean' },
  {
    name: 'a vaccine, before the exception',
    claim: {
      ...claim,
      lines: [visit, addOn, vaccine].map((line) => ({ ...line, dateOfService: '2024-12-31' })),
    },
    state: 'found',
    findings: found,
  },
  {
    name: 'the marked visit is of another day',
    claim: { ...claim, lines: [{ ...visit, dateOfService: '2026-03-09' }, addOn] },
    state: 'clean',
  },
  { name: 'no add-on', claim: { ...claim, lines: [visit, shot] }, state: 'not-applicable' },
  { name: 'a payer without such a rule', claim: { ...claim, payer: 'commercial' }, state: 'not-applicable' },
])
