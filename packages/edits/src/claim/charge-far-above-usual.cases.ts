import type { HistoryLine } from '@aliquot/engine/document/claim'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const before = { code: '95165', units: 20, dateOfService: '2025-09-01', status: 'paid', paidCents: 20_000 } as const
const charged = (chargeCents: number, lines: readonly HistoryLine[] = [before]) => ({
  id: 'c1',
  payer: 'commercial',
  lines: [{ ...line, chargeCents }],
  history: { lines },
})

export const editCases = cases('CLM006', [
  {
    name: 'a cent more than ten times for each unit',
    doc: true,
    claim: charged(100_010),
    state: 'found',
    findings: [{ message: 'paid', line: 1, slots: { times: 10 } }],
  },
  {
    name: 'ten times what was charged before for each unit',
    claim: charged(125_000, [{ ...before, chargeCents: 25_000 }]),
    state: 'found',
    findings: [{ message: 'charged', line: 1, slots: { times: 10 } }],
  },
  {
    name: 'a cent less than that, whatever was paid',
    claim: charged(124_999, [{ ...before, chargeCents: 25_000, paidCents: 100 }]),
    state: 'clean',
  },
  { name: 'ten times what was paid', claim: charged(100_000), state: 'clean' },
  { name: 'one and a half times', doc: true, claim: charged(15_000), state: 'clean' },
  {
    name: 'only a part of the units was paid, at more for each',
    claim: charged(100_010, [{ ...before, paidUnits: 10 }]),
    state: 'clean',
  },
  {
    name: 'the most that was paid counts',
    claim: charged(200_000, [{ ...before, paidCents: 100 }, before, { ...before, status: 'denied', paidCents: 0 }]),
    state: 'found',
    findings: [{ message: 'paid', line: 1, slots: { times: 20 } }],
  },
  { name: 'nothing was paid before', claim: charged(900_000, []), state: 'clean' },
  { name: 'no charge', claim: { ...charged(0), lines: [line] }, state: 'clean' },
  { name: 'no history', claim: { id: 'c2', payer: 'commercial', lines: [line] }, state: 'not-applicable' },
])
