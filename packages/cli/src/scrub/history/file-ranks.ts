/** The files of a run in the order of their names, which does not depend on the order in which they are given. */
import { normalize } from 'node:path'
import { fileNameOf } from '../../read/read-bytes.ts'

/** Rank of each file by the name under which it is reported. Two ways to write one path have one rank. */
export function ranksOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const names = [...new Set(paths.filter((path) => path !== '-').map((path) => normalize(path)))].sort()
  // Standard input has no name: it comes last.
  const rankOf = (path: string) => (path === '-' ? names.length : names.indexOf(normalize(path)))
  return new Map(paths.map((path) => [fileNameOf(path), rankOf(path)]))
}
