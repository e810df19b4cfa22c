import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
type Group = 'mold' | 'pollen' | 'mite' | undefined
const claim = (id: string, ...vials: readonly (readonly Group[])[]) => ({
  id,
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: day,
    payer: 'medicare',
    vials: vials.map((groups, index) => ({
      id: `V${index}`,
      container: 'multi-dose' as const,
      contents: 'inhalant' as const,
      filledMl: 10,
      antigens: groups.map((group) =>
        group === undefined ? { name: 'some extract' } : { name: 'some extract', group },
      ),
    })),
  },
})

export const editCases = cases('DOC002', [
  {
    name: 'molds and pollens together',
    doc: true,
    claim: claim('c1', ['mold', 'pollen'], ['mite']),
    state: 'found',
    findings: [{ message: 'mixed', line: 1, slots: { day, vials: 1 } }],
  },
  { name: 'molds and pollens apart', doc: true, claim: claim('c2', ['mold'], ['pollen', 'mite']), state: 'clean' },
  { name: 'an allergen of an unknown group', claim: claim('c3', ['pollen', undefined]), state: 'undecided' },
  { name: 'no chart', claim: { id: 'c4', payer: 'medicare', lines: [line] }, state: 'not-applicable' },
])
