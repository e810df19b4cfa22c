import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const visit = { n: 1, code: '99214', units: 1, modifiers: [], dateOfService: day }
const charted = (code?: string, separatelyIdentifiable?: boolean) => ({
  dateOfService: day,
  payer: 'commercial',
  evaluation: { code, separatelyIdentifiable },
})
const claim = { id: 'c1', payer: 'commercial', lines: [visit] }

export const editCases = cases('VIS001', [
  {
    name: 'a level too high',
    doc: true,
    claim: { ...claim, encounter: charted('99213') },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { day, charted: '99213' } }],
    fixed: [{ code: '99213', units: 1, modifiers: [] }],
  },
  {
    name: 'a level too low',
    claim: { ...claim, encounter: charted('99215') },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { day, charted: '99215' } }],
    fixed: [{ code: '99215', units: 1, modifiers: [] }],
  },
  {
    name: 'a new patient on record, and an established one on the claim',
    claim: { ...claim, encounter: charted('99204') },
    state: 'found',
    findings: [{ message: 'otherKind', line: 1, slots: { day, charted: '99204' } }],
    fixed: [{ code: '99214', units: 1, modifiers: [] }],
  },
  {
    name: 'a chart of the day without a visit',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'unrecorded', line: 1, slots: { day } }],
    fixed: [{ code: '99214', units: 1, modifiers: [] }],
  },
  { name: 'the level on record', doc: true, claim: { ...claim, encounter: charted('99214') }, state: 'clean' },
  {
    name: 'not separate from the service of the day, which another edit finds',
    claim: { ...claim, encounter: charted('99213', false) },
    state: 'clean',
  },
  { name: 'a visit on record without a code', claim: { ...claim, encounter: charted() }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { ...claim, encounter: { ...charted('99214'), dateOfService: '2026-03-03' } },
    state: 'undecided',
  },
  { name: 'no chart', claim, state: 'undecided' },
])
