import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const patch = { n: 1, code: '95044', units: 20, modifiers: [], dateOfService: '2026-03-02' }
const photo = { n: 2, code: '95056', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const both = { n: 3, code: '95052', units: 20, modifiers: [], dateOfService: '2026-03-02' }
const claim = { id: 'c1', payer: 'medicare', lines: [patch, both] }
const charted = (skinTests: readonly SkinTest[]) => ({ dateOfService: '2026-03-02', payer: 'medicare', skinTests })
const tested = (method: SkinTest['method'], names: readonly string[] | undefined, count = 20): SkinTest => ({
  method,
  names,
  count,
})
const marked = { ...patch, modifiers: ['59'] }

export const editCases = cases('TST004', [
  {
    name: 'patch tests of the antigens of the photo-patch tests',
    doc: true,
    claim: {
      ...claim,
      encounter: charted([tested('patch', ['fragrance']), tested('photo-patch', ['Fragrance', 'lanolin'])]),
    },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { both: '95052', day: '2026-03-02' } }],
    fixed: [{ code: '95052', units: 20, modifiers: [] }],
  },
  {
    name: 'some of the antigens are the same',
    claim: {
      ...claim,
      lines: [marked, both],
      encounter: charted([tested('patch', ['fragrance', 'nickel']), tested('photo-patch', ['fragrance'])]),
    },
    state: 'found',
    findings: [{ message: 'same', line: 1, slots: { both: '95052', day: '2026-03-02' } }],
    fixed: [
      { code: '95044', units: 20, modifiers: ['59'] },
      { code: '95052', units: 20, modifiers: [] },
    ],
  },
  {
    name: 'both codes on the claim alone',
    claim,
    state: 'found',
    findings: [{ message: 'beside', line: 1, slots: { both: '95052', day: '2026-03-02' } }],
  },
  {
    name: 'patch and photo tests of the same antigens',
    doc: true,
    claim: {
      ...claim,
      lines: [patch, photo],
      encounter: charted([tested('patch', ['fragrance']), tested('photo', ['fragrance'])]),
    },
    state: 'found',
    findings: [{ message: 'together', line: 1, slots: { day: '2026-03-02', both: '95052' } }],
    fixed: [{ code: '95052', units: 20, modifiers: [] }],
  },
  {
    name: 'patch and photo tests without names',
    claim: {
      ...claim,
      lines: [photo, patch],
      encounter: charted([tested('patch', undefined), tested('photo', [])]),
    },
    state: 'found',
    findings: [{ message: 'apart', line: 1, slots: { other: '95056', day: '2026-03-02', both: '95052' } }],
    fixed: [
      { code: '95056', units: 1, modifiers: [] },
      { code: '95044', units: 20, modifiers: [] },
    ],
  },
  {
    name: 'photo-patch tests billed as patch tests',
    claim: { ...claim, lines: [patch], encounter: charted([tested('photo-patch', undefined)]) },
    state: 'found',
    findings: [{ message: 'together', line: 1, slots: { day: '2026-03-02', both: '95052' } }],
    fixed: [{ code: '95052', units: 20, modifiers: [] }],
  },
  {
    name: 'patch and photo codes on the claim alone',
    claim: { ...claim, lines: [patch, photo] },
    state: 'found',
    findings: [{ message: 'apart', line: 1, slots: { other: '95056', day: '2026-03-02', both: '95052' } }],
  },
  {
    name: 'different antigens',
    doc: true,
    claim: { ...claim, encounter: charted([tested('patch', ['nickel']), tested('photo-patch', ['fragrance'])]) },
    state: 'clean',
  },
  {
    name: 'patch and photo tests of different antigens',
    claim: {
      ...claim,
      lines: [patch, photo],
      encounter: charted([tested('patch', ['nickel']), tested('photo', ['fragrance'])]),
    },
    state: 'clean',
  },
  { name: 'patch tests alone', claim: { ...claim, lines: [patch] }, state: 'clean' },
  {
    name: 'on different days',
    claim: { ...claim, lines: [patch, { ...both, dateOfService: '2026-03-09' }] },
    state: 'clean',
  },
  { name: 'marked as distinct, and no chart', claim: { ...claim, lines: [marked, both] }, state: 'undecided' },
  {
    name: 'patch and photo codes marked as distinct, and no chart',
    claim: { ...claim, lines: [marked, photo] },
    state: 'undecided',
  },
  { name: 'photo-patch tests alone', claim: { ...claim, lines: [both] }, state: 'not-applicable' },
])
