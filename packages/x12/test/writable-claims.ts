/** Made-up people and claims for the tests of the writer. */
import { isoOf } from '@aliquot/engine/calendar-date'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import fc from 'fast-check'
import type { Payer, WritableClaim, WritableEnvelope } from '../src/writable-claim.ts'

const address = { street: '234 SEAWAY ST', city: 'MIAMI', state: 'FL', zip: '331110001' }

export const envelope: WritableEnvelope = {
  sender: { id: 'SENDER', name: 'SENDER GROUP', contact: 'FRONT DESK', phone: '3055551234' },
  receiver: { id: 'RECEIVER', name: 'RECEIVER GROUP' },
  date: '2026-03-03',
  time: '1200',
  interchangeControl: 905,
  groupControl: 12,
}

export const payers: readonly Payer[] = [
  { name: 'SOME PAYER', id: '60054', filingIndicator: 'CI' },
  { name: 'NATIONAL PAYER', id: '00123', filingIndicator: 'MB' },
  { name: 'OTHER PAYER', id: 'OTHER1', filingIndicator: 'BL', order: 'S' },
]

const billing = [
  { name: 'ALLERGY GROUP', npi: '1234567893', address, taxId: '587654321', taxonomy: '207K00000X' },
  { name: 'OTHER GROUP', npi: '1245319599', address, taxId: '587654322' },
] as const

const rendering = [
  { npi: '1912301953', name: { last: 'LEE', first: 'ANN', middle: 'B', suffix: 'JR' } },
  { npi: '1679576722', name: { last: 'ROE', first: 'JO' } },
] as const

const dependent = {
  name: { last: 'DOE', first: 'TIM' },
  address,
  birthDate: '2015-01-02',
  sex: 'M',
  relationship: '19',
} as const

/** A claim with its people; who they are follows from the numbers. */
export function writable(claim: Claim, member = 0, payer = 0, provider = 0, isDependent = false): WritableClaim {
  return {
    claim,
    billing: billing[provider] ?? billing[0],
    subscriber: {
      name: { last: 'DOE', first: 'JANE' },
      memberId: `W${1000 + member}`,
      address,
      birthDate: '1980-05-17',
      sex: 'F',
    },
    patient: isDependent ? dependent : undefined,
    payer: payers[payer] ?? { name: 'SOME PAYER', id: '60054', filingIndicator: 'CI' },
    rendering,
  }
}

export const wholeClaim: Claim = {
  id: 'C1',
  placeOfService: '11',
  frequency: '1',
  diagnoses: ['J30.1', 'J30.81'],
  lines: [
    {
      n: 1,
      code: '95165',
      units: 10,
      modifiers: [],
      dateOfService: '2026-03-02',
      diagnosisPointers: [1, 2],
      chargeCents: 25075,
    },
  ],
}

const words = fc.stringMatching(/^[A-Z0-9][A-Z0-9 ]{0,18}[A-Z0-9]$/)
const day = fc.integer({ min: 20000, max: 21000 })

const line: fc.Arbitrary<ClaimLine> = fc
  .record({
    code: fc.constantFrom('95165', '95117', '95004', '95199', 'J1234', '0001F', 'G2211'),
    units: fc.option(
      fc.integer({ min: 0, max: 99999 }).map((thousandths) => thousandths / 1000),
      { nil: undefined },
    ),
    modifiers: fc.array(fc.constantFrom('25', '59', 'XU', 'JW', 'GP'), { maxLength: 4 }),
    from: fc.option(day, { nil: undefined }),
    length: fc.option(fc.nat(20), { nil: undefined }),
    diagnosisPointers: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    chargeCents: fc.option(fc.nat(99999999), { nil: undefined }),
    rendering: fc.constantFrom(undefined, '1912301953', '1679576722'),
    note: fc.option(words, { nil: undefined }),
    placeOfService: fc.constantFrom(undefined, '12', '01'),
    ndc: fc.constantFrom(undefined, '00004196501'),
  })
  .map(({ from, length, ...rest }) => ({
    ...rest,
    dateOfService: from === undefined ? undefined : isoOf(from),
    dateTo: from === undefined || length === undefined ? undefined : isoOf(from + length),
  }))

/** Any claim that a file can hold, apart from its id. */
const anyClaim: fc.Arbitrary<Claim> = fc.record({
  placeOfService: fc.constantFrom('11', '22', '02'),
  frequency: fc.constantFrom('1', '7', '8'),
  diagnoses: fc.array(fc.constantFrom('J30.1', 'J30.81', 'T63.441A', 'R05', 'J45.40'), { maxLength: 12 }),
  lines: fc
    .array(line, { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map((each, index) => ({ ...each, n: index + 1 }))),
  priorAuthorization: fc.option(words, { nil: undefined }),
  originalControlNumber: fc.option(words, { nil: undefined }),
})

/** Up to eight claims of some members, payers, providers and dependents, each with an id of its own. */
export const someClaims: fc.Arbitrary<readonly WritableClaim[]> = fc
  .array(
    fc.record({ claim: anyClaim, member: fc.nat(2), payer: fc.nat(2), provider: fc.nat(1), child: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(({ claim, member, payer, provider, child }, index) =>
      writable({ ...claim, id: `C${index}` }, member, payer, provider, child),
    ),
  )
