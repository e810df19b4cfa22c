import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99213', units: 1, modifiers: ['25'], dateOfService: '2026-03-02' }
const plain = { ...visit, modifiers: [] }
const shot = { n: 2, code: '95115', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const day = '2026-03-02'
const claim = { id: 'c1', payer: 'medicare', lines: [visit, shot] }
const charted = (separatelyIdentifiable: boolean | undefined) => ({
  dateOfService: day,
  payer: 'medicare',
  evaluation: { code: '99213', separatelyIdentifiable },
})
const kept = [{ code: '95115', units: 1, modifiers: [] }]

export const editCases = cases('MOD002', [
  {
    name: 'marked as separate, and by the chart it was not',
    doc: true,
    claim: { ...claim, encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95115', day } }],
    fixed: kept,
  },
  {
    name: 'not marked, and by the chart not separate',
    claim: { ...claim, lines: [plain, shot], encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95115', day } }],
    fixed: kept,
  },
  {
    name: 'reading tests',
    claim: { ...claim, lines: [visit, { ...shot, code: '95027', units: 40 }], encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95027', day } }],
    fixed: [{ code: '95027', units: 40, modifiers: [] }],
  },
  {
    name: 'the shot stands in the chart only',
    claim: {
      ...claim,
      lines: [visit],
      encounter: {
        ...charted(false),
        injections: [{ count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
      },
    },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95115', day } }],
    fixed: [],
  },
  {
    name: 'the chart of the day has no visit',
    doc: true,
    claim: { ...claim, encounter: { dateOfService: day, payer: 'medicare' } },
    state: 'found',
    findings: [{ message: 'unrecorded', line: 1, slots: { beside: '95115', day } }],
  },
  { name: 'a separate visit', doc: true, claim: { ...claim, encounter: charted(true) }, state: 'clean' },
  { name: 'a visit alone', claim: { ...claim, lines: [visit], encounter: charted(false) }, state: 'clean' },
  {
    name: 'the shot on another day',
    claim: { ...claim, lines: [visit, { ...shot, dateOfService: '2026-03-09' }], encounter: charted(false) },
    state: 'clean',
  },
  {
    name: 'not marked, and no chart, which another edit finds',
    claim: { ...claim, lines: [plain, shot] },
    state: 'clean',
  },
  { name: 'marked, and no chart', doc: true, claim, state: 'undecided' },
  {
    name: 'marked, and a chart that does not say',
    claim: { ...claim, encounter: charted(undefined) },
    state: 'undecided',
  },
  { name: 'no visit', claim: { ...claim, lines: [shot] }, state: 'not-applicable' },
])
