import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95004', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const claim = (supervision: SkinTest['supervision'], performedBy: SkinTest['performedBy'] = 'staff') => ({
  id: 'c1',
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 40, performedBy, supervision }] as const,
  },
})
const eye = (supervision: SkinTest['supervision']) => ({
  ...claim(supervision),
  lines: [{ ...line, code: '95060', units: 1 }],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    skinTests: [{ method: 'ophthalmic', count: 1, performedBy: 'staff', supervision }] as const,
  },
})
const found = (message: string) => [{ message, line: 1, slots: { day: '2026-03-02' } }]

export const editCases = cases('TST010', [
  { name: 'nobody there', doc: true, claim: claim('none'), state: 'found', findings: found('absent') },
  { name: 'general supervision', claim: claim('general'), state: 'found', findings: found('absent') },
  {
    name: 'nobody there, and the chart does not say who tested',
    claim: {
      ...claim('none'),
      encounter: {
        dateOfService: '2026-03-02',
        payer: 'medicare',
        skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 40, supervision: 'none' }],
      },
    },
    state: 'found',
    findings: found('absent'),
  },
  { name: 'not in the room', claim: eye('direct'), state: 'found', findings: found('notInRoom') },
  { name: 'in the room', claim: eye('personal'), state: 'clean' },
  { name: 'a physician on the spot', doc: true, claim: claim('direct'), state: 'clean' },
  { name: 'the physician tested', claim: claim(undefined, 'physician'), state: 'clean' },
  { name: 'a nurse practitioner tested', claim: claim('none', 'nurse-practitioner'), state: 'clean' },
  { name: 'by video', claim: claim('virtual'), state: 'undecided' },
  { name: 'not recorded', claim: claim(undefined), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'a test without a level of supervision',
    claim: { ...claim('none'), lines: [{ ...line, code: '95017' }] },
    state: 'not-applicable',
  },
  { name: 'a payer without such a rule', claim: { ...claim('none'), payer: 'commercial' }, state: 'not-applicable' },
])
