import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, sha256 } from '../src/fingerprint.ts'
import { engineVersion } from '../src/version.ts'

const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)) })

describe('sha256', () => {
  test('is that of the platform, at every length of a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'a'.repeat(length)
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }
    fc.assert(
      fc.property(ascii, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
    )
  })

  test('refuses what is not ASCII', () => {
    expect(() => sha256('é')).toThrow(RangeError)
  })
})

describe('canonical text', () => {
  test('does not depend on the order of keys, and is read back as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value)
        expect([...text].every((one) => one.charCodeAt(0) < 128)).toBe(true)
        expect(canonicalText(JSON.parse(text))).toBe(text)
        // -0 is written as 0.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalText({ b: 1, a: [undefined, new Map([['k', 2]])] })).toBe(
      canonicalText({ a: [undefined, new Map([['k', 2]])], b: 1 }),
    )
  })

  test('tells different tables apart, whatever they are kept in', () => {
    expect(canonicalText(Int32Array.of(1, 2))).toBe('[1,2]')
    expect(canonicalText(new Set(['b', 'a']))).toBe('["a","b"]')
    expect(canonicalText({ toJSON: () => 'itself', check() {} })).toBe('"itself"')
  })
})

test('the version of the engine is that of every package', () => {
  const packages = new URL('../../', import.meta.url)
  for (const folder of readdirSync(packages)) {
    const manifest: { version: string } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8'))
    expect(manifest.version, folder).toBe(engineVersion)
  }
})
