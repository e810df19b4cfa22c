import { cases } from '@aliquot/engine/scrub/edit-cases'

const single = { n: 1, code: '95115', units: 1, modifiers: ['59'], dateOfService: '2026-03-02' }
const several = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const tests = { n: 3, code: '95004', units: 30, modifiers: ['XU'], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'medicare' }

export const editCases = cases('MOD006', [
  {
    name: 'on the code for one shot beside the code for several',
    doc: true,
    claim: { ...claim, lines: [single, several] },
    state: 'found',
    findings: [{ message: 'neverOpens', line: 1, slots: { modifier: '59', other: '95117' } }],
    fixed: [
      { code: '95115', units: 1, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'on tests with nothing beside them',
    doc: true,
    claim: { ...claim, lines: [tests] },
    state: 'found',
    findings: [{ message: 'nothingBeside', line: 3, slots: { modifier: 'XU' } }],
    fixed: [{ code: '95004', units: 30, modifiers: [] }],
  },
  {
    name: 'beside a visit only',
    claim: { ...claim, lines: [single, { ...several, code: '99213', modifiers: ['25'] }] },
    state: 'found',
    findings: [{ message: 'nothingBeside', line: 1, slots: { modifier: '59' } }],
  },
  {
    name: 'what it is parted from is of another day',
    claim: { ...claim, lines: [tests, { ...several, dateOfService: '2026-03-09' }] },
    state: 'found',
    findings: [{ message: 'nothingBeside', line: 3, slots: { modifier: 'XU' } }],
  },
  { name: 'on tests beside a shot', doc: true, claim: { ...claim, lines: [tests, several] }, state: 'clean' },
  {
    name: 'on the shot beside the tests',
    claim: {
      ...claim,
      lines: [
        { ...tests, modifiers: [] },
        { ...several, modifiers: ['59'] },
      ],
    },
    state: 'clean',
  },
  {
    name: 'the same code once more',
    claim: { ...claim, lines: [tests, { ...tests, n: 4, modifiers: [] }] },
    state: 'clean',
  },
  { name: 'without such a modifier', claim: { ...claim, lines: [several] }, state: 'clean' },
  {
    name: 'the shot codes, where no pairs are known',
    claim: { ...claim, payer: 'commercial', lines: [single, several] },
    state: 'found',
    findings: [{ message: 'neverOpens', line: 1, slots: { modifier: '59', other: '95117' } }],
  },
  {
    name: 'a shot alone, where no pairs are known',
    claim: { ...claim, payer: 'commercial', lines: [single] },
    state: 'undecided',
  },
  {
    name: 'a code outside the pairs',
    claim: { ...claim, lines: [{ ...single, code: '86003' }] },
    state: 'not-applicable',
  },
])
