/** Which faults only validating finds is written down: it is what it is. */
import { expect, test } from 'vitest'
import { readClaims } from '../src/read-claims.ts'
import { validate } from '../src/validate.ts'
import { foundByValidation } from '../src/validation/found-by-validation.ts'
import { samples } from './samples.ts'

test('what validating adds keeps no claim from being read, and nothing else does it add', () => {
  const seen = new Set<string>()
  for (const { bytes } of samples()) {
    const plain = readClaims(bytes, { resolvePayer: () => undefined }, () => {})
    expect(plain.issues.filter(({ code }) => foundByValidation.has(code))).toEqual([])
    const full = validate(bytes)
    expect(full.read).toBe(plain.read)
    const others = full.issues.filter(({ code }) => !foundByValidation.has(code))
    expect(others.map(({ code, segment }) => [code, segment])).toEqual(
      plain.issues.map(({ code, segment }) => [code, segment]),
    )
    for (const { code } of full.issues) if (foundByValidation.has(code)) seen.add(code)
  }
  expect(seen.size).toBeGreaterThan(8)
})
