import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95010', units: 12, modifiers: [], dateOfService: '2014-05-01' }
const claim = { id: 'c1', payer: 'commercial', lines: [line] }
const slots = { day: '2014-05-01', since: '2013-01-01', by: '95017', or: '95018' }
const tested = (antigen: 'venom' | 'drug', count: number | undefined) =>
  ({ method: `percutaneous-intradermal-${antigen}`, antigen, count }) as const
const charted = (...skinTests: readonly ReturnType<typeof tested>[]) => ({
  dateOfService: '2014-05-01',
  payer: 'commercial',
  skinTests,
})

export const editCases = cases('COD001', [
  {
    name: 'deleted before the day',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'split', line: 1, slots }],
    fixed: [{ code: '95010', units: 12, modifiers: [] }],
  },
  {
    name: 'the chart tells which code took its place',
    doc: true,
    claim: { ...claim, encounter: charted(tested('venom', 12)) },
    state: 'found',
    findings: [{ message: 'split', line: 1, slots }],
    fixed: [{ code: '95017', units: 12, modifiers: [] }],
  },
  {
    name: 'the chart has tests of both',
    claim: { ...claim, encounter: charted(tested('venom', 8), tested('drug', 4)) },
    state: 'found',
    findings: [{ message: 'split', line: 1, slots }],
    fixed: [{ code: '95010', units: 12, modifiers: [] }],
  },
  {
    name: 'the chart does not say how many',
    claim: { ...claim, encounter: charted(tested('drug', undefined)) },
    state: 'found',
    findings: [{ message: 'split', line: 1, slots }],
    fixed: [{ code: '95010', units: 12, modifiers: [] }],
  },
  {
    name: 'the first day without it',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2013-01-01' }] },
    state: 'found',
    findings: [{ message: 'split', line: 1, slots: { ...slots, day: '2013-01-01' } }],
  },
  {
    name: 'its last day',
    doc: true,
    claim: { ...claim, lines: [{ ...line, dateOfService: '2012-12-31' }] },
    state: 'clean',
  },
  { name: 'a code that is valid', claim: { ...claim, lines: [{ ...line, code: '95017' }] }, state: 'not-applicable' },
  {
    name: 'no date on the line',
    claim: { ...claim, lines: [{ n: 1, code: '95010', units: 12, modifiers: [] }] },
    state: 'undecided',
  },
])
