import type { HistoryLine } from '@aliquot/engine/document/claim'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const visit = { n: 1, code: '99213', units: 1, modifiers: [], dateOfService: day }
const before: HistoryLine = { code: '99213', units: 1, dateOfService: day, provider: 'same', status: 'pending' }
const after = (change: Partial<HistoryLine>) => ({
  id: 'c1',
  payer: 'commercial',
  lines: [visit],
  history: { lines: [{ ...before, ...change }] },
})

export const editCases = cases('VIS004', [
  {
    name: 'the same visit on an earlier claim',
    doc: true,
    claim: after({}),
    state: 'found',
    findings: [{ message: 'again', line: 1, slots: { day } }],
  },
  { name: 'a visit of the day before', doc: true, claim: after({ dateOfService: '2026-03-01' }), state: 'clean' },
  { name: 'another code', claim: after({ code: '99214' }), state: 'clean' },
  { name: 'another provider', claim: after({ provider: 'other' }), state: 'clean' },
  { name: 'the earlier one was denied', claim: after({ status: 'denied' }), state: 'clean' },
  { name: 'a replacement', claim: { ...after({}), frequency: '7' }, state: 'not-applicable' },
  { name: 'no history', claim: { id: 'c2', payer: 'commercial', lines: [visit] }, state: 'not-applicable' },
])
