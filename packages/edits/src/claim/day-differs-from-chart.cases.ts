import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-09' }
const vial = { id: 'A', container: 'multi-dose', contents: 'inhalant', preparedOn: '2026-03-09' } as const
const encounter = { dateOfService: '2026-03-02', payer: 'commercial' }
const claim = { id: 'c1', payer: 'commercial', lines: [line], encounter }

export const editCases = cases('CLM007', [
  {
    name: 'a week after the chart',
    doc: true,
    claim,
    state: 'found',
    findings: [{ message: 'other', line: 1, slots: { day: '2026-03-09', charted: '2026-03-02' } }],
  },
  {
    name: 'the day of the chart',
    doc: true,
    claim: { ...claim, lines: [{ ...line, dateOfService: '2026-03-02' }] },
    state: 'clean',
  },
  {
    name: 'one line on the day of the chart, one on another',
    claim: { ...claim, lines: [line, { ...line, n: 2, dateOfService: '2026-03-02' }] },
    state: 'clean',
  },
  {
    name: 'the day on which the vials of the chart were prepared',
    claim: { ...claim, encounter: { ...encounter, vials: [vial] } },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'commercial', lines: [line] }, state: 'not-applicable' },
])
