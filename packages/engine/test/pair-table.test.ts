import { dayOf } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import { CodePairs, mostPairCodes, noPair } from '@aliquot/engine/policy/code-pairs'
import { lastDay, type PairPeriod, PairTable, pairAnswer } from '@aliquot/engine/policy/pair-table'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const codes = fc.integer({ min: 0, max: 36 ** 5 - 1 })
const few = fc.integer({ min: 95000, max: 95040 }).map((code) => packCode(String(code)))

function numbersOf(pairs: CodePairs, first: number, second: number): readonly number[] {
  const found: number[] = []
  for (let slot = pairs.find(first, second); slot !== noPair; slot = pairs.next(slot)) found.push(pairs.numberAt(slot))
  return found.sort((a, b) => a - b)
}

describe('code pairs', () => {
  it('answer as a map of texts does, for pairs that were added and others', () => {
    const entry = fc.tuple(fc.oneof(codes, few), fc.oneof(codes, few), fc.integer({ min: 0, max: 65_535 }))
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 400 }),
        fc.array(fc.tuple(few, few), { maxLength: 50 }),
        (added, asked) => {
          const pairs = new CodePairs()
          const map = new Map<string, number[]>()
          for (const [first, second, number] of added) {
            pairs.add(first, second, number)
            map.set(`${first} ${second}`, [...(map.get(`${first} ${second}`) ?? []), number])
          }
          expect(pairs.size).toBe(added.length)
          for (const [first, second] of [...asked, ...added.map(([a, b]) => [a, b] as const)]) {
            const wanted = (map.get(`${first} ${second}`) ?? []).sort((a, b) => a - b)
            expect(numbersOf(pairs, first, second)).toEqual(wanted)
            expect(numbersOf(new CodePairs(pairs.arrays), first, second)).toEqual(wanted)
          }
        },
      ),
    )
  })

  it('refuse more codes than their keys can tell apart', () => {
    const pairs = new CodePairs()
    for (let code = 0; code < mostPairCodes; code += 2) pairs.add(code, code + 1 < mostPairCodes ? code + 1 : 0, 0)
    expect(() => pairs.add(mostPairCodes, 0, 0)).toThrow(RangeError)
  })

  it('know no code that is none', () => {
    const pairs = new CodePairs()
    pairs.add(0, 1, 7)
    expect([pairs.find(-1, 1), pairs.find(0, -1), pairs.hasCode(-1)]).toEqual([noPair, noPair, false])
  })
})

describe('a table of pairs', () => {
  const origin = { id: 't', release: 'a release', from: '2020-01-01', verifiedThrough: '2020-12-31' }
  const [paid, denied] = [packCode('11111'), packCode('22222')]
  const period = (indicator: 0 | 1, from: string, through: string, sure = '9999-12-31'): PairPeriod => ({
    indicator,
    from: dayOf(from),
    through: dayOf(through),
    sureThrough: dayOf(sure),
  })
  const table = new PairTable(origin)
  table.add(paid, denied, period(0, '2020-01-01', '2020-03-31'))
  table.add(paid, denied, period(1, '2020-07-01', '9999-12-31', '2020-09-30'))

  it.each([
    ['2019-12-31', pairAnswer.none],
    ['2020-01-01', pairAnswer.closed],
    ['2020-03-31', pairAnswer.closed],
    ['2020-04-01', pairAnswer.none],
    ['2020-07-01', pairAnswer.opens],
    ['2020-09-30', pairAnswer.opens],
    ['2020-10-01', pairAnswer.unsure],
  ])('answers by the days of the pair: %s', (day, answer) => {
    expect(table.answerOn(paid, denied, dayOf(day))).toBe(answer)
    expect(new PairTable(origin, table.state).answerOn(paid, denied, dayOf(day))).toBe(answer)
  })

  it('has a direction', () => {
    expect(table.has(paid, denied)).toBe(true)
    expect(table.has(denied, paid)).toBe(false)
    expect(table.deniedCodes).toEqual([denied])
    expect(lastDay).toBe(dayOf('9999-12-31'))
  })
})
