/** The ledger: nothing is lost, nothing is counted twice, and no order of reading changes an account. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstBreak, keepLedger } from '../src/ledger/ledger.ts'
import type {
  AllowUnits,
  LedgerClaim,
  LedgerEntries,
  LedgerLine,
  LedgerVial,
  Movement,
} from '../src/ledger/ledger-entries.ts'
import { worksheetOf } from '../src/ledger/worksheet.ts'

const vial: LedgerVial = {
  id: 'A',
  member: 'm1',
  preparedOn: 100,
  prepared: 10_000,
  parent: undefined,
  fromParent: undefined,
  record: {},
  place: 'book, line 1',
}
const line: LedgerLine = {
  line: 1,
  code: '95165',
  day: 100,
  units: 8000,
  vials: undefined,
  isDenied: false,
  payments: [],
}
const claim: LedgerClaim = {
  id: 'c1',
  member: 'm1',
  provider: 'p1',
  payer: 'payer',
  jurisdiction: undefined,
  frequency: 1,
  sentOn: 101,
  lines: [line],
  place: 'claims, line 1',
}
const move = (kind: Movement['kind'], volume: number, day: number | undefined = 110): Movement => ({
  kind,
  vial: 'A',
  day,
  volume,
  place: 'book, line 9',
})

/** One unit a millilitre of each vial that is no dilution. */
const allow: AllowUnits = ({ vials }) => {
  const whole = vials.filter(({ parent }) => parent === undefined)
  const units = whole.reduce((sum, { prepared = 0 }) => sum + Math.floor(prepared / 1000) * 1000, 0)
  const lines = whole.length === 0 ? [] : [{ code: '95165', units, vials: whole.map(({ id }) => id) }]
  return { codes: ['95165'], lines, question: undefined }
}

const entries = (some: Partial<LedgerEntries>): LedgerEntries => ({ vials: [vial], movements: [], claims: [], ...some })
const kept = (some: Partial<LedgerEntries>) => keepLedger(entries(some), allow)

const billed = (id: string, units: number, more: Partial<LedgerClaim> = {}, own: Partial<LedgerLine> = {}) => ({
  ...claim,
  id,
  ...more,
  lines: [{ ...line, units, ...own }],
})

describe('the volume of a vial', () => {
  test('is drawn, diluted, discarded or left', () => {
    const child = { ...vial, id: 'B', preparedOn: 105, prepared: 5000, parent: 'A', fromParent: 500 }
    const movements = [move('drawn', 300), move('drawn', 200), move('discarded', 1000), move('left', 8000, 120)]
    const { vials } = kept({ vials: [child, vial], movements })
    expect(vials[0]).toMatchObject({
      prepared: 10_000,
      drawn: 500,
      intoDilutions: 500,
      discarded: 1000,
      left: 8000,
      dilutions: ['B'],
      breaks: [],
      questions: [],
    })
  })

  test.each([
    ['more than there is', [move('drawn', 6000), move('drawn', 4001, 111)], 'overdrawn', 1],
    ['a rest that is short', [move('drawn', 500), move('left', 9400, 120)], 'count-differs', 100],
    ['a rest that is too large', [move('drawn', 500), move('left', 9600, 120)], 'count-differs', -100],
    ['before it was made', [move('drawn', 500, 99)], 'before-preparation', 500],
  ] as const)('%s breaks it', (_name, movements, kind, volume) => {
    expect(kept({ movements }).vials[0]?.breaks).toMatchObject([{ kind, volume, vial: 'A' }])
  })

  test('at what there is it holds', () => {
    const { vials } = kept({
      movements: [move('drawn', 6000), move('drawn', 4000, 111), { ...move('left', 0), day: undefined }],
    })
    expect(vials[0]).toMatchObject({ left: 0, breaks: [] })
  })

  test('what is not known leaves it open, and breaks nothing', () => {
    const child = { ...vial, id: 'B', parent: 'A' }
    const open = kept({ vials: [{ ...vial, prepared: undefined }], movements: [move('left', 5)] }).vials[0]
    expect(open).toMatchObject({ left: undefined, breaks: [], questions: ['how much was put into it (filledMl)'] })
    expect(kept({ vials: [vial, child] }).vials[0]).toMatchObject({ left: undefined, breaks: [] })
    const unmeasured = { ...move('drawn', 0), volume: undefined }
    expect(kept({ movements: [unmeasured] }).vials[0]).toMatchObject({
      left: undefined,
      questions: ['the volume of a shot (book, line 9)'],
    })
  })

  test('a vial of which two records differ, and one that nobody recorded', () => {
    const { vials, lost } = kept({
      vials: [vial, { ...vial, prepared: 9000 }, { ...vial, place: 'elsewhere' }],
      movements: [{ ...move('drawn', 5), vial: 'Z' }],
    })
    expect(vials).toHaveLength(1)
    expect(vials[0]?.breaks).toMatchObject([{ kind: 'recorded-twice' }])
    expect(lost).toMatchObject([{ kind: 'no-such-vial', vial: 'Z', volume: 5 }])
  })
})

describe('the units of a vial', () => {
  test('the first claim beyond what is allowed is named, by the day sent', () => {
    const late = billed('c0', 3000, { sentOn: 300 })
    const [account] = kept({ claims: [late, billed('c2', 2000, { sentOn: 200 }), billed('c1', 8000)] }).units
    expect(account).toMatchObject({ allowed: 10_000, billed: 13_000, vials: ['A'] })
    if (account === undefined) throw new Error('an account is wanted')
    expect(firstBreak(account)).toMatchObject({ claim: { id: 'c0' }, excess: 3000 })
    expect(account.lines.map(({ excess }) => excess)).toEqual([0, 0, 3000])
  })

  test('at the limit nothing breaks', () => {
    const [account] = kept({ claims: [billed('c1', 10_000)] }).units
    expect(account === undefined ? 'none' : firstBreak(account)).toBeUndefined()
  })

  test('replaced, voided, denied and repeated claims do not count', () => {
    const first = billed('c1', 8000)
    const total = (claims: readonly LedgerClaim[]) => kept({ claims }).units[0]?.billed
    expect(total([first, { ...first, place: 'elsewhere' }])).toBe(8000)
    expect(total([first, billed('c1', 9000, { frequency: 7, sentOn: 110 })])).toBe(9000)
    expect(total([first, billed('c1', 8000, { frequency: 8, sentOn: 110 })])).toBeUndefined()
    expect(total([first, billed('c1', 9000, { frequency: 7, sentOn: 110, provider: 'p2' })])).toBe(17_000)
    expect(total([first, billed('c2', 9000, {}, { isDenied: true })])).toBe(8000)
  })

  test('a diluted child is not billed again', () => {
    const child = { ...vial, id: 'B', preparedOn: 105, prepared: 5000, parent: 'A', fromParent: 500 }
    const [, account] = kept({
      vials: [vial, child],
      claims: [billed('c1', 8000), billed('c2', 5000, {}, { day: 105 })],
    }).units
    expect(account).toMatchObject({ allowed: 0, billed: 5000, isDilution: true, vials: ['B'] })
  })

  test('each payer has an account of its own', () => {
    const { units } = kept({ claims: [billed('c1', 10_000), billed('c2', 10_000, { payer: 'second' })] })
    expect(units.map(({ billed: sum }) => sum)).toEqual([10_000, 10_000])
  })

  test('lines that name their vials are held against these', () => {
    const vials = [vial, { ...vial, id: 'B', prepared: 5000 }]
    const named = [billed('c1', 10_000, {}, { vials: ['A'] }), billed('c2', 6000, {}, { vials: ['B'] })]
    expect(kept({ vials, claims: named }).units).toMatchObject([
      { vials: ['A'], allowed: 10_000 },
      { vials: ['B'], allowed: 5000, lines: [{ excess: 1000 }] },
    ])
    const mixed = [named[0] ?? claim, billed('c2', 6000)]
    expect(kept({ vials, claims: mixed }).units).toMatchObject([{ vials: ['A', 'B'], allowed: 15_000, billed: 16_000 }])
  })

  test('what cannot be matched or is not known is said', () => {
    const { unmatched, units, unbilled } = kept({
      claims: [billed('c1', 1000, {}, { day: 90 }), billed('c2', 1000, {}, { code: '95117' })],
    })
    expect({ unmatched: unmatched.length, units, unbilled }).toEqual({ unmatched: 1, units: [], unbilled: ['A'] })
    const unstated = { ...claim, lines: [{ ...line, units: undefined }] }
    expect(kept({ claims: [unstated] }).units[0]?.question).toBe('the units of a claim line')
    const open: AllowUnits = () => ({ codes: ['95165'], lines: [], question: 'what it holds' })
    expect(keepLedger(entries({ claims: [claim] }), open).units[0]).toMatchObject({
      allowed: undefined,
      question: 'what it holds',
      lines: [{ excess: undefined }],
    })
  })
})

describe('the worksheet', () => {
  const paid = (cents: number, units?: number, payer = 'payer') => ({ payments: [{ payer, paidCents: cents, units }] })
  const sheetOf = (claims: readonly LedgerClaim[]) => worksheetOf(kept({ claims }))

  test('the share of the excess, to the cent', () => {
    // 3 of 5 units of $66.67 are $40.002, of $66.65 $39.99.
    const first = billed('c1', 8000, {}, paid(10_001))
    expect(sheetOf([first, billed('c2', 5000, { sentOn: 200 }, paid(6667))])).toMatchObject({
      excess: [{ claim: 'c2', vials: ['A'], payer: 'payer', excess: 3000, excessCents: 4000, paidUnits: 5000 }],
      excessCents: 4000,
      unbilled: [],
    })
    expect(sheetOf([first, billed('c2', 5000, { sentOn: 200 }, paid(6665))]).excessCents).toBe(3999)
    // Half a cent goes up: 1 of 2 units of $0.01.
    expect(sheetOf([billed('c1', 9000), billed('c2', 2000, { sentOn: 200 }, paid(1))]).excessCents).toBe(1)
  })

  test('units that were not paid are not overpaid', () => {
    const cut = sheetOf([billed('c1', 13_000, {}, paid(10_000, 10_000))])
    expect(cut).toMatchObject({ excess: [], excessCents: 0 })
    const partly = sheetOf([billed('c1', 13_000, {}, paid(12_000, 12_000))])
    expect(partly).toMatchObject({ excess: [{ excess: 2000, excessCents: 2000 }] })
  })

  test('two payers of one line each have their row', () => {
    const payments = [
      { payer: 'first', paidCents: 8000, units: 12_000 },
      { payer: 'second', paidCents: 2000, units: 12_000 },
    ]
    const sheet = sheetOf([billed('c1', 12_000, {}, { payments })])
    expect(sheet.totals).toMatchObject([
      { payer: 'first', excess: 2000, excessCents: 1333 },
      { payer: 'second', excess: 2000, excessCents: 333 },
    ])
    expect(sheet.excessCents).toBe(1666)
  })

  test('without a payment the dollars are not known', () => {
    expect(sheetOf([billed('c1', 12_000)])).toMatchObject({
      excess: [{ excess: 2000, excessCents: undefined, payer: 'payer' }],
      excessCents: 0,
      unpriced: 1,
    })
  })

  test('what is not billed, at what was paid for the rest', () => {
    expect(sheetOf([billed('c1', 4000, {}, paid(5000))])).toMatchObject({
      excess: [],
      unbilled: [{ unbilled: 6000, worthCents: 7500, claims: ['c1'] }],
      unbilledCents: 7500,
    })
  })
})

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

  test('a further claim never lowers the excess of a vial', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(20), (given, units) => {
        const more = billed('late', units * 1000, { sentOn: 900 })
        const excess = (claims: readonly LedgerClaim[]) =>
          keepLedger({ ...given, claims }, allow).units.reduce(
            (sum, each) => sum + each.lines.reduce((own, { excess: over }) => own + (over ?? 0), 0),
            0,
          )
        expect(excess([...given.claims, more])).toBeGreaterThanOrEqual(excess(given.claims))
      }),
      { numRuns: 1000 },
    )
  })
})
