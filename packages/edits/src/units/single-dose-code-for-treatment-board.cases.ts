import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95144', units: 1, modifiers: [], dateOfService: day }
const board = { id: 'A', count: 1, container: 'treatment-board', contents: 'inhalant', plannedDoses: 1 } as const
const encounter = { dateOfService: day, payer: 'medicare', vials: [board] } as const
const claim = { payer: 'medicare', lines: [line], encounter }

export const editCases = cases('UNT010', [
  {
    name: 'for a dose off a board',
    doc: true,
    claim: { id: 'c1', ...claim },
    state: 'found',
    findings: [{ message: 'board', line: 1, slots: { day, board: '95165' } }],
    fixed: [{ code: '95165', units: 1, modifiers: [] }],
  },
  {
    name: 'for a number of doses that nobody wrote down',
    claim: {
      id: 'c2',
      ...claim,
      encounter: { ...encounter, vials: [{ id: 'A', count: 1, container: 'treatment-board', contents: 'inhalant' }] },
    },
    state: 'found',
    findings: [{ message: 'board', line: 1, slots: { day, board: '95165' } }],
    fixed: [{ code: '95144', units: 1, modifiers: [] }],
  },
  {
    name: 'for a single-dose vial',
    doc: true,
    claim: {
      id: 'c3',
      ...claim,
      encounter: {
        ...encounter,
        vials: [{ id: 'A', count: 1, container: 'single-dose', contents: 'inhalant', injectedBy: 'other-practice' }],
      },
    },
    state: 'clean',
  },
  {
    name: 'the code for doses',
    claim: { id: 'c4', ...claim, lines: [{ ...line, code: '95165' }] },
    state: 'not-applicable',
  },
  { name: 'no chart', claim: { id: 'c5', payer: 'medicare', lines: [line] }, state: 'undecided' },
  {
    name: 'the chart of another day',
    claim: { id: 'c6', ...claim, lines: [{ ...line, dateOfService: '2026-03-09' }] },
    state: 'undecided',
  },
])
