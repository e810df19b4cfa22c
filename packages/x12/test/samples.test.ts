/** Every sample file is read with each issue explained, or passed over with a reason. */
import { describe, expect, test } from 'vitest'
import { issueCodes } from '../src/issue-codes.ts'
import { validate } from '../src/validate.ts'
import { samples } from './samples.ts'

const isClaims = (kind: string) => kind === '837P' || kind === '837I'

describe('samples', () => {
  test.each(samples().map((sample) => [sample.path, sample] as const))('%s', (_, { bytes, kind, claims }) => {
    const report = validate(bytes)
    if (isClaims(kind) && report.interchanges > 0) {
      expect(report).toMatchObject({ claims, skipped: 0 })
      // A claim that is not read has an issue of its own, or its subscriber has.
      const named = report.issues.filter(({ reply }) => reply.startsWith('IK'))
      expect(report.claims - report.read).toBeLessThanOrEqual(named.length)
    } else {
      expect(report.read).toBe(0)
      expect(report.issues.map(({ code }) => code)).toEqual(
        expect.arrayContaining([report.interchanges === 0 ? 'isa-missing' : 'not-professional']),
      )
      expect(report.skipped).toBe(report.transactions)
    }
    for (const { code, reply, message } of report.issues) {
      expect(reply).toBe(issueCodes[code][0])
      expect(message).not.toMatch(/\{|undefined|NaN/)
    }
  })
})

test('the issues of a sound sample', () => {
  const sound = samples().filter(({ bytes, kind }) => isClaims(kind) && validate(bytes).issues.length === 0)
  expect(sound.length).toBeGreaterThanOrEqual(8)
})
