import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mue2024q3 } from '../src/cms/mue-2024q3.generated.ts'
import { visitRule } from '../src/coding-values.ts'
import { nationalPairs } from '../src/same-day-pairs.ts'

function rowsOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../../data/cms-ncci/${name}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
}

const inRange = (code: string, ranges: readonly { readonly from: string; readonly to: string }[]): boolean =>
  ranges.some(({ from, to }) => code >= from && code <= to)

describe('daily limits', () => {
  it('are those of the file', () => {
    const rows = rowsOf('ncci_mue_practitioner.csv')
    expect(Object.keys(mue2024q3.limits)).toHaveLength(rows.length)
    for (const [code = '', units, indicator] of rows) {
      expect(mue2024q3.limits[code], code).toEqual([Number(units), Number(indicator)])
    }
  })
})

describe('same-day pairs', () => {
  const pairs = rowsOf('ncci_ptp_practitioner_2024q3_allergy.csv')
  const isVisit = (code: string): boolean => inRange(code, visitRule.visits)

  /** In the table and not in the policy, each with its reason. */
  const elsewhere = new Map([
    ['95117 95115', 'shots.exclusive'],
    ['86003 86005', 'blood tests, no rule of an allergy service'],
    ['94010 95070', 'a breathing test beside a challenge: what opens it is not known'],
    ['94060 94010', 'breathing tests'],
    ['94060 96365', 'breathing tests'],
    ['94060 96372', 'breathing tests'],
  ])

  it('are those of the file, with their indicators', () => {
    const stated = new Map<string, number>()
    for (const { column1, column2, indicator } of nationalPairs) {
      for (const first of column1) for (const second of column2) stated.set(`${first} ${second}`, indicator)
    }
    const wanted = new Map<string, number>()
    for (const [first = '', second = '', indicator, later] of pairs) {
      expect(indicator, `${first} ${second}`).toBe(later)
      if (isVisit(second)) continue
      if (!elsewhere.has(`${first} ${second}`)) wanted.set(`${first} ${second}`, Number(indicator))
    }
    expect([...stated].sort()).toEqual([...wanted].sort())
  })

  it('put a visit beside every allergy service that the visit rule names', () => {
    const beside = new Set(pairs.filter(([, second]) => second === '99213').map(([first = '']) => first))
    const services = [...beside].filter((code) => code.startsWith('95'))
    expect(services.filter((code) => !inRange(code, visitRule.beside))).toEqual([])
    expect(beside.has('95115')).toBe(true)
    expect(beside.has('95012')).toBe(false)
    expect(inRange('95012', visitRule.beside)).toBe(false)
  })
})
