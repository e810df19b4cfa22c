import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95146', units: 5, modifiers: [], dateOfService: day }
const vial = { id: 'A', count: 1, container: 'multi-dose', contents: 'venom', plannedDoses: 5 } as const
const two = { ...vial, venoms: ['honey-bee', 'yellow-jacket'] } as const
const encounter = { dateOfService: day, payer: 'commercial', role: 'prepares-only', vials: [two] } as const
const claim = { payer: 'commercial', lines: [line], encounter }

export const editCases = cases('VEN002', [
  {
    name: 'each venom by itself',
    doc: true,
    claim: { id: 'c1', ...claim, lines: [{ ...line, code: '95145', units: 10 }] },
    state: 'found',
    findings: [{ message: 'unbundled', line: 1, slots: { billed: 10, day, doses: 5, charted: '95146' } }],
    fixed: [{ code: '95146', units: 5, modifiers: [] }],
  },
  {
    name: 'mixed vespid and wasp taken apart',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [
        { ...line, code: '95147' },
        { ...line, n: 2, code: '95145', modifiers: ['59'] },
      ],
      encounter: { ...encounter, payer: 'medicare', vials: [{ ...vial, venoms: ['mixed-vespid', 'wasp'] }] },
    },
    state: 'found',
    findings: [
      { message: 'unbundled', line: 2, slots: { billed: 5, day, doses: 5, charted: '95148' } },
      { message: 'unbundled', line: 1, slots: { billed: 5, day, doses: 5, charted: '95148' } },
    ],
    fixed: [{ code: '95148', units: 5, modifiers: [] }],
  },
  {
    name: 'mixed vespid as one venom',
    claim: {
      id: 'c3',
      ...claim,
      lines: [{ ...line, code: '95145' }],
      encounter: { ...encounter, vials: [{ ...vial, venoms: ['mixed-vespid'] }] },
    },
    state: 'found',
    findings: [{ message: 'otherCode', line: 1, slots: { billed: 5, day, doses: 5, charted: '95147' } }],
    fixed: [{ code: '95147', units: 5, modifiers: [] }],
  },
  {
    name: 'one dose more',
    claim: { id: 'c4', ...claim, lines: [{ ...line, units: 6 }] },
    state: 'found',
    findings: [{ message: 'moreUnits', line: 1, slots: { billed: 6, day, doses: 5 } }],
    fixed: [{ code: '95146', units: 5, modifiers: [] }],
  },
  {
    name: 'vials in place of doses',
    doc: true,
    claim: { id: 'c5', ...claim, lines: [{ ...line, units: 2 }] },
    state: 'found',
    findings: [{ message: 'fewerUnits', line: 1, slots: { billed: 2, day, doses: 5 } }],
    fixed: [{ code: '95146', units: 5, modifiers: [] }],
  },
  { name: 'code and doses of the regimen', doc: true, claim: { id: 'c6', ...claim }, state: 'clean' },
  {
    name: 'no venom in the chart',
    claim: {
      id: 'c7',
      ...claim,
      encounter: { ...encounter, vials: [{ ...vial, contents: 'inhalant', plannedDoses: 10 }] },
    },
    state: 'found',
    findings: [{ message: 'otherCode', line: 1, slots: { billed: 5, day, doses: 10, charted: '95165' } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'the regimen and doses to catch up',
    claim: {
      id: 'c8',
      payer: 'medicare',
      lines: [
        { ...line, units: 5 },
        { ...line, n: 2, code: '95145', units: 3, modifiers: ['59'] },
      ],
      encounter: {
        ...encounter,
        payer: 'medicare',
        vials: [
          two,
          { ...vial, id: 'B', venoms: ['honey-bee'], catchUpFor: { venom: 'honey-bee', shortfallDoses: 3 } },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'doses that nobody wrote down',
    claim: {
      id: 'c9',
      ...claim,
      encounter: { ...encounter, vials: [{ id: 'A', contents: 'venom', venoms: ['wasp'] }] },
    },
    state: 'undecided',
  },
  {
    name: 'venoms that nobody wrote down',
    claim: { id: 'c10', ...claim, encounter: { ...encounter, vials: [vial] } },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c11', payer: 'commercial', lines: [line] }, state: 'undecided' },
])
