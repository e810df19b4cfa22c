import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: day }
const encounter = { dateOfService: day, payer: 'commercial', member: 'm1' }
const claim = { id: 'c1', payer: 'commercial', member: 'm1', lines: [line], encounter }

export const editCases = cases('CLM008', [
  {
    name: 'the chart of another patient',
    doc: true,
    claim: { ...claim, member: 'm2' },
    state: 'found',
    findings: [{ message: 'other', line: 1, slots: { charted: day } }],
  },
  { name: 'the chart of the patient', doc: true, claim, state: 'clean' },
  {
    name: 'a chart that does not name the patient',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'commercial', member: 'm1', lines: [line] }, state: 'not-applicable' },
])
