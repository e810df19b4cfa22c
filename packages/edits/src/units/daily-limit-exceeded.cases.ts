import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 30, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const earlier = { code: '95165', units: 20, dateOfService: day, provider: 'same', status: 'paid' } as const
const chart = (count: number) => ({ dateOfService: day, payer: 'medicare', vials: [{ ...vial, count }] })

const billed = (payer: string, code: string, units: number, dateOfService = day) => ({
  id: `${code}-${units}`,
  payer,
  lines: [{ ...line, code, units, dateOfService }],
})

const slots = (claimed: number, limit: number, used = 0) => ({
  claimed,
  day,
  used,
  limit,
  allowed: Math.min(claimed, Math.max(0, limit - used)),
})

export const editCases = cases('UNT002', [
  {
    name: 'a drug, within the release',
    claim: billed('medicare', 'J2357', 121, '2024-09-30'),
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: { ...slots(121, 120), day: '2024-09-30' } }],
  },
  { name: 'one below the limit', claim: billed('medicare', '95165', 29), state: 'clean' },
  { name: 'at the limit', doc: true, claim: billed('medicare', '95165', 30), state: 'clean' },
  {
    name: 'one above the limit',
    claim: billed('medicare', '95165', 31),
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(31, 30) }],
    fixed: [{ code: '95165', units: 31, modifiers: [] }],
  },
  {
    name: 'four full vials: right, and over the limit',
    doc: true,
    claim: { ...billed('medicare', '95165', 40), encounter: chart(4) },
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(40, 30) }],
    fixed: [{ code: '95165', units: 40, modifiers: [] }],
  },
  {
    name: 'over the limit because miscounted',
    claim: { ...billed('medicare', '95165', 40), encounter: chart(2) },
    state: 'found',
    findings: [{ message: 'arithmetic', line: 1, slots: { ...slots(40, 30), charted: 20 } }],
    fixed: [{ code: '95165', units: 40, modifiers: [] }],
  },
  {
    name: 'over the limit under a code that the chart does not make',
    claim: {
      ...billed('medicare', '95145', 15),
      encounter: {
        dateOfService: day,
        payer: 'medicare',
        vials: [{ id: 'A', contents: 'venom', venoms: ['mixed-vespid'], plannedDoses: 5 }],
      },
    },
    state: 'found',
    findings: [{ message: 'arithmetic', line: 1, slots: { ...slots(15, 10), charted: 0 } }],
  },
  {
    name: 'two lines of one date are added up',
    claim: { id: 'c1', payer: 'medicare', lines: [line, { ...line, n: 2, units: 10, modifiers: ['59'] }] },
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(40, 30) }],
  },
  {
    name: 'two dates are not',
    claim: { id: 'c2', payer: 'medicare', lines: [line, { ...line, n: 2, dateOfService: '2026-03-30' }] },
    state: 'clean',
  },
  {
    name: 'an earlier claim of the same date',
    claim: { ...billed('medicare', '95165', 20), history: { lines: [earlier] } },
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(20, 30, 20) }],
  },
  {
    name: 'a replacement of the earlier claim',
    claim: { ...billed('medicare', '95165', 20), frequency: '7', history: { lines: [earlier] } },
    state: 'clean',
  },
  {
    name: 'another practice on the same date',
    claim: { ...billed('medicare', '95165', 20), history: { lines: [{ ...earlier, provider: 'other' }] } },
    state: 'clean',
  },
  {
    name: 'earlier units of nobody knows whom',
    claim: {
      ...billed('medicare', '95165', 20),
      history: { lines: [{ code: '95165', units: 20, dateOfService: day, status: 'paid' }] },
    },
    state: 'undecided',
  },
  { name: 'venom tests at the limit', claim: billed('medicare', '95017', 27), state: 'clean' },
  {
    name: 'venom tests above the limit',
    claim: billed('medicare', '95017', 28),
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(28, 27) }],
  },
  {
    name: 'venom doses',
    claim: billed('medicare', '95147', 12),
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(12, 10) }],
  },
  {
    name: 'hours of desensitization',
    claim: billed('medicare', '95180', 7),
    state: 'found',
    findings: [{ message: 'appealable', line: 1, slots: slots(7, 6) }],
  },
  {
    name: 'a limit that no record lifts',
    doc: true,
    claim: billed('medicare', '95076', 2),
    state: 'found',
    findings: [{ message: 'absolute', line: 1, slots: slots(2, 1) }],
  },
  {
    name: 'a limit of the payer itself',
    claim: billed('cigna', '95165', 90),
    state: 'found',
    findings: [{ message: 'own', line: 1, slots: slots(90, 84) }],
  },
  { name: 'at a limit of the payer itself', claim: billed('cigna', '95165', 84), state: 'clean' },
  {
    name: 'a code of which the table pays nothing',
    claim: billed('centene', '95120', 1),
    state: 'found',
    findings: [{ message: 'none', line: 1, slots: slots(1, 0) }],
  },
  { name: 'a code that is not valid at all has its own edit', claim: billed('medicare', '95120', 1), state: 'clean' },
  { name: 'shots have their own edit', claim: billed('medicare', '95117', 2), state: 'clean' },
  {
    name: 'a payer without limits',
    claim: billed('commercial', '95165', 200),
    state: 'not-applicable',
  },
  {
    name: 'before the first table that is held',
    claim: billed('medicare', '95165', 40, '2019-03-04'),
    state: 'undecided',
  },
  {
    name: 'units that a line does not state',
    claim: { id: 'c3', payer: 'medicare', lines: [{ n: 1, code: '95165', dateOfService: day }] },
    state: 'undecided',
  },
])
