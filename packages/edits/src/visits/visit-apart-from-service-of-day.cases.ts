import type { HistoryLine } from '@aliquot/engine/document/claim'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const visit = { n: 1, code: '99213', units: 1, modifiers: [], dateOfService: day }
const shot: HistoryLine = { code: '95117', units: 1, dateOfService: day, provider: 'same', status: 'pending' }
const after = (change: Partial<HistoryLine>, modifiers: readonly string[] = []) => ({
  id: 'c1',
  payer: 'commercial',
  lines: [{ ...visit, modifiers }],
  history: { lines: [{ ...shot, ...change }] },
})

export const editCases = cases('VIS003', [
  {
    name: 'a shot of the day on an earlier claim',
    doc: true,
    claim: after({}),
    state: 'found',
    findings: [{ message: 'apart', line: 1, slots: { day, modifier: '25', beside: '95117' } }],
  },
  { name: 'with the modifier', doc: true, claim: after({}, ['25']), state: 'clean' },
  { name: 'a shot of the day before', claim: after({ dateOfService: '2026-03-01' }), state: 'clean' },
  { name: 'a shot of another practice', claim: after({ provider: 'other' }), state: 'clean' },
  { name: 'a shot that was denied', claim: after({ status: 'denied' }), state: 'clean' },
  { name: 'a drug injection of the day', claim: after({ code: '96372' }), state: 'clean' },
  { name: 'no history', claim: { id: 'c2', payer: 'commercial', lines: [visit] }, state: 'not-applicable' },
  {
    name: 'beside a shot on the claim itself, which another edit finds',
    claim: { ...after({}), lines: [visit, { ...visit, n: 2, code: '95117' }] },
    state: 'not-applicable',
  },
  { name: 'a replacement', claim: { ...after({}), frequency: '7' }, state: 'not-applicable' },
])
