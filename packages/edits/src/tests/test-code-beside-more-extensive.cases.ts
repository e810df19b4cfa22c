import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const single = { n: 1, code: '95024', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const marked = { ...single, modifiers: ['59'] }
const sequential = { n: 2, code: '95027', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const bare = { id: 'c1', payer: 'medicare', lines: [single, sequential] }
const charted = (own: readonly string[] | undefined, others: readonly string[] | undefined) => {
  const skinTests: readonly SkinTest[] = [
    { method: 'intradermal', antigen: 'airborne', count: 10, names: own },
    { method: 'intradermal-sequential', antigen: 'airborne', count: 40, names: others },
  ]
  return { dateOfService: '2026-03-02', payer: 'medicare', skinTests }
}
const kept = { code: '95027', units: 40, modifiers: [] }

export const editCases = cases('TST006', [
  {
    name: 'other allergens, and the modifier is missing',
    doc: true,
    claim: { ...bare, encounter: charted(['oak'], ['ragweed']) },
    state: 'found',
    findings: [{ message: 'earned', line: 1, slots: { beside: '95027', modifier: '59' } }],
    fixed: [{ code: '95024', units: 10, modifiers: ['59'] }, kept],
  },
  {
    name: 'the same allergens',
    doc: true,
    claim: { ...bare, lines: [marked, sequential], encounter: charted(['Ragweed'], ['ragweed', 'oak']) },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { beside: '95027' } }],
    fixed: [kept],
  },
  {
    name: 'some of the allergens are the same',
    claim: { ...bare, encounter: charted(['ragweed', 'birch'], ['ragweed']) },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { beside: '95027' } }],
    fixed: [{ code: '95024', units: 10, modifiers: [] }, kept],
  },
  {
    name: 'no chart',
    claim: bare,
    state: 'found',
    findings: [{ message: 'open', line: 1, slots: { beside: '95027', modifier: '59' } }],
  },
  {
    name: 'a delayed test beside a single one',
    claim: { ...bare, lines: [single, { ...single, n: 2, code: '95028', units: 4 }] },
    state: 'found',
    findings: [{ message: 'open', line: 2, slots: { beside: '95024', modifier: '59' } }],
  },
  {
    name: 'other allergens, marked',
    doc: true,
    claim: { ...bare, lines: [marked, sequential], encounter: charted(['oak'], ['ragweed']) },
    state: 'clean',
  },
  { name: 'marked, and no chart', claim: { ...bare, lines: [marked, sequential] }, state: 'undecided' },
  {
    name: 'marked, and no names',
    claim: { ...bare, lines: [marked, sequential], encounter: charted(undefined, ['ragweed']) },
    state: 'undecided',
  },
  { name: 'one kind of test', claim: { ...bare, lines: [single] }, state: 'not-applicable' },
  {
    name: 'percutaneous and intradermal tests are no pair',
    claim: { ...bare, lines: [single, { ...single, n: 2, code: '95004' }] },
    state: 'clean',
  },
  { name: 'the more extensive test', claim: { ...bare, lines: [sequential] }, state: 'not-applicable' },
  { name: 'a payer whose pairs are not known', claim: { ...bare, payer: 'commercial' }, state: 'undecided' },
])
