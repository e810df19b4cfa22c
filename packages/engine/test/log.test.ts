import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeeRow, FeeSchedule } from '../src/fee-schedule/fee-row.ts'
import { nationalIndices } from '../src/fee-schedule/fee-row.ts'
import { rankAmong } from '../src/fee-schedule/rank.ts'
import { annualized, standingIn } from '../src/log/benchmark.ts'
import type { LogEntry } from '../src/log/log-entry.ts'
import { contractFaults, type ProductivityContract, payByContract } from '../src/log/productivity-contract.ts'
import { projectGoal } from '../src/log/project-goal.ts'
import { reconcileReport } from '../src/log/reconcile-report.ts'
import { periodOf, sumOf, sumsByCode, sumsByPeriod } from '../src/log/summarize-log.ts'
import { valueLog } from '../src/log/value-log.ts'

const row = (code: string, work: number, outside: number, inside: number, fields: Partial<FeeRow> = {}): FeeRow => ({
  code,
  modifier: '',
  status: 'A',
  isAddOn: false,
  work,
  nonFacilityExpense: outside,
  facilityExpense: inside,
  malpractice: 1,
  isRareOutsideFacility: false,
  isRareInFacility: false,
  partIndicator: '0',
  globalDays: 'XXX',
  multipleProcedures: '0',
  supervision: '',
  ...fields,
})

// A shot without work, a visit, a test with a professional part, and a code that is not paid.
const rows = [
  row('95117', 0, 36, 36, { partIndicator: '5' }),
  row('99213', 130, 146, 33),
  row('94010', 17, 60, 60),
  row('94010', 17, 6, 6, { modifier: '26' }),
  row('95120', 0, 0, 0, { status: 'I' }),
]
const schedule: FeeSchedule = {
  release: 'TEST',
  year: 2026,
  released: '',
  conversionFactor: 334009,
  rows: new Map(rows.map((each) => [each.modifier === '' ? each.code : `${each.code}-${each.modifier}`, each])),
}
const valuation = {
  schedule,
  factor: 334009,
  indices: nationalIndices,
  facilityPlaces: new Set(['22']),
  unpaidInFacility: new Set(['5']),
  unpricedReason: ({ status }: FeeRow) => (status === 'A' ? undefined : 'not paid'),
}
let number = 0
const entry = (code: string, date: string, fields: Partial<LogEntry> = {}): LogEntry => {
  number += 1
  return { id: `e${number}`, code, date, units: 1, modifiers: [], place: '11', ...fields }
}
const valued = (...entries: readonly LogEntry[]) => valueLog(entries, valuation)

describe('values', () => {
  test('units, dollars and what has no work', () => {
    const [shot, visit] = valued(entry('95117', '2026-03-02', { units: 2 }), entry('99213', '2026-03-02'))
    // 0.37 RVUs at $33.4009 are $12.36 a unit, rounded before the units are taken.
    expect(shot).toMatchObject({ work: 0, total: 74, cents: 2472, hasNoWork: true })
    expect(visit).toMatchObject({ work: 130, total: 277, cents: 9252, hasNoWork: false })
  })

  test('the part that a modifier names, and the place', () => {
    const [part, inside, unpaid] = valued(
      entry('94010', '2026-03-02', { modifiers: ['26'] }),
      entry('99213', '2026-03-02', { place: '22' }),
      entry('95117', '2026-03-02', { place: '22' }),
    )
    expect(part).toMatchObject({ work: 17, total: 24 })
    expect(inside).toMatchObject({ setting: 'facility', total: 164 })
    expect(unpaid).toMatchObject({ total: 37, cents: 0, unpriced: expect.stringContaining('not paid to a practice') })
  })

  test('what has no value says why', () => {
    const [closed, unknown] = valued(entry('95120', '2026-03-02'), entry('00000', '2026-03-02'))
    expect(closed).toMatchObject({ total: 0, unpriced: 'not paid' })
    expect(unknown).toMatchObject({ total: 0, unpriced: 'TEST has no row for 00000' })
  })
})

describe('sums', () => {
  test.each([
    ['2026-03-02', 'day', '2026-03-02'],
    ['2026-03-02', 'week', '2026-W10'],
    ['2025-12-29', 'week', '2026-W01'],
    ['2027-01-03', 'week', '2026-W53'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2026-03-02', 'month', '2026-03'],
    ['2026-12-31', 'quarter', '2026-Q4'],
    ['2026-03-31', 'quarter', '2026-Q1'],
    ['2026-03-02', 'year', '2026'],
  ] as const)('%s by %s is %s', (date, period, expected) => {
    expect(periodOf(date, period)).toBe(expected)
  })

  test('of every period add up to the whole, in any order', () => {
    const dates = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
    const entries = fc.array(
      fc.tuple(fc.constantFrom('95117', '99213', '94010'), dates, fc.integer({ min: 1, max: 9 })),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(entries, fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (list, period) => {
        const all = valued(...list.map(([code, date, units]) => entry(code, date, { units })))
        const whole = sumOf(all)
        for (const groups of [sumsByPeriod(all, period), sumsByCode(all), sumsByPeriod(all.toReversed(), period)]) {
          expect(groups.reduce((sum, { work }) => sum + work, 0)).toBe(whole.work)
          expect(groups.reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents)
          expect(groups.reduce((sum, { units }) => sum + units, 0)).toBe(whole.units)
        }
      }),
    )
  })
})

describe('goals', () => {
  const goal = { target: 100_00, measure: 'work', from: '2026-01-01', to: '2026-01-10' } as const

  test('half the days, half the work', () => {
    expect(projectGoal(goal, 40_00, '2026-01-05')).toMatchObject({
      daysGone: 5,
      daysInAll: 10,
      projected: 80_00,
      missing: 60_00,
      neededADay: 12_00,
    })
  })

  test('before, at and after the end', () => {
    expect(projectGoal(goal, 0, '2025-12-31')).toMatchObject({ daysGone: 0, projected: undefined, neededADay: 10_00 })
    expect(projectGoal(goal, 120_00, '2026-01-10')).toMatchObject({
      projected: 120_00,
      missing: 0,
      neededADay: undefined,
    })
    expect(projectGoal(goal, 50_00, '2026-03-01')).toMatchObject({ daysGone: 10, projected: 50_00, missing: 50_00 })
    expect(() => projectGoal({ ...goal, to: '2025-01-01' }, 0, '2026-01-01')).toThrow(RangeError)
  })
})

describe('contracts', () => {
  const contract: ProductivityContract = {
    name: 'made up',
    threshold: 200,
    tiers: [
      { above: 200, rateCents: 5000 },
      { above: 300, rateCents: 6000 },
    ],
    modifierPercent: { '52': 50 },
    creditByCode: {},
    excluded: [],
    creditsTotalWithoutWork: false,
  }

  test('units above the threshold are paid tier by tier', () => {
    const pay = payByContract(valued(entry('99213', '2026-03-02', { units: 3 })), contract)
    // 3.90 credited: 1.00 between 2.00 and 3.00 at $50, 0.90 above at $60.
    expect(pay).toMatchObject({ credited: 390, aboveThreshold: 190, cents: 10400 })
    expect(pay.tiers).toEqual([
      { above: 200, units: 100, rateCents: 5000, cents: 5000 },
      { above: 300, units: 90, rateCents: 6000, cents: 5400 },
    ])
    expect(pay.lines[0]?.because).toEqual([])
  })

  test.each([
    [199, 0],
    [200, 0],
    [201, 50],
    [300, 5000],
    [301, 5060],
  ])('%i hundredths are paid %i cents', (credit, cents) => {
    const own = { ...contract, creditByCode: { '99213': credit } }
    expect(payByContract(valued(entry('99213', '2026-03-02')), own).cents).toBe(cents)
  })

  test('every adjusted line says why', () => {
    const lines = valued(
      entry('99213', '2026-03-02', { modifiers: ['52'] }),
      entry('95117', '2026-03-02'),
      entry('94010', '2026-03-02'),
    )
    const own = { ...contract, creditsTotalWithoutWork: true, excluded: ['94010'] }
    expect(payByContract(lines, own).lines.map(({ credit, because }) => [credit, because])).toEqual([
      [65, ['modifier 52 counts 50%: 1.30 becomes 0.65']],
      [37, ['no work RVU: the contract credits the total of 0.37']],
      [0, ['94010 earns nothing under the contract']],
    ])
    const credited = payByContract(valued(entry('95117', '2026-03-02', { units: 2 })), {
      ...contract,
      creditByCode: { '95117': 20 },
    })
    expect(credited.lines[0]).toMatchObject({
      credit: 40,
      because: ['the contract credits 0.20 a unit, the schedule 0.00'],
    })
  })

  test('a line whose credit is not its work always says why, and the others never', () => {
    const modifiers = fc.subarray(['52', '25', '59'])
    const list = fc.array(
      fc.tuple(fc.constantFrom('95117', '99213', '94010'), fc.integer({ min: 1, max: 5 }), modifiers),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(list, fc.boolean(), fc.subarray(['94010']), (made, creditsTotalWithoutWork, excluded) => {
        const own = { ...contract, creditsTotalWithoutWork, excluded }
        const pay = payByContract(
          valued(...made.map(([code, units, mods]) => entry(code, '2026-03-02', { units, modifiers: mods }))),
          own,
        )
        for (const { valued: each, credit, because } of pay.lines) expect(because.length > 0).toBe(credit !== each.work)
        expect(pay.tiers.reduce((sum, { units }) => sum + units, 0)).toBe(pay.aboveThreshold)
      }),
    )
  })

  test('faults are told', () => {
    expect(contractFaults({ ...contract, tiers: [] })).toHaveLength(1)
    expect(
      contractFaults({
        ...contract,
        tiers: [
          { above: 300, rateCents: 1 },
          { above: 300, rateCents: 1 },
        ],
      }),
    ).toHaveLength(2)
    expect(contractFaults({ ...contract, modifierPercent: { '52': -1 } })).toHaveLength(1)
    expect(contractFaults(contract)).toEqual([])
  })
})

describe('benchmarks and ranks', () => {
  const points = [
    { percentile: 25, value: 3000_00 },
    { percentile: 50, value: 4000_00 },
    { percentile: 90, value: 8000_00 },
  ]

  test.each([
    [2999_99, { kind: 'below' }],
    [3000_00, { kind: 'between', tenths: 250 }],
    [3500_00, { kind: 'between', tenths: 375 }],
    [4000_00, { kind: 'between', tenths: 500 }],
    [6000_00, { kind: 'between', tenths: 700 }],
    [8000_00, { kind: 'between', tenths: 900 }],
    [8000_01, { kind: 'above' }],
  ])('%i', (value, expected) => {
    expect(standingIn(points, value)).toMatchObject(expected)
  })

  test('a pace of a year', () => {
    expect(annualized(100_00, 73)).toBe(500_00)
    expect(() => annualized(1, 0)).toThrow(RangeError)
    expect(standingIn([], 1)).toBeUndefined()
  })

  test('ranks count, and never reach a whole', () => {
    expect(rankAmong(2, [1, 2, 2, 3])).toEqual({ below: 1, same: 2, above: 1, of: 4, percentileTenths: 250 })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const rank = rankAmong(values[0] ?? 0, values)
        expect(rank.below + rank.same + rank.above).toBe(values.length)
        expect(rank.percentileTenths).toBeLessThan(1000)
      }),
    )
  })
})

describe('reconciliation', () => {
  const line = (code: string, units: number, fields = {}) => ({
    line: 2,
    date: '2026-03-02',
    code,
    units,
    modifiers: [],
    ...fields,
  })

  test('equal, different, missing on either side', () => {
    const log = valued(
      entry('99213', '2026-03-02'),
      entry('95117', '2026-03-02'),
      entry('94010', '2026-03-02', { units: 2 }),
      entry('99213', '2026-03-03'),
    )
    const report = [line('99213', 1, { work: 100 }), line('95117', 1), line('94010', 1), line('95165', 4, { work: 24 })]
    const { lines, workMissing } = reconcileReport(log, report)
    expect(lines.map(({ kind }) => kind)).toEqual(['differs', 'equal', 'differs', 'not-reported', 'not-logged'])
    // 0.30 credited too little, 0.17 for a unit, 1.30 for a visit, less 0.24 that was not logged.
    expect(workMissing).toBe(30 + 17 + 130 - 24)
  })

  test('modifiers may differ', () => {
    const { lines } = reconcileReport(valued(entry('99213', '2026-03-02', { modifiers: ['25'] })), [line('99213', 1)])
    expect(lines).toMatchObject([{ kind: 'differs', because: ['modifiers 25 logged, none reported'], workMissing: 0 }])
  })

  test('a report that is the log agrees, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['99213', '95117', '94010', '99213', '99213'], { minLength: 1 }), (codes) => {
        const log = valued(...codes.map((code) => entry(code, '2026-03-02')))
        const { lines, workMissing } = reconcileReport(
          log,
          codes.toReversed().map((code) => line(code, 1)),
        )
        expect(workMissing).toBe(0)
        expect(lines.every(({ kind }) => kind === 'equal')).toBe(true)
      }),
    )
  })
})
