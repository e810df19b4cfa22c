import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const earlier = { code: '95165', units: 10, dateOfService: day, provider: 'same', status: 'paid' } as const
const claim = { payer: 'commercial', lines: [line] }

export const editCases = cases('UNT016', [
  {
    name: 'the same practice again',
    doc: true,
    claim: { id: 'c1', ...claim, history: { lines: [earlier] } },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { day } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'the same practice again, the first claim pending',
    claim: { id: 'c2', payer: 'medicare', lines: [line], history: { lines: [{ ...earlier, status: 'pending' }] } },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { day } }],
  },
  {
    name: 'the injecting practice too',
    doc: true,
    claim: { id: 'c3', ...claim, history: { lines: [{ ...earlier, provider: 'other' }] } },
    state: 'found',
    findings: [{ message: 'other', line: 1, slots: { day } }],
  },
  {
    name: 'a replacement of the first claim',
    doc: true,
    claim: { id: 'c4', ...claim, frequency: '7', history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'the first claim denied',
    claim: { id: 'c5', ...claim, history: { lines: [{ ...earlier, status: 'denied' }] } },
    state: 'clean',
  },
  {
    name: 'another day, and another code',
    claim: {
      id: 'c6',
      ...claim,
      history: {
        lines: [
          { ...earlier, dateOfService: '2026-02-02' },
          { ...earlier, code: '95145' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'an earlier line of nobody knows whom',
    claim: { id: 'c7', ...claim, history: { lines: [{ code: '95165', units: 10, dateOfService: day }] } },
    state: 'undecided',
  },
  { name: 'nothing known of earlier claims', claim: { id: 'c8', ...claim }, state: 'undecided' },
])
