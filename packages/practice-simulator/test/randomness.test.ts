import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Randomness } from '../src/random/randomness.ts'

const many = (random: Randomness, count: number) => Array.from({ length: count }, () => random.next())

describe('chance that can be repeated', () => {
  test('the first numbers of a stream are these, on every machine', () => {
    expect(many(new Randomness(1, 0), 4)).toEqual([1577017509, 1196504825, 405658337, 1242350500])
  })

  test('one seed and stream give one sequence; another seed, stream or purpose another', () => {
    const first = many(new Randomness(7, 3), 20)
    expect(many(new Randomness(7, 3), 20)).toEqual(first)
    for (const other of [new Randomness(8, 3), new Randomness(7, 4), new Randomness(7, 3, 1)]) {
      expect(many(other, 20)).not.toEqual(first)
    }
  })

  test('numbers below a limit are spread evenly', () => {
    const random = new Randomness(5, 0)
    const counts = [0, 0, 0, 0, 0, 0, 0]
    for (let draw = 0; draw < 70_000; draw += 1) {
      const drawn = random.below(7)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  test('law: what is drawn between two numbers lies between them', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat({ max: 100_000 }),
        fc.integer(),
        fc.nat({ max: 5000 }),
        (seed, stream, least, width) => {
          const drawn = new Randomness(seed, stream).between(least, least + width)
          return Number.isInteger(drawn) && drawn >= least && drawn <= least + width
        },
      ),
    )
  })

  test('nothing can be picked from nothing', () => {
    expect(() => new Randomness(1, 1).pick([])).toThrow(RangeError)
  })
})
