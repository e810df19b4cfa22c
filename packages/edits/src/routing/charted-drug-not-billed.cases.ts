import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const given = { n: 1, code: '96372', units: 2, modifiers: [], dateOfService: day }
const product = { n: 2, code: 'J2357', units: 60, modifiers: [], dateOfService: day }
const drug = {
  name: 'omalizumab',
  route: 'subcutaneous',
  mg: 300,
  wastedMg: 0,
  injections: 2,
  source: 'practice',
} as const
const encounter = { dateOfService: day, payer: 'commercial', drugs: [drug] }
const claim = { id: 'c1', payer: 'commercial', lines: [given], encounter }

export const editCases = cases('RTE005', [
  {
    name: 'only the giving is billed',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'missing', line: 1, slots: { day, drug: 'J2357', given: 60 } }],
    fixed: [
      { code: '96372', units: 2, modifiers: [] },
      { code: 'J2357', units: 60, modifiers: [] },
    ],
  },
  { name: 'both are billed', doc: true, claim: { ...claim, lines: [given, product] }, state: 'clean' },
  {
    name: 'an earlier claim has the drug',
    claim: { ...claim, history: { lines: [{ code: 'J2357', units: 60, dateOfService: day, provider: 'same' }] } },
    state: 'clean',
  },
  {
    name: 'a pharmacy supplied it',
    claim: { ...claim, encounter: { ...encounter, drugs: [{ ...drug, source: 'specialty-pharmacy' }] } },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'commercial', lines: [given] }, state: 'undecided' },
])
