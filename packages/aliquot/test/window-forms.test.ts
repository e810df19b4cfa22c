/** Every cap over a stretch of time that a policy states, in its form and phase: at its limit, beyond, and outside. */
import { addMonths, civilOf, type Day, dayFromParts, dayOf, isoOf, wholeYears } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { WindowCap } from '@aliquot/engine/policy/parameter'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'

const aliquot = createAliquot()
const day = dayOf('2026-03-02')

const capsOf = (payer: string): readonly WindowCap[] => {
  const caps = aliquot.catalogue.resolve(payer, undefined, 'limits.window', day)
  return caps.known ? caps.value : []
}

const all = aliquot.catalogue.policies.flatMap(({ id }) =>
  capsOf(id).map((cap) => [id, `${cap.code} ${cap.window.kind} ${cap.phase}`, cap] as const),
)

/** Treatment began in such a year that the cap's phase is the present one. */
const startFor = ({ phase }: WindowCap): Day => addMonths(day, phase === 'first-year' ? -6 : -30)

function firstDay({ window }: WindowCap, start: Day): Day {
  switch (window.kind) {
    case 'rolling-days':
      return day - window.days + 1
    case 'rolling-months':
      return addMonths(day, -window.months) + 1
    case 'therapy-year':
      return addMonths(start, 12 * wholeYears(start, day))
    case 'benefit-year':
      return dayFromParts(civilOf(day).year, 1, 1) ?? day
  }
}

function isOver(payer: string, cap: WindowCap, used: number, on: Day): boolean {
  const claim: Claim = {
    id: 'c1',
    payer,
    lines: [{ n: 1, code: cap.code, units: 1, modifiers: [], dateOfService: isoOf(day) }],
    encounter: { dateOfService: isoOf(day), payer, coverages: [{ order: 1, payer, benefitYearStart: '01-01' }] },
    history: {
      lines: [{ code: cap.code, units: used, dateOfService: isoOf(on), provider: 'same', status: 'paid' }],
      immunotherapyStartedOn: isoOf(startFor(cap)),
    },
  }
  return aliquot.scrub(claim).findings.some(({ edit }) => edit === 'UNT006')
}

describe('caps over time', () => {
  test('of all four forms and both phases are stated', () => {
    const kinds = new Set(all.map(([, , { window }]) => window.kind))
    expect([...kinds].sort()).toEqual(['benefit-year', 'rolling-days', 'rolling-months', 'therapy-year'])
    expect(all.some(([, , { window }]) => window.kind === 'rolling-months' && window.months === 6)).toBe(true)
    expect(new Set(all.map(([, , { phase }]) => phase))).toEqual(new Set(['any', 'first-year', 'later-years']))
  })

  test.each(all)('%s: %s', (payer, _name, cap) => {
    const first = firstDay(cap, startFor(cap))
    expect(isOver(payer, cap, cap.units - 1, first), 'at the limit').toBe(false)
    expect(isOver(payer, cap, cap.units, first), 'one beyond, from the first day').toBe(true)
    expect(isOver(payer, cap, cap.units, day - 1), 'one beyond, from the day before').toBe(true)
    expect(isOver(payer, cap, cap.units, first - 1), 'billed before the window').toBe(false)
  })
})
