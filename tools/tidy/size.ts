// Limits on what a reader must hold at once, and how files are named.
import { codeOf, isCases, isCode, isGenerated, isTest, lineAt, type Problem, type SourceFile } from './source-file.ts'

const fileLines = 400
const functionLines = 70
const columns = 120
// The aim for the checker is 500, and it is missed: see the gap list. This keeps what there is from growing.
const checkerLimits = [
  { what: 'the checker', files: /^packages\/engine\/src\/check\//, most: 660 },
  { what: 'the rules of the checker', files: /^packages\/engine\/src\/proof-rules\.ts$/, most: 200 },
] as const

const isReference = (path: string): boolean => path.startsWith('packages/reference/src/')

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const isOurs = (file: SourceFile): boolean => isCode(file) && !isGenerated(file.path)

/** Data may be long; code that is long holds more than one concept. */
export function checkFileLength(files: readonly SourceFile[]): Problem[] {
  return files.filter(isOurs).flatMap((file) => {
    const lines = lineCount(file.text)
    if (lines <= fileLines || isReference(file.path) || isCases(file.path)) return []
    const message = `${lines} lines; at most ${fileLines}. Which concept could have a file of its own?`
    return [{ path: file.path, line: fileLines + 1, message }]
  })
}

export function checkFunctionLength(files: readonly SourceFile[]): Problem[] {
  return files.filter(isOurs).flatMap((file) => {
    if (isTest(file.path) || isCases(file.path)) return []
    return codeOf(file).nodes.flatMap(({ type, start, end }) => {
      if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)) return []
      const line = lineAt(file, start)
      const lines = lineAt(file, end) - line + 1
      const message = `a function of ${lines} lines; at most ${functionLines}`
      return lines <= functionLines ? [] : [{ path: file.path, line, message }]
    })
  })
}

/** A string that fills its line, in data: breaking it would make the quoted sentence impossible to find. */
const isOneString = (line: string): boolean => /^\s*([\w'-]+: )?(['"`]).*\2,?$/.test(line)

export function checkColumns(files: readonly SourceFile[]): Problem[] {
  return files.filter(isOurs).flatMap((file) =>
    file.text.split('\n').flatMap((text, index) => {
      if (text.length <= columns) return []
      if ((isReference(file.path) || isCases(file.path)) && isOneString(text)) return []
      return [{ path: file.path, line: index + 1, message: `${text.length} columns; at most ${columns}` }]
    }),
  )
}

const vague = /^(index|utils?|helpers?|common|misc|shared|lib)$/

/** Names say the one concept that a file holds. */
export function checkFileNames(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path }) => {
    if (!/^(packages\/[^/]+\/(src|test|bin)|tools|scripts|bin)\//.test(path) || /\/(fixtures|data)\//.test(path))
      return []
    const parts = path.split('/')
    const odd = parts.find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part))
    if (odd !== undefined) return [{ path, line: 1, message: `'${odd}' is not kebab-case` }]
    const stems = parts.slice(2).map((part) => part.replace(/\..*$/, ''))
    const empty = stems.find((stem) => vague.test(stem))
    const message = `'${empty}' does not say what the file holds`
    return empty !== undefined && /\/src\//.test(path) ? [{ path, line: 1, message }] : []
  })
}

/** The checker and the rules that it reads are small enough to be read whole: they are what the proofs rest on. */
export function checkCheckerSize(files: readonly SourceFile[]): Problem[] {
  return checkerLimits.flatMap(({ what, files: counted, most }) => {
    const parts = files.filter((file) => isCode(file) && counted.test(file.path))
    const lines = parts.reduce((sum, { text }) => sum + lineCount(text), 0)
    const message = `${what}: ${lines} lines; to be read whole, fewer than ${most}`
    return lines < most ? [] : [{ path: parts[0]?.path ?? '', line: 1, message }]
  })
}
