import type { HistoryLine } from '@aliquot/engine/document/claim'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const visit = { n: 1, code: '99203', units: 1, modifiers: [], dateOfService: day }
const before = { code: '99213', units: 1, dateOfService: '2025-03-03', provider: 'same' }
const seen = (change: Partial<HistoryLine>, code = '99203') => ({
  id: 'c1',
  payer: 'commercial',
  lines: [{ ...visit, code }],
  history: { lines: [{ ...before, ...change }] },
})

export const editCases = cases('VIS002', [
  {
    name: 'seen a year before',
    doc: true,
    claim: seen({}),
    state: 'found',
    findings: [{ message: 'known', line: 1, slots: { day, seen: '2025-03-03', before: '99213' } }],
  },
  {
    name: 'seen a day less than three years before',
    claim: seen({ dateOfService: '2023-03-03' }),
    state: 'found',
    findings: [{ message: 'known', line: 1, slots: { day, seen: '2023-03-03', before: '99213' } }],
  },
  { name: 'seen three years before', doc: true, claim: seen({ dateOfService: '2023-03-02' }), state: 'clean' },
  { name: 'seen three years and a day before', claim: seen({ dateOfService: '2023-03-01' }), state: 'clean' },
  { name: 'seen by another practice', claim: seen({ provider: 'other' }), state: 'clean' },
  { name: 'a visit that did not stand', claim: seen({ status: 'void' }), state: 'clean' },
  { name: 'a shot before, which no physician gives face to face', claim: seen({ code: '95115' }), state: 'clean' },
  { name: 'seen, nobody knows by whom', claim: seen({ provider: undefined }), state: 'undecided' },
  { name: 'no history', claim: { id: 'c2', payer: 'commercial', lines: [visit] }, state: 'undecided' },
  { name: 'a visit of an established patient', claim: seen({}, '99213'), state: 'not-applicable' },
])
