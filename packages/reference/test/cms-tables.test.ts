import { readFileSync } from 'node:fs'
import { dayOf } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import { Catalogue } from '@aliquot/engine/policy/catalogue'
import { lastDay, PairTable, pairAnswer } from '@aliquot/engine/policy/pair-table'
import { describe, expect, it } from 'vitest'
import { dailyLimitsOf } from '../src/cms/daily-limit-table.ts'
import { mue2024q3 } from '../src/cms/mue-2024q3.generated.ts'
import { allergyPairs } from '../src/cms/national-pairs.ts'
import { visitRule } from '../src/coding-values.ts'
import { defaultCatalogue, policies } from '../src/policies.ts'
import { immunotherapyComponents, nationalPairs } from '../src/same-day-pairs.ts'

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

  it('say of which codes no later table was compared', () => {
    const rows = rowsOf('ncci_mue_practitioner.csv')
    expect(rows.filter(([, , , , later]) => later === '').map(([code]) => code)).toEqual([...mue2024q3.unchecked])
    expect(mue2024q3.unchecked).toContain('J2357')
    expect(dailyLimitsOf(mue2024q3)).toMatchObject({ J2357: { units: 120, verifiedThrough: '2024-09-30' } })
    expect(dailyLimitsOf(mue2024q3)['95165']).toEqual({ units: 30, indicator: 3 })
  })
})

describe('the table of pairs', () => {
  const rows = rowsOf('ncci_ptp_practitioner_2024q3_allergy.csv')
  const first = dayOf('2024-07-01')
  const today = dayOf('2026-11-25')

  it('holds every row of the file, and no other', () => {
    expect(allergyPairs.size).toBe(rows.length)
    for (const [paid = '', denied = '', indicator] of rows) {
      const answer = allergyPairs.answerOn(packCode(paid), packCode(denied), first)
      expect(answer, `${paid} ${denied}`).toBe(Number(indicator))
    }
  })

  it('keeps saying what the later table says too, and of the rest that it is not sure', () => {
    let unsure = 0
    for (const [paid = '', denied = '', indicator, later] of rows) {
      const [column1, column2] = [packCode(paid), packCode(denied)]
      expect(allergyPairs.answerOn(column1, column2, dayOf('2024-09-30'))).toBe(Number(indicator))
      const wanted = indicator === later ? Number(indicator) : pairAnswer.unsure
      expect(allergyPairs.answerOn(column1, column2, today), `${paid} ${denied}`).toBe(wanted)
      if (wanted === pairAnswer.unsure) unsure += 1
    }
    expect(unsure).toBe(134)
  })

  it('says nothing of days before its release', () => {
    for (const [paid = '', denied = ''] of rows) {
      expect(allergyPairs.answerOn(packCode(paid), packCode(denied), first - 1)).toBe(pairAnswer.none)
    }
  })
})

describe('same-day pairs', () => {
  const pairs = rowsOf('ncci_ptp_practitioner_2024q3_allergy.csv')
  const services = [{ from: '95004', to: '95199' }]
  const others = new Set(['36591', '36592', '96523', '96360', '96365', '96372', '96374', '96375', '96376', '96377'])

  /** In the table and not in the groups, each with its reason. */
  const elsewhere = new Map([['95117 95115', 'shots.exclusive']])

  it('are those of the file whose codes are both of this field, with their indicators', () => {
    const stated = new Map<string, number>()
    for (const { column1, column2, indicator } of nationalPairs) {
      for (const first of column1) for (const second of column2) stated.set(`${first} ${second}`, indicator)
    }
    const wanted = new Map<string, number>()
    for (const [first = '', second = '', indicator, later] of pairs) {
      if (!inRange(first, services) || indicator !== later) continue
      // Breathing tests and the measuring of nitric oxide stand between the codes of allergy.
      if (first === '95012' || second === '95012') continue
      const isOurs = inRange(second, services) || others.has(second)
      if (isOurs && !elsewhere.has(`${first} ${second}`)) wanted.set(`${first} ${second}`, Number(indicator))
    }
    // What of injections is denied beside tests is left to the table: what opens it is not known.
    for (const [pair] of wanted) {
      const [first = '', second = ''] = pair.split(' ')
      if (second.startsWith('963') && !immunotherapyComponents.includes(first)) wanted.delete(pair)
    }
    expect([...stated].sort()).toEqual([...wanted].sort())
  })

  it('put a visit beside every allergy service that the visit rule names', () => {
    const beside = new Set(pairs.filter(([, second]) => second === '99213').map(([first = '']) => first))
    const services = [...beside].filter((code) => code.startsWith('950') || code.startsWith('951'))
    expect(services.filter((code) => !inRange(code, visitRule.beside))).toEqual([])
    expect(beside.has('95115')).toBe(true)
    expect(beside.has('95012')).toBe(false)
    expect(inRange('95012', visitRule.beside)).toBe(false)
  })
})

describe('an imported table', () => {
  const table = (releaseFrom: string) => {
    const imported = new PairTable({
      id: 'ncci-imported',
      release: 'a release',
      from: '2020-01-01',
      releaseFrom,
      verifiedThrough: '2026-12-31',
    })
    const always = { from: dayOf('2020-01-01'), through: lastDay, sureThrough: lastDay }
    imported.add(packCode('95165'), packCode('95144'), { indicator: 0, ...always })
    return defaultCatalogue([], imported)
  }
  const asked = (catalogue: Catalogue, parameter: 'same-day.pairs' | 'same-day.national-pairs', day: string) =>
    catalogue.resolve('medicare', undefined, parameter, dayOf(day))

  it('takes the place of the one that ships, from its own first day and for all who go by it', () => {
    const catalogue = table('2026-10-01')
    expect(asked(catalogue, 'same-day.national-pairs', '2019-12-31')).toMatchObject({ known: false })
    for (const payer of ['medicare', 'highmark-wv-ma', 'texas-medicaid']) {
      const answer = catalogue.resolve(payer, undefined, 'same-day.national-pairs', dayOf('2020-01-01'))
      expect(answer, payer).toMatchObject({ known: true, value: { table: 'ncci-imported' } })
    }
  })

  it('of a later release gives the groups of pairs from its day on', () => {
    const catalogue = table('2026-10-01')
    const never = { column1: ['95165'], column2: ['95144'], indicator: 0, opensFor: 'never', anyProvider: false }
    expect(asked(catalogue, 'same-day.pairs', '2026-09-30')).toMatchObject({ value: nationalPairs })
    expect(asked(catalogue, 'same-day.pairs', '2026-10-01')).toMatchObject({ value: [never] })
  })

  it('of the same release leaves the groups as they are', () => {
    expect(asked(table('2024-07-01'), 'same-day.pairs', '2026-10-01')).toMatchObject({ value: nationalPairs })
  })

  it('must be there where a policy names it', () => {
    expect(() => new Catalogue(policies)).toThrow('names the table of pairs "ncci-practitioner-2024q3"')
  })
})
