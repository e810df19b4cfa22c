// Reads the checkout: every file that would be committed, with the text of those that have one.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './source-file.ts'

const made = new Set(['node_modules', 'dist', '.git', '.cache'])

/** Reports of how much of the code the tests ran. Deeper down, coverage is what a payer pays. */
const testReports = 'coverage'

const binary = /\.(gz|zip|bin|png|jpe?g|gif|ico|pdf|woff2?|ttf|wasm)$/

/** Tables larger than this are data from an importer; reading them would take longer than all the checks. */
const textBytes = 1_500_000

function* pathsIn(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (made.has(entry.name) || path === testReports) continue
    if (entry.isDirectory()) yield* pathsIn(root, path)
    else if (entry.isFile()) yield path
  }
}

export function readRepository(root: string): SourceFile[] {
  return [...pathsIn(root, '')].map((path) => {
    const isText = !binary.test(path) && statSync(join(root, path)).size <= textBytes
    return { path, text: isText ? readFileSync(join(root, path), 'utf8') : '' }
  })
}
