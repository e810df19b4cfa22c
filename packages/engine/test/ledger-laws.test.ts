/** Laws of the ledger: nothing is lost, nothing is counted twice, and no order of reading changes an account. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstBreak, keepLedger } from '../src/ledger/ledger.ts'
import type { LedgerClaim, LedgerEntries, LedgerVial, Movement } from '../src/ledger/ledger-entries.ts'
import { worksheetOf } from '../src/ledger/worksheet.ts'
import { allow, billed, vial } from './ledger-entries.ts'

const volume = fc.nat(12_000)
const anyVial = fc.record({ id: fc.constantFrom('A', 'B', 'C'), prepared: fc.option(volume, { nil: undefined }) })
const anyVials = fc.uniqueArray(anyVial, { selector: ({ id }) => id, maxLength: 3 }).chain((made) =>
  fc.tuple(
    ...made.map(({ id, prepared }) =>
      fc
        .record({
          preparedOn: fc.integer({ min: 100, max: 102 }),
          parent: fc.constantFrom(undefined, undefined, 'A'),
          fromParent: fc.option(fc.nat(2000), { nil: undefined }),
          member: fc.constantFrom('m1', 'm2'),
        })
        .map(
          (more): LedgerVial => ({
            ...vial,
            id,
            prepared,
            ...more,
            parent: more.parent === id ? undefined : more.parent,
          }),
        ),
    ),
  ),
)
const anyMovement: fc.Arbitrary<Movement> = fc.record({
  kind: fc.constantFrom('drawn', 'discarded', 'left'),
  vial: fc.constantFrom('A', 'B', 'C', 'Z'),
  day: fc.option(fc.integer({ min: 99, max: 110 }), { nil: undefined }),
  volume: fc.nat(8000),
  place: fc.constantFrom('one', 'two'),
})
const anyClaim: fc.Arbitrary<LedgerClaim> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3'),
  member: fc.constantFrom('m1', 'm2'),
  provider: fc.constantFrom('p1', 'p2'),
  payer: fc.constantFrom('payer', 'second'),
  jurisdiction: fc.constant(undefined),
  frequency: fc.constantFrom(1, 1, 1, 7, 8),
  sentOn: fc.option(fc.integer({ min: 100, max: 110 }), { nil: undefined }),
  lines: fc.array(
    fc.record({
      line: fc.integer({ min: 1, max: 3 }),
      code: fc.constantFrom('95165', '95117'),
      day: fc.integer({ min: 100, max: 103 }),
      units: fc.option(
        fc.nat(20).map((units) => units * 1000),
        { nil: undefined, freq: 9 },
      ),
      vials: fc.constantFrom(undefined, undefined, ['A'], ['B', 'C']),
      isDenied: fc.boolean(),
      payments: fc.array(
        fc.record({
          payer: fc.constantFrom('payer', 'second'),
          paidCents: fc.nat(50_000),
          units: fc.option(
            fc.nat(20).map((units) => units * 1000),
            { nil: undefined },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  place: fc.constant('somewhere'),
})
const anyEntries: fc.Arbitrary<LedgerEntries> = fc.record({
  vials: anyVials,
  movements: fc.array(anyMovement, { maxLength: 8 }),
  claims: fc.array(anyClaim, { maxLength: 6 }),
})

const numRuns = 3000

describe('laws of the ledger', () => {
  test('drawn, diluted, discarded and left add up to what was prepared', () => {
    fc.assert(
      fc.property(anyEntries, (given) => {
        const { vials, lost } = keepLedger(given, allow)
        for (const { prepared, drawn, intoDilutions, discarded, left, breaks } of vials) {
          if (left !== undefined) expect(drawn + intoDilutions + discarded + left).toBe(prepared)
          if (left !== undefined && left < 0) expect(breaks.map(({ kind }) => kind)).toContain('overdrawn')
        }
        // Every movement is in exactly one account.
        const taken = given.movements.filter(({ kind }) => kind === 'drawn')
        const total = taken.reduce((sum, each) => sum + (each.volume ?? 0), 0)
        const lostDrawn = taken.filter((each) => lost.some(({ vial: id }) => id === each.vial))
        const elsewhere = lostDrawn.reduce((sum, each) => sum + (each.volume ?? 0), 0)
        expect(vials.reduce((sum, { drawn }) => sum + drawn, 0) + elsewhere).toBe(total)
      }),
      { numRuns },
    )
  })

  test('what claims bill beyond what is allowed is the excess, and the first such claim is where it begins', () => {
    fc.assert(
      fc.property(anyEntries, (given) => {
        for (const account of keepLedger(given, allow).units) {
          const { allowed, billed: sum, lines, question } = account
          if (allowed === undefined || question !== undefined) continue
          const excess = lines.reduce((all, each) => all + (each.excess ?? 0), 0)
          expect(excess).toBe(Math.max(0, sum - allowed))
          const first = firstBreak(account)
          expect(first !== undefined).toBe(sum > allowed)
          if (first === undefined) continue
          const until = lines.slice(0, lines.indexOf(first))
          expect(until.reduce((all, each) => all + (each.line.units ?? 0), 0)).toBeLessThanOrEqual(allowed)
        }
      }),
      { numRuns },
    )
  })

  test('the order of files does not matter, and a file of vials and claims that is read twice counts once', () => {
    const shuffled = anyEntries.chain((given) =>
      fc.record({
        given: fc.constant(given),
        vials: fc.shuffledSubarray([...given.vials], { minLength: given.vials.length }),
        movements: fc.shuffledSubarray([...given.movements], { minLength: given.movements.length }),
        claims: fc.shuffledSubarray([...given.claims], { minLength: given.claims.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, vials, movements, claims }) => {
        const ledger = keepLedger(given, allow)
        expect(keepLedger({ vials, movements, claims }, allow)).toEqual(ledger)
        const twice = { vials: [...vials, ...given.vials], movements, claims: [...claims, ...given.claims] }
        expect(keepLedger(twice, allow)).toEqual(ledger)
      }),
      { numRuns },
    )
  })

  test('no excess is dearer than what was paid, and totals are the sums of rows', () => {
    fc.assert(
      fc.property(anyEntries, (given) => {
        const sheet = worksheetOf(keepLedger(given, allow))
        for (const { excessCents = 0, paidCents = 0, excess, paidUnits = excess } of sheet.excess) {
          expect(excessCents).toBeLessThanOrEqual(paidCents)
          if (excess === paidUnits) expect(excessCents).toBe(paidCents)
        }
        expect(sheet.totals.reduce((sum, each) => sum + each.excessCents, 0)).toBe(sheet.excessCents)
        expect(sheet.totals.reduce((sum, each) => sum + each.unbilledCents, 0)).toBe(sheet.unbilledCents)
      }),
      { numRuns },
    )
  })

  test('a further claim never lowers the excess, where claims name no vials', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(20), (given, units) => {
        // One that names vials of two accounts would make one of them.
        const unnamed = given.claims.map((each) => ({
          ...each,
          lines: each.lines.map((line) => ({ ...line, vials: undefined })),
        }))
        const more = billed('late', units * 1000, { sentOn: 900 })
        const excess = (claims: readonly LedgerClaim[]) =>
          keepLedger({ ...given, claims }, allow).units.reduce(
            (sum, each) => sum + each.lines.reduce((own, { excess: over }) => own + (over ?? 0), 0),
            0,
          )
        expect(excess([...unnamed, more])).toBeGreaterThanOrEqual(excess(unnamed))
      }),
      { numRuns: 1000 },
    )
  })
})
