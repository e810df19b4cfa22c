/** The example day: committed as it is built, varied, and each planted error found by the edit that is named. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Claim } from '@aliquot/engine/document/claim'
import { isValidNpi } from '@aliquot/engine/provider-number'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import { readClaims } from '@aliquot/x12/read-claims'
import { describe, expect, test } from 'vitest'
import { buildClinicDay } from '../../../examples/clinic-day/clinic-day.ts'
import { createAliquot, readClaim } from '../src/aliquot.ts'

const folder = new URL('../../../examples/clinic-day/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const day = buildClinicDay(read('encounters.ndjson'))
const aliquot = createAliquot()
const results = new Map(day.claims.map((claim) => [claim.id, aliquot.scrub(claim)]))

/** What a scrub finds, as `ADM001 line 2`. */
const found = (claim: Claim) => aliquot.scrub(claim).findings.map((finding) => `${finding.edit} line ${finding.line}`)

describe('the files', () => {
  test.each(Object.entries(day.files))('%s is what the encounters give', (name, text) => {
    expect(read(name)).toBe(text)
  })

  test('are the same when built again', () => {
    expect(buildClinicDay(read('encounters.ndjson')).files).toEqual(day.files)
  })

  test('are described in the README, all of them', () => {
    const readme = read('README.md')
    for (const name of readdirSync(folder))
      expect(name === 'README.md' || readme.includes(`\`${name}\``), name).toBe(true)
    expect(readme).toContain(`${day.encounters.length} encounters`)
    expect(readme).toContain(`${day.claims.length} claims`)
    expect(readme).toContain(`${day.planted.length} planted`)
  })
})

describe('the encounters', () => {
  test('are at least forty, of six payers, most of one day', () => {
    const { encounters } = day
    expect(encounters.length).toBeGreaterThanOrEqual(40)
    const payers = new Set(encounters.map((each) => each.payer))
    for (const payer of ['medicare', 'commercial', 'highmark', 'bridgespan', 'cigna', 'texas-medicaid']) {
      expect(payers, payer).toContain(payer)
    }
    const contractors = encounters.filter((each) => each.payer === 'medicare').map((each) => each.jurisdiction)
    expect(new Set(contractors)).toEqual(new Set(['palmetto', undefined]))
    expect(encounters.filter((each) => each.dateOfService === '2026-03-02').length).toBeGreaterThan(40)
    expect(new Set(encounters.map((each) => each.id)).size).toBe(encounters.length)
  })

  test('are billed, or wait for a fact that is missing', () => {
    expect(day.claims.length + day.waiting.length).toBe(day.encounters.length)
    expect(day.waiting.length).toBeGreaterThanOrEqual(6)
    const facts = day.encounters
      .filter((each) => day.waiting.includes(each.id ?? ''))
      .flatMap((each) => aliquot.code(each).undecided.map((question) => question.fact.split('/').at(-1)))
    expect(new Set(facts).size).toBeGreaterThanOrEqual(6)
  })

  test('show every kind of service', () => {
    const families = new Set(day.encounters.flatMap((each) => aliquot.code(each).lines.map((line) => line.family)))
    expect([...families].sort()).toEqual(
      ['challenge', 'desensitization', 'drugs', 'extract', 'reaction', 'shots', 'tests', 'unlisted', 'visit'].sort(),
    )
  })
})

describe('the planted errors', () => {
  test('are a dozen and more, of as many kinds', () => {
    expect(new Set(day.planted.map((error) => error.edit)).size).toBeGreaterThanOrEqual(12)
  })

  test.each(day.planted.map((error) => [error.edit, error.claim, error.kind, error] as const))(
    '%s finds in %s: %s',
    (_edit, _claim, _kind, error) => {
      const finding = results
        .get(error.claim)
        ?.findings.find((each) => each.edit === error.edit && each.line === error.line)
      expect(finding).toMatchObject({ nature: error.nature })
    },
  )

  test.each(day.planted.map((error) => [error.claim, error.shownBy, error] as const))(
    'that of %s is shown by: %s',
    (_claim, shownBy, error) => {
      const claim = day.claims.find((each) => each.id === error.claim)
      if (claim === undefined) throw new Error('no such claim')
      const { encounter: _encounter, history: _history, ...alone } = claim
      const name = `${error.edit} line ${error.line}`
      if (shownBy === 'claim') expect(found(alone)).toContain(name)
      else expect(found(alone)).not.toContain(name)
    },
  )

  test('are all that would be denied: a claim without one has no such finding', () => {
    const planted = new Set(day.planted.map((error) => error.claim))
    for (const claim of day.claims) {
      if (planted.has(claim.id ?? '')) continue
      const denied = results.get(claim.id)?.findings.filter((finding) => finding.severity === 'deny')
      expect(denied, claim.id).toEqual([])
    }
  })

  test('leave most claims without any finding', () => {
    const clean = [...results.values()].filter((result) => result.findings.length === 0)
    expect(clean.length).toBeGreaterThanOrEqual(day.claims.length - day.planted.length)
  })
})

describe('claims.ndjson', () => {
  test('holds claims that the reader takes', () => {
    for (const text of read('claims.ndjson').trimEnd().split('\n')) expect(readClaim(JSON.parse(text)).ok).toBe(true)
  })
})

describe('claims.837', () => {
  const claims: Claim[] = []
  const report = readClaims(
    new TextEncoder().encode(read('claims.837')),
    {
      resolvePayer: ({ id, filingIndicator }) => payerOf({ payerId: id, filingIndicator }),
    },
    (_view, context) => {
      claims.push(context.toClaim())
    },
  )
  const byId = new Map(claims.map((claim) => [claim.id, claim]))

  test('is read whole, without an issue', () => {
    expect(report).toMatchObject({ claims: day.claims.length, read: day.claims.length, issues: [] })
  })

  test('holds the same claims', () => {
    for (const { id, payer, jurisdiction, placeOfService, diagnoses, lines } of day.claims) {
      const read = byId.get(id)
      const isHeld = aliquot.catalogue.policy(payer ?? '') !== undefined
      expect(read).toMatchObject({ placeOfService, diagnoses, ...(isHeld ? { payer, jurisdiction } : {}) })
      const plain = (each: Claim['lines'][number]) => [
        each.n,
        each.code,
        each.units,
        each.modifiers,
        each.dateOfService,
      ]
      expect(read?.lines.map(plain), id).toEqual(lines.map(plain))
      expect(read?.lines.map((line) => line.chargeCents)).toEqual(lines.map((line) => line.chargeCents))
    }
  })

  test('shows the errors that need no chart', () => {
    for (const error of day.planted.filter((each) => each.shownBy === 'claim')) {
      const claim = byId.get(error.claim)
      expect(claim === undefined ? [] : found(claim)).toContain(`${error.edit} line ${error.line}`)
    }
  })

  test('names nobody real: made-up family names, one made-up address, numbers that were never given out', () => {
    const segments = read('claims.837').split('~\n')
    const people = segments.filter((each) => /^NM1\*(IL|82)\*/.test(each)).map((each) => each.split('*')[3])
    const madeUp = /^(TESTPERSON|SAMPLETON|FICTIONAL|EXAMPLESON|PRETENDER|PLACEHOLDER|MOCKFORD|MADEUP)$/
    for (const name of people) expect(name).toMatch(madeUp)
    for (const segment of segments.filter((each) => each.startsWith('N3*'))) expect(segment).toBe('N3*1 EXAMPLE STREET')
    const numbers = segments.flatMap((each) => (/\*XX\*\d+$/.test(each) ? [each.slice(-10)] : []))
    for (const number of numbers) {
      expect(isValidNpi(number)).toBe(true)
      expect(Number(number)).toBeLessThan(1_000_000_100)
    }
  })
})
