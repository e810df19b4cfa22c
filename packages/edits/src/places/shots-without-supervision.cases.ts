import type { Injection } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = {
  n: 1,
  code: '95115',
  units: 1,
  modifiers: [],
  dateOfService: '2026-03-02',
  renderingRole: 'physician',
} as const
const claim = (supervision: Injection['supervision'], performedBy?: Injection['performedBy']) => ({
  id: 'c1',
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'medicare',
    injections: [
      { count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice', performedBy, supervision },
    ] as const,
  },
})
const found = [{ message: 'unsupervised', line: 1, slots: { day: '2026-03-02' } }]

export const editCases = cases('SUP003', [
  { name: 'staff with nobody there', doc: true, claim: claim('none', 'staff'), state: 'found', findings: found },
  {
    name: 'nobody there, and the chart does not say who gave it',
    claim: claim('none'),
    state: 'found',
    findings: found,
  },
  {
    name: 'a nurse practitioner alone, under the physician’s number',
    claim: claim('none', 'nurse-practitioner'),
    state: 'found',
    findings: found,
  },
  {
    name: 'a nurse practitioner alone, under the own number',
    doc: true,
    claim: { ...claim('none', 'nurse-practitioner'), lines: [{ ...line, renderingRole: 'nurse-practitioner' }] },
    state: 'clean',
  },
  { name: 'a physician in the suite', claim: claim('direct', 'staff'), state: 'clean' },
  { name: 'the physician gave it', claim: claim(undefined, 'physician'), state: 'clean' },
  { name: 'by video, from the day on which it counts', claim: claim('virtual', 'staff'), state: 'clean' },
  {
    name: 'by video, before that day',
    claim: {
      ...claim('virtual', 'staff'),
      lines: [{ ...line, dateOfService: '2025-12-31' }],
      encounter: { ...claim('virtual', 'staff').encounter, dateOfService: '2025-12-31' },
    },
    state: 'undecided',
  },
  {
    name: 'nobody there, and the claim does not say under whose number',
    claim: { ...claim('none', 'staff'), lines: [{ ...line, renderingRole: undefined }] },
    state: 'undecided',
  },
  { name: 'supervision not recorded', claim: claim(undefined, 'staff'), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'a chart of another day',
    claim: { ...claim('none', 'staff'), lines: [{ ...line, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
  {
    name: 'a payer without such a rule',
    claim: { ...claim('none', 'staff'), payer: 'commercial' },
    state: 'not-applicable',
  },
])
