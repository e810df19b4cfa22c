import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95004', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'medicare', jurisdiction: 'novitas', lines: [line] }
const charted = (retest: SkinTest['retest']) => ({
  dateOfService: '2026-03-02',
  payer: 'medicare',
  jurisdiction: 'novitas',
  skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 40, retest }] as const,
})
const history = (dateOfService: string, status?: 'denied') => ({
  lines: [{ code: '95004', units: 40, dateOfService, status }],
})

export const editCases = cases('TST007', [
  {
    name: 'nothing new, two years after',
    doc: true,
    claim: { ...claim, encounter: charted('no-new-symptoms'), history: history('2024-02-05') },
    state: 'found',
    findings: [{ message: 'within', line: 1, slots: { earlier: '2024-02-05', years: 3 } }],
  },
  {
    name: 'nothing new, a day before the years are over',
    claim: { ...claim, encounter: charted('no-new-symptoms'), history: history('2023-03-03') },
    state: 'found',
    findings: [{ message: 'within', line: 1, slots: { earlier: '2023-03-03', years: 3 } }],
  },
  {
    name: 'nothing new, when the years are over',
    claim: { ...claim, encounter: charted('no-new-symptoms'), history: history('2023-03-02') },
    state: 'clean',
  },
  {
    name: 'nothing new, and the earlier day is not known',
    claim: { ...claim, encounter: charted('no-new-symptoms') },
    state: 'found',
    findings: [{ message: 'recorded', line: 1, slots: { years: 3 } }],
  },
  {
    name: 'new symptoms',
    doc: true,
    claim: { ...claim, encounter: charted('new-symptoms'), history: history('2024-02-05') },
    state: 'clean',
  },
  {
    name: 'other antigens than before',
    claim: { ...claim, encounter: charted('none'), history: history('2024-02-05') },
    state: 'clean',
  },
  { name: 'never tested before', claim: { ...claim, history: { lines: [] } }, state: 'clean' },
  {
    name: 'an earlier line that was denied',
    claim: { ...claim, encounter: charted('no-new-symptoms'), history: history('2024-02-05', 'denied') },
    state: 'clean',
  },
  { name: 'tested before, and no chart', claim: { ...claim, history: history('2024-02-05') }, state: 'undecided' },
  {
    name: 'tested before, and a chart that does not say why again',
    claim: { ...claim, encounter: charted(undefined), history: history('2024-02-05') },
    state: 'undecided',
  },
  { name: 'neither chart nor history', claim, state: 'undecided' },
  {
    name: 'a contractor without such a rule',
    claim: { ...claim, jurisdiction: 'palmetto', encounter: charted('no-new-symptoms') },
    state: 'not-applicable',
  },
])
