import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const shot = { n: 2, code: '95115', units: 1, modifiers: [], dateOfService: day }
const injection = { count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' } as const
const encounter = { dateOfService: day, payer: 'commercial' }
const claim = { id: 'c1', payer: 'commercial', lines: [line] }

export const editCases = cases('PRE001', [
  {
    name: 'vials that were only injected from',
    doc: true,
    claim: { ...claim, lines: [line, shot], encounter: { ...encounter, injections: [injection] } },
    state: 'found',
    findings: [{ message: 'injectedOnly', line: 1, slots: { units: 10, day } }],
    fixed: [
      { code: '95165', units: 10, modifiers: [] },
      { code: '95115', units: 1, modifiers: [] },
    ],
  },
  {
    name: 'a chart of the day without vials',
    doc: true,
    claim: { ...claim, encounter },
    state: 'found',
    findings: [{ message: 'nothing', line: 1, slots: { units: 10, day } }],
  },
  {
    name: 'venom',
    claim: { ...claim, lines: [{ ...line, code: '95147' }], encounter: { ...encounter, vials: [] } },
    state: 'found',
    findings: [{ message: 'nothing', line: 1, slots: { units: 10, day } }],
  },
  {
    name: 'vials were prepared',
    doc: true,
    claim: { ...claim, encounter: { ...encounter, vials: [{ id: 'A' }] } },
    state: 'clean',
  },
  {
    name: 'extract that the patient brought, which another edit finds',
    claim: { ...claim, encounter: { ...encounter, injections: [{ ...injection, source: 'outside' }] } },
    state: 'clean',
  },
  {
    name: 'a practice that injects only, which another edit finds',
    claim: { ...claim, encounter: { ...encounter, role: 'injects-only' } },
    state: 'clean',
  },
  {
    name: 'the chart of another day',
    claim: { ...claim, encounter: { ...encounter, dateOfService: '2026-03-09' } },
    state: 'undecided',
  },
  { name: 'no chart', claim, state: 'undecided' },
])
