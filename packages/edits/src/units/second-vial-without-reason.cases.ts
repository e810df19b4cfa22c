import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 20, modifiers: [], dateOfService: day }
const mold = { id: 'A', container: 'multi-dose', contents: 'inhalant', filledMl: 10, dilution: '1:1' } as const
const vial = (id: string, group?: 'mold' | 'pollen' | 'mite') => ({
  ...mold,
  id,
  ...(group === undefined ? {} : { antigens: [{ name: `${group} mix`, group }] }),
})
type Vials = readonly (ReturnType<typeof vial> & { count?: number; splitReason?: string; dilutedFrom?: string })[]
const claim = (id: string, vials: Vials, payer = 'medicare') => ({
  id,
  payer,
  lines: [line],
  encounter: { dateOfService: day, payer, vials },
})

export const editCases = cases('UNT017', [
  {
    name: 'two vials of pollen, and no reason',
    doc: true,
    claim: claim('c1', [vial('A', 'pollen'), vial('B', 'pollen')]),
    state: 'found',
    findings: [{ message: 'unexplained', line: 1, slots: { day, vials: 2 } }],
    fixed: [{ code: '95165', units: 20, modifiers: [] }],
  },
  {
    name: 'two of one kind in one record',
    claim: claim('c2', [{ ...vial('A', 'mite'), count: 2 }]),
    state: 'found',
    findings: [{ message: 'unexplained', line: 1, slots: { day, vials: 2 } }],
  },
  { name: 'mold and pollen', doc: true, claim: claim('c3', [vial('A', 'mold'), vial('B', 'pollen')]), state: 'clean' },
  {
    name: 'a reason on record',
    claim: claim('c4', [
      { ...vial('A', 'pollen'), splitReason: 'more extract than one vial holds' },
      vial('B', 'pollen'),
    ]),
    state: 'clean',
  },
  { name: 'one vial', claim: claim('c5', [vial('A', 'pollen')]), state: 'clean' },
  {
    name: 'a vial and its dilution',
    claim: claim('c6', [vial('A', 'pollen'), { ...vial('B', 'pollen'), dilutedFrom: 'A' }]),
    state: 'clean',
  },
  { name: 'allergens that nobody wrote down', claim: claim('c7', [vial('A'), vial('B')]), state: 'undecided' },
  {
    name: 'a payer that asks for no reason',
    claim: claim('c8', [vial('A', 'pollen'), vial('B', 'pollen')], 'commercial'),
    state: 'not-applicable',
  },
  { name: 'no chart', claim: { id: 'c9', payer: 'medicare', lines: [line] }, state: 'undecided' },
])
