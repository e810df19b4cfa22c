import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: 'J2357', units: 60, modifiers: [], dateOfService: day }
const drug = {
  name: 'omalizumab',
  route: 'subcutaneous',
  mg: 300,
  wastedMg: 0,
  injections: 2,
  source: 'practice',
} as const
const encounter = { dateOfService: day, payer: 'commercial', drugs: [drug] }
const claim = { id: 'c1', payer: 'commercial', lines: [line], encounter }
const billed = (units?: number) => ({ ...claim, lines: [{ ...line, units }] })

export const editCases = cases('RTE004', [
  {
    name: 'milligrams in place of units of five',
    doc: true,
    claim: billed(300),
    state: 'found',
    findings: [{ message: 'milligrams', line: 1, slots: { billed: 300, day, given: 60 } }],
  },
  {
    name: 'a unit more than the dose makes',
    claim: billed(61),
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 61, day, given: 60 } }],
  },
  { name: 'the units that the dose makes', doc: true, claim, state: 'clean' },
  {
    name: 'a unit less',
    claim: billed(59),
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 59, day, given: 60 } }],
  },
  {
    name: 'what was thrown away stands on a line of its own',
    claim: {
      ...claim,
      payer: 'medicare',
      lines: [line, { ...line, n: 2, units: 15, modifiers: ['JW'] }],
      encounter: { ...encounter, payer: 'medicare', drugs: [{ ...drug, wastedMg: 75 }] },
    },
    state: 'clean',
  },
  {
    name: 'a drug of which the chart has nothing',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'unrecorded', line: 1, slots: { day } }],
    fixed: [{ code: 'J2357', units: 60, modifiers: [] }],
  },
  {
    name: 'bought by a pharmacy, which another edit finds',
    claim: { ...claim, encounter: { ...encounter, drugs: [{ ...drug, source: 'specialty-pharmacy' }] } },
    state: 'clean',
  },
  {
    name: 'a dose that nobody wrote down',
    claim: { ...claim, encounter: { ...encounter, drugs: [{ ...drug, mg: undefined }] } },
    state: 'undecided',
  },
  { name: 'no units on the claim', claim: billed(), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'commercial', lines: [line] }, state: 'undecided' },
])
