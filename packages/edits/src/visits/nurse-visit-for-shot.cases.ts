import { cases } from '@aliquot/engine/scrub/edit-cases'

const visit = { n: 1, code: '99211', units: 1, modifiers: ['25'], dateOfService: '2026-03-02' }
const shot = { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'commercial', lines: [visit, shot] }
const charted = (separatelyIdentifiable: boolean | undefined) => ({
  dateOfService: '2026-03-02',
  payer: 'commercial',
  evaluation: { code: '99211', separatelyIdentifiable },
})

export const editCases = cases('MOD003', [
  {
    name: 'marked as separate beside a shot',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'unproven', line: 1, slots: { modifier: '25', shot: '95117' } }],
    fixed: [
      { code: '99211', units: 1, modifiers: ['25'] },
      { code: '95117', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'the chart of the day has no visit',
    claim: { ...claim, encounter: { dateOfService: '2026-03-02', payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'unproven', line: 1, slots: { modifier: '25', shot: '95117' } }],
  },
  { name: 'another complaint on record', doc: true, claim: { ...claim, encounter: charted(true) }, state: 'clean' },
  {
    name: 'by the chart no more than the shot, which another edit finds',
    claim: { ...claim, encounter: charted(false) },
    state: 'clean',
  },
  {
    name: 'not marked, which another edit finds',
    claim: { ...claim, lines: [{ ...visit, modifiers: [] }, shot] },
    state: 'clean',
  },
  { name: 'no shot that day', claim: { ...claim, lines: [visit] }, state: 'clean' },
  { name: 'a chart that does not say', claim: { ...claim, encounter: charted(undefined) }, state: 'undecided' },
  {
    name: 'a visit with a physician',
    claim: { ...claim, lines: [{ ...visit, code: '99213' }, shot] },
    state: 'not-applicable',
  },
])
