import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = (n: number, code: string, modifiers: readonly string[] = []) => ({
  n,
  code,
  units: 1,
  modifiers,
  dateOfService: day,
})
const visit = (id: string, reason: string) => ({
  id,
  payer: 'medicare',
  lines: [line(1, '99213', ['25']), line(2, '95117')],
  encounter: { dateOfService: day, payer: 'medicare', evaluation: { code: '99213', reason } },
})
const vials = (id: string, splitReason: string) => ({
  id,
  payer: 'medicare',
  lines: [line(1, '95165')],
  encounter: {
    dateOfService: day,
    payer: 'medicare',
    vials: [{ id: 'A', container: 'multi-dose' as const, contents: 'inhalant' as const, splitReason }],
  },
})
const found = (beside: string) => [{ message: 'visit', line: 1, slots: { day, beside } }]

export const editCases = cases('DOC005', [
  {
    name: 'a visit for the check before the shot',
    doc: true,
    claim: visit('c1', 'Pre-shot check, no complaints'),
    state: 'found',
    findings: found('95117'),
  },
  {
    name: 'a visit for watching the patient',
    claim: visit('c2', 'observation after the injection'),
    state: 'found',
    findings: found('95117'),
  },
  { name: 'a visit for a rash', doc: true, claim: visit('c3', 'new rash worked up'), state: 'clean' },
  {
    name: 'a second vial to stay under the limit',
    doc: true,
    claim: vials('c4', 'split to stay under the MUE'),
    state: 'found',
    findings: [{ message: 'vials', line: 1, slots: { day } }],
  },
  {
    name: 'a second vial for what cannot be mixed',
    doc: true,
    claim: vials('c5', 'mold and pollen cannot be mixed'),
    state: 'clean',
  },
  {
    name: 'no words to read',
    claim: { id: 'c6', payer: 'medicare', lines: [line(1, '95165')] },
    state: 'not-applicable',
  },
])
