import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const extract = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: day }
const injections = [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }] as const
const encounter = { dateOfService: day, payer: 'medicare', injections } as const
const drug = {
  name: 'omalizumab',
  route: 'subcutaneous',
  mg: 300,
  injections: 2,
  source: 'specialty-pharmacy',
} as const
const claim = { payer: 'medicare', lines: [extract], encounter }

export const editCases = cases('ADM009', [
  {
    name: 'extract billed, shots not',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: { day, charted: '95117' } }],
    fixed: [
      { code: '95165', units: 10, modifiers: [] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'a visit billed, the shot not',
    claim: {
      id: 'c2',
      payer: 'commercial',
      lines: [{ ...extract, code: '99213', units: 1, modifiers: ['25'] }],
      encounter: { ...encounter, payer: 'commercial', injections: [{ ...injections[0], count: 1 }] },
    },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: { day, charted: '95115' } }],
  },
  { name: 'both billed', doc: true, claim: { id: 'c3', ...claim, lines: [extract, shot] }, state: 'clean' },
  {
    name: 'shots on an earlier claim',
    claim: {
      id: 'c4',
      ...claim,
      history: { lines: [{ code: '95117', units: 1, dateOfService: day, provider: 'same', status: 'paid' }] },
    },
    state: 'clean',
  },
  {
    name: 'shots that the patient gave',
    claim: { id: 'c5', ...claim, encounter: { ...encounter, injections: [{ ...injections[0], givenBy: 'patient' }] } },
    state: 'clean',
  },
  {
    name: 'shots within rapid desensitization',
    claim: {
      id: 'c6',
      payer: 'commercial',
      lines: [{ ...extract, code: '95180', units: 3 }],
      encounter: { ...encounter, payer: 'commercial', rapidDesensitization: { agent: 'inhalant', minutes: 180 } },
    },
    state: 'clean',
  },
  {
    name: 'a drug and its injection billed, and the shots beside them not',
    claim: {
      id: 'c9',
      payer: 'commercial',
      lines: [{ ...extract, code: '96372', units: 2 }],
      encounter: { ...encounter, payer: 'commercial', drugs: [drug] },
    },
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: { day, charted: '95117' } }],
  },
  {
    name: 'more injections of a drug than the chart has, which another edit finds',
    claim: {
      id: 'c10',
      payer: 'commercial',
      lines: [{ ...extract, code: '96372', units: 3 }],
      encounter: { ...encounter, payer: 'commercial', drugs: [drug] },
    },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c7', payer: 'medicare', lines: [extract] }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { id: 'c8', ...claim, lines: [{ ...extract, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
])
