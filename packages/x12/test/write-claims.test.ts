import type { Claim } from '@aliquot/engine/document/claim'
import { isValidNpi } from '@aliquot/engine/provider-number'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, quantityText } from '../src/segment-writer.ts'
import type { WritableClaim } from '../src/writable-claim.ts'
import { writeClaims } from '../src/write-claims.ts'
import { readAll } from './reading-files.ts'
import { envelope, someClaims, wholeClaim, writable } from './writable-claims.ts'

/** The claim as it must come back: with what the envelope and the people add. */
function expected({ claim, billing, payer }: WritableClaim): Claim {
  return { ...claim, payer: payer.id, billingProvider: billing.npi, submittedOn: envelope.date }
}

/** By id, without the member key, which cannot be known here. */
function readBack(text: string): ReadonlyMap<string | undefined, Claim> {
  const { issues, visited, claims } = readAll(text)
  expect(issues).toEqual([])
  expect(visited).toHaveLength(claims)
  return new Map(visited.map(({ claim: { member, ...claim } }) => [claim.id, claim]))
}

describe('a file that is written', () => {
  test('is this text', () => {
    expect(writeClaims([writable(wholeClaim)], envelope)).toMatchInlineSnapshot(`
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260303*1200*^*00501*000000905*0*T*:~
      GS*HC*SENDER*RECEIVER*20260303*1200*12*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*905-0001*20260303*1200*CH~
      NM1*41*2*SENDER GROUP*****46*SENDER~
      PER*IC*FRONT DESK*TE*3055551234~
      NM1*40*2*RECEIVER GROUP*****46*RECEIVER~
      HL*1**20*1~
      PRV*BI*PXC*207K00000X~
      NM1*85*2*ALLERGY GROUP*****XX*1234567893~
      N3*234 SEAWAY ST~
      N4*MIAMI*FL*331110001~
      REF*EI*587654321~
      HL*2*1*22*0~
      SBR*P*18*******CI~
      NM1*IL*1*DOE*JANE****MI*W1000~
      N3*234 SEAWAY ST~
      N4*MIAMI*FL*331110001~
      DMG*D8*19800517*F~
      NM1*PR*2*SOME PAYER*****PI*60054~
      CLM*C1*250.75***11:B:1*Y*A*Y*Y~
      HI*ABK:J301*ABF:J3081~
      LX*1~
      SV1*HC:95165*250.75*UN*10***1:2~
      DTP*472*D8*20260302~
      SE*24*0001~
      GE*1*12~
      IEA*1*000000905~
      "
    `)
  })

  test('gives the same claims when it is read', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const back = readBack(writeClaims(claims, envelope))
        expect(back.size).toBe(claims.length)
        for (const each of claims) expect(back.get(each.claim.id)).toEqual(expected(each))
      }),
    )
  })

  test('gives the same claims with any delimiters and line breaks', () => {
    const marks = fc.uniqueArray(fc.constantFrom(...'*|~^:>!;\x1c\x1d\x1e\x1f'), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        someClaims,
        marks,
        fc.constantFrom('' as const, '\n' as const, '\r\n' as const),
        (claims, of, lineBreak) => {
          const [element = '*', component = ':', repetition = '^', terminator = '~'] = of
          const delimiters = { element, component, repetition, terminator }
          const back = readBack(writeClaims(claims, { ...envelope, delimiters, lineBreak }))
          for (const each of claims) expect(back.get(each.claim.id)).toEqual(expected(each))
        },
      ),
    )
  })

  test('has a transaction for each payer, and numbers that agree', () => {
    const claims = [
      writable({ ...wholeClaim, id: 'A' }, 0, 0),
      writable({ ...wholeClaim, id: 'B' }, 0, 1),
      writable({ ...wholeClaim, id: 'C' }, 1, 0),
    ]
    const text = writeClaims(claims, { ...envelope, firstTransactionControl: 40 })
    const all = readAll(text)
    expect(all).toMatchObject({ interchanges: 1, transactions: 2, issues: [] })
    expect(all.visited.map(({ claim, transaction }) => [claim.id, transaction])).toEqual([
      ['A', '0040'],
      ['C', '0040'],
      ['B', '0041'],
    ])
  })

  test('keeps the claims of one member together, and gives them one key', () => {
    const text = writeClaims(
      [0, 1, 0].map((member, index) => writable({ ...wholeClaim, id: `C${index}` }, member)),
      envelope,
    )
    const members = readAll(text).visited.map(({ claim }) => [claim.id, claim.member])
    expect(members.map(([id]) => id)).toEqual(['C0', 'C2', 'C1'])
    expect(new Set(members.map(([, key]) => key)).size).toBe(2)
    expect(text.match(/^HL\*/gm)).toHaveLength(3)
  })

  test('is the same for the same arguments', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        expect(writeClaims(claims, envelope)).toBe(writeClaims(claims, envelope))
      }),
      { numRuns: 20 },
    )
  })

  test('names no rendering provider that is the billing provider', () => {
    const lines = wholeClaim.lines.map((line) => ({ ...line, rendering: '1234567893' }))
    const text = writeClaims([writable({ ...wholeClaim, lines })], envelope)
    expect(text).not.toContain('NM1*82')
  })
})

describe('what the format cannot hold is refused, without quoting it', () => {
  const line = { code: '95165', units: 10, dateOfService: '2026-03-02', chargeCents: 100 }
  const withLine = (more: object) => ({ ...wholeClaim, lines: [{ ...line, ...more }] })

  test.each([
    ['no id', { lines: [line] }],
    ['thirteen diagnoses', { ...wholeClaim, diagnoses: Array.from({ length: 13 }, () => 'J30.1') }],
    ['51 lines', { ...wholeClaim, lines: Array.from({ length: 51 }, () => line) }],
    ['five modifiers', withLine({ modifiers: ['25', '59', '76', '77', '91'] })],
    ['five pointers', withLine({ diagnosisPointers: [1, 2, 3, 4, 5] })],
    ['units with four decimals', withLine({ units: 1.0005 })],
    ['units below zero', withLine({ units: -1 })],
    ['a date that is none', withLine({ dateOfService: '2026-02-30' })],
    ['a note with a delimiter', withLine({ note: 'JANE~DOE' })],
    ['a note of two lines', withLine({ note: 'JANE\nDOE' })],
    ['a rendering provider without a name', withLine({ rendering: '1999999984' })],
  ])('%s', (_, claim: Claim) => {
    expect(() => writeClaims([writable(claim)], envelope)).toThrow(RangeError)
    expect(() => writeClaims([writable(claim)], envelope)).not.toThrow(/JANE|1999999984|2026/)
  })

  test.each([
    ['an interchange number of ten digits', { ...envelope, interchangeControl: 1234567890 }],
    ['a sender id of 16 characters', { ...envelope, sender: { ...envelope.sender, id: 'X'.repeat(16) } }],
    [
      'two equal delimiters',
      { ...envelope, delimiters: { element: '*', component: '*', repetition: '^', terminator: '~' } },
    ],
  ])('%s', (_, wrong) => {
    expect(() => writeClaims([writable(wholeClaim)], wrong)).toThrow(RangeError)
  })
})

describe('numbers as text', () => {
  test.each([
    [0, '0'],
    [75, '.75'],
    [5, '.05'],
    [100, '1'],
    [150, '1.5'],
    [25075, '250.75'],
  ])('%i cents are %s', (cents, text) => {
    expect(amountText(cents)).toBe(text)
  })

  test.each([
    [1500, '1.5'],
    [1, '.001'],
    [10000, '10'],
    [0, '0'],
  ])('%i thousandths are %s', (thousandths, text) => {
    expect(quantityText(thousandths)).toBe(text)
  })
})

test('the numbers of the made-up providers pass the check', () => {
  const { billing, rendering = [] } = writable(wholeClaim, 0, 0, 1)
  expect([billing.npi, ...rendering.map(({ npi }) => npi), '1234567893'].filter((npi) => !isValidNpi(npi))).toEqual([])
})
