/** Findings as lines of bytes say what the words say, and judging alone comes to the same end. */
import type { Claim } from '@aliquot/engine/document/claim'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { defaultCatalogue } from '@aliquot/reference/policies'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FindingsNdjson } from '../src/findings-ndjson.ts'
import { JsonBytes } from '../src/json-bytes.ts'
import { ClaimScrubber } from '../src/scrub-claim.ts'
import { anyClaim, dayClaims } from './any-claim.ts'
import { claim } from './seed-case.ts'

const catalogue = defaultCatalogue()
const scrubber = new ClaimScrubber(catalogue)
const view = new ClaimView()
const claims = fc.oneof(fc.constantFrom(...dayClaims), anyClaim)
const decoder = new TextDecoder('ascii', { fatal: true })

/** The lines that are written of some claims, in as many pieces as come. */
function written(all: readonly Claim[], undecided: boolean, file?: string): readonly unknown[] {
  const pieces: string[] = []
  const writer = new FindingsNdjson((bytes) => pieces.push(decoder.decode(bytes)), { undecided })
  writer.inFile(file)
  for (const each of all) {
    fillFromClaim(view, each, catalogue)
    scrubber.judge(view)
    writer.add(view, scrubber)
  }
  writer.flush()
  for (const piece of pieces) expect(piece.endsWith('\n'), 'a piece is whole lines').toBe(true)
  const text = pieces.join('')
  return text === '' ? [] : text.trimEnd().split('\n').map(parsed)
}

const parsed = (line: string): unknown => JSON.parse(line)

function inWords(each: Claim) {
  fillFromClaim(view, each, catalogue)
  return scrubber.scrub(view)
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

describe('a finding as a line', () => {
  test('has the place, severity and values that it has in words', () => {
    fc.assert(
      fc.property(claims, (each) => {
        const { claim: id, findings } = inWords(each)
        expect(written([each], false)).toEqual(
          findings.map(({ edit, message, line, code, severity, slots }) => {
            return { claim: id, edit, message, line, code, outcome: 'found', severity, slots }
          }),
        )
      }),
    )
  })

  test('stands beside all open questions, where these are wanted', () => {
    const anyPayer = fc.tuple(claims, fc.constantFrom(undefined, 'nobody', ''))
    fc.assert(
      fc.property(anyPayer, ([made, payer]) => {
        const each = payer === undefined ? made : { ...made, payer }
        const { claim: id, undecided } = inWords(each)
        const questions = written([each], true).filter((line) => JSON.stringify(line).includes('"undecided"'))
        const expected = undecided.map(({ edit, line, code, missing }) => {
          return { claim: id, edit, line, code, outcome: 'undecided', missing }
        })
        expect([...questions].sort(byText)).toEqual([...expected].sort(byText))
      }),
    )
  })

  test('of a claim with a number in any writing can be read again', () => {
    const id = 'A"\\\u00e9\u2028\n7'
    const lines = written([{ ...claim('medicare', ['95117 x2']), id }], false, 'J\u00e4nner/day.837')
    expect(lines).toMatchObject([{ file: 'J\u00e4nner/day.837', claim: id, edit: 'ADM002', line: 1, code: '95117' }])
  })

  test('is one of very many, written in pieces', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...claim('medicare', ['95117 x2']), id: `A${index}` }))
    const lines = written(many, false)
    expect(lines).toHaveLength(2000)
    expect(lines.at(-1)).toMatchObject({ claim: 'A1999' })
  })
})

describe('judging a claim', () => {
  test('comes to the outcome, corrections and charge that the words state', () => {
    fc.assert(
      fc.property(claims, (each) => {
        const { outcome, undecided, corrected, chargeAtStakeCents } = inWords(each)
        fillFromClaim(view, each, catalogue)
        expect(scrubber.judge(view)).toBe(outcome)
        expect(scrubber.undecided).toBe(undecided.length)
        expect(scrubber.corrected(view)).toEqual(corrected)
        expect(scrubber.chargeAtStake(view)).toBe(chargeAtStakeCents)
      }),
    )
  })

  test('is the same after claims of very many payers, contractors and codes of which nothing is held', () => {
    const each = claim('medicare', ['95117 x2', '99213 x1'])
    const before = inWords(each)
    for (let index = 0; index < 800; index += 1) {
      const code = String(10000 + index * 17)
      expect(inWords(claim(`payer-${index}`, [`${code} x1`])).outcome).toBe('undecided')
      inWords({ ...claim('medicare', [`${code} x1`]), jurisdiction: `contractor-${index}` })
    }
    expect(inWords(each)).toEqual(before)
  })
})

describe('numbers in JSON bytes', () => {
  test('are read again as what they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (value) => {
        let text = ''
        const json = new JsonBytes((bytes) => {
          text += decoder.decode(bytes)
        }, 8)
        json.raw('[')
        json.whole(value)
        json.raw(',')
        json.thousandths(value)
        json.raw(']')
        json.endLine()
        json.flush()
        expect(JSON.parse(text)).toEqual([value, value / 1000])
      }),
    )
  })
})
