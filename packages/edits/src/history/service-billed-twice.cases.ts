import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95004', units: 20, modifiers: [], dateOfService: day }
const earlier = { code: '95004', units: 20, dateOfService: day, provider: 'same', status: 'paid' } as const
const claim = { payer: 'medicare', lines: [line] }
const found = [{ message: 'again', line: 1, slots: { units: 20, day } }]

export const editCases = cases('HIS001', [
  {
    name: 'the same tests again',
    doc: true,
    claim: { id: 'c1', ...claim, history: { lines: [earlier] } },
    state: 'found',
    findings: found,
    fixed: [{ code: '95004', units: 20, modifiers: [] }],
  },
  {
    name: 'the same visit again',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [{ n: 1, code: '99213', units: 1, modifiers: ['25'], dateOfService: day }],
      history: { lines: [{ ...earlier, code: '99213', units: 1 }] },
    },
    state: 'found',
    findings: [{ message: 'again', line: 1, slots: { units: 1, day } }],
  },
  {
    name: 'an earlier line that states no units',
    claim: { id: 'c3', ...claim, history: { lines: [{ code: '95004', dateOfService: day, provider: 'same' }] } },
    state: 'found',
    findings: found,
  },
  {
    name: 'no units on the line',
    claim: {
      id: 'c4',
      payer: 'medicare',
      lines: [{ n: 1, code: '95004', modifiers: [], dateOfService: day }],
      history: { lines: [earlier] },
    },
    state: 'undecided',
  },
  {
    name: 'other units, which are other tests',
    doc: true,
    claim: { id: 'c5', ...claim, history: { lines: [{ ...earlier, units: 19 }] } },
    state: 'clean',
  },
  {
    name: 'a modifier that says it is another service',
    claim: { id: 'c6', ...claim, lines: [{ ...line, modifiers: ['59'] }], history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'a modifier that says it was repeated',
    claim: { id: 'c7', ...claim, lines: [{ ...line, modifiers: ['76'] }], history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'another day, another provider, a denied line',
    claim: {
      id: 'c8',
      ...claim,
      history: {
        lines: [
          { ...earlier, dateOfService: '2026-03-01' },
          { ...earlier, provider: 'other' },
          { ...earlier, status: 'denied' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'an earlier line of nobody knows whom',
    doc: true,
    claim: { id: 'c9', ...claim, history: { lines: [{ code: '95004', units: 20, dateOfService: day }] } },
    state: 'undecided',
  },
  {
    name: 'a replacement',
    claim: { id: 'c10', ...claim, frequency: '7', history: { lines: [earlier] } },
    state: 'not-applicable',
  },
  { name: 'nothing known of earlier claims', claim: { id: 'c11', ...claim }, state: 'not-applicable' },
])
