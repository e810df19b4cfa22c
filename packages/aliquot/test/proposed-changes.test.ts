/** Proposed changes: their ids, what they were tried to do, and that the smallest set is the smallest. */
import { edits } from '@aliquot/edits/registry.generated'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { fillChanged } from '@aliquot/engine/scrub/changed-view'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { correctedLines } from '@aliquot/engine/scrub/correct'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { Scrubber } from '@aliquot/engine/scrub/scrubber'
import { defaultCatalogue } from '@aliquot/reference/policies'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimResult, ClaimScrubber } from '../src/scrub-claim.ts'
import { anyClaim, dayClaims } from './any-claim.ts'
import { claim, encounter, shots, vial } from './seed-case.ts'

const catalogue = defaultCatalogue()
const scrubber = new ClaimScrubber(catalogue)
/** Another one, so that what is checked shares no state with what it is checked by. */
const afresh = new ClaimScrubber(catalogue)
const plans = new Scrubber(catalogue, edits)
const view = new ClaimView()

function scrub(each: Claim): ClaimResult {
  fillFromClaim(view, each, catalogue)
  return scrubber.scrub(view)
}

/** What the edits say, without any search for changes. */
function judged(each: Claim): ClaimResult {
  fillFromClaim(view, each, catalogue)
  return afresh.result(view, afresh.judge(view))
}

/** The claim document after fixes, made without the view that the search fills. */
function after(each: Claim, fixes: readonly Fix[]): Claim {
  fillFromClaim(view, each, catalogue)
  const facts = (day: number) => plans.planFor(view.payer, view.contractor, day).facts
  const left = [...each.lines]
  const lines = correctedLines(view, fixes, facts).map(({ units, ...line }): ClaimLine => {
    const same = left.findIndex(({ code, dateOfService }) => code === line.code && dateOfService === line.dateOfService)
    const [before = each.lines[0]] = same < 0 ? [] : left.splice(same, 1)
    return { ...before, ...line, units: units ?? undefined }
  })
  return { ...each, lines }
}

/** Findings counted by edit and message, and open questions by edit. */
function counts({ findings, undecided }: ClaimResult) {
  const found = new Map<string, number>()
  for (const { edit, message } of findings) found.set(`${edit} ${message}`, (found.get(`${edit} ${message}`) ?? 0) + 1)
  const open = new Map<string, number>()
  for (const { edit } of undecided) open.set(edit, (open.get(edit) ?? 0) + 1)
  return { found, open }
}

/** How many findings go with these fixes; `undefined` where some come, or an edit that found cannot decide. */
function gone(each: Claim, fixes: readonly Fix[]): number | undefined {
  const before = counts(judged(each))
  const changed = after(each, fixes)
  if (changed.lines.length === 0) return undefined
  const now = counts(judged(changed))
  let sum = 0
  const touched = new Set<string>()
  for (const key of new Set([...before.found.keys(), ...now.found.keys()])) {
    const fewer = (before.found.get(key) ?? 0) - (now.found.get(key) ?? 0)
    if (fewer < 0) return undefined
    if (fewer > 0) touched.add(key.slice(0, key.indexOf(' ')))
    sum += fewer
  }
  for (const edit of touched) if ((now.open.get(edit) ?? 0) > (before.open.get(edit) ?? 0)) return undefined
  return sum
}

const claims = fc.oneof(fc.constantFrom(...dayClaims), anyClaim)

describe('the smallest set of changes', () => {
  test('is the smallest of all sets that remove as much and add nothing', () => {
    let compared = 0
    fc.assert(
      fc.property(claims, (each) => {
        const { changes = [] } = scrub(each)
        if (changes.length === 0 || changes.length > 5) return
        compared += 1
        let most = 0
        let fewest = 0
        for (let bits = 1; bits < 1 << changes.length; bits += 1) {
          const set = changes.filter((_, index) => (bits & (1 << index)) !== 0)
          const removed =
            gone(
              each,
              set.map(({ fix }) => fix),
            ) ?? 0
          if (removed > most || (removed === most && removed > 0 && set.length < fewest)) {
            most = removed
            fewest = set.length
          }
        }
        const chosen = changes.filter(({ isSmallest }) => isSmallest)
        expect(chosen).toHaveLength(fewest)
        if (fewest > 0)
          expect(
            gone(
              each,
              chosen.map(({ fix }) => fix),
            ),
          ).toBe(most)
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('of very many changes adds nothing, needs each of its own, and is found in time', () => {
    const repeated = claim(
      'medicare',
      Array.from({ length: 40 }, () => '95117 x2'),
    )
    const facts = encounter('medicare', { injections: shots(2), placeOfService: '11' })
    const each = { ...repeated, encounter: facts }
    const { changes = [] } = scrub(each)
    expect(changes.length).toBeGreaterThan(40)
    const chosen = changes.filter(({ isSmallest }) => isSmallest).map(({ fix }) => fix)
    const removed = gone(each, chosen)
    expect(removed).toBeGreaterThan(40)
    for (const fix of chosen)
      expect(
        gone(
          each,
          chosen.filter((other) => other !== fix),
        ) ?? 0,
      ).toBeLessThan(removed ?? 0)
  })

  test('removes what it says when it is made alone, and names what comes', () => {
    fc.assert(
      fc.property(claims, (each) => {
        for (const { fix, removes, adds } of scrub(each).changes ?? []) {
          const removed = gone(each, [fix])
          if (adds.length > 0) expect(removed).toBeUndefined()
          else expect(removed).toBe(removes.length)
        }
      }),
    )
  })
})

test('the claim in a view of its own is the claim', () => {
  fc.assert(
    fc.property(claims, (each) => {
      fillFromClaim(view, each, catalogue)
      const copy = new ClaimView()
      fillChanged(copy, view, [], (day) => plans.planFor(view.payer, view.contractor, day).facts)
      const { source: _source, ...columns } = view
      for (const [name, column] of Object.entries(columns)) {
        const other: unknown = Reflect.get(copy, name)
        if (ArrayBuffer.isView(column) && ArrayBuffer.isView(other)) {
          const length = name === 'modifiers' ? view.lines * 4 : view.lines
          const valuesOf = (of: object) => Array.from({ length }, (_, index): unknown => Reflect.get(of, index))
          expect(valuesOf(other), name).toEqual(valuesOf(column))
        } else expect(other, name).toEqual(column)
      }
      expect(copy.source.claimId()).toBe(view.source.claimId())
    }),
    { numRuns: 50 },
  )
})

describe('a change', () => {
  const twoUnits = scrub(claim('medicare', ['95117 x2']))

  test('has the number of its claim, its edit and its line as its id', () => {
    expect(twoUnits.changes).toMatchObject([
      {
        id: 'c1:ADM002:1',
        proposedBy: ['ADM002:1'],
        class: 'needs-chart',
        text: 'line 1, 95117: units from 2 to 1',
        removes: ['ADM002:1'],
        adds: [],
        isSmallest: true,
      },
    ])
  })

  test('that several findings propose is one', () => {
    const facts = encounter('medicare', { vials: [vial(5)] })
    const { changes = [] } = scrub(claim('medicare', ['95165 x10', '95144 x4'], { encounter: facts }))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.proposedBy).toEqual(['UNT003:1', 'UNT009:2'])
    const chosen = changes.filter(({ isSmallest }) => isSmallest)
    expect(chosen.map(({ text }) => text)).toEqual(['all lines of extract as the chart gives them: 95165 x5'])
  })

  test('of a claim that has nothing wrong is none', () => {
    expect(scrub(claim('medicare', ['95117 x1']))).not.toHaveProperty('changes')
  })
})
