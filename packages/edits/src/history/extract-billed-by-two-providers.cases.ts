import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const single = { n: 1, code: '95144', units: 5, modifiers: [], dateOfService: day }
const earlier = { code: '95144', units: 5, dateOfService: day, provider: 'other' } as const
const claim = { payer: 'medicare', lines: [line] }

export const editCases = cases('HIS004', [
  {
    name: 'another practice has sent single-dose vials',
    doc: true,
    claim: { id: 'c1', ...claim, history: { lines: [earlier] } },
    state: 'found',
    findings: [{ message: 'both', line: 1, slots: { day, other: '95144' } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'single-dose vials, and another practice has billed multi-dose vials',
    claim: {
      id: 'c2',
      payer: 'commercial',
      lines: [single],
      history: { lines: [{ ...earlier, code: '95165' }] },
    },
    state: 'found',
    findings: [{ message: 'both', line: 1, slots: { day, other: '95165' } }],
  },
  {
    name: 'of the practice itself, which is the matter of a same-day pair',
    claim: { id: 'c3', ...claim, history: { lines: [{ ...earlier, provider: 'same' }] } },
    state: 'clean',
  },
  {
    name: 'another day, or denied',
    claim: {
      id: 'c4',
      ...claim,
      history: {
        lines: [
          { ...earlier, dateOfService: '2026-03-01' },
          { ...earlier, status: 'denied' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'nobody knows who billed the other',
    doc: true,
    claim: { id: 'c5', ...claim, history: { lines: [{ code: '95144', units: 5, dateOfService: day }] } },
    state: 'undecided',
  },
  {
    name: 'only a sum is known of what was billed before',
    claim: { id: 'c6', ...claim, history: { unitsInWindow: { '95165': 10 } } },
    state: 'undecided',
  },
  { name: 'nothing known of earlier claims', claim: { id: 'c7', ...claim }, state: 'undecided' },
])
