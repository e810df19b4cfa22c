import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95115', units: 1, modifiers: [], dateOfService: day }
const claim = (id: string, beyondUseOn: string | undefined, drawn: 'A' | 'B' = 'A') => ({
  id,
  payer: 'medicare',
  lines: [line],
  encounter: {
    dateOfService: day,
    payer: 'medicare',
    injections: [
      {
        count: 1,
        antigen: 'inhalant' as const,
        source: 'own' as const,
        givenBy: 'practice' as const,
        shots: [{ vial: drawn, volumeMl: 0.5 }],
      },
    ],
    vials: [
      {
        id: 'A',
        preparedOn: '2025-03-01',
        container: 'multi-dose' as const,
        ...(beyondUseOn === undefined ? {} : { beyondUseOn }),
      },
    ],
  },
})

export const editCases = cases('DOC004', [
  {
    name: 'a day after the last day of use',
    doc: true,
    claim: claim('c1', '2026-03-01'),
    state: 'found',
    findings: [{ message: 'past', line: 1, slots: { day, last: '2026-03-01' } }],
  },
  { name: 'on the last day of use', doc: true, claim: claim('c2', day), state: 'clean' },
  { name: 'another vial', claim: claim('c3', '2026-03-01', 'B'), state: 'not-applicable' },
  { name: 'a vial without a last day', claim: claim('c4', undefined), state: 'not-applicable' },
])
