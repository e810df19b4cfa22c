/** The ledger: nothing is lost, nothing is counted twice, and no order of reading changes an account. */
import { describe, expect, test } from 'vitest'
import { firstBreak, keepLedger } from '../src/ledger/ledger.ts'
import type { AllowUnits, LedgerClaim, LedgerEntries, Movement } from '../src/ledger/ledger-entries.ts'
import { worksheetOf } from '../src/ledger/worksheet.ts'
import { allow, billed, claim, line, vial } from './ledger-entries.ts'

const move = (kind: Movement['kind'], volume: number, day: number | undefined = 110): Movement => ({
  kind,
  vial: 'A',
  day,
  volume,
  place: 'book, line 9',
})

const entries = (some: Partial<LedgerEntries>): LedgerEntries => ({ vials: [vial], movements: [], claims: [], ...some })
const kept = (some: Partial<LedgerEntries>) => keepLedger(entries(some), allow)

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
