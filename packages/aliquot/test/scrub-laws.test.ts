/** Laws of scrubbing that hold for the claims of the example day and for claims made from them. */

import { isDeepStrictEqual } from 'node:util'
import { edits } from '@aliquot/edits/registry.generated'
import { isoOf } from '@aliquot/engine/calendar-date'
import type { BillableLine, Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { correctedLines } from '@aliquot/engine/scrub/correct'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { type Finding, renderRecords } from '@aliquot/engine/scrub/render'
import { Scrubber } from '@aliquot/engine/scrub/scrubber'
import { defaultCatalogue } from '@aliquot/reference/policies'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import type { ClaimChange } from '../src/scrub-claim.ts'
import { anyClaim, dayClaims, withUnrelatedLine } from './any-claim.ts'

const catalogue = defaultCatalogue()
const aliquot = createAliquot()
const scrubber = new Scrubber(catalogue, edits)
const view = new ClaimView()

function scrub(claim: Claim) {
  fillFromClaim(view, claim, catalogue)
  const { outcome } = scrubber.run(view)
  const { findings, undecided } = renderRecords(scrubber.buffer)
  return { outcome, findings, undecided }
}

/** A finding without the line that it stands on. */
function key({ edit, message, code, slots }: Finding): string {
  return JSON.stringify([edit, message, code, slots])
}

/** What a finding says and counts, without the line it stands on and the codes that it names as examples. */
function counts({ edit, message, slots }: Finding): string {
  return JSON.stringify([edit, message, ...Object.values(slots).filter((slot) => typeof slot === 'number')])
}

const keysOf = (claim: Claim) => scrub(claim).findings.map(key).sort()

/** A modifier that says that a visit stands beside another service is right beside any other. */
const besideAny = 'MOD011'

/** The smallest set of changes that removes most and adds none. */
function smallestChanges(claim: Claim): readonly ClaimChange[] {
  return (aliquot.scrub(claim).changes ?? []).filter(({ isSmallest }) => isSmallest)
}

/** The claim after these changes, each line with what it carried before besides. */
function afterChanges(claim: Claim): Claim {
  const fixes = smallestChanges(claim).map(({ fix }) => fix)
  if (fixes.length === 0) return claim
  scrub(claim)
  const factsOf = (day: number) => scrubber.planFor(view.payer, view.contractor, day).facts
  const left = [...claim.lines]
  const lines = correctedLines(view, fixes, factsOf).map((line, index) => carried(line, index, left))
  return { ...claim, lines }
}

function carried({ units, ...line }: BillableLine, index: number, left: ClaimLine[]): ClaimLine {
  const same = left.findIndex((each) => each.code === line.code && each.dateOfService === line.dateOfService)
  const [before = left[0]] = same < 0 ? [] : left.splice(same, 1)
  return { ...before, ...line, units: units ?? undefined, n: index + 1 }
}

const claims = fc.oneof(fc.constantFrom(...dayClaims), anyClaim)

describe('the order of lines', () => {
  const shuffled = claims.chain((claim) =>
    fc.record({
      claim: fc.constant(claim),
      lines: fc.shuffledSubarray([...claim.lines], { minLength: claim.lines.length }),
    }),
  )

  test('does not matter for what is found', () => {
    fc.assert(
      fc.property(shuffled, ({ claim, lines }) => {
        const other = scrub({ ...claim, lines }).findings.map(counts)
        expect(other.sort()).toEqual(scrub(claim).findings.map(counts).sort())
      }),
    )
  })
})

describe('an unrelated line', () => {
  test('removes no finding and adds none', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const others = (each: string) => !each.startsWith(`["${besideAny}"`)
        expect(keysOf(withUnrelatedLine(claim)).filter(others)).toEqual(keysOf(claim).filter(others))
      }),
    )
  })

  test('makes nothing clean that was undecided', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        if (scrub(claim).outcome !== 'clean') expect(scrub(withUnrelatedLine(claim)).outcome).not.toBe('clean')
      }),
    )
  })
})

describe('the smallest set of changes', () => {
  const proposers = (claim: Claim) => {
    const changes = smallestChanges(claim)
    return scrub(claim).findings.filter((finding) => changes.some(({ fix }) => isDeepStrictEqual(fix, finding.fix)))
  }

  test('remove the findings that they are for', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const fixed = proposers(claim).map(key)
        const after = keysOf(afterChanges(claim))
        expect(after.filter((each) => fixed.includes(each))).toEqual([])
      }),
    )
  })

  test('add none', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const before = new Set(scrub(claim).findings.map(({ edit, message }) => `${edit} ${message}`))
        for (const { edit, message } of scrub(afterChanges(claim)).findings) {
          expect(before).toContain(`${edit} ${message}`)
        }
      }),
    )
  })

  test('made again and again, comes to an end, with fewer findings each time', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        let current = claim
        let left = scrub(claim).findings.length
        while (smallestChanges(current).length > 0) {
          current = afterChanges(current)
          const now = scrub(current).findings.length
          expect(now).toBeLessThan(left)
          left = now
        }
      }),
    )
  })

  test('touches no line but those of its changes', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const fixes = smallestChanges(claim).map(({ fix }) => fix)
        if (fixes.some(({ kind }) => kind === 'as-charted')) return
        const touched = new Set(fixes.flatMap((fix) => ('line' in fix ? [fix.line] : [])))
        const plain = ({ code, units, modifiers = [], dateOfService }: ClaimLine) => {
          return { code: code.toUpperCase(), units, modifiers, dateOfService }
        }
        const after = afterChanges(claim).lines.map(plain)
        for (const [index, line] of claim.lines.entries()) {
          if (!touched.has(index)) expect(after).toContainEqual(plain(line))
        }
      }),
    )
  })
})

describe('a scrub', () => {
  test('is the same each time', () => {
    fc.assert(
      fc.property(claims, claims, (claim, between) => {
        const first = scrub(claim)
        scrub(between)
        expect(scrub(claim)).toEqual(first)
      }),
    )
  })

  test('does not depend on what was scrubbed before', () => {
    const onAnyDay = fc.tuple(claims, fc.constantFrom(...catalogue.changeDays()), fc.integer({ min: -400, max: 400 }))
    fc.assert(
      fc.property(onAnyDay, ([claim, change, days]) => {
        const dateOfService = isoOf(change + days)
        const { encounter: _chart, ...alone } = claim
        const moved = { ...alone, lines: claim.lines.map((line) => ({ ...line, dateOfService })) }
        expect(aliquot.scrub(moved)).toEqual(createAliquot().scrub(moved))
      }),
      { numRuns: 60 },
    )
  })

  test('of a payer of whom nothing is held is never clean', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(aliquot.scrub({ ...claim, payer: 'nobody' }).outcome).not.toBe('clean')
      }),
      { numRuns: 30 },
    )
  })
})
