/** The arithmetic of the fee schedule, against what CMS itself published. */
import { readFileSync } from 'node:fs'
import { type FeeRow, nationalIndices, totalUnits } from '@aliquot/engine/fee-schedule/fee-row'
import { feeOf, formatFixed, parseFixed } from '@aliquot/engine/fee-schedule/price'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLocality } from '../src/fee-schedule/locality.ts'
import { packFeeSchedule, unpackFeeSchedule } from '../src/fee-schedule/packed-fee-schedule.ts'
import { shippedFees, shippedLocalities } from '../src/fee-schedule/shipped-fees.ts'
import { readPaymentAmounts } from '../src/import/payment-amounts-file.ts'

const fees = shippedFees()
const [schedule2025, schedule2026] = fees.schedules
const [localities2025, localities2026] = shippedLocalities

const text = readFileSync(new URL('../../../data/cms-pfs/PFREV25D.txt', import.meta.url), 'latin1')

describe('amounts that CMS published', () => {
  test('all 1,526 of 2025 come out to the cent, facility and non-facility', () => {
    const read = readPaymentAmounts(text)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const places = new Map(localities2025?.localities.map((each) => [`${each.contractor}-${each.number}`, each]))
    const wrong = read.table.amounts.filter(({ contractor, number, code, modifier, nonFacility, facility }) => {
      const row = schedule2025?.rows.get(modifier === '' ? code : `${code}-${modifier}`)
      const place = places.get(`${contractor}-${number}`)
      if (row === undefined || place === undefined) return true
      const ours = (setting: 'facility' | 'non-facility') => feeOf(row, place, 323465, setting).cents
      return ours('non-facility') !== nonFacility || ours('facility') !== facility
    })
    expect(read.table.amounts).toHaveLength(1526)
    expect(wrong).toEqual([])
  })

  // Lines of PFALL26AR, the amounts of 2026 for practices that do not qualify, as public repositories quote them.
  test.each([
    ['99213', '01112', '05', 11758, 6437],
    ['99213', '01112', '09', 11971, 6529],
    ['46505', '01112', '05', 43249, 29685],
  ])('%s of 2026 in %s-%s', (code, contractor, number, nonFacility, facility) => {
    const row = schedule2026?.rows.get(code)
    const place = localities2026?.localities.find((each) => each.contractor === contractor && each.number === number)
    if (row === undefined || place === undefined) throw new Error('not held')
    expect(feeOf(row, place, 334009, 'non-facility').cents).toBe(nonFacility)
    expect(feeOf(row, place, 334009, 'facility').cents).toBe(facility)
  })
})

describe('the shipped schedules', () => {
  test('hold every row of their files', () => {
    expect(fees.schedules.map(({ release, rows, conversionFactor }) => [release, rows.size, conversionFactor])).toEqual(
      [
        ['RVU25D', 19090, 323465],
        ['RVU26C', 19356, 334009],
      ],
    )
    expect(shippedLocalities.map(({ year, localities }) => [year, localities.length])).toEqual([
      [2025, 109],
      [2026, 109],
    ])
  })

  test.each([
    ['95117', 0, 37, 37],
    ['95165', 6, 52, 8],
    ['95180', 201, 412, 260],
    ['95199', 0, 0, 0],
  ])('%s of 2026: work %i, total %i and %i hundredths', (code, work, nonFacility, facility) => {
    const row = schedule2026?.rows.get(code)
    expect(row).toMatchObject({ work })
    if (row !== undefined)
      expect([totalUnits(row, 'non-facility'), totalUnits(row, 'facility')]).toEqual([nonFacility, facility])
  })

  test('come back from their packed form unchanged', () => {
    if (schedule2026 === undefined) throw new Error('not held')
    expect(unpackFeeSchedule(packFeeSchedule(schedule2026))).toEqual(schedule2026)
  })
})

describe('a fee', () => {
  const row: FeeRow = {
    code: '99999',
    modifier: '',
    status: 'A',
    isAddOn: false,
    work: 0,
    nonFacilityExpense: 1,
    facilityExpense: 0,
    malpractice: 0,
    isRareOutsideFacility: false,
    isRareInFacility: false,
    partIndicator: '0',
    globalDays: 'XXX',
    multipleProcedures: '0',
    supervision: '09',
  }

  test('is rounded once, half a cent up', () => {
    const cents = (factor: number) => feeOf(row, nationalIndices, factor, 'non-facility').cents
    expect([cents(4999), cents(5000), cents(14999), cents(15000)]).toEqual([0, 1, 1, 2])
  })

  test('is never above its cap', () => {
    const capped = {
      ...row,
      nonFacilityExpense: 300,
      cap: { nonFacilityExpense: 200, facilityExpense: 200, malpractice: 0 },
    }
    expect(feeOf(capped, nationalIndices, 334009, 'non-facility')).toMatchObject({ cents: 6680, capCents: 6680 })
    expect(feeOf({ ...capped, nonFacilityExpense: 100 }, nationalIndices, 334009, 'non-facility').cents).toBe(3340)
  })

  test('agrees with arithmetic on big integers', () => {
    const units = fc.integer({ min: 0, max: 60_000 })
    const index = fc.integer({ min: 150, max: 3500 })
    fc.assert(
      fc.property(
        units,
        units,
        units,
        index,
        index,
        index,
        fc.integer({ min: 200_000, max: 600_000 }),
        (w, e, m, a, b, c, factor) => {
          const exact = (BigInt(w) * BigInt(a) + BigInt(e) * BigInt(b) + BigInt(m) * BigInt(c)) * BigInt(factor)
          const expected = Number((exact + 5_000_000n) / 10_000_000n)
          const fee = feeOf(
            { ...row, work: w, nonFacilityExpense: e, malpractice: m },
            { work: a, expense: b, malpractice: c },
            factor,
            'non-facility',
          )
          expect(fee.cents).toBe(expected)
        },
      ),
    )
  })

  test('decimals are read and written exactly, or refused', () => {
    expect(parseFixed('33.4009', 4)).toBe(334009)
    expect(parseFixed('.5', 3)).toBe(500)
    expect(parseFixed('1', 3)).toBe(1000)
    for (const wrong of ['', '.', '1.2345', 'one', '1,5', '1e3']) expect(parseFixed(wrong, 3), wrong).toBeUndefined()
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => parseFixed(formatFixed(n, 4), 4) === n),
    )
  })
})

describe('localities', () => {
  const found = (wanted: string) => {
    if (localities2026 === undefined) throw new Error('not held')
    const answer = findLocality(localities2026, wanted)
    return answer.found ? `${answer.locality.contractor}-${answer.locality.number}` : answer.candidates.length
  }

  test.each([
    ['Manhattan', '13202-01'],
    ['manhattan, ny', '13202-01'],
    ['13202-01', '13202-01'],
    ['13202 01', '13202-01'],
    ['1320201', '13202-01'],
    ['NY 01', '13202-01'],
    ['Queens', '13292-04'],
    ['Kings County, NY', '13202-02'],
    ['Cook county IL', '06102-16'],
    ['Rest of state, NJ', '12402-99'],
    ['Wyoming', '03602-21'],
    ['Houston', '04412-18'],
    ['Santa Clara', '01112-09'],
  ])('%s is %s', (wanted, number) => {
    expect(found(wanted)).toBe(number)
  })

  test('a ZIP code leads to its locality, where the file of CMS is imported', () => {
    if (localities2026 === undefined) throw new Error('not held')
    const zips = new Map([['10001', '13202-01']])
    for (const zip of ['10001', '10001-1234']) {
      expect(findLocality(localities2026, zip, zips)).toMatchObject({ found: true, locality: { name: 'MANHATTAN' } })
    }
    expect(findLocality(localities2026, '99999', zips)).toMatchObject({
      found: false,
      reason: expect.stringContaining('not in the imported file'),
    })
    expect(findLocality(localities2026, '10001')).toMatchObject({
      found: false,
      reason: expect.stringContaining('ZIP5'),
    })
  })

  test('what fits several is not guessed', () => {
    expect(found('Rest of state')).toBeGreaterThan(10)
    expect(found('01')).toBeGreaterThan(10)
    expect(found('New York')).toBe(5)
    expect(found('Jefferson')).toBeGreaterThan(1)
    expect(found('Atlantis')).toBe(0)
    expect(found('10001')).toBe(0)
  })
})
