import type { Ingredient, Vial } from '@aliquot/engine/document/encounter'
import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = { n: 1, code: '95165', units: 6, modifiers: [], dateOfService: day }
const timothy: Ingredient = {
  extract: 'timothy',
  strength: 100000,
  unit: 'BAU/mL',
  volumeMl: 0.4,
  lot: 'L1',
  expiresOn: '2027-01-31',
}
const vial: Vial = { id: 'A', container: 'multi-dose', contents: 'inhalant', filledMl: 6, capacityMl: 10 }
const claim = (id: string, record: Vial) => ({
  id,
  payer: 'medicare',
  lines: [line],
  encounter: { dateOfService: day, payer: 'medicare', vials: [record] },
})

export const editCases = cases('DOC003', [
  {
    name: 'more in the vial than it holds',
    doc: true,
    claim: claim('c1', { ...vial, filledMl: 10.001 }),
    state: 'found',
    findings: [{ message: 'overfilled', line: 1, slots: { day, capacity: 10, filled: 10.001 } }],
  },
  { name: 'as much as it holds', claim: claim('c2', { ...vial, filledMl: 10 }), state: 'clean' },
  {
    name: 'extracts of more volume than the vial was filled to',
    doc: true,
    claim: claim('c3', { ...vial, filledMl: 0.7, ingredients: [timothy, timothy] }),
    state: 'found',
    findings: [{ message: 'parts', line: 1, slots: { day, parts: 0.8, filled: 0.7 } }],
  },
  {
    name: 'extracts of just the volume of the vial',
    claim: claim('c4', { ...vial, filledMl: 0.8, ingredients: [timothy, timothy] }),
    state: 'clean',
  },
  {
    name: 'an extract that had expired',
    doc: true,
    claim: claim('c5', { ...vial, ingredients: [timothy, { ...timothy, expiresOn: '2026-03-01' }] }),
    state: 'found',
    findings: [{ message: 'expired', line: 1, slots: { day, expired: '2026-03-01' } }],
  },
  {
    name: 'an extract that expires on the day of mixing',
    claim: claim('c6', { ...vial, ingredients: [{ ...timothy, expiresOn: day }] }),
    state: 'clean',
  },
  {
    name: 'a vial that outlives an extract in it',
    doc: true,
    claim: claim('c7', { ...vial, beyondUseOn: '2027-02-01', ingredients: [timothy] }),
    state: 'found',
    findings: [{ message: 'outlives', line: 1, slots: { day, use: '2027-02-01', expired: '2027-01-31' } }],
  },
  {
    name: 'a vial that ends with its first extract',
    claim: claim('c8', { ...vial, beyondUseOn: '2027-01-31', ingredients: [timothy] }),
    state: 'clean',
  },
  {
    name: 'extracts without lot or expiry',
    doc: true,
    claim: claim('c9', { ...vial, ingredients: [timothy, { extract: 'ragweed', volumeMl: 0.4, lot: 'L2' }] }),
    state: 'found',
    findings: [{ message: 'lacking', line: 1, slots: { day, lacking: 1 } }],
  },
  { name: 'no chart', claim: { id: 'c10', payer: 'medicare', lines: [line] }, state: 'not-applicable' },
])
