import { cases } from '@aliquot/engine/scrub/edit-cases'

const further = { n: 1, code: '95079', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const first = { n: 2, code: '95076', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'commercial', lines: [further] }
const charted = (minutes: number) => ({
  dateOfService: '2026-03-02',
  payer: 'commercial',
  challenge: { kind: 'ingestion', minutes } as const,
})

export const editCases = cases('TST009', [
  {
    name: 'a further hour alone',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day: '2026-03-02', first: '95076' } }],
  },
  {
    name: 'a chart with the minutes of both',
    claim: { ...claim, encounter: charted(151) },
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day: '2026-03-02', first: '95076' } }],
    fixed: [
      { code: '95076', units: 1, modifiers: [] },
      { code: '95079', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'a chart with the minutes of the first part only',
    claim: { ...claim, encounter: charted(90) },
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day: '2026-03-02', first: '95076' } }],
    fixed: [{ code: '95076', units: 1, modifiers: [] }],
  },
  { name: 'beside the first part', doc: true, claim: { ...claim, lines: [further, first] }, state: 'clean' },
  {
    name: 'the first part on another day',
    claim: { ...claim, lines: [further, { ...first, dateOfService: '2026-03-03' }] },
    state: 'found',
    findings: [{ message: 'alone', line: 1, slots: { day: '2026-03-02', first: '95076' } }],
  },
  {
    name: 'the first part on an earlier claim of the day',
    claim: { ...claim, history: { lines: [{ code: '95076', units: 1, dateOfService: '2026-03-02' }] } },
    state: 'clean',
  },
  { name: 'the first part alone', claim: { ...claim, lines: [first] }, state: 'not-applicable' },
])
