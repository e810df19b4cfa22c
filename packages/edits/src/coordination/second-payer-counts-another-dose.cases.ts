import type { Coverage } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const claim = (id: string, payer: string, coverages: readonly Coverage[]) => ({
  id,
  payer,
  lines: [line],
  encounter: { dateOfService: day, payer, coverages },
})
const both = (first: string, second: string): readonly Coverage[] => [
  { order: 1, payer: first },
  { order: 2, payer: second },
]

export const editCases = cases('COB001', [
  {
    name: 'planned injections after millilitres',
    doc: true,
    claim: claim('c1', 'commercial', both('medicare', 'commercial')),
    state: 'found',
    findings: [{ message: 'differs', line: 1, slots: { day, units: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'millilitres after millilitres',
    doc: true,
    claim: claim('c2', 'commercial-1cc', both('medicare', 'commercial-1cc')),
    state: 'clean',
  },
  {
    name: 'the claim to the first payer',
    doc: true,
    claim: claim('c3', 'medicare', both('medicare', 'commercial')),
    state: 'not-applicable',
  },
  {
    name: 'a first payer that has published no dose',
    doc: true,
    claim: claim('c4', 'commercial', both('aetna', 'commercial')),
    state: 'undecided',
  },
  {
    name: 'a second payer that has published no dose',
    claim: claim('c5', 'aetna', both('medicare', 'aetna')),
    state: 'undecided',
  },
  {
    name: 'a first coverage that had ended the day before',
    claim: claim('c6', 'commercial', [
      { order: 1, payer: 'medicare', to: '2026-03-01' },
      { order: 2, payer: 'commercial' },
    ]),
    state: 'not-applicable',
  },
  {
    name: 'a first coverage that ends on the day',
    claim: claim('c7', 'commercial', [
      { order: 1, payer: 'medicare', to: day },
      { order: 2, payer: 'commercial' },
    ]),
    state: 'found',
    findings: [{ message: 'differs', line: 1, slots: { day, units: 10 } }],
  },
])
