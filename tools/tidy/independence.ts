// The checker re-does what deriving did, and the simulator bills and pays apart from the engine. If they shared code,
// they would share mistakes.
import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import { isCode, type Problem, problemAt, type SourceFile } from './source-file.ts'

const checker = 'packages/engine/src/check/'
const deriving = 'packages/engine/src/derive/'

interface Edge {
  readonly target: string
  readonly typeOnly: boolean
}

const edgesOf = (file: SourceFile): Edge[] =>
  importsOf(file)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, typeOnly }) => ({ target: posix.join(posix.dirname(file.path), specifier), typeOnly }))

/** The way by which a file reaches deriving: directly in any form, or through others by values. */
function wayToDeriving(from: SourceFile, byPath: ReadonlyMap<string, SourceFile>): string[] | undefined {
  const seen = new Set([from.path])
  const queue = [{ file: from, way: [from.path] }]
  for (const { file, way } of queue) {
    for (const { target, typeOnly } of edgesOf(file)) {
      if (typeOnly && file !== from) continue
      if (target.startsWith(deriving)) return [...way, target]
      const next = byPath.get(target)
      if (next === undefined || typeOnly || seen.has(target)) continue
      seen.add(target)
      queue.push({ file: next, way: [...way, target] })
    }
  }
  return undefined
}

export function checkIndependence(files: readonly SourceFile[]): Problem[] {
  const byPath = new Map(files.filter(isCode).map((file) => [file.path, file]))
  return [...byPath.values()].flatMap((file) => {
    if (!file.path.startsWith(checker)) return []
    const way = wayToDeriving(file, byPath)
    return way === undefined
      ? []
      : [{ path: file.path, line: 1, message: `the checker uses deriving: ${way.join(' > ')}` }]
  })
}

const simulator = 'packages/practice-simulator/src/'
const judged = /^(@aliquot\/engine\/(derive|scrub|check)\/|@aliquot\/edits\/|aliquot(\/|$))/

/** The make-believe practice and its payers know nothing of deriving, scrubbing, checking and the edits. */
export function checkSimulator(files: readonly SourceFile[]): Problem[] {
  return files
    .filter((file) => isCode(file) && file.path.startsWith(simulator))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => judged.test(specifier))
        .map(({ specifier, offset }) =>
          problemAt(file, offset, `the simulator measures '${specifier}' and may not use it: write it apart`),
        ),
    )
}
