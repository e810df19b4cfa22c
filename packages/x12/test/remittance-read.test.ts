import { balanceOf, imbalancesOf } from '@aliquot/engine/remittance/balance'
import { describe, expect, test } from 'vitest'
import { bytesOf, isa } from './reading-files.ts'
import { readAllRemittances } from './remittances.ts'

const payment = 'BPR*I*100*C*ACH************20260324'

/** A file with one payment, from the segments that follow `BPR`. */
function file(segments: readonly string[], head: readonly string[] = [payment]): Uint8Array {
  const inside = ['ST*835*0001', ...head, ...segments]
  const all = [
    isa(),
    'GS*HP*A*B*20260324*1200*1*X*005010X221A1',
    ...inside,
    `SE*${inside.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return bytesOf(all.map((segment) => `${segment}~\n`).join(''))
}

const one = ['LX*1', 'CLP*C1*1*120*100*10*MB*PAYER1*11*1', 'SVC*HC:95117*120*100**1', 'CAS*CO*45*10', 'CAS*PR*2*10']

describe('a payment', () => {
  test('with payer, payee, sums, dates and what was taken apart from claims', () => {
    const { all, issues, read } = readAllRemittances(
      file([
        'TRN*1*TRACE1*1999999999',
        'DTM*405*20260323',
        'N1*PR*DEMO PAYER',
        'REF*2U*DEMO1',
        'N1*PE*DEMO PRACTICE*XX*1000000004',
        'REF*TJ*000000000',
        ...one,
        'PLB*1000000004*20261231*WO:OLD1*25*L6*-1.27',
      ]),
    )
    expect({ issues, read }).toEqual({ issues: [], read: 1 })
    expect(all[0]).toMatchObject({
      payer: { name: 'DEMO PAYER', id: 'DEMO1', taxId: '1999999999' },
      payee: { name: 'DEMO PRACTICE', npi: '1000000004', taxId: '000000000' },
      handling: 'I',
      paymentCents: 10000,
      method: 'ACH',
      paidOn: '2026-03-24',
      trace: 'TRACE1',
      producedOn: '2026-03-23',
      providerAdjustments: [
        { provider: '1000000004', fiscalYearEnd: '2026-12-31', reason: 'WO', reference: 'OLD1', cents: 2500 },
        { reason: 'L6', cents: -127 },
      ],
    })
  })

  test('of which the sums are proven, or the difference is named', () => {
    const balanced = readAllRemittances(file(one)).all[0]
    const short = readAllRemittances(file([...one, 'PLB*1*20261231*WO:X*5'])).all[0]
    expect(balanced && balanceOf(balanced)).toMatchObject({ differenceCents: 0, isWhole: true })
    expect(short && balanceOf(short)).toMatchObject({ claimsCents: 10000, providerCents: 500, differenceCents: 500 })
  })

  test('that is taken from the provider', () => {
    expect(readAllRemittances(file([], ['BPR*I*12.5*D*ACH'])).all[0]?.paymentCents).toBe(-1250)
  })
})

describe('a claim', () => {
  test('with adjustments, remarks, dates and lines', () => {
    const { all, places } = readAllRemittances(
      file([
        'LX*1',
        'CLP*C1*1*150*70*20*MB*PAYER1*11*7',
        'CAS*CO*45*10*2*253*1.5',
        'NM1*QC*1*NOBODY*AT*ALL***MI*M1',
        'MOA***MA01*N362',
        'DTM*232*20260301',
        'DTM*233*20260302',
        'DTM*050*20260305',
        'SVC*HC:95165:59:25*150*70*0300*2*HC:95144:XU*3',
        'DTM*472*20260302',
        'CAS*PR*1*20',
        'CAS*OA*23*48.5',
        'REF*6R*2',
        'AMT*B6*90',
        'LQ*HE*N20',
        'LQ*RX*85',
      ]),
    )
    const claim = all[0]?.claims[0]
    expect(places[0]?.claimSegments).toEqual([6])
    expect(claim).toMatchObject({
      id: 'C1',
      status: '1',
      chargeCents: 15000,
      paidCents: 7000,
      patientCents: 2000,
      filing: 'MB',
      payerControl: 'PAYER1',
      placeOfService: '11',
      frequency: '7',
      dateOfService: '2026-03-01',
      dateTo: '2026-03-02',
      receivedOn: '2026-03-05',
      remarks: ['MA01', 'N362'],
      adjustments: [
        { group: 'CO', reason: '45', cents: 1000, units: 2 },
        { group: 'CO', reason: '253', cents: 150 },
      ],
    })
    expect(claim?.patientKey).toMatch(/^[0-9a-f]{16}$/)
    expect(claim?.lines).toMatchObject([
      {
        code: '95165',
        modifiers: ['59', '25'],
        codeKind: 'HC',
        revenueCode: '0300',
        chargeCents: 15000,
        paidCents: 7000,
        unitsPaid: 2,
        billedAs: { code: '95144', modifiers: ['XU'] },
        unitsBilled: 3,
        dateOfService: '2026-03-02',
        control: '2',
        allowedCents: 9000,
        remarks: ['N20'],
      },
    ])
  })

  test('of which charge less adjustments is not what was paid', () => {
    const claim = readAllRemittances(file([...one.slice(0, 3), 'CAS*CO*45*15'])).all[0]?.claims[0]
    expect(claim && imbalancesOf(claim)).toEqual([
      { kind: 'claim', statedCents: 10000, computedCents: 10500 },
      { kind: 'line', line: 0, statedCents: 10000, computedCents: 10500 },
    ])
  })
})

describe('what is broken', () => {
  const broken = (segment: string) => readAllRemittances(file(['LX*1', 'CLP*C0*1*1*1', segment, ...one.slice(1)]))

  test.each([
    ['SVC*HC:95117*x*1', 'amount-unreadable SVC02'],
    ['SVC*HC*1*1', 'procedure-missing SVC01'],
    ['SVC*HC>95117*1*1', 'component-separator SVC01'],
    ['CAS*CO*45', 'reason-missing CAS02'],
    ['CAS*C*45*1', 'group-unreadable CAS01'],
    ['SVC*HC:95117*1*1**one', 'units-unreadable SVC05'],
    ['QQQ*1', 'segment-unknown QQQ'],
    ['AMT*B6*1*2*3*4', 'too-many-elements AMT'],
  ])('%s is reported by name and place, and does not hide the next claim', (segment, code) => {
    const { codes, all, claims, read, issues } = broken(segment)
    expect({ codes, claims, read }).toEqual({ codes: [code], claims: 2, read: 1 })
    expect(issues[0]).toMatchObject({ segment: 7, claim: 'C0', transaction: '0001' })
    expect(all[0]?.claims.map(({ id }) => id)).toEqual(['C1'])
    expect(all[0]?.unreadClaims).toBe(1)
    expect(all[0] && balanceOf(all[0]).isWhole).toBe(false)
  })

  test('a date that does not exist does not lose the claim', () => {
    const { codes, read } = broken('DTM*232*20260230')
    expect({ codes, read }).toEqual({ codes: ['date-unreadable DTM02'], read: 2 })
  })

  test('a claim without a number or a status', () => {
    expect(readAllRemittances(file(['CLP**1*1*1'])).codes).toEqual(['claim-id-missing CLP01'])
    expect(readAllRemittances(file(['CLP*C1**1*1'])).codes).toEqual(['claim-status-missing CLP02'])
  })

  test('a payment without BPR, one with two, and a claim before it', () => {
    expect(readAllRemittances(file(one, [])).codes).toEqual(['claim-outside-payment CLP', 'payment-missing BPR'])
    expect(readAllRemittances(file(one, [payment, payment])).codes).toEqual(['payment-twice BPR'])
  })

  test('a file that is cut off', () => {
    const whole = file(one)
    const { codes, read, all } = readAllRemittances(whole.subarray(0, whole.length - 60))
    expect(codes).toContain('claim-cut-off CLP')
    expect(codes).toContain('se-missing SE')
    expect({ read, unread: all[0]?.unreadClaims }).toEqual({ read: 0, unread: 1 })
  })

  test('other transactions are passed over and said to be', () => {
    const other = new TextDecoder().decode(file(one)).replace('ST*835', 'ST*837')
    const { codes, skipped } = readAllRemittances(bytesOf(other))
    expect({ codes, skipped }).toEqual({ codes: ['other-transaction ST'], skipped: 1 })
  })

  test('wrong counts and control numbers', () => {
    const text = new TextDecoder().decode(file(one))
    const wrong = text.replace('SE*8', 'SE*9').replace('GE*1*1', 'GE*2*7').replace('IEA*1*000000001', 'IEA*3*5')
    expect(readAllRemittances(bytesOf(wrong)).codes).toEqual([
      'segment-count SE01',
      'transaction-count GE01',
      'gs-control GE02',
      'group-count IEA01',
      'isa-control IEA02',
    ])
  })
})
