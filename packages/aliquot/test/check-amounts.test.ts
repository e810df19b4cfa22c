/** Amounts that CMS worked out itself, file by file. */
import { readFileSync } from 'node:fs'
import { feeKey } from '@aliquot/engine/fee-schedule/fee-row'
import { feeOf } from '@aliquot/engine/fee-schedule/price'
import { parseCents } from '@aliquot/engine/money'
import { shippedFees } from '@aliquot/reference/fee-schedule/shipped-fees'
import { type PaymentAmounts, readPaymentAmounts } from '@aliquot/reference/import/payment-amounts-file'
import { describe, expect, test } from 'vitest'
import { checkAmounts } from '../src/library/check-amounts.ts'

const textOf = (name: string) => readFileSync(new URL(`../../../data/cms-pfs/${name}`, import.meta.url), 'latin1')

function amountsOf(text: string): PaymentAmounts {
  const read = readPaymentAmounts(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.table
}

function checkOf(amounts: PaymentAmounts) {
  const answer = checkAmounts(shippedFees(), amounts)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.check
}

describe('payment amounts', () => {
  test.each([
    ['PFREV25D.txt', 1526],
    ['PFREV25C.txt', 109],
  ])('%s: all %i lines to the cent', (name, of) => {
    expect(checkOf(amountsOf(textOf(name)))).toMatchObject({ equal: of, of, differences: [], release: 'RVU25D' })
  })

  test('the factor of qualifying participants is found by its amounts', () => {
    const { schedules, localities } = shippedFees()
    const row = schedules[1]?.rows.get('99213')
    const places = localities[1]?.localities ?? []
    if (row === undefined) throw new Error('not held')
    const amounts = places.map((place, line) => ({
      line,
      contractor: place.contractor,
      number: place.number,
      code: '99213',
      modifier: '',
      nonFacility: feeOf(row, place, 335675, 'non-facility').cents,
      facility: feeOf(row, place, 335675, 'facility').cents,
    }))
    const check = checkOf({ year: 2026, amounts, furtherAmounts: 0 })
    expect(check).toMatchObject({ equal: 109, of: 109, track: 'qualifying', factor: 335675 })
  })

  test('a code or a locality that is not held is a difference, with the reason', () => {
    const [first] = amountsOf(textOf('PFREV25C.txt')).amounts
    if (first === undefined) throw new Error('no line')
    const amounts = [
      { ...first, code: '00000' },
      { ...first, contractor: '99999' },
    ]
    expect(checkOf({ year: 2025, amounts, furtherAmounts: 0 }).differences.map(({ reason }) => reason)).toEqual([
      'RVU25D has no row for the code',
      'the indices have no such locality',
    ])
  })
})

test('amounts capped at hospital payment come out to the cent, under a contractor’s older number too', () => {
  const [, ...lines] = textOf('OPPSCAP_Oct2025_sample.csv').trimEnd().split('\n')
  const amounts = lines.map((line, at) => {
    const [code = '', modifier = '', , contractor = '', number = '', facility = '', nonFacility = ''] = line.split(',')
    const cents = (text: string) => parseCents(text.trim()) ?? Number.NaN
    const place = { contractor: contractor.padStart(5, '0'), number: number.padStart(2, '0') }
    return { line: at + 2, code, modifier, ...place, facility: cents(facility), nonFacility: cents(nonFacility) }
  })
  const check = checkOf({ year: 2025, amounts, furtherAmounts: 0 })
  expect(check.differences).toEqual([])
  expect(check.of).toBe(lines.length)
  expect(check.of).toBe(230)
  // Southern California stands under the number of Northern California's contractor in this file alone.
  const numbers = new Set(shippedFees().localities[0]?.localities.map((each) => `${each.contractor}-${each.number}`))
  expect(amounts.some(({ contractor, number }) => !numbers.has(`${contractor}-${number}`))).toBe(true)
  // Each of them is below what the units alone would give.
  const [schedule] = shippedFees().schedules
  for (const { code, modifier } of amounts) expect(schedule?.rows.get(feeKey(code, modifier))?.cap).toBeDefined()
})
