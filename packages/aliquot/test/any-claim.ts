/** Claims for property tests: those of the example day, changed in ways in which claims go wrong. */
import { readFileSync } from 'node:fs'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import fc from 'fast-check'
import { buildClinicDay } from '../../../examples/clinic-day/clinic-day.ts'

const encounters = new URL('../../../examples/clinic-day/encounters.ndjson', import.meta.url)

/** The claims of the example day, with their charts and planted errors. */
export const dayClaims: readonly Claim[] = buildClinicDay(readFileSync(encounters, 'utf8')).claims

const codes = [
  '95115',
  '95117',
  '95165',
  '95144',
  '95145',
  '95147',
  '95170',
  '95125',
  '95004',
  '95024',
  '95027',
  '95044',
  '95076',
  '95079',
  '95180',
  '95199',
  '95010',
  '96372',
  '96365',
  '99213',
  '99211',
]

type Change = (claim: Claim) => Claim

const onLine = (change: (line: ClaimLine) => ClaimLine): fc.Arbitrary<Change> =>
  fc.nat(5).map((at) => (claim) => ({
    ...claim,
    lines: claim.lines.map((line, index) => (index === at % claim.lines.length ? change(line) : line)),
  }))

function withLine(claim: Claim, more: Partial<ClaimLine>): Claim {
  const [first] = claim.lines
  if (first === undefined) return claim
  const n = Math.max(...claim.lines.map((line) => line.n ?? 0)) + 1
  return { ...claim, lines: [...claim.lines, { ...first, n, ...more }] }
}

const modifiers = fc.constantFrom([], ['25'], ['59'], ['XU'], ['76'])
const units = fc.constantFrom(undefined, 0, 1, 2, 3, 10, 20, 31, 40, 90)

const change: fc.Arbitrary<Change> = fc.oneof(
  units.chain((value) => onLine((line) => ({ ...line, units: value }))),
  modifiers.chain((list) => onLine((line) => ({ ...line, modifiers: list }))),
  fc.constantFrom(...codes).chain((code) => onLine((line) => ({ ...line, code }))),
  fc.tuple(fc.constantFrom(...codes), units, modifiers).map(
    ([code, value, list]): Change =>
      (claim) =>
        withLine(claim, { code, units: value, modifiers: list }),
  ),
  fc
    .constantFrom(undefined, '2026-03-02', '2026-03-03')
    .chain((dateOfService) => onLine((line) => ({ ...line, dateOfService }))),
  fc.constantFrom('medicare', 'commercial', 'texas-medicaid', 'aetna').map(
    (payer): Change =>
      (claim) => {
        const { encounter } = claim
        return { ...claim, payer, ...(encounter === undefined ? {} : { encounter: { ...encounter, payer } }) }
      },
  ),
  fc.constantFrom('11', '22', '12').map(
    (placeOfService): Change =>
      (claim) => ({ ...claim, placeOfService }),
  ),
  fc.constant<Change>(({ encounter: _encounter, ...claim }) => claim),
)

export const anyClaim: fc.Arbitrary<Claim> = fc
  .tuple(fc.constantFrom(...dayClaims), fc.array(change, { maxLength: 4 }))
  .map(([claim, changes]) => changes.reduce((changed, each) => each(changed), claim))

/** A line that has nothing to do with an allergy practice. */
export function withUnrelatedLine(claim: Claim): Claim {
  return withLine(claim, { code: '97110', units: 1, modifiers: [], note: undefined })
}
