/**
 * What coding makes of a complete encounter is right: scrubbing finds no defect in it, and every limit of the payer.
 * Without the payer's policy nothing of it is clean. LAW_RUNS says how many encounters are tried.
 */
import process from 'node:process'
import { dayOf } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Policy } from '@aliquot/engine/policy/policy'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { catalogueOptions, policies } from '@aliquot/reference/policies'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import { ClaimScrubber } from '../src/scrub-claim.ts'
import { claimOfCoding, completeEncounter } from './complete-encounter.ts'

const numRuns = Number(process.env.LAW_RUNS ?? 800)
const aliquot = createAliquot()
const { catalogue } = aliquot

/** Units of a code on the claim's day. */
function unitsOf(claim: Claim, code: string): number {
  return claim.lines
    .filter((line) => line.code === code && line.dateOfService === claim.encounter?.dateOfService)
    .reduce((sum, { units = 0 }) => sum + units, 0)
}

/** Codes of which the claim bills more than the payer takes, by its limits as they are stated. */
function codesOverLimits(claim: Claim): readonly string[] {
  const { payer = '', jurisdiction, encounter } = claim
  const day = dayOf(encounter?.dateOfService ?? '')
  const daily = catalogue.resolve(payer, jurisdiction, 'limits.daily', day)
  const windows = catalogue.resolve(payer, jurisdiction, 'limits.window', day)
  const phase = (encounter?.therapyYear ?? 1) > 1 ? 'later-years' : 'first-year'
  const overDaily = Object.entries(daily.known ? daily.value : {}).flatMap(([code, limit]) =>
    unitsOf(claim, code) > limit.units ? [code] : [],
  )
  const overWindow = (windows.known ? windows.value : []).flatMap((cap) => {
    const holds = cap.phase === 'any' || cap.phase === phase
    return holds && unitsOf(claim, cap.code) > cap.units ? [cap.code] : []
  })
  return [...new Set([...overDaily, ...overWindow])]
}

describe('a claim that coding made from a complete encounter', () => {
  test('has no defect, and every limit that it passes is found', () => {
    const seen = { judged: 0, limits: 0, payers: new Set<string>() }
    fc.assert(
      fc.property(completeEncounter, (encounter) => {
        const claim = claimOfCoding(encounter, aliquot.code(encounter))
        if (claim === undefined) return
        seen.judged += 1
        seen.payers.add(encounter.payer)
        const { findings } = aliquot.scrub(claim)
        expect(findings.filter(({ nature }) => nature === 'defect')).toEqual([])
        const limited = new Set(findings.map(({ code }) => code))
        for (const code of codesOverLimits(claim)) {
          seen.limits += 1
          expect(limited).toContain(code)
        }
      }),
      { numRuns },
    )
    expect(seen.judged).toBeGreaterThan(numRuns / 2)
    expect(seen.limits).toBeGreaterThan(0)
    expect(seen.payers.size).toBe(policies.length)
  })
})

/** Without a policy, and without those that build on it: they could not be read. */
function without(id: string): readonly Policy[] {
  const gone = new Set([id])
  for (let size = 0; size < gone.size; ) {
    size = gone.size
    for (const { id: other, of, inherits } of policies) {
      if ((of !== undefined && gone.has(of)) || inherits.some(({ from }) => gone.has(from))) gone.add(other)
    }
  }
  return policies.filter((policy) => !gone.has(policy.id))
}

describe('without the policy of a payer', () => {
  const sample = fc.sample(completeEncounter, { numRuns: 400, seed: 20260302 })
  const view = new ClaimView()
  const cleanWith = new Map<string, number>()

  test.each(policies.map(({ id }) => id))('no claim of %s is clean', (id) => {
    const catalogueWithout = new Catalogue(without(id), catalogueOptions)
    const scrubber = new ClaimScrubber(catalogueWithout)
    expect(catalogueWithout.policy(id)).toBeUndefined()
    for (const each of sample) {
      const coverages = each.coverages?.map((coverage) => ({ ...coverage, payer: id }))
      const encounter = { ...each, payer: id, coverages }
      const claim = claimOfCoding(encounter, aliquot.code(encounter))
      if (claim === undefined) continue
      if (aliquot.scrub(claim).outcome === 'clean') cleanWith.set(id, (cleanWith.get(id) ?? 0) + 1)
      fillFromClaim(view, claim, catalogueWithout)
      expect(scrubber.judge(view)).not.toBe('clean')
    }
  })

  test('some claims of every payer were clean with it', () => {
    expect([...cleanWith.keys()].sort()).toEqual(policies.map(({ id }) => id).sort())
  })
})
