import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 30, modifiers: [], dateOfService: day }
const next = { ...line, n: 2, dateOfService: '2026-03-03' }
const vial = {
  id: 'A',
  count: 6,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  plannedDoses: 10,
  dilution: '1:1',
} as const
const chart = (payer: string) => ({ dateOfService: day, payer, role: 'prepares-only', vials: [vial] }) as const
const open = (payer: string) =>
  ({ dateOfService: day, payer, vials: [{ id: 'A', container: 'multi-dose', contents: 'inhalant' }] }) as const
const lines = [line, next]

export const editCases = cases('UNT007', [
  {
    name: 'half on the next day, where the payer takes one day',
    doc: true,
    claim: { id: 'c1', payer: 'bridgespan', lines, encounter: chart('bridgespan') },
    state: 'found',
    findings: [{ message: 'forbidden', line: 2, slots: { units: 30, day: '2026-03-03', prepared: day } }],
    fixed: [{ code: '95165', units: 60, modifiers: [] }],
  },
  {
    name: 'half on the next day, under a daily limit',
    doc: true,
    claim: { id: 'c2', payer: 'medicare', lines, encounter: chart('medicare') },
    state: 'found',
    findings: [{ message: 'otherDay', line: 2, slots: { units: 30, day: '2026-03-03', prepared: day } }],
    fixed: [{ code: '95165', units: 60, modifiers: [] }],
  },
  {
    name: 'days in a row from vials that nobody measured, where the payer takes one day',
    claim: {
      id: 'c3',
      payer: 'uhc-commercial',
      lines: [line, next, { ...next, n: 3, dateOfService: '2026-03-04' }],
      encounter: open('uhc-commercial'),
    },
    state: 'found',
    findings: [
      { message: 'forbidden', line: 2, slots: { units: 30, day: '2026-03-03', prepared: day } },
      { message: 'forbidden', line: 3, slots: { units: 30, day: '2026-03-04', prepared: day } },
    ],
    fixed: [
      { code: '95165', units: 30, modifiers: [] },
      { code: '95165', units: 30, modifiers: [] },
      { code: '95165', units: 30, modifiers: [] },
    ],
  },
  {
    name: 'billed on the day of the visit, prepared a week before',
    claim: {
      id: 'c4',
      payer: 'medicare',
      lines: [{ ...line, units: 60 }],
      encounter: { ...chart('medicare'), vials: [{ ...vial, preparedOn: '2026-02-23' }] },
    },
    state: 'found',
    findings: [{ message: 'otherDay', line: 1, slots: { units: 60, day, prepared: '2026-02-23' } }],
    fixed: [{ code: '95165', units: 60, modifiers: [] }],
  },
  {
    name: 'another preparation on the next day',
    claim: { id: 'c5', payer: 'bridgespan', lines: [{ ...line, units: 60 }, next], encounter: chart('bridgespan') },
    state: 'clean',
  },
  {
    name: 'weeks after what the chart is about',
    claim: {
      id: 'c12',
      payer: 'medicare',
      lines: [{ ...line, dateOfService: '2026-04-06' }],
      encounter: chart('medicare'),
    },
    state: 'undecided',
  },
  {
    name: 'more in all than the chart has prepared',
    claim: { id: 'c13', payer: 'bridgespan', lines: [line, { ...next, units: 31 }], encounter: chart('bridgespan') },
    state: 'undecided',
  },
  {
    name: 'all on the day of preparation',
    doc: true,
    claim: { id: 'c6', payer: 'bridgespan', lines: [{ ...line, units: 60 }], encounter: chart('bridgespan') },
    state: 'clean',
  },
  {
    name: 'the rest of the day was billed before',
    claim: {
      id: 'c7',
      payer: 'bridgespan',
      lines,
      encounter: chart('bridgespan'),
      history: { lines: [{ code: '95165', units: 30, dateOfService: day, provider: 'same', status: 'paid' }] },
    },
    state: 'clean',
  },
  {
    name: 'vials that nobody measured, weeks apart',
    claim: {
      id: 'c8',
      payer: 'uhc-commercial',
      lines: [line, { ...next, dateOfService: '2026-03-30' }],
      encounter: open('uhc-commercial'),
    },
    state: 'undecided',
  },
  {
    name: 'days in a row over a daily limit, without a chart',
    claim: { id: 'c9', payer: 'medicare', lines },
    state: 'undecided',
  },
  {
    name: 'days in a row within a daily limit, without a chart',
    claim: {
      id: 'c10',
      payer: 'medicare',
      lines: [
        { ...line, units: 15 },
        { ...next, units: 15 },
      ],
    },
    state: 'clean',
  },
  {
    name: 'days in a row without a chart, where the payer takes one day',
    claim: {
      id: 'c11',
      payer: 'bridgespan',
      lines: [
        { ...line, units: 15 },
        { ...next, units: 15 },
      ],
    },
    state: 'undecided',
  },
])
