import { describe, expect, test } from 'vitest'
import type { Claim } from '../src/document/claim.ts'
import { balanceOf, imbalancesOf } from '../src/remittance/balance.ts'
import { lineSums } from '../src/remittance/line-sums.ts'
import { matchClaims, matchLines } from '../src/remittance/match.ts'
import type { Remittance, RemittedClaim, RemittedLine } from '../src/remittance/remittance.ts'
import { standingOf } from '../src/remittance/standing.ts'
import { type PricedLine, timesUnits, underpayments } from '../src/remittance/underpayment.ts'

function line(code: string, chargeCents: number, paidCents: number, more: Partial<RemittedLine> = {}): RemittedLine {
  const adjustments = chargeCents === paidCents ? [] : [{ group: 'CO', reason: '45', cents: chargeCents - paidCents }]
  return { code, modifiers: [], codeKind: 'HC', chargeCents, paidCents, adjustments, remarks: [], ...more }
}

function answer(id: string, lines: readonly RemittedLine[], more: Partial<RemittedClaim> = {}): RemittedClaim {
  const sum = (of: (line: RemittedLine) => number) => lines.reduce((total, each) => total + of(each), 0)
  return {
    id,
    status: '1',
    chargeCents: sum(({ chargeCents }) => chargeCents),
    paidCents: sum(({ paidCents }) => paidCents),
    adjustments: [],
    remarks: [],
    lines,
    ...more,
  }
}

function reversal(of: RemittedClaim): RemittedClaim {
  return answer(
    of.id,
    of.lines.map((each) => line(each.code, -each.chargeCents, -each.paidCents)),
    { status: '22', payerControl: of.payerControl },
  )
}

const paid = answer('C1', [line('95117', 2700, 1674)], { payerControl: 'P1' })

describe('balance', () => {
  const payment: Remittance = {
    payer: { name: 'DEMO PAYER' },
    payee: { name: 'DEMO PRACTICE' },
    handling: 'I',
    paymentCents: 1500,
    method: 'ACH',
    claims: [paid],
    unreadClaims: 0,
    providerAdjustments: [{ provider: '1', reason: 'WO', cents: 174 }],
  }

  test('what was paid is what claims were paid, less what was taken apart from them', () => {
    expect(balanceOf(payment)).toMatchObject({
      claimsCents: 1674,
      providerCents: 174,
      differenceCents: 0,
      isWhole: true,
    })
    expect(balanceOf({ ...payment, paymentCents: 1600, unreadClaims: 1 })).toMatchObject({
      differenceCents: 100,
      isWhole: false,
    })
  })

  test('claims and lines that do not add up are named with both sums', () => {
    expect(imbalancesOf(paid)).toEqual([])
    expect(imbalancesOf({ ...paid, chargeCents: 2800 })).toEqual([
      { kind: 'claim', statedCents: 1674, computedCents: 1774 },
      { kind: 'lines', statedCents: 2800, computedCents: 2700 },
    ])
  })
})

describe('answers that stand', () => {
  const corrected = answer('C1', [line('95117', 2700, 2000)], { payerControl: 'P2' })

  test('a reversal takes back the answer that it is the opposite of, and the next one corrects it', () => {
    expect(standingOf([paid, reversal(paid), corrected])).toEqual([
      { kind: 'reversed', pairedWith: 1 },
      { kind: 'reversal', pairedWith: 0 },
      { kind: 'stands', corrects: 1 },
    ])
  })

  test('a reversal of an answer that was not given takes nothing back', () => {
    expect(standingOf([reversal(paid), corrected])).toEqual([
      { kind: 'reversal', pairedWith: undefined },
      { kind: 'stands', corrects: 0 },
    ])
    expect(standingOf([corrected, reversal(paid)])[0]).toEqual({ kind: 'stands' })
  })

  test('two patients with one number do not meet', () => {
    const [first] = standingOf([
      { ...paid, payerControl: undefined, patientKey: 'a' },
      { ...reversal(paid), payerControl: undefined, patientKey: 'b' },
    ])
    expect(first).toEqual({ kind: 'stands' })
  })
})

describe('matching', () => {
  const billed = (id: string, more: Partial<Claim> = {}): Claim => ({
    id,
    lines: [{ n: 1, code: '95117', units: 1, dateOfService: '2026-03-02', chargeCents: 2700 }],
    ...more,
  })
  const dated = answer('C1', [line('95117', 2700, 1674, { dateOfService: '2026-03-02' })])

  test('by the claim’s number, then the payer’s, then the patient with date, code and charge', () => {
    expect(matchClaims([dated], [billed('c1')]).answers).toEqual([{ claim: 0, by: 'claim-number' }])
    const renamed = { ...dated, id: 'X', payerControl: 'P9', patientKey: 'k' }
    expect(matchClaims([renamed], [billed('C1', { originalControlNumber: 'P9' })]).answers).toEqual([
      { claim: 0, by: 'payer-number' },
    ])
    expect(matchClaims([renamed], [billed('C1', { member: 'K' })]).answers).toEqual([{ claim: 0, by: 'patient' }])
  })

  test('where two claims fit, none is taken, and both are listed', () => {
    const renamed = { ...dated, id: 'X', patientKey: 'k' }
    expect(matchClaims([renamed], [billed('C1', { member: 'k' }), billed('C2', { member: 'k' })])).toEqual({
      answers: [undefined],
      unanswered: [0, 1],
    })
    const other = billed('C1', { lines: [{ code: '99213', chargeCents: 1 }] })
    expect(matchClaims([dated], [other, billed('C1')]).answers).toEqual([{ claim: 1, by: 'claim-number' }])
  })

  test('lines by their number, then by code, charge and modifiers, each once', () => {
    const two = answer('C1', [
      line('95165', 100, 50),
      line('99213', 200, 100),
      line('95165', 100, 50, { control: '1' }),
      line('99999', 1, 1),
    ])
    const lines = [
      { n: 1, code: '95165', chargeCents: 100 },
      { n: 2, code: '95165', chargeCents: 100 },
      { n: 3, code: '99213', chargeCents: 200, modifiers: ['25'] },
    ]
    expect(matchLines(two, lines)).toEqual([1, 2, 0, undefined])
  })

  test('a line that the payer judged under another code goes with the code that was billed', () => {
    const changed = answer('C1', [line('95165', 100, 50, { billedAs: { code: '95144', modifiers: [] } })])
    expect(matchLines(changed, [{ code: '95144', chargeCents: 100 }])).toEqual([0])
  })
})

describe('sums of a line', () => {
  const reasons = { patientShare: new Set(['1', '2', '3']), offAllowed: new Set(['253']) }

  test('allowed is what the payer says, or what was paid, shared and cut', () => {
    const adjustments = [
      { group: 'CO', reason: '45', cents: 836 },
      { group: 'CO', reason: '253', cents: 22 },
      { group: 'PR', reason: '2', cents: 273 },
    ]
    expect(lineSums(line('95115', 2200, 1069, { adjustments }), reasons)).toEqual({
      billedCents: 2200,
      allowedCents: 1364,
      isAllowedStated: false,
      adjusted: { CO: 858, PR: 273 },
      paidCents: 1069,
      patientCents: 273,
    })
    expect(lineSums(line('95115', 2200, 0, { allowedCents: 7 }), reasons)).toMatchObject({
      allowedCents: 7,
      isAllowedStated: true,
    })
  })

  test('what the patient owes beyond the share of what is covered was not allowed', () => {
    const adjustments = [{ group: 'PR', reason: '96', cents: 2200 }]
    expect(lineSums(line('95115', 2200, 0, { adjustments }), reasons)).toMatchObject({
      allowedCents: 0,
      patientCents: 2200,
    })
  })
})

describe('underpayment', () => {
  const priced = (code: string, allowedCents: number, units = 1, payer = 'A'): PricedLine => ({
    payer,
    code,
    modifiers: [],
    units,
    allowedCents,
  })
  const fees: Readonly<Record<string, number>> = { '95115': 1364, '95117': 1674, '95165': 2170 }
  const feeOf = ({ code }: { readonly code: string }) => fees[code]
  const nothing = () => undefined
  const confused = { '95117': ['95115'] }

  test('at the rate of another code, with the dollars', () => {
    expect(underpayments([priced('95117', 1364)], feeOf, confused)).toEqual([
      {
        line: 0,
        basis: 'other-code',
        otherCode: '95115',
        allowedCents: 1364,
        expectedCents: 1674,
        expectedFrom: 'fee',
        shortCents: 310,
      },
    ])
  })

  test('seen on other lines of the payer, without any fee', () => {
    const lines = [priced('95115', 1364), priced('95117', 1674), priced('95117', 1364), priced('95117', 1364, 1, 'B')]
    expect(underpayments(lines, nothing, confused)).toMatchObject([
      { line: 2, otherCode: '95115', expectedFrom: 'other-lines', shortCents: 310 },
    ])
    expect(underpayments([priced('95115', 1364), priced('95117', 1364)], nothing, confused)).toEqual([
      { line: 1, basis: 'other-code', otherCode: '95115', allowedCents: 1364, shortCents: 0 },
    ])
  })

  test('under the fee, by more than a cent a unit', () => {
    expect(underpayments([priced('95165', 21_690, 10)], feeOf, confused)).toEqual([])
    expect(underpayments([priced('95165', 21_689, 10)], feeOf, confused)).toMatchObject([
      { basis: 'fee', expectedCents: 21_700, shortCents: 11 },
    ])
    expect(
      underpayments([priced('95117', 1674), priced('95117', 0), priced('95117', 900, 0)], feeOf, confused),
    ).toEqual([])
  })

  test('a price for parts of a unit is to the nearest cent', () => {
    expect(timesUnits(1001, 1.5)).toBe(1502)
    expect(timesUnits(2170, 10)).toBe(21_700)
  })
})
