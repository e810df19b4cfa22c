/** The generated pages are what the generator writes now, and links of the hand-written ones are theirs to keep. */
import type { EditCases } from '@aliquot/engine/scrub/edit-cases'
import { expect, test } from 'vitest'
import { missingCapabilities, seedCapabilities } from '../docs/seed-capabilities.ts'
import { differences, generatedPages } from '../generate-docs.ts'

const modules = import.meta.glob<{ editCases: EditCases }>('../../packages/edits/src/**/*.cases.ts', { eager: true })
const corpus = new Map(Object.values(modules).map(({ editCases }) => [editCases.edit, editCases]))

test('generated pages are up to date (npm run docs)', () => {
  expect(differences(generatedPages(corpus))).toEqual([])
}, 30_000)

test('a changed page is noticed', () => {
  const pages = new Map([['docs/rules.md', 'something else\n']])
  expect(differences(pages)).toContain('docs/rules.md')
})

test('every coverage capability of the first document is carried by a clause', () => {
  expect(seedCapabilities).toHaveLength(39)
  expect(missingCapabilities()).toEqual([])
})
