import type { Vial } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const vial: Vial = { id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant', capacityMl: 10, filledMl: 10 }
const claim = (...vials: readonly Vial[]) => ({
  id: 'c1',
  payer: 'medicare',
  lines: [line],
  encounter: { dateOfService: '2026-03-02', payer: 'medicare', vials },
})
const found = (message: string, vials = 1, all = 1) => [{ message, line: 1, slots: { day: '2026-03-02', vials, all } }]
const byStaff: Vial = { ...vial, preparedBy: 'staff', supervision: 'none' }

export const editCases = cases('SUP002', [
  {
    name: 'staff with nobody there',
    doc: true,
    claim: claim(byStaff),
    state: 'found',
    findings: found('staff'),
    fixed: [],
  },
  {
    name: 'a nurse practitioner alone',
    claim: claim({ ...byStaff, preparedBy: 'nurse-practitioner' }),
    state: 'found',
    findings: found('notPhysician'),
    fixed: [],
  },
  {
    name: 'a nurse practitioner, under the own number',
    claim: {
      ...claim({ ...vial, preparedBy: 'nurse-practitioner' }),
      lines: [{ ...line, renderingRole: 'nurse-practitioner' }],
    },
    state: 'found',
    findings: found('notPhysician'),
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'one vial of two, and both are billed',
    claim: {
      ...claim(byStaff, { ...vial, id: 'B', dilution: '1:1', preparedBy: 'physician' }),
      lines: [{ ...line, units: 20 }],
    },
    state: 'found',
    findings: found('staff', 1, 2),
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'one vial of two, and only the other is billed',
    claim: claim(byStaff, { ...vial, id: 'B', dilution: '1:1', preparedBy: 'physician' }),
    state: 'clean',
  },
  {
    name: 'staff, with the physician in the suite',
    doc: true,
    claim: claim({ ...byStaff, supervision: 'direct' }),
    state: 'clean',
  },
  { name: 'a physician', claim: claim({ ...vial, preparedBy: 'physician' }), state: 'clean' },
  {
    name: 'a nurse practitioner under a physician',
    claim: claim({ ...vial, preparedBy: 'nurse-practitioner', supervision: 'direct' }),
    state: 'clean',
  },
  {
    name: 'by video, from the day on which it counts',
    claim: claim({ ...byStaff, supervision: 'virtual' }),
    state: 'clean',
  },
  {
    name: 'by video, before that day',
    claim: {
      ...claim({ ...byStaff, supervision: 'virtual' }),
      lines: [{ ...line, dateOfService: '2025-12-31' }],
      encounter: {
        dateOfService: '2025-12-31',
        payer: 'medicare',
        vials: [{ ...byStaff, supervision: 'virtual' }],
      },
    },
    state: 'found',
    findings: [{ message: 'staff', line: 1, slots: { day: '2025-12-31', vials: 1, all: 1 } }],
  },
  { name: 'supervision not recorded', claim: claim({ ...vial, preparedBy: 'staff' }), state: 'undecided' },
  { name: 'preparer not recorded', claim: claim({ ...vial, supervision: 'none' }), state: 'undecided' },
  { name: 'no vials of the day', claim: claim({ ...byStaff, preparedOn: '2026-02-27' }), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  { name: 'a payer without such a rule', claim: { ...claim(byStaff), payer: 'commercial' }, state: 'not-applicable' },
])
