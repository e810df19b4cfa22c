// What must not leave the machine on which it was written, and links that lead nowhere.
import { posix } from 'node:path'
import { lineAt, type Problem, problemAt, type SourceFile } from './source-file.ts'

const machineMarks: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.~-])\/(work|root|home|Users|tmp)\/[\w.-]/g, 'a path of one machine; write it from the repository'],
  [/[A-Z]:\\+Users\\/g, 'a path of one machine; write it from the repository'],
  [/\/\/[\w.-]*\b(registry|artifactory|nexus|verdaccio|npmmirror)\b[\w.-]*\.[a-z]{2,}/g, 'a registry host'],
  [/^\s*(@[\w-]+:)?registry\s*=/gm, 'a registry host'],
]

/** No path of a machine and no registry host, in code, data or words. */
export function checkMachineMarks(files: readonly SourceFile[]): Problem[] {
  return files.flatMap((file) =>
    machineMarks.flatMap(([mark, message]) =>
      [...file.text.matchAll(mark)].map(({ 0: found, index }) =>
        problemAt(file, index, `'${found.trim()}' is ${message}`),
      ),
    ),
  )
}

/** Keeps offsets, so that lines stay right. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

function markdownTargets({ text }: SourceFile): { target: string; offset: number }[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank).replace(/`[^`\n]*`/g, blank)
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(\s+"[^"]*")?\s*\)/g)]
  const defined = [...prose.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)>?/gm)]
  return [...inline, ...defined].map(({ 1: target = '', index }) => ({ target, offset: index }))
}

function jsonTargets({ text }: SourceFile): { target: string; offset: number }[] {
  return [...text.matchAll(/"(\.\.?\/[^"*]*)"/g)].map(({ 1: target = '', index }) => ({ target, offset: index }))
}

const isOutside = (target: string): boolean => /^([a-z][a-z+.-]*:|\/\/|#)/i.test(target)

const isMade = (path: string): boolean => /(^|\/)(node_modules|dist)\//.test(path)

function targetsOf(file: SourceFile): { target: string; offset: number }[] {
  if (file.path.endsWith('.md')) return markdownTargets(file)
  const isSettings = /(^|\/)(package|biome|tsconfig[\w.]*)\.json$/.test(file.path)
  return isSettings ? jsonTargets(file) : []
}

/** A relative link in a page or in settings leads to a file or a folder of the repository. */
export function checkLinks(files: readonly SourceFile[]): Problem[] {
  const known = new Set(
    files.flatMap(({ path }) => path.split('/').map((_, n, parts) => parts.slice(0, n + 1).join('/'))),
  )
  return files.flatMap((file) =>
    targetsOf(file).flatMap(({ target, offset }) => {
      if (isOutside(target)) return []
      const plain = decodeURI(target.replace(/[#?].*$/, ''))
      const path = plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(file.path), plain)
      const folder = path.replace(/\/$/, '')
      if (folder === '.' || isMade(path) || known.has(folder)) return []
      return [{ path: file.path, line: lineAt(file, offset), message: `'${target}' does not exist` }]
    }),
  )
}
