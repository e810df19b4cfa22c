import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2025-03-02' }
const claim = { id: 'c1', payer: 'medicare', lines: [line] }

export const editCases = cases('CLM003', [
  {
    name: 'a year and a day after the service',
    doc: true,
    claim: { ...claim, submittedOn: '2026-03-03' },
    state: 'found',
    findings: [{ message: 'late', line: 1, slots: { day: '2025-03-02', last: '2026-03-02', made: '2026-03-03' } }],
  },
  { name: 'a year after the service', doc: true, claim: { ...claim, submittedOn: '2026-03-02' }, state: 'clean' },
  { name: 'a day less than a year after it', claim: { ...claim, submittedOn: '2026-03-01' }, state: 'clean' },
  {
    name: 'of a leap day, until 28 February',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2024-02-29' }], submittedOn: '2025-03-01' },
    state: 'found',
    findings: [{ message: 'late', line: 1, slots: { day: '2024-02-29', last: '2025-02-28', made: '2025-03-01' } }],
  },
  {
    name: 'a private plan of whose time nothing was read',
    claim: { ...claim, payer: 'commercial', submittedOn: '2026-04-01' },
    state: 'found',
    findings: [{ message: 'late', line: 1, slots: { day: '2025-03-02', last: '2026-03-02', made: '2026-04-01' } }],
  },
  {
    name: 'services before the law was changed',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2009-12-31' }], submittedOn: '2010-12-31' },
    state: 'undecided',
  },
  {
    name: 'a payer of whom nothing is known',
    claim: { ...claim, payer: 'demo-mutual', submittedOn: '2025-06-01' },
    state: 'undecided',
  },
  { name: 'ninety days after', claim: { ...claim, submittedOn: '2025-05-31' }, state: 'not-applicable' },
  { name: 'a replacement', claim: { ...claim, frequency: '7', submittedOn: '2026-06-01' }, state: 'not-applicable' },
  { name: 'not said when it was made', claim, state: 'not-applicable' },
])
