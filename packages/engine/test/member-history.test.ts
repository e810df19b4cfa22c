/** What the claims of a member say of each other: by date, whatever the order in which they were read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absent, type HistoryView, historyProvider, historyStatus } from '../src/scrub/claim-view.ts'
import { historyColumns, joinedHistory } from '../src/scrub/history-columns.ts'
import { isBefore } from '../src/scrub/history-lines.ts'
import { knownMember, type MemberLine, memberHistory, type OwnClaim } from '../src/scrub/member-history.ts'

const line: MemberLine = {
  file: 0,
  claim: 1,
  number: 101,
  provider: 7,
  frequency: 1,
  sentOn: 100,
  code: 5,
  day: 50,
  units: 10_000,
  status: historyStatus.unknown,
  supplyMonths: 0,
  isHistory: false,
  isAnswer: false,
}

const asOwn = (lines: readonly MemberLine[]): OwnClaim => ({ ...(lines[0] ?? line), lines })

function seen(lines: readonly MemberLine[], own: readonly MemberLine[], isWhole = false): HistoryView | undefined {
  return memberHistory(knownMember([...lines, ...own]), asOwn(own), isWhole)
}

/** The earlier lines that count against a claim: units and day. */
function before(lines: readonly MemberLine[], own: readonly MemberLine[]): readonly string[] {
  const history = seen(lines, own)
  if (history === undefined) return []
  const day = Math.max(...own.map((each) => each.day))
  return Array.from({ length: history.lines }, (_, index) => index)
    .filter((index) => isBefore(history, index, day))
    .map((index) => `${(history.unitsThousandths[index] ?? 0) / 1000} on ${history.day[index]}`)
}

const own = [{ ...line, claim: 9, number: 109 }]

describe('the history of a claim', () => {
  test('is not known where there is nothing, and empty where nothing else was billed', () => {
    expect(seen([], own)).toBeUndefined()
    expect(seen([], own, true)).toMatchObject({ lines: 0, hasLines: true })
    expect(seen([line], own)).toMatchObject({ lines: 1, hasLines: false })
  })

  test('counts by day, and on one day by the day sent, then by place', () => {
    expect(before([{ ...line, day: 49 }], own)).toEqual(['10 on 49'])
    expect(before([{ ...line, day: 51 }], own)).toEqual([])
    expect(before([{ ...line, claim: 12, sentOn: 99 }], own)).toEqual(['10 on 50'])
    expect(before([{ ...line, claim: 1, sentOn: 101 }], own)).toEqual([])
    expect(before([{ ...line, claim: 8 }], own)).toEqual(['10 on 50'])
    expect(before([{ ...line, claim: 10 }], own)).toEqual([])
    expect(before([{ ...line, isHistory: true, sentOn: 900 }], own)).toEqual(['10 on 50'])
  })

  test('leaves out what was replaced or taken back', () => {
    const first = { ...line, day: 40 }
    const replacement = { ...first, claim: 2, frequency: 7, units: 4000, sentOn: 110 }
    expect(before([first, replacement], own)).toEqual(['4 on 40'])
    expect(before([first, { ...replacement, frequency: 8 }], own)).toEqual([])
    expect(before([first, replacement, { ...replacement, claim: 3, units: 5000, sentOn: 120 }], own)).toEqual([
      '5 on 40',
    ])
    expect(before([first, { ...replacement, provider: 8 }], own)).toHaveLength(2)
    // A number that a practice gives all claims of a patient takes the place of those of its own day alone.
    expect(before([{ ...first, claim: 11, day: 30 }, first, replacement], own)).toEqual(['10 on 30', '4 on 40'])
  })

  test('a replacement sees what it replaces, and an original does not see what replaces it', () => {
    const replacement = [{ ...line, claim: 2, frequency: 7, units: 4000, sentOn: 110 }]
    expect(before([line], replacement)).toEqual(['10 on 50'])
    expect(before(replacement, [line])).toEqual([])
    const later = { ...line, claim: 3, frequency: 7, units: 5000, sentOn: 120 }
    expect(before([line, later], replacement)).toEqual(['10 on 50'])
  })

  test('a claim that stands in a history too is not earlier than itself', () => {
    const copy = { ...line, file: 4, claim: 77, number: 109, isHistory: true }
    expect(before([copy], own)).toEqual([])
    expect(before([{ ...copy, units: 9000 }], own)).toEqual(['9 on 50'])
    expect(before([{ ...copy, isHistory: false }], own)).toEqual([])
    expect(before([{ ...copy, isHistory: false, file: -1 }], own)).toEqual(['10 on 50'])
  })

  test('what a payer answered is the status of the line it answers', () => {
    const answer = { ...line, file: 5, claim: 1, isHistory: true, isAnswer: true, status: historyStatus.denied }
    const paid = { ...answer, status: historyStatus.paid, sentOn: 200 }
    expect(before([line, answer], own)).toEqual([])
    expect(before([line, answer, paid], own)).toEqual(['10 on 50'])
    expect(before([line, { ...answer, number: 555 }], own)).toEqual(['10 on 50'])
    expect(before([{ ...paid, units: 3000 }], own)).toEqual(['3 on 50'])
    expect(before([{ ...paid, number: 109 }], own)).toEqual([])
  })

  test('says whose a line is', () => {
    expect(seen([line], own)?.provider[0]).toBe(historyProvider.same)
    expect(seen([{ ...line, provider: 8 }], own)?.provider[0]).toBe(historyProvider.other)
    expect(seen([{ ...line, provider: 0 }], own)?.provider[0]).toBe(historyProvider.unknown)
  })

  test("a claim's own history stands before what others show of the same code and day", () => {
    const told = historyColumns([{ ...rowOf(line), unitsThousandths: 1000 }], { hasLines: true })
    const others = historyColumns([rowOf(line), { ...rowOf(line), day: 20 }], { hasLines: false })
    const joined = joinedHistory(told, others)
    expect([...joined.unitsThousandths]).toEqual([10_000, 1000])
    expect(joined.hasLines).toBe(true)
  })
})

const rowOf = ({ code, day, units, status, supplyMonths }: MemberLine) => ({
  code,
  day,
  unitsThousandths: units,
  provider: historyProvider.same,
  status,
  precedes: true,
  supplyMonths,
})

const anyLine: fc.Arbitrary<MemberLine> = fc.record({
  file: fc.nat(2),
  claim: fc.nat(4),
  number: fc.nat(3),
  provider: fc.nat(2),
  frequency: fc.constantFrom(1, 1, 7, 8),
  sentOn: fc.constantFrom(absent, 100, 101),
  code: fc.nat(2),
  day: fc.integer({ min: 10, max: 13 }),
  units: fc.constantFrom(absent, 1000, 2000),
  status: fc.constant(0),
  supplyMonths: fc.nat(3),
  isHistory: fc.boolean(),
  isAnswer: fc.constant(false),
})

/** Lines of one claim agree in all that a claim says once. */
const anyLines = fc.array(anyLine, { maxLength: 12 }).map((lines) => {
  const claims = new Map<string, MemberLine>()
  return lines.map((each) => {
    const first = claims.get(`${each.file} ${each.claim}`) ?? each
    claims.set(`${each.file} ${each.claim}`, first)
    return { ...first, code: each.code, day: each.day, units: each.units }
  })
})

describe('laws of histories', () => {
  test('the order in which lines were read does not matter', () => {
    const shuffled = anyLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([lines, others], isWhole) => {
        const mine = lines.filter(({ file, claim }) => file === lines[0]?.file && claim === lines[0]?.claim)
        const view = memberHistory(knownMember(lines), asOwn(mine), isWhole)
        expect(memberHistory(knownMember(others), asOwn(mine), isWhole)).toEqual(view)
      }),
      { numRuns: 2000 },
    )
  })

  test('of two originals of a day exactly one is earlier', () => {
    const original = anyLine.map((each) => ({ ...each, frequency: 1, isHistory: false, day: 50, units: 1000 }))
    fc.assert(
      fc.property(original, original, (one, other) => {
        fc.pre(one.file !== other.file || one.claim !== other.claim)
        expect(before([one], [other]).length + before([other], [one]).length).toBe(1)
      }),
    )
  })

  test('no line is invented, and none counts for a day before its own', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const mine = lines.filter(({ file, claim }) => file === lines[0]?.file && claim === lines[0]?.claim)
        const history = memberHistory(knownMember(lines), asOwn(mine), true)
        const others = lines.length - mine.length
        expect(history?.lines ?? 0).toBeLessThanOrEqual(others)
        for (let index = 0; index < (history?.lines ?? 0); index += 1) {
          const day = history?.day[index] ?? 0
          expect(history !== undefined && isBefore(history, index, day - 1)).toBe(false)
        }
      }),
    )
  })
})
