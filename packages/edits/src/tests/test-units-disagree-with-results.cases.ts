import type { SkinTest } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const prick = { n: 1, code: '95004', units: 40, modifiers: [], dateOfService: '2026-03-02' }
const day = '2026-03-02'
const claim = { id: 'c1', payer: 'commercial', lines: [prick] }
const charted = (...skinTests: readonly SkinTest[]) => ({ dateOfService: day, payer: 'commercial', skinTests })
const pricked = (count: number | undefined): SkinTest => ({ method: 'percutaneous', antigen: 'airborne', count })
const injected: SkinTest = { method: 'intradermal', antigen: 'airborne', count: 10 }

export const editCases = cases('TST005', [
  { name: 'as many as were read', doc: true, claim: { ...claim, encounter: charted(pricked(40)) }, state: 'clean' },
  {
    name: 'one more than was read',
    doc: true,
    claim: { ...claim, encounter: charted(pricked(39)) },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 40, day, read: 39 } }],
    fixed: [{ code: '95004', units: 39, modifiers: [] }],
  },
  {
    name: 'one less than was read',
    doc: true,
    claim: { ...claim, encounter: charted(pricked(41)) },
    state: 'found',
    findings: [{ message: 'under', line: 1, slots: { billed: 40, day, read: 41 } }],
    fixed: [{ code: '95004', units: 41, modifiers: [] }],
  },
  {
    name: 'two lines of one code are added up',
    claim: {
      ...claim,
      lines: [
        { ...prick, units: 20 },
        { ...prick, n: 2, units: 20 },
      ],
      encounter: charted(pricked(40)),
    },
    state: 'clean',
  },
  {
    name: 'a kind of test that is not billed',
    claim: { ...claim, encounter: charted(pricked(40), injected) },
    state: 'found',
    findings: [{ message: 'unbilled', line: 1, slots: { day, read: 10, unbilled: '95024' } }],
    fixed: [
      { code: '95004', units: 40, modifiers: [] },
      { code: '95024', units: 10, modifiers: [] },
    ],
  },
  {
    name: 'the code of another method',
    claim: { ...claim, lines: [{ ...prick, code: '95027', units: 10 }], encounter: charted(injected) },
    state: 'found',
    findings: [
      { message: 'over', line: 1, slots: { billed: 10, day, read: 0 } },
      { message: 'unbilled', line: 1, slots: { day, read: 10, unbilled: '95024' } },
    ],
    fixed: [{ code: '95024', units: 10, modifiers: [] }],
  },
  {
    name: 'what was read and is billed on another day of the claim is not missing',
    claim: {
      ...claim,
      lines: [prick, { ...prick, n: 2, code: '95024', units: 10, dateOfService: '2026-03-09' }],
      encounter: charted(pricked(40), injected),
    },
    state: 'undecided',
    findings: [],
  },
  {
    name: 'tests that are part of the treatment are rightly not billed',
    claim: {
      id: 'c2',
      payer: 'medicare',
      lines: [
        { ...prick, modifiers: ['59'] },
        { ...prick, n: 2, code: '95117', units: 1 },
      ],
      encounter: {
        dateOfService: day,
        payer: 'medicare',
        injections: [{ count: 2, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
        skinTests: [
          { ...pricked(40), antigensDifferFromTherapy: true },
          { ...injected, antigensDifferFromTherapy: false },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'a code that is one a session',
    claim: {
      ...claim,
      lines: [{ ...prick, code: '95070', units: 1 }],
      encounter: charted({ method: 'bronchial', count: 5 }),
    },
    state: 'clean',
  },
  {
    name: 'patch and photo tests are another edit’s',
    claim: {
      ...claim,
      lines: [{ ...prick, code: '95052', units: 20 }],
      encounter: charted(
        { method: 'patch', count: 20, names: ['fragrance'] },
        { method: 'photo', count: 1, names: ['fragrance'] },
      ),
    },
    state: 'clean',
  },
  {
    name: 'patch and photo tests of nobody knows which antigens',
    claim: {
      ...claim,
      lines: [{ ...prick, code: '95052', units: 20 }],
      encounter: charted({ method: 'patch', count: 20 }, { method: 'photo', count: 1 }),
    },
    state: 'undecided',
  },
  {
    name: 'patch tests beside photo-patch tests are another edit’s',
    claim: {
      ...claim,
      lines: [{ ...prick, code: '95052', units: 20 }],
      encounter: charted({ method: 'patch', count: 20 }, { method: 'photo-patch', count: 20 }),
    },
    state: 'clean',
  },
  { name: 'no chart', doc: true, claim, state: 'undecided' },
  {
    name: 'a chart without tests',
    claim: { ...claim, encounter: { dateOfService: day, payer: 'commercial' } },
    state: 'found',
    findings: [{ message: 'over', line: 1, slots: { billed: 40, day, read: 0 } }],
  },
  { name: 'number not recorded', claim: { ...claim, encounter: charted(pricked(undefined)) }, state: 'undecided' },
  { name: 'method not recorded', claim: { ...claim, encounter: charted({ count: 40 }) }, state: 'undecided' },
  {
    name: 'no units on the line',
    claim: {
      ...claim,
      lines: [{ n: 1, code: '95004', modifiers: [], dateOfService: day }],
      encounter: charted(pricked(40)),
    },
    state: 'undecided',
  },
])
