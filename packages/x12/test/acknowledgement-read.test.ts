import { describe, expect, test } from 'vitest'
import type { ClaimAcknowledgement } from '../src/acknowledgement-reading/acknowledgement.ts'
import { readClaimAcknowledgements } from '../src/acknowledgement-reading/read-claim-acknowledgements.ts'
import { readSyntaxAcknowledgements } from '../src/acknowledgement-reading/read-syntax-acknowledgements.ts'
import { bytesOf, isa } from './reading-files.ts'

function file(group: string, guide: string, segments: readonly string[], outside: readonly string[] = []): Uint8Array {
  const all = [
    isa(),
    ...outside,
    `GS*${group}*A*B*20260303*1200*1*X*${guide}`,
    ...segments,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return bytesOf(all.map((segment) => `${segment}~\n`).join(''))
}

function acknowledgements(segments: readonly string[]) {
  const inside = ['ST*277*0001*005010X214', ...segments]
  const bytes = file('HN', '005010X214', [...inside, `SE*${inside.length + 1}*0001`])
  const all: ClaimAcknowledgement[] = []
  const report = readClaimAcknowledgements(bytes, (each) => all.push(each))
  return { ...report, all, codes: report.issues.map(({ code, element }) => `${code} ${element}`) }
}

const above = [
  'BHT*0085*08*REF1*20260303*1200*TH',
  'HL*1**20*1',
  'NM1*PR*2*DEMO PAYER*****PI*DEMO1',
  'TRN*1*REF1',
  'DTP*050*D8*20260302',
  'DTP*009*D8*20260303',
  'HL*2*1*21*1',
  'NM1*41*2*DEMO CLEARING*****46*CLEAR1',
  'TRN*2*BATCH1',
  'STC*A1:20*20260303*WQ*50',
  'QTY*90*1',
  'QTY*AA*1',
  'AMT*YU*20',
  'AMT*YY*30',
  'HL*3*2*19*1',
  'NM1*85*1*NOBODY*AT*ALL***XX*1000000012',
]

describe('277CA', () => {
  test('claims that were taken on and sent back', () => {
    const { all, issues, claims, read } = acknowledgements([
      ...above,
      'HL*4*3*PT',
      'NM1*QC*1*QQNOBODY*AT****MI*QQMEMBER',
      'TRN*2*C1',
      'STC*A2:20*20260303*WQ*20',
      'REF*1K*PAYER1',
      'DTP*472*D8*20260302',
      'HL*5*3*PT',
      'NM1*QC*1*QQNOBODY*AT****MI*QQMEMBER',
      'TRN*2*C2',
      'STC*A7:562:85*20260303*U*30******A6:500',
      'DTP*472*RD8*20260301-20260302',
      'SVC*HC:95117:59*30',
      'STC*A7:454*20260303*U',
    ])
    expect({ issues, claims, read }).toEqual({ issues: [], claims: 2, read: 2 })
    const [file] = all
    expect(file).toMatchObject({
      source: { name: 'DEMO PAYER', id: 'DEMO1' },
      reference: 'REF1',
      receivedOn: '2026-03-02',
      producedOn: '2026-03-03',
      batches: [
        { level: 'receiver', name: 'DEMO CLEARING', trace: 'BATCH1', acceptedClaims: 1, rejectedClaims: 1 },
        { level: 'provider', name: '', id: '1000000012' },
      ],
    })
    expect(file?.batches[0]).toMatchObject({ acceptedCents: 2000, rejectedCents: 3000 })
    expect(file?.claims[0]).toMatchObject({ id: 'C1', state: 'accepted', payerControl: 'PAYER1', chargeCents: 2000 })
    expect(file?.claims[1]).toMatchObject({
      id: 'C2',
      state: 'rejected',
      statuses: [
        { category: 'A7', code: '562', entity: '85' },
        { category: 'A6', code: '500' },
      ],
      dateOfService: '2026-03-01',
      dateTo: '2026-03-02',
      lines: [{ code: '95117', modifiers: ['59'], chargeCents: 3000, statuses: [{ category: 'A7', code: '454' }] }],
    })
    expect(file?.claims[1]?.statuses[0]?.says).toMatch(/^sent back: something is wrong/)
    expect(JSON.stringify(all)).not.toContain('QQ')
  })

  test('a broken claim does not hide the next one', () => {
    const { codes, all } = acknowledgements([
      ...above,
      'HL*4*3*PT',
      'TRN*2*C1',
      'HL*5*3*PT',
      'TRN*2*C2',
      'STC*A2:20*20260303*WQ',
    ])
    expect(codes).toEqual(['claim-without-status HL'])
    expect(all[0]?.claims.map(({ id, state }) => [id, state])).toEqual([['C2', 'accepted']])
  })

  test('a category that is not held is said to be so', () => {
    const { all } = acknowledgements([...above, 'HL*4*3*PT', 'TRN*2*C1', 'STC*Z9:1'])
    expect(all[0]?.claims[0]).toMatchObject({ state: 'unknown', statuses: [{ says: 'category Z9 is not held' }] })
  })
})

describe('999 and TA1', () => {
  const rejected = [
    'ST*999*0001*005010X231A1',
    'AK1*HC*28*005010X222A1',
    'AK2*837*0028*005010X222A1',
    'IK3*NM1*17*2010*8',
    'CTX*CLM01:QQNOBODY',
    'IK4*8:2*66*7*QQBAD',
    'IK3*HL*20**3',
    'IK5*R*5',
    'AK2*837*0029',
    'IK5*A',
    'AK9*P*2*2*1',
    'SE*12*0001',
  ]

  test('transactions that were taken and refused, with the faults', () => {
    const { groups, issues } = readSyntaxAcknowledgements(file('FA', '005010X231A1', rejected))
    expect(issues).toEqual([])
    expect(groups).toMatchObject([
      {
        group: 'HC',
        control: '28',
        state: 'accepted-with-faults',
        included: 2,
        received: 2,
        accepted: 1,
        transactions: [
          {
            kind: '837',
            control: '0028',
            state: 'rejected',
            codes: ['5'],
            faults: [
              { segment: 'NM1', position: 17, loop: '2010', element: 8, component: 2, code: '7' },
              { segment: 'HL', position: 20, code: '3' },
            ],
          },
          { control: '0029', state: 'accepted', faults: [] },
        ],
      },
    ])
    expect(JSON.stringify(groups)).not.toContain('QQ')
  })

  test('an interchange', () => {
    const ta1 = ['TA1*000000905*260303*1200*R*006']
    const { interchangeAnswers, issues } = readSyntaxAcknowledgements(file('FA', '005010X231A1', rejected, ta1))
    expect(issues).toEqual([])
    expect(interchangeAnswers).toEqual([
      { control: '000000905', on: '2026-03-03', state: 'rejected', code: '006', says: 'the sender’s id is not known' },
    ])
  })

  test('an answer that is missing', () => {
    const { issues } = readSyntaxAcknowledgements(file('FA', '005010X231A1', ['ST*999*0001', 'AK1*HC*28', 'SE*3*0001']))
    expect(issues.map(({ code, element }) => [code, element])).toEqual([['answer-missing', 'AK9']])
  })
})
