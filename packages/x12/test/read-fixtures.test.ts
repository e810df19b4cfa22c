import { describe, expect, test } from 'vitest'
import type { ClaimContext } from '../src/claim-context.ts'
import { fixture, idsOf, readAll } from './reading-files.ts'

describe('claims of the samples', () => {
  test('a dependent’s claim with four lines', () => {
    const { visited, issues, claims, read } = readAll(fixture('linuxforhealth/demo.example1.837'))
    expect({ issues, claims, read }).toEqual({ issues: [], claims: 1, read: 1 })
    expect(visited[0]).toMatchObject({ payer: '999996666', transaction: '0021', segment: 27 })
    expect(visited[0]?.claim).toMatchObject({
      id: '26463774',
      placeOfService: '11',
      frequency: '1',
      diagnoses: ['034.0', 'V73.89'],
      billingProvider: '1912301953',
      submittedOn: '2006-10-15',
      lines: [
        { n: 1, code: '99213', units: 1, dateOfService: '2006-10-03', chargeCents: 4000, diagnosisPointers: [1] },
        { n: 2, code: '87070', units: 1, dateOfService: '2006-10-03', chargeCents: 1500, diagnosisPointers: [1] },
        { n: 3, code: '99214', units: 1, dateOfService: '2006-10-10', chargeCents: 3500, diagnosisPointers: [2] },
        { n: 4, code: '86663', units: 1, dateOfService: '2006-10-10', chargeCents: 1000, diagnosisPointers: [2] },
      ],
    })
  })

  test('a claim to the second payer, with the first one in the claim', () => {
    let context: Partial<Record<keyof ClaimContext, unknown>> = {}
    const { codes, visited } = readAll(fixture('linuxforhealth/demo.cob.example3.B.837'), (view, of) => {
      context = {
        payerId: of.payerId(),
        payerName: of.payerName(),
        payerIdQualifier: of.payerIdQualifier(),
        payerOrder: of.payerOrder(),
        filingIndicator: of.filingIndicator(),
        otherPayers: of.otherPayers(),
        rendering: of.rendering(2),
      }
      expect(view.payer).toBe('567890')
    })
    expect(codes).toEqual([])
    expect(context).toEqual({
      payerId: '567890',
      payerName: 'GREAT PRAIRIES HEALTH',
      payerIdQualifier: 'PI',
      payerOrder: 'S',
      filingIndicator: 'CI',
      otherPayers: [{ id: '999996666', order: 'P' }],
      rendering: '1999996666',
    })
    expect(visited[0]?.claim.lines[0]?.diagnosisPointers).toEqual([1, 2, 3, 4])
    expect(visited[0]?.claim.lines[2]).toMatchObject({ code: 'J3301', chargeCents: 2104 })
  })

  test('drugs: ranges of dates, drug codes, descriptions and places of lines', () => {
    const { codes, visited } = readAll(fixture('linuxforhealth/demo.drug.example10.3.837'), (view) => {
      expect([...view.noted.subarray(0, view.lines)]).toEqual([0, 0, 0, 1, 1, 1])
    })
    expect(codes).toEqual([])
    const lines = visited[0]?.claim.lines ?? []
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatchObject({
      code: 'J0696',
      units: 56,
      dateOfService: '2004-02-01',
      dateTo: '2004-02-07',
      ndc: '00004196501',
      placeOfService: '12',
    })
    expect(lines[3]).toMatchObject({ code: 'J3490', note: 'Sod Chl 0.9%see NDC#' })
  })

  test('modifiers and notes', () => {
    const { codes, visited } = readAll(fixture('linuxforhealth/demo.ambulance.example5.837'))
    expect(codes).toEqual([])
    expect(visited[0]?.claim).toMatchObject({ placeOfService: '41', frequency: '1' })
    expect(visited[0]?.claim.lines[0]).toMatchObject({ code: 'A0427', modifiers: ['RH'], note: 'CARDIAC EMERGENCY' })
    expect(visited[0]?.claim.diagnoses).toEqual(['862.8', 'E888.8', '959.2', '854.0'])
  })

  test('eight claims with another component separator', () => {
    const all = readAll(fixture('moov-io/sample.837'))
    expect(all.codes).toEqual([])
    expect(all).toMatchObject({ claims: 8, read: 8, transactions: 1, skipped: 0 })
    expect(new Set(idsOf(all))).toEqual(new Set(['1029353-03', '1-1180', '1-1181', '1-1182', '1-1183']))
    expect(all.visited[0]?.claim.lines[1]).toMatchObject({ n: 2, units: 3, diagnosisPointers: [1, 2] })
  })

  test.each(['linuxforhealth/demo.example2.837', 'linuxforhealth/patient-is-subscriber.837'])(
    '%s, in version 5010 and 4010',
    (path) => {
      expect(readAll(fixture(path))).toMatchObject({ claims: 1, read: 1, issues: [] })
    },
  )
})

describe('broken samples', () => {
  test('an institutional claim has a type of bill and revenue codes', () => {
    const { issues, read, visited } = readAll(fixture('linuxforhealth/institutional-claim.837'))
    expect({ issues, read }).toEqual({ issues: [], read: 1 })
    expect(visited[0]?.claim).toMatchObject({ typeOfBill: '141', frequency: '1', placeOfService: undefined })
    expect(visited[0]?.claim.lines).toMatchObject([
      { n: 1, revenueCode: '0305', code: '85025', units: 1, dateOfService: '1996-09-11' },
      { n: 2, revenueCode: '0730', code: '93005', units: 3, chargeCents: 7654 },
    ])
  })

  test('components separated by another character than ISA16 names', () => {
    const { issues, read } = readAll(fixture('linuxforhealth/demo.example12.837'))
    expect(read).toBe(0)
    expect(issues.map(({ code, element }) => [code, element])).toEqual([
      ['component-separator', 'CLM05'],
      ['component-separator', 'HI01'],
      ['component-separator', 'SV101'],
    ])
    expect(issues[0]).toMatchObject({ segment: 26, claim: 'TS234H3', transaction: '1024' })
  })

  test('a file without an ISA segment', () => {
    const { issues, interchanges, transactions } = readAll(fixture('imsweb/x12_no_isa_line.837'))
    expect({ interchanges, transactions }).toEqual({ interchanges: 0, transactions: 0 })
    expect(issues).toMatchObject([{ code: 'isa-missing', segment: 1, byte: 0, transaction: null }])
  })

  test('an ISA segment that is a character short: said, and read', () => {
    const { issues, claims } = readAll(fixture('imsweb/x12_bad_first_line.837'))
    expect(issues[0]).toMatchObject({ code: 'isa-width', element: 'ISA', segment: 1 })
    expect(claims).toBe(2)
  })

  test('other delimiters, and the faults behind them', () => {
    const { codes, claims, interchanges } = readAll(fixture('imsweb/x12_valid_different_separators.837'))
    expect({ claims, interchanges }).toEqual({ claims: 2, interchanges: 1 })
    expect(new Set(codes)).toEqual(
      new Set(['diagnosis-unreadable', 'hierarchy-broken', 'procedure-unreadable', 'segment-count']),
    )
  })

  test('two interchanges, each with its faults', () => {
    const { claims, interchanges, transactions, issues } = readAll(fixture('imsweb/x12_multiple_isa.837'))
    expect({ claims, interchanges, transactions }).toEqual({ claims: 4, interchanges: 2, transactions: 2 })
    expect(issues.filter(({ code }) => code === 'segment-count')).toMatchObject([{ segment: 36 }, { segment: 74 }])
  })

  test('a claim with a sound inside is read beside a wrong count', () => {
    const { codes, visited } = readAll(fixture('imsweb/x12_ambiguous_loop.837'))
    expect(codes).toEqual(['segment-count'])
    expect(visited[0]?.claim.lines).toMatchObject([{ units: 5, dateOfService: '2005-03-14', dateTo: '2005-03-25' }])
  })

  test('unknown segments make doubtful what stands under them', () => {
    const { issues } = readAll(fixture('imsweb/x12_bad_segment_identifier.837'))
    expect(issues.filter(({ code }) => code === 'segment-unknown').map(({ segment }) => segment)).toEqual([6, 11, 20])
    const doubted = issues.filter(({ code, element }) => code === 'hierarchy-broken' && element === 'CLM')
    expect(doubted.map(({ claim }) => claim)).toEqual(['A37YH556', 'A37YH667'])
  })

  test('a service without a line number', () => {
    const { codes } = readAll(fixture('imsweb/x12_missing_required_loops_mult_repeats.837'))
    expect(codes.filter((code) => code === 'service-without-line')).toHaveLength(2)
  })
})
