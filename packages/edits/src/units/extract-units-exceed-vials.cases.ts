import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  capacityMl: 10,
  filledMl: 10,
  plannedDoses: 20,
  dilution: '1:1',
} as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial] } as const
const claim = { id: 'c1', payer: 'medicare', lines: [line], encounter }
const sized = { id: 'B', count: 1, container: 'multi-dose', contents: 'inhalant', capacityMl: 10 } as const

export const editCases = cases('UNT003', [
  { name: 'as many as the millilitres', doc: true, claim, state: 'clean' },
  {
    name: 'one more than the millilitres',
    doc: true,
    claim: { ...claim, lines: [{ ...line, units: 11 }] },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 11, day, held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'the planned injections, where the payer counts millilitres',
    doc: true,
    claim: { ...claim, lines: [{ ...line, units: 20 }] },
    state: 'found',
    findings: [{ message: 'injectionsCounted', line: 1, slots: { billed: 20, day, held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'planned injections where the payer counts them',
    claim: {
      ...claim,
      payer: 'commercial',
      lines: [{ ...line, units: 20 }],
      encounter: { ...encounter, payer: 'commercial' },
    },
    state: 'clean',
  },
  {
    name: 'one more than the planned injections',
    claim: {
      ...claim,
      payer: 'commercial',
      lines: [{ ...line, units: 21 }],
      encounter: { ...encounter, payer: 'commercial' },
    },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 21, day, held: 20 } }],
  },
  {
    name: 'two lines of one date are added up',
    claim: { ...claim, lines: [line, { ...line, n: 2, units: 5 }] },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 15, day, held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'more than the vial has room for, whatever was filled in',
    claim: { ...claim, lines: [{ ...line, units: 11 }], encounter: { ...encounter, vials: [sized] } },
    state: 'found',
    findings: [{ message: 'size', line: 1, slots: { billed: 11, day, most: 10 } }],
  },
  {
    name: 'as much as the vial has room for, and nobody wrote how much was filled in',
    claim: { ...claim, encounter: { ...encounter, vials: [sized] } },
    state: 'undecided',
  },
  {
    name: 'more than the payer counts from one vial',
    claim: {
      ...claim,
      payer: 'uhc-commercial',
      lines: [{ ...line, units: 20 }],
      encounter: {
        ...encounter,
        payer: 'uhc-commercial',
        vials: [{ ...vial, capacityMl: 20, filledMl: 20, plannedDoses: 40 }],
      },
    },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 20, day, held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'single-dose vials',
    claim: {
      ...claim,
      lines: [{ ...line, code: '95144', units: 3 }],
      encounter: {
        ...encounter,
        vials: [{ id: 'A', count: 2, container: 'single-dose', contents: 'inhalant', injectedBy: 'other-practice' }],
      },
    },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 3, day, held: 2 } }],
    fixed: [{ code: '95144', units: 2, modifiers: [] }],
  },
  {
    name: 'venom billed as other extract',
    claim: {
      ...claim,
      encounter: {
        ...encounter,
        vials: [{ ...vial, contents: 'venom', venoms: ['wasp', 'honey-bee'], plannedDoses: 10 }],
      },
    },
    state: 'found',
    findings: [{ message: 'otherKind', line: 1, slots: { billed: 10, day, charted: '95146' } }],
    fixed: [{ code: '95146', units: 10, modifiers: [] }],
  },
  {
    name: 'vials of an earlier day, billed on that day',
    claim: {
      ...claim,
      lines: [{ ...line, units: 12, dateOfService: '2026-02-23' }],
      encounter: { ...encounter, vials: [{ ...vial, preparedOn: '2026-02-23' }] },
    },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 12, day: '2026-02-23', held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'a chart without vials, which another edit finds',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'medicare' } },
    state: 'clean',
  },
  { name: 'no chart', claim: { id: 'c2', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { ...claim, lines: [{ ...line, dateOfService: '2026-04-06' }] },
    state: 'undecided',
  },
  {
    name: 'a payer whose dose nobody has published, and more than any count makes',
    claim: { ...claim, payer: 'aetna', lines: [{ ...line, units: 21 }], encounter: { ...encounter, payer: 'aetna' } },
    state: 'found',
    findings: [{ message: 'anyCount', line: 1, slots: { billed: 21, day, most: 20 } }],
  },
  {
    name: 'the same, and nobody wrote how many injections were planned',
    claim: {
      ...claim,
      payer: 'aetna',
      lines: [{ ...line, units: 21 }],
      encounter: { ...encounter, payer: 'aetna', vials: [{ ...vial, plannedDoses: undefined }] },
    },
    state: 'undecided',
  },
  {
    name: 'a payer whose dose nobody has published',
    claim: { ...claim, payer: 'aetna', lines: [{ ...line, units: 20 }], encounter: { ...encounter, payer: 'aetna' } },
    state: 'undecided',
  },
])
