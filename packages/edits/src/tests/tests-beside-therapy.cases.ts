import { cases } from '@aliquot/engine/scrub/edit-cases'

const test = { n: 1, code: '95004', units: 30, modifiers: [], dateOfService: '2026-03-02' }
const marked = { ...test, modifiers: ['59'] }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const bare = { id: 'c1', payer: 'medicare', lines: [test, shot] }

const charted = (antigensDifferFromTherapy: boolean | undefined) => ({
  dateOfService: '2026-03-02',
  payer: 'medicare',
  injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const,
  skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 30, antigensDifferFromTherapy }] as const,
})
const kept = { code: '95117', units: 1, modifiers: [] }

export const editCases = cases('TST001', [
  {
    name: 'other allergens were tested, and the modifier is missing',
    doc: true,
    claim: { ...bare, encounter: charted(true) },
    state: 'found',
    findings: [{ message: 'earned', line: 1, slots: { beside: '95117', modifier: '59' } }],
    fixed: [{ code: '95004', units: 30, modifiers: ['59'] }, kept],
  },
  {
    name: 'the allergens of the treatment were tested',
    doc: true,
    claim: { ...bare, encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95117' } }],
    fixed: [kept],
  },
  {
    name: 'a modifier that the record does not earn',
    claim: { ...bare, lines: [marked, shot], encounter: charted(false) },
    state: 'found',
    findings: [{ message: 'part', line: 1, slots: { beside: '95117' } }],
    fixed: [kept],
  },
  {
    name: 'no chart and no modifier',
    doc: true,
    claim: bare,
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '59' } }],
  },
  {
    name: 'a chart that does not say, and no modifier',
    claim: { ...bare, encounter: charted(undefined) },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95117', modifier: '59' } }],
  },
  {
    name: 'other allergens, marked',
    claim: { ...bare, lines: [marked, shot], encounter: charted(true) },
    state: 'clean',
  },
  {
    name: 'another modifier that the payer takes',
    claim: { ...bare, lines: [{ ...test, modifiers: ['XU'] }, shot], encounter: charted(true) },
    state: 'clean',
  },
  { name: 'marked, and no chart', claim: { ...bare, lines: [marked, shot] }, state: 'undecided' },
  {
    name: 'marked, and a chart that does not say',
    claim: { ...bare, lines: [marked, shot], encounter: charted(undefined) },
    state: 'undecided',
  },
  {
    name: 'marked, and a chart of another day',
    claim: {
      ...bare,
      lines: [
        { ...marked, dateOfService: '2026-03-09' },
        { ...shot, dateOfService: '2026-03-09' },
      ],
      encounter: charted(true),
    },
    state: 'undecided',
  },
  {
    name: 'tests on the day of preparing extract',
    claim: { ...bare, lines: [test, { ...shot, code: '95165', units: 10 }] },
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95165', modifier: '59' } }],
  },
  {
    name: 'a challenge by food beside a shot',
    claim: {
      ...bare,
      lines: [{ n: 1, code: '95076', units: 1, modifiers: [], dateOfService: '2026-03-02' }, shot],
      encounter: {
        dateOfService: '2026-03-02',
        payer: 'medicare',
        injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
        challenge: { kind: 'ingestion', minutes: 120, suspected: 'food-allergy' },
      },
    },
    state: 'found',
    findings: [{ message: 'earned', line: 1, slots: { beside: '95117', modifier: '59' } }],
    fixed: [{ code: '95076', units: 1, modifiers: ['59'] }, kept],
  },
  { name: 'tests alone', claim: { ...bare, lines: [test] }, state: 'not-applicable' },
  {
    name: 'on different days',
    claim: { ...bare, lines: [test, { ...shot, dateOfService: '2026-03-09' }] },
    state: 'not-applicable',
  },
  {
    name: 'beside rapid desensitization, which another edit looks at',
    claim: { ...bare, lines: [test, shot, { ...shot, n: 3, code: '95180', units: 3 }] },
    state: 'clean',
  },
  {
    name: 'a payer whose pairs are not known',
    claim: { ...bare, payer: 'commercial' },
    state: 'undecided',
  },
])
