// What pure packages may not touch, each with what to use instead; and what no source may contain.
import type { Node } from 'oxc-parser'
import { isPure } from './architecture.ts'
import { codeOf, isCode, lineAt, type Problem, packageFolderOf, problemAt, type SourceFile } from './source-file.ts'

const useInstead: Readonly<Record<string, string>> = {
  Date: 'a CalendarDate from @aliquot/engine, and today as an argument',
  'Math.random': 'a value that the caller passes in',
  crypto: 'a value that the caller passes in',
  console: 'a returned finding; only the command line prints',
  process: 'an argument; only the command line reads its surroundings',
  performance: 'a measurement in tools/bench',
  Intl: 'own formatting, which is the same on every machine',
  globalThis: 'an argument',
  parseFloat: 'exact integers: cents, microlitres, thousandths',
  setTimeout: 'a pure function; waiting belongs to the caller',
  setInterval: 'a pure function; waiting belongs to the caller',
  setImmediate: 'a pure function; waiting belongs to the caller',
  queueMicrotask: 'a pure function; waiting belongs to the caller',
  fetch: 'values handed in; reading belongs to the caller',
  require: 'an import',
  eval: 'a function',
  localeCompare: '< and >, which are the same on every machine',
  toLocaleString: 'own formatting, which is the same on every machine',
}

/** Names that are banned wherever the global itself is used: as a callee, or as what a property is taken from. */
function bannedName(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const { object, property } = node
    const name = property.type === 'Identifier' && !node.computed ? property.name : ''
    if (name === 'localeCompare' || name === 'toLocaleString' || name === 'parseFloat') return name
    if (object.type !== 'Identifier') return undefined
    if (object.name === 'Math') return name === 'random' ? 'Math.random' : undefined
    return object.name
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    return node.callee.type === 'Identifier' ? node.callee.name : undefined
  }
  return undefined
}

/** No clock, no randomness, no input or output, nothing that differs between machines. */
export function checkPurity(files: readonly SourceFile[]): Problem[] {
  return files.filter(isCode).flatMap((file) => {
    const folder = packageFolderOf(file.path)
    if (folder === undefined || !isPure(folder)) return []
    return codeOf(file).nodes.flatMap((node) => {
      const name = bannedName(node)
      if (name === undefined || !Object.hasOwn(useInstead, name)) return []
      return [problemAt(file, node.start, `${name} in the pure package ${folder}: use ${useInstead[name]}`)]
    })
  })
}

/** Printing is for the command line; a library returns what it has to say. */
export function checkConsole(files: readonly SourceFile[]): Problem[] {
  return files.filter(isCode).flatMap((file) => {
    const folder = packageFolderOf(file.path)
    if (folder === undefined || folder === 'cli' || isPure(folder)) return []
    return codeOf(file).nodes.flatMap((node) =>
      bannedName(node) === 'console' ? [problemAt(file, node.start, 'console outside cli: return it instead')] : [],
    )
  })
}

/** A cast silences the compiler, so it says why it is right: `// cast: reason`, on its line or the line before. */
export function checkCasts(files: readonly SourceFile[]): Problem[] {
  return files.filter(isCode).flatMap((file) => {
    if (packageFolderOf(file.path) === undefined) return []
    const { nodes, comments } = codeOf(file)
    const reasoned = new Set(
      comments
        .filter(({ value }) => /^\s*cast:\s*\S+(\s+\S+){2,}/.test(value))
        .flatMap(({ end }) => [lineAt(file, end), lineAt(file, end) + 1]),
    )
    return nodes.flatMap((node) => {
      if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return []
      const type = file.text.slice(node.typeAnnotation.start, node.typeAnnotation.end)
      // A cast over several lines may carry its reason where it starts or where its type stands.
      const lines = [lineAt(file, node.start), lineAt(file, node.typeAnnotation.start)]
      if (type === 'const' || lines.some((line) => reasoned.has(line))) return []
      return [
        problemAt(file, node.start, `cast to ${type} without a reason; narrow it, or say '// cast: why it holds'`),
      ]
    })
  })
}

/** Work that is left is an issue, where it can be found and closed. */
export function checkLeftovers(files: readonly SourceFile[]): Problem[] {
  return files.filter(isCode).flatMap((file) =>
    codeOf(file)
      .comments.filter(({ value }) => /\b(FIXME|TODO)\b/.test(value))
      .map(({ start }) => problemAt(file, start, 'work left in a comment; finish it or open an issue')),
  )
}
