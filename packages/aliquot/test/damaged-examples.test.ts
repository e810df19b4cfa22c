/** The damaged examples are broken in the ways that their README says, and the rest of them is read. */
import { readdirSync, readFileSync } from 'node:fs'
import { readClaims } from '@aliquot/x12/read-claims'
import { expect, test } from 'vitest'
import { readClaim } from '../src/aliquot.ts'

const folder = new URL('../../../examples/damaged/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

function read837(name: string) {
  const claims: string[] = []
  const { issues } = readClaims(
    new TextEncoder().encode(read(name)),
    { resolvePayer: () => undefined },
    (_, context) => {
      claims.push(context.claimId())
    },
  )
  return { claims, issues: issues.map(({ code, claim, segment }) => [code, claim, segment]) }
}

test('each is described in the README', () => {
  const readme = read('README.md')
  for (const name of readdirSync(folder))
    expect(name === 'README.md' || readme.includes(`\`${name}\``), name).toBe(true)
})

test('a file that ends inside a claim', () => {
  const { claims, issues } = read837('cut-off.837')
  expect(claims).toEqual(['d1'])
  expect(issues[0]).toEqual(['claim-cut-off', 'd2', 34])
  expect(issues.slice(1).map(([code]) => code)).toEqual(['se-missing', 'ge-missing', 'iea-missing'])
})

test('a broken claim between two whole ones', () => {
  const { claims, issues } = read837('broken-claim.837')
  expect(claims).toEqual(['d1', 'd3'])
  expect(issues).toEqual([['units-unreadable', 'd2', 38]])
})

test('a broken line between two whole ones', () => {
  const lines = read('broken-line.ndjson').trimEnd().split('\n')
  const whole = lines.map((line) => {
    try {
      return readClaim(JSON.parse(line)).ok
    } catch {
      return 'not JSON'
    }
  })
  expect(whole).toEqual([true, 'not JSON', true])
})

test('a claim with wrong types', () => {
  const result = readClaim(JSON.parse(read('wrong-types.json')))
  expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toEqual([
    '/placeOfService',
    '/diagnoses',
    '/lines/0/units',
    '/lines/1/code',
    '/lines/1/dateOfService',
    '/lines/2/units',
    '/lines/2/modifiers/0',
  ])
})
