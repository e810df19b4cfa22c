/** Keys that are sorted in memory and keys that went through files give the same lines of a member. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { absent } from '@aliquot/engine/scrub/claim-view'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranksOf } from '../src/scrub/history/file-ranks.ts'
import { type KeyedLine, numberOfPair, type PairKey, pairOfHex, textKey } from '../src/scrub/history/history-key.ts'
import { KeySorter } from '../src/scrub/history/key-sorter.ts'
import { SortedLines } from '../src/scrub/history/sorted-lines.ts'

const word = fc.integer({ min: -2147483648, max: 2147483647 })
const pair: fc.Arbitrary<PairKey> = fc.record({ high: word, low: word })
/** Few members, so that many have several lines; the same high word too. */
const member: fc.Arbitrary<PairKey> = fc.record({
  high: fc.constantFrom(-2147483648, -1, 0, 2147483647),
  low: fc.constantFrom(-7, 0, 7),
})
const keyed: fc.Arbitrary<KeyedLine> = fc.record({
  file: fc.nat(3),
  claim: fc.nat(1_000_000),
  number: pair,
  provider: pair,
  frequency: fc.integer({ min: 1, max: 15 }),
  sentOn: fc.constantFrom(absent, 20_000),
  code: fc.nat(60_000_000),
  day: fc.integer({ min: -5000, max: 30_000 }),
  units: fc.constantFrom(absent, 0, 10_000),
  status: fc.nat(4),
  supplyMonths: fc.nat(255),
  isHistory: fc.boolean(),
  isAnswer: fc.boolean(),
})

const inOrder = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).sort()

describe('sorted keys', () => {
  test('give back the lines of each member, from memory or from files', () => {
    const given = fc.array(fc.tuple(member, keyed), { maxLength: 300 })
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 40 }), (entries, most) => {
        const sorter = new KeySorter(most)
        for (const [index, [key, line]] of entries.entries()) sorter.add(key, line, index)
        const keys = sorter.finish()
        expect(keys.path === undefined).toBe(entries.length <= most)
        const lines = new SortedLines(keys)
        try {
          for (const [key] of [...entries, [{ high: 5, low: 5 }] as const]) {
            const own = entries.filter(([other]) => other.high === key.high && other.low === key.low)
            const expected = own.map(([, line]) => ({
              ...line,
              number: numberOfPair(line.number),
              provider: numberOfPair(line.provider),
            }))
            const found = lines.linesOf(key) ?? []
            const sortedFields = (each: object) => Object.fromEntries(Object.entries(each).sort())
            expect(inOrder(found.map(sortedFields))).toEqual(inOrder(expected.map(sortedFields)))
          }
        } finally {
          lines.close()
          sorter.discard()
        }
        if (keys.path !== undefined) expect(existsSync(dirname(keys.path))).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('a number that stands for more lines than any member has tells nothing', () => {
    const [line] = fc.sample(keyed, 1)
    if (line === undefined) throw new Error('a line is wanted')
    for (const most of [100_000, 2000]) {
      const sorter = new KeySorter(most)
      for (let index = 0; index < 5001; index += 1) sorter.add({ high: 1, low: 1 }, line, index)
      sorter.add({ high: 1, low: 2 }, line, 0)
      const lines = new SortedLines(sorter.finish())
      expect(lines.linesOf({ high: 1, low: 1 })).toBeUndefined()
      expect(lines.linesOf({ high: 1, low: 2 })).toHaveLength(1)
      lines.close()
      sorter.discard()
    }
  })
})

describe('keys of text', () => {
  test('are the same for the same text, however it is written, and none for none', () => {
    expect(textKey(' ab1 ')).toEqual(textKey('AB1'))
    expect(textKey('AB1')).not.toEqual(textKey('AB2'))
    expect(textKey('  ')).toEqual({ high: 0, low: 0 })
    expect(pairOfHex('ffffffff00000001')).toEqual({ high: -1, low: 1 })
    expect(pairOfHex('m1')).toBeUndefined()
  })
})

test('files have ranks by name, and one file has one rank', () => {
  const ranks = ranksOf(['b.837', './a.837', 'a.837'])
  expect(ranks.get('./a.837')).toBe(0)
  expect(ranks.get('a.837')).toBe(0)
  expect(ranks.get('b.837')).toBe(1)
})
