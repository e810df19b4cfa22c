import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const next = { ...line, n: 2, code: '95165', units: 10, dateOfService: '2026-03-03' }
const claim = { id: 'c1', payer: 'commercial', lines: [line] }

export const editCases = cases('CLM002', [
  {
    name: 'made the day before',
    doc: true,
    claim: { ...claim, submittedOn: '2026-03-01' },
    state: 'found',
    findings: [{ message: 'future', line: 1, slots: { day: '2026-03-02', made: '2026-03-01' } }],
  },
  {
    name: 'one of two lines',
    claim: { ...claim, lines: [line, next], submittedOn: '2026-03-02' },
    state: 'found',
    findings: [{ message: 'future', line: 2, slots: { day: '2026-03-03', made: '2026-03-02' } }],
  },
  { name: 'made on the day itself', doc: true, claim: { ...claim, submittedOn: '2026-03-02' }, state: 'clean' },
  { name: 'made the day after', claim: { ...claim, submittedOn: '2026-03-03' }, state: 'clean' },
  { name: 'not said when it was made', claim, state: 'not-applicable' },
])
