import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checks } from '../tidy/checks.ts'
import { readRepository } from '../tidy/repository-files.ts'

const files = readRepository(fileURLToPath(new URL('../../', import.meta.url)))

describe('the repository is tidy', () => {
  test('its files were read', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.find(({ path }) => path === 'package.json')?.text).toContain('aliquot-repository')
  })

  test.each(Object.entries(checks))(
    '%s',
    (_, check) => {
      expect(check(files).map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([])
    },
    30_000,
  )
})
