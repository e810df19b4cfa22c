import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const claim = (placeOfService: string | undefined) => ({ id: 'c1', payer: 'medicare', placeOfService, lines: [line] })
const charted = (placeOfService: string) => ({ dateOfService: '2026-03-02', payer: 'medicare', placeOfService })

export const editCases = cases('SUP001', [
  {
    name: 'in an outpatient department',
    doc: true,
    claim: claim('22'),
    state: 'found',
    findings: [{ message: 'facility', line: 1, slots: { place: '22' } }],
    fixed: [{ code: '95117', units: 1, modifiers: [] }],
  },
  {
    name: 'the place of the line comes before that of the claim',
    claim: { ...claim('11'), lines: [{ ...line, placeOfService: '19' }] },
    state: 'found',
    findings: [{ message: 'facility', line: 1, slots: { place: '19' } }],
  },
  {
    name: 'the chart says the same',
    claim: { ...claim('22'), encounter: charted('22') },
    state: 'found',
    findings: [{ message: 'facility', line: 1, slots: { place: '22' } }],
  },
  {
    name: 'the chart says the office',
    claim: { ...claim('22'), encounter: charted('11') },
    state: 'found',
    findings: [{ message: 'miskeyed', line: 1, slots: { place: '22', charted: '11' } }],
  },
  { name: 'in the office', doc: true, claim: claim('11'), state: 'clean' },
  { name: 'no place of service', claim: claim(undefined), state: 'undecided' },
  { name: 'extract', claim: { ...claim('22'), lines: [{ ...line, code: '95165' }] }, state: 'not-applicable' },
  { name: 'a payer without such a rule', claim: { ...claim('22'), payer: 'commercial' }, state: 'not-applicable' },
])
