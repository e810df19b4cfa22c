import { cases } from '@aliquot/engine/scrub/edit-cases'

const extract = { n: 1, code: '95165', units: 20, modifiers: [], dateOfService: '2026-03-02' }
const again = { ...extract, n: 2, modifiers: ['76'] }
const claim = { id: 'c1', payer: 'medicare' }

export const editCases = cases('MOD007', [
  {
    name: 'extract once more',
    doc: true,
    claim: { ...claim, lines: [extract, again] },
    state: 'found',
    findings: [{ message: 'repeated', line: 2, slots: { modifier: '76' } }],
    fixed: [
      { code: '95165', units: 20, modifiers: [] },
      { code: '95165', units: 20, modifiers: [] },
    ],
  },
  {
    name: 'a shot by another',
    claim: { ...claim, lines: [{ ...extract, code: '95117', units: 1, modifiers: ['77'] }] },
    state: 'found',
    findings: [{ message: 'repeated', line: 1, slots: { modifier: '77' } }],
  },
  { name: 'without the modifier', doc: true, claim: { ...claim, lines: [extract] }, state: 'clean' },
  {
    name: 'a test',
    claim: { ...claim, lines: [{ ...again, code: '95004' }] },
    state: 'not-applicable',
  },
  {
    name: 'a shot, for a payer without limits of a day',
    doc: true,
    claim: {
      ...claim,
      payer: 'commercial',
      lines: [{ ...extract, code: '95115', units: 1, modifiers: ['76'] }],
    },
    state: 'found',
    findings: [{ message: 'once', line: 1, slots: { modifier: '76' } }],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'extract, for a payer without limits of a day',
    claim: { ...claim, payer: 'commercial', lines: [extract, again] },
    state: 'not-applicable',
  },
])
