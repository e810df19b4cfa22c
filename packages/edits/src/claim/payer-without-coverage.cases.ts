import type { Coverage } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: day }
const former = { order: 1, payer: 'commercial', from: '2024-01-01', to: '2026-03-01' }
const present = { order: 1, payer: 'medicare', from: day }
const covered = (payer: string, coverages: readonly Coverage[]) => ({
  id: 'c1',
  payer,
  lines: [line],
  encounter: { dateOfService: day, payer: 'medicare', coverages },
})

export const editCases = cases('CLM009', [
  {
    name: 'the coverage ended the day before',
    doc: true,
    claim: covered('commercial', [present, former]),
    state: 'found',
    findings: [{ message: 'outside', line: 1, slots: { day } }],
  },
  {
    name: 'a payer that the chart does not list',
    claim: covered('aetna', [present, former]),
    state: 'found',
    findings: [{ message: 'unlisted', line: 1, slots: { day } }],
  },
  {
    name: 'the coverage begins on the day',
    doc: true,
    claim: covered('medicare', [present, former]),
    state: 'clean',
  },
  { name: 'it ends on the day', claim: covered('commercial', [{ ...former, to: day }]), state: 'clean' },
  { name: 'no days are given', claim: covered('medicare', [{ order: 1, payer: 'medicare' }]), state: 'clean' },
  {
    name: 'the second in order',
    claim: covered('medicare', [
      { order: 1, payer: 'commercial' },
      { order: 2, payer: 'medicare' },
    ]),
    state: 'clean',
  },
  {
    name: 'another contractor of the payer than in the chart',
    claim: {
      id: 'c3',
      payer: 'medicare',
      jurisdiction: 'ngs',
      lines: [line],
      encounter: { dateOfService: day, payer: 'medicare', jurisdiction: 'novitas', coverages: [present] },
    },
    state: 'found',
    findings: [{ message: 'contractor', line: 1, slots: { day } }],
  },
  {
    name: 'the contractor of the chart',
    claim: {
      id: 'c4',
      payer: 'medicare',
      jurisdiction: 'ngs',
      lines: [line],
      encounter: { dateOfService: day, payer: 'medicare', jurisdiction: 'ngs', coverages: [present] },
    },
    state: 'clean',
  },
  { name: 'a coverage by nobody knows whom', claim: covered('medicare', [{ order: 1 }]), state: 'undecided' },
  { name: 'a chart without coverages', claim: covered('medicare', []), state: 'not-applicable' },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'not-applicable' },
])
