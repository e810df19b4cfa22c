import type { Drug } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const product = { n: 1, code: 'J2357', units: 60, modifiers: ['JZ'], dateOfService: '2026-03-02' }
const giving = { n: 2, code: '96372', units: 2, modifiers: [], dateOfService: '2026-03-02' }
const claim = (source: Drug['source'], name = 'omalizumab') => ({
  id: 'c1',
  payer: 'medicare',
  lines: [product, giving],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    drugs: [{ name, route: 'subcutaneous', mg: 300, wastedMg: 0, injections: 2, source }],
  },
})
const found = [{ message: 'boughtElsewhere', line: 1, slots: { day: '2026-03-02' } }]

export const editCases = cases('RTE003', [
  {
    name: 'a specialty pharmacy bought it',
    doc: true,
    claim: claim('specialty-pharmacy'),
    state: 'found',
    findings: found,
    fixed: [{ code: '96372', units: 2, modifiers: [] }],
  },
  {
    name: 'the patient brought it',
    claim: claim('patient', 'Omalizumab'),
    state: 'found',
    findings: found,
    fixed: [{ code: '96372', units: 2, modifiers: [] }],
  },
  { name: 'the practice bought it', doc: true, claim: claim('practice'), state: 'clean' },
  { name: 'the buyer is not recorded', claim: claim(undefined), state: 'undecided' },
  {
    name: 'the drug is not in the chart, which another edit finds',
    claim: claim('patient', 'benralizumab'),
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [product, giving] }, state: 'undecided' },
  {
    name: 'a chart of another day',
    claim: { ...claim('patient'), lines: [{ ...product, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
  { name: 'the giving alone', claim: { ...claim('patient'), lines: [giving] }, state: 'not-applicable' },
])
