import { cases } from '@aliquot/engine/scrub/edit-cases'

const infusion = { n: 1, code: '96365', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const product = { n: 2, code: 'J9271', units: 200, modifiers: ['JZ'], dateOfService: '2026-03-02' }
const right = { n: 3, code: '96413', units: 1, modifiers: [], dateOfService: '2026-03-02' }
const day = '2026-03-02'
const claim = { id: 'c1', payer: 'medicare', lines: [infusion] }
const pembrolizumab = {
  name: 'pembrolizumab',
  route: 'intravenous',
  mg: 200,
  wastedMg: 0,
  source: 'practice',
  infusionMinutes: 30,
} as const
const charted = (...drugs: readonly { readonly name: string }[]) => ({ dateOfService: day, payer: 'medicare', drugs })

export const editCases = cases('RTE002', [
  {
    name: 'an ordinary infusion code for a checkpoint inhibitor',
    doc: true,
    claim: { ...claim, lines: [infusion, product], encounter: charted(pembrolizumab) },
    state: 'found',
    findings: [{ message: 'charted', line: 1, slots: { day } }],
    fixed: [
      { code: '96413', units: 1, modifiers: [] },
      { code: 'J9271', units: 200, modifiers: ['JZ'] },
    ],
  },
  {
    name: 'an injection of a checkpoint inhibitor',
    claim: {
      ...claim,
      lines: [{ ...infusion, code: '96372' }],
      encounter: {
        dateOfService: day,
        payer: 'medicare',
        injections: [{ count: 1, antigen: 'checkpoint-inhibitor', givenBy: 'practice' }],
      },
    },
    state: 'found',
    findings: [{ message: 'charted', line: 1, slots: { day } }],
    fixed: [{ code: '96372', units: 1, modifiers: [] }],
  },
  {
    name: 'the product on the claim',
    claim: { ...claim, lines: [infusion, product] },
    state: 'found',
    findings: [{ message: 'billed', line: 1, slots: { product: 'J9271', day } }],
  },
  {
    name: 'another line gives the product',
    claim: { ...claim, lines: [infusion, product, right] },
    state: 'clean',
  },
  {
    name: 'a biologic',
    doc: true,
    claim: {
      ...claim,
      lines: [{ ...infusion, code: '96372' }],
      encounter: charted({ name: 'omalizumab' }),
    },
    state: 'clean',
  },
  {
    name: 'a biologic beside the checkpoint inhibitor',
    claim: {
      ...claim,
      encounter: {
        dateOfService: day,
        payer: 'medicare',
        drugs: [
          pembrolizumab,
          { name: 'reslizumab', route: 'intravenous', mg: 100, wastedMg: 0, source: 'practice', infusionMinutes: 30 },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'another product on the claim',
    claim: { ...claim, lines: [infusion, { ...product, code: 'J2786' }] },
    state: 'clean',
  },
  {
    name: 'a drug that is not known beside it',
    claim: { ...claim, encounter: charted(pembrolizumab, { name: 'something else' }) },
    state: 'undecided',
  },
  { name: 'neither chart nor product', claim, state: 'undecided' },
  { name: 'the right code', claim: { ...claim, lines: [right, product] }, state: 'not-applicable' },
])
