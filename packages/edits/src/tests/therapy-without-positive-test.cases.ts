import type { Course } from '@aliquot/engine/document/course'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
const claim = (id: string, chart: { readonly course?: Course; readonly skinTests?: readonly SkinTest[] }) => ({
  id,
  payer: 'medicare',
  lines: [line],
  encounter: { dateOfService: day, payer: 'medicare', ...chart },
})
const test = (result: 'negative' | 'positive', antigensDifferFromTherapy?: boolean): SkinTest => ({
  method: 'percutaneous',
  antigen: 'airborne',
  count: 30,
  result,
  ...(antigensDifferFromTherapy === undefined ? {} : { antigensDifferFromTherapy }),
})

export const editCases = cases('TST011', [
  {
    name: 'a negative test',
    doc: true,
    claim: claim('c1', { course: { specificIgE: 'negative' } }),
    state: 'found',
    findings: [{ message: 'negative', line: 1, slots: { day } }],
  },
  {
    name: 'no test',
    doc: true,
    claim: claim('c2', { course: { specificIgE: 'not-done' } }),
    state: 'found',
    findings: [{ message: 'untested', line: 1, slots: { day } }],
  },
  { name: 'a positive test', doc: true, claim: claim('c3', { course: { specificIgE: 'positive' } }), state: 'clean' },
  {
    name: 'tests of the day of the allergens treated, all negative',
    claim: claim('c4', { skinTests: [test('negative', false)] }),
    state: 'found',
    findings: [{ message: 'negative', line: 1, slots: { day } }],
  },
  {
    name: 'one of them positive',
    claim: claim('c5', { skinTests: [test('negative', false), test('positive', false)] }),
    state: 'clean',
  },
  {
    name: 'tests of the day that may be of other allergens',
    doc: true,
    claim: claim('c6', { skinTests: [test('negative')] }),
    state: 'undecided',
  },
  {
    name: 'a course that says nothing of tests',
    claim: claim('c7', { course: { phase: 'build-up' } }),
    state: 'undecided',
  },
  { name: 'a chart without course and tests', claim: claim('c8', {}), state: 'not-applicable' },
])
