import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const first = { n: 1, code: '95076', units: 1, modifiers: [], dateOfService: day }
const further = { n: 2, code: '95079', units: 1, modifiers: [], dateOfService: day }
const chart = (minutes?: number) => ({
  dateOfService: day,
  payer: 'commercial',
  challenge: { kind: 'ingestion' as const, minutes, suspected: 'food-allergy' },
})
const claim = { id: 'c1', payer: 'commercial', lines: [first] }

export const editCases = cases('CHA001', [
  {
    name: 'a minute too short to be one',
    doc: true,
    claim: { ...claim, encounter: chart(60) },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 1, day, minutes: 60, timed: 0 } }],
    fixed: [],
  },
  { name: 'just long enough', doc: true, claim: { ...claim, encounter: chart(61) }, state: 'clean' },
  { name: 'a minute more', claim: { ...claim, encounter: chart(62) }, state: 'clean' },
  {
    name: 'a further hour that had half a minute to go',
    claim: { ...claim, lines: [first, further], encounter: chart(150) },
    state: 'found',
    findings: [{ message: 'over', line: 2, slots: { billed: 1, day, minutes: 150, timed: 0 } }],
    fixed: [{ code: '95076', units: 1, modifiers: [] }],
  },
  {
    name: 'a further hour that is not billed',
    claim: { ...claim, encounter: chart(151) },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 0, missing: '95079', day, minutes: 151, timed: 1 } }],
    fixed: [
      { code: '95076', units: 1, modifiers: [] },
      { code: '95079', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'a challenge of which the chart has nothing',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'unrecorded', line: 1, slots: { day } }],
  },
  { name: 'minutes that nobody wrote down', claim: { ...claim, encounter: chart() }, state: 'undecided' },
  { name: 'no chart', claim, state: 'undecided' },
])
