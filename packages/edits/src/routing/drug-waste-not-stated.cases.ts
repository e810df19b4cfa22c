import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: 'J2357', units: 60, modifiers: [], dateOfService: day }
const claim = { id: 'c1', payer: 'medicare', lines: [line] }
const charted = (wastedMg?: number) => ({
  dateOfService: day,
  payer: 'medicare',
  drugs: [{ name: 'omalizumab', mg: 300, wastedMg, source: 'practice' as const }],
})

export const editCases = cases('RTE006', [
  {
    name: 'neither modifier',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'unstated', line: 1, slots: { none: 'JZ', wasted: 'JW' } }],
  },
  {
    name: 'neither, and by the chart nothing was thrown away',
    doc: true,
    claim: { ...claim, encounter: charted(0) },
    state: 'found',
    findings: [{ message: 'nothingWasted', line: 1, slots: { none: 'JZ' } }],
    fixed: [{ code: 'J2357', units: 60, modifiers: ['JZ'] }],
  },
  {
    name: 'neither, and by the chart a part was thrown away',
    claim: { ...claim, encounter: charted(75) },
    state: 'found',
    findings: [{ message: 'unstated', line: 1, slots: { none: 'JZ', wasted: 'JW' } }],
  },
  {
    name: 'nothing thrown away',
    doc: true,
    claim: { ...claim, lines: [{ ...line, modifiers: ['JZ'] }] },
    state: 'clean',
  },
  {
    name: 'a line for what was thrown away',
    claim: { ...claim, lines: [line, { ...line, n: 2, units: 15, modifiers: ['JW'] }] },
    state: 'clean',
  },
  {
    name: 'the day before it was asked for',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2023-06-30' }] },
    state: 'undecided',
  },
  {
    name: 'the first day on which it was asked for',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2023-07-01' }] },
    state: 'found',
    findings: [{ message: 'unstated', line: 1, slots: { none: 'JZ', wasted: 'JW' } }],
  },
  {
    name: 'a payer who does not ask for it',
    claim: { ...claim, payer: 'commercial' },
    state: 'not-applicable',
  },
])
