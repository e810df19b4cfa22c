/** Made-up remittances and acknowledgements for the tests of their readers and writers. */
import { isoOf } from '@aliquot/engine/calendar-date'
import type { Adjustment, Remittance, RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import fc from 'fast-check'
import { type RemittancePlace, type RemittanceReport, readRemittances } from '../src/remittance/read-remittances.ts'
import type { WritableRemittance } from '../src/remittance/write-remittances.ts'

export interface AllRemittances extends RemittanceReport {
  readonly all: readonly Remittance[]
  readonly places: readonly RemittancePlace[]
  readonly codes: readonly string[]
}

/** Reads everything that a file holds. */
export function readAllRemittances(bytes: Uint8Array): AllRemittances {
  const all: Remittance[] = []
  const places: RemittancePlace[] = []
  const report = readRemittances(bytes, (remittance, place) => {
    all.push(remittance)
    places.push(place)
  })
  return { ...report, all, places, codes: report.issues.map(({ code, element }) => `${code} ${element}`.trim()) }
}

const word = fc.stringMatching(/^[A-Z0-9]([A-Z0-9 ]{0,10}[A-Z0-9])?$/)
const id = fc.stringMatching(/^[A-Z0-9]{1,12}$/)
const cents = fc.integer({ min: -9_999_999, max: 9_999_999 })
const date = fc.integer({ min: 0, max: 30000 }).map(isoOf)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const units = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((thousandths) => thousandths / 1000)
const modifier = fc.stringMatching(/^[A-Z0-9]{2}$/)
const code = fc.stringMatching(/^[A-Z0-9]{5}$/)

const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  group: fc.constantFrom('CO', 'PR', 'OA', 'PI'),
  reason: fc.stringMatching(/^[A-Z0-9]{1,3}$/),
  cents,
  units: maybe(units),
})

const line: fc.Arbitrary<RemittedLine> = fc
  .record({
    code,
    modifiers: fc.array(modifier, { maxLength: 4 }),
    codeKind: fc.constantFrom('HC', 'NU', 'AD'),
    revenueCode: maybe(fc.stringMatching(/^0\d{3}$/)),
    chargeCents: cents,
    paidCents: cents,
    unitsPaid: maybe(units),
    billedAs: maybe(fc.record({ code, modifiers: fc.array(modifier, { maxLength: 4 }) })),
    unitsBilled: maybe(units),
    dateOfService: maybe(date),
    dateTo: maybe(date),
    control: maybe(id),
    allowedCents: maybe(cents),
    adjustments: fc.array(adjustment, { maxLength: 9 }),
    remarks: fc.array(fc.stringMatching(/^(M|N|MA)\d{1,3}$/), { maxLength: 3 }),
  })
  // A range has a beginning.
  .map((each) => (each.dateOfService === undefined ? { ...each, dateTo: undefined } : each))

const claim: fc.Arbitrary<RemittedClaim> = fc.record({
  id,
  status: fc.constantFrom('1', '2', '4', '22'),
  chargeCents: cents,
  paidCents: cents,
  patientCents: maybe(cents),
  filing: maybe(fc.constantFrom('MB', 'CI')),
  payerControl: maybe(id),
  placeOfService: maybe(fc.constantFrom('11', '22')),
  frequency: maybe(fc.constantFrom('1', '7')),
  dateOfService: maybe(date),
  dateTo: maybe(date),
  receivedOn: maybe(date),
  adjustments: fc.array(adjustment, { maxLength: 8 }),
  remarks: fc.array(fc.stringMatching(/^(M|N|MA)\d{1,3}$/), { maxLength: 5 }),
  lines: fc.array(line, { maxLength: 4 }),
})

/** Any payment that an 835 can hold. */
export const anyRemittance: fc.Arbitrary<Remittance> = fc
  .record({
    payer: fc.record({ name: word, id: maybe(id), taxId: maybe(id) }),
    payee: fc.record({ name: word, npi: maybe(id), taxId: maybe(id) }),
    handling: fc.constantFrom('I', 'H', 'C'),
    paymentCents: cents,
    method: fc.constantFrom('ACH', 'CHK', 'NON'),
    paidOn: maybe(date),
    trace: maybe(id),
    producedOn: maybe(date),
    claims: fc.array(claim, { maxLength: 4 }),
    unreadClaims: fc.constant(0),
    providerAdjustments: fc.array(
      fc.record({
        provider: id,
        fiscalYearEnd: maybe(date),
        reason: fc.stringMatching(/^[A-Z0-9]{2}$/),
        reference: maybe(id),
        cents,
      }),
      { maxLength: 3 },
    ),
  })
  // The payer's number at the bank stands beside the trace.
  .map((each) => (each.trace === undefined ? { ...each, payer: { ...each.payer, taxId: undefined } } : each))

const address = { street: '1 EXAMPLE STREET', city: 'EXAMPLETON', state: 'NC', zip: '00000' }

/** A payment with people who do not exist. */
export function writableRemittance(remittance: Remittance, withPatients = false): WritableRemittance {
  return {
    remittance,
    payerAddress: address,
    payeeAddress: address,
    contact: { name: 'NOBODY', phone: '5555550100' },
    patientOf: () =>
      withPatients ? { name: { last: 'QQSECRETNAME', first: 'QQSECRETFIRST' }, memberId: 'QQMEMBER1' } : undefined,
  }
}
