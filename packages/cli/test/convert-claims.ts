/** Made-up claims for the tests of conversions, and what two claims must agree in. */
import { isoOf } from '@aliquot/engine/calendar-date'
import fc from 'fast-check'

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Any text, with what a table must quote. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', 'a', '=', 'é', '£'), maxLength: 8 }),
)

/** A table refuses numbers that a spreadsheet has rounded. */
const identifier = anyText.filter((text) => !/^\s*\d(\.\d+)?E\+\d+\s*$/i.test(text) && text.trim() !== '')

const date = fc.integer({ min: 10000, max: 30000 }).map(isoOf)
const twoDigits = fc.integer({ min: 0, max: 99 }).map((place) => String(place).padStart(2, '0'))

const line = fc.record({
  n: optional(fc.nat(999999)),
  code: fc.stringMatching(/^[A-Z0-9][0-9]{3}[A-Z0-9]$/),
  units: optional(fc.nat(99999999).map((thousandths) => thousandths / 1000)),
  modifiers: optional(fc.array(fc.stringMatching(/^[A-Z0-9]{2}$/), { maxLength: 5 })),
  dateOfService: optional(date),
  dateTo: optional(date),
  diagnosisPointers: optional(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })),
  chargeCents: optional(fc.nat(999999999)),
  rendering: optional(fc.constantFrom('1000000012', '1000000020')),
  renderingRole: optional(fc.constantFrom('physician', 'nurse-practitioner')),
  note: optional(anyText),
  placeOfService: optional(twoDigits),
  ndc: optional(fc.stringMatching(/^[0-9]{11}$/)),
})

const name = fc.record({ last: anyText, first: anyText, middle: anyText, suffix: anyText }, { requiredKeys: [] })
const address = fc.record({ street: anyText, city: anyText, state: anyText, zip: anyText }, { requiredKeys: [] })
const person = { name, address, birthDate: date, sex: fc.constantFrom('F', 'M', 'U') }

const people = fc.record(
  {
    billing: fc.record({ name: anyText, address, taxId: identifier, taxonomy: anyText }, { requiredKeys: [] }),
    subscriber: fc.record({ ...person, memberId: identifier }, { requiredKeys: [] }),
    patient: fc.record({ ...person, relationship: anyText }, { requiredKeys: [] }),
    payer: fc.record({ name: anyText, id: identifier, filingIndicator: anyText, order: anyText }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

/** Claims with all that a table has columns for, any of it absent. */
export const anyClaims = fc.array(
  fc
    .record({
      claim: fc.record({
        id: optional(identifier),
        payer: optional(anyText),
        jurisdiction: optional(anyText),
        placeOfService: optional(twoDigits),
        frequency: optional(fc.constantFrom('1', '7', '8')),
        diagnoses: optional(fc.array(fc.stringMatching(/^[A-Z][0-9]{2}(\.[0-9A-Z]{1,4})?$/), { maxLength: 12 })),
        lines: fc.array(line, { minLength: 1, maxLength: 4 }),
        member: optional(identifier),
        practice: optional(anyText),
        billingProvider: optional(fc.stringMatching(/^[0-9]{10}$/)),
        originalControlNumber: optional(anyText),
        priorAuthorization: optional(anyText),
        submittedOn: optional(date),
      }),
      people: optional(people),
      renderingName: name,
    })
    .map(({ claim, people: of, renderingName }) => {
      const npis = [...new Set(claim.lines.flatMap(({ rendering }) => rendering ?? []))]
      return { ...claim, people: { ...of, rendering: npis.map((npi) => ({ npi, name: renderingName })) } }
    }),
  { minLength: 1, maxLength: 5 },
)

/** What is stated: an empty text, an empty list and nothing are the same. */
export function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(stated)
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value
  const fields = Object.entries(value).flatMap(([field, of]) => {
    const left = stated(of)
    return left === undefined ? [] : [[field, left] as const]
  })
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

/** The same, but for rendering providers that have a number and no name: a table has no place for them. */
export function statedInTable(value: unknown): unknown {
  const claim = stated(value)
  if (typeof claim !== 'object' || claim === null || !('people' in claim)) return claim
  const { people: of } = claim
  if (typeof of !== 'object' || of === null || !('rendering' in of) || !Array.isArray(of.rendering)) return claim
  const rendering = of.rendering.filter((each: unknown) => typeof each === 'object' && each !== null && 'name' in each)
  return stated({ ...claim, people: { ...of, rendering } })
}
