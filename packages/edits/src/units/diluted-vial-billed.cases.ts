import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2025-03-03'
const line = { n: 1, code: '95165', units: 20, modifiers: [], dateOfService: day }
const vial = {
  id: 'A',
  count: 1,
  container: 'multi-dose',
  contents: 'inhalant',
  filledMl: 10,
  dilution: '1:1',
} as const
const diluted = { ...vial, id: 'B', dilutedFrom: 'A', dilution: '1:10', purpose: 'build-up' } as const
const encounter = { dateOfService: day, payer: 'medicare', role: 'prepares-only', vials: [vial, diluted] } as const
const claim = { payer: 'medicare', lines: [line], encounter }

const later = (jurisdiction: string | undefined, purpose: 'build-up' | 'step-down') => ({
  id: `later-${jurisdiction}-${purpose}`,
  payer: 'medicare',
  ...(jurisdiction === undefined ? {} : { jurisdiction }),
  lines: [{ ...line, dateOfService: '2026-03-02' }],
  encounter: {
    ...encounter,
    dateOfService: '2026-03-02',
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    vials: [vial, { ...diluted, purpose }],
  },
})

export const editCases = cases('UNT005', [
  {
    name: 'a concentrate and its dilution',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'diluted', line: 1, slots: { billed: 20, day, held: 10 } }],
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'the concentrate alone is billed',
    doc: true,
    claim: { id: 'c2', ...claim, lines: [{ ...line, units: 10 }] },
    state: 'clean',
  },
  {
    name: 'nothing but a dilution was made',
    claim: { id: 'c3', ...claim, encounter: { ...encounter, vials: [diluted] } },
    state: 'found',
    findings: [{ message: 'diluted', line: 1, slots: { billed: 20, day, held: 0 } }],
    fixed: [],
  },
  {
    name: 'a build-up vial, where the contractor counts it',
    claim: later('palmetto', 'build-up'),
    state: 'clean',
  },
  {
    name: 'a dilution after missed shots, where the contractor counts build-up vials',
    claim: later('palmetto', 'step-down'),
    state: 'found',
    findings: [{ message: 'diluted', line: 1, slots: { billed: 20, day: '2026-03-02', held: 10 } }],
  },
  { name: 'a build-up vial, and the contractor is not known', claim: later(undefined, 'build-up'), state: 'undecided' },
  {
    name: 'a payer that counts planned injections, dilutions included',
    claim: {
      id: 'c4',
      ...claim,
      payer: 'commercial',
      encounter: {
        ...encounter,
        payer: 'commercial',
        vials: [
          { ...vial, plannedDoses: 10 },
          { ...diluted, plannedDoses: 10 },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'nobody wrote whether a vial was diluted',
    claim: {
      id: 'c5',
      ...claim,
      encounter: {
        ...encounter,
        vials: [vial, { id: 'B', count: 1, container: 'multi-dose', contents: 'inhalant', filledMl: 10 }],
      },
    },
    state: 'undecided',
  },
  { name: 'no chart', claim: { id: 'c6', payer: 'medicare', lines: [line] }, state: 'undecided' },
])
