/** Just below, at and just above every daily limit and every cap over a stretch of time. */
import { addMonths, dayOf, isoOf } from '@aliquot/engine/calendar-date'
import type { HistoryLine } from '@aliquot/engine/document/claim'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import { claim } from './seed-case.ts'

const aliquot = createAliquot()
const day = dayOf('2026-03-02')

function daily(payer: string): readonly (readonly [string, number])[] {
  const limits = aliquot.catalogue.resolve(payer, undefined, 'limits.daily', day)
  if (!limits.known) return []
  return Object.entries(limits.value).flatMap(([code, { units }]) => (units > 0 ? [[code, units] as const] : []))
}

/** Whether any edit about limits finds something in units of one code. */
function isOver(payer: string, code: string, units: number): boolean {
  const { findings } = aliquot.scrub(claim(payer, [`${code} x${units}`]))
  return findings.some((finding) => ['UNT002', 'ADM002'].includes(finding.edit))
}

describe('a daily limit', () => {
  test.each([...daily('medicare').map((each) => ['medicare', ...each] as const), ['cigna', '95165', 84] as const])(
    '%s, %s: %i',
    (payer, code, limit) => {
      expect(isOver(payer, code, limit - 1 || 1)).toBe(false)
      expect(isOver(payer, code, limit)).toBe(false)
      expect(isOver(payer, code, limit + 1)).toBe(true)
    },
  )

  test('is that of the tables of CMS, with what happens beyond it', () => {
    const limits = aliquot.catalogue.resolve('medicare', undefined, 'limits.daily', day)
    expect(limits.known && limits.value['95165']).toEqual({ units: 30, indicator: 3 })
    expect(limits.known && limits.value['95117']).toEqual({ units: 1, indicator: 2 })
  })

  test('counts by date: as many again on the next day are not over it', () => {
    const twoDays = claim('medicare', ['95165 x30', '95165 x30 on 2026-03-03'])
    expect(aliquot.scrub(twoDays).findings.filter((finding) => finding.edit === 'UNT002')).toEqual([])
  })
})

describe('a cap over time', () => {
  const line = (dateOfService: string, units: number): HistoryLine => ({
    code: '95165',
    units,
    dateOfService,
    provider: 'same',
    status: 'paid',
  })

  function capped(payer: string, units: number, lines: readonly HistoryLine[], immunotherapyStartedOn?: string) {
    const history = { lines, ...(immunotherapyStartedOn === undefined ? {} : { immunotherapyStartedOn }) }
    const result = aliquot.scrub(claim(payer, [`95165 x${units}`], { history }))
    return result.findings.filter((finding) => finding.edit === 'UNT006').map((finding) => finding.nature)
  }

  test.each([
    [3, []],
    [4, []],
    [5, ['payer-limit']],
  ])('of 150 in 365 days, after 146: %i more', (units, expected) => {
    expect(capped('bridgespan', units, [line('2025-10-07', 146)])).toEqual(expected)
  })

  test.each([
    [day - 363, ['payer-limit']],
    [day - 364, ['payer-limit']],
    [day - 365, []],
  ])('of 150 in 365 days, the day of the line included: with 150 on day %i', (before, expected) => {
    expect(capped('bridgespan', 1, [line(isoOf(before), 150)])).toEqual(expected)
  })

  test.each([
    [isoOf(addMonths(day, -12) + 2), ['payer-limit']],
    [isoOf(addMonths(day, -12) + 1), ['payer-limit']],
    [isoOf(addMonths(day, -12) - 1), []],
  ])('of 120 in twelve months: with 120 on %s', (before, expected) => {
    expect(capped('cigna', 1, [line(before, 120)])).toEqual(expected)
  })

  test.each([
    [2, []],
    [3, ['payer-limit']],
  ])('of 160 in a year of treatment, after 158: %i more', (units, expected) => {
    expect(capped('texas-medicaid', units, [line('2026-01-12', 158)], '2025-06-01')).toEqual(expected)
  })

  test.each([
    ['2026-03-01', []],
    ['2026-03-02', []],
    ['2026-03-03', ['payer-limit']],
  ])('of 160 in a year of treatment, with 160 in February, treatment begun on %s a year ago', (start, expected) => {
    const started = isoOf(addMonths(dayOf(start), -12))
    expect(capped('texas-medicaid', 1, [line('2026-02-28', 160)], started)).toEqual(expected)
  })

  test('is of all that was billed and not denied', () => {
    const denied = { ...line('2025-10-07', 150), status: 'denied' } as const
    expect(capped('bridgespan', 10, [denied])).toEqual([])
  })
})
