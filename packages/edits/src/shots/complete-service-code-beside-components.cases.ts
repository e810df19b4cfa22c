import { cases } from '@aliquot/engine/scrub/edit-cases'

const complete = { n: 1, code: '95120', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const shot = { n: 2, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const extract = { n: 3, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const billed = { code: '95165', units: 35, dateOfService: '2026-02-02', provider: 'same', status: 'paid' } as const
const day = '2026-03-02'
const injections = [{ count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const

export const editCases = cases('ADM006', [
  {
    name: 'beside a shot code, the extract billed a month before',
    doc: true,
    claim: { id: 'c1', payer: 'commercial', lines: [complete, shot], history: { lines: [billed] } },
    state: 'found',
    findings: [
      { message: 'shot', line: 1, slots: { day, shot: '95115' } },
      { message: 'extractBefore', line: 1, slots: { day, extract: '95165', before: '2026-02-02' } },
    ],
    fixed: [{ code: '95115', units: 1, modifiers: [] }],
  },
  {
    name: 'beside a shot code, with nothing known of the extract',
    claim: { id: 'c2', payer: 'commercial', lines: [complete, shot] },
    state: 'found',
    findings: [{ message: 'shot', line: 1, slots: { day, shot: '95115' } }],
    fixed: [
      { code: '95120', units: 1, modifiers: [] },
      { code: '95115', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'beside shot and extract of the day',
    claim: { id: 'c3', payer: 'highmark', lines: [complete, shot, extract] },
    state: 'found',
    findings: [
      { message: 'shot', line: 1, slots: { day, shot: '95115' } },
      { message: 'extract', line: 1, slots: { day, extract: '95165' } },
    ],
    fixed: [
      { code: '95115', units: 1, modifiers: [] },
      { code: '95165', units: 10, modifiers: [] },
    ],
  },
  {
    name: 'beside the extract, with a chart of the shot',
    claim: {
      id: 'c4',
      payer: 'commercial',
      lines: [complete, extract],
      encounter: { dateOfService: day, payer: 'commercial', injections },
    },
    state: 'found',
    findings: [{ message: 'extract', line: 1, slots: { day, extract: '95165' } }],
    fixed: [
      { code: '95165', units: 10, modifiers: [] },
      { code: '95115', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'the shot within a complete-service code of an earlier claim',
    claim: {
      id: 'c5',
      payer: 'commercial',
      lines: [shot],
      history: { lines: [{ ...billed, code: '95120', units: 1, dateOfService: day }] },
    },
    state: 'found',
    findings: [{ message: 'shotBefore', line: 2, slots: { day, complete: '95120' } }],
  },
  { name: 'alone', doc: true, claim: { id: 'c6', payer: 'commercial', lines: [complete] }, state: 'clean' },
  {
    name: 'extract billed more than a year before',
    claim: {
      id: 'c7',
      payer: 'commercial',
      lines: [complete],
      history: { lines: [{ ...billed, dateOfService: '2025-03-01' }] },
    },
    state: 'clean',
  },
  {
    name: 'extract billed a year before',
    claim: {
      id: 'c8',
      payer: 'commercial',
      lines: [complete],
      history: { lines: [{ ...billed, dateOfService: '2025-03-02' }] },
    },
    state: 'found',
    findings: [{ message: 'extractBefore', line: 1, slots: { day, extract: '95165', before: '2025-03-02' } }],
  },
  {
    name: 'extract of another kind, of another practice, or denied',
    claim: {
      id: 'c9',
      payer: 'commercial',
      lines: [complete],
      history: {
        lines: [
          { ...billed, code: '95146' },
          { ...billed, provider: 'other' },
          { ...billed, status: 'denied' },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'the separate codes',
    claim: { id: 'c10', payer: 'commercial', lines: [shot, extract], history: { lines: [billed] } },
    state: 'clean',
  },
  {
    name: 'a payer that does not take the code at all',
    claim: { id: 'c11', payer: 'medicare', lines: [complete, shot] },
    state: 'not-applicable',
  },
  {
    name: 'no date on the line',
    claim: { id: 'c12', payer: 'commercial', lines: [{ n: 1, code: '95120', units: 1, modifiers: [] }] },
    state: 'undecided',
  },
])
