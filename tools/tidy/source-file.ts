// A file of the repository as the checks see it: a path from the top, a text, and for code its syntax, parsed once.
import { type Comment, type Node, type ParseResult, parseSync, visitorKeys } from 'oxc-parser'

export interface SourceFile {
  /** From the repository's top, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Problem {
  readonly path: string
  readonly line: number
  readonly message: string
}

export type Check = (files: readonly SourceFile[]) => Problem[]

export interface Code {
  readonly nodes: readonly Node[]
  readonly comments: readonly Comment[]
  readonly module: ParseResult['module']
}

const parsed = new WeakMap<SourceFile, Code>()
const lineStarts = new WeakMap<SourceFile, readonly number[]>()

export const isCode = (file: SourceFile): boolean => /\.(ts|tsx|mjs|js)$/.test(file.path)

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function collect(node: Node, into: Node[]): void {
  into.push(node)
  for (const [key, value] of Object.entries(node)) {
    if (!visitorKeys[node.type]?.includes(key)) continue
    const children: readonly unknown[] = Array.isArray(value) ? value : [value]
    for (const child of children) if (isNode(child)) collect(child, into)
  }
}

/** The syntax of a file. One that does not parse has none: the compiler reports it. */
export function codeOf(file: SourceFile): Code {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const { program, comments, module } = parseSync(file.path, file.text)
  const nodes: Node[] = []
  collect(program, nodes)
  const code = { nodes, comments, module }
  parsed.set(file, code)
  return code
}

function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file)
  if (known !== undefined) return known
  const starts = [0]
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1)
  lineStarts.set(file, starts)
  return starts
}

/** The line, counted from 1, that holds an offset. */
export function lineAt(file: SourceFile, offset: number): number {
  const starts = startsOf(file)
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

export const problemAt = (file: SourceFile, offset: number, message: string): Problem => ({
  path: file.path,
  line: lineAt(file, offset),
  message,
})

/** `packages/engine/src/money.ts` is in the folder `engine`; anything else but a source of a package has none. */
export const packageFolderOf = (path: string): string | undefined => /^packages\/([^/]+)\/src\//.exec(path)?.[1]

export const isCases = (path: string): boolean => path.endsWith('.cases.ts')

export const isGenerated = (path: string): boolean => path.includes('.generated.')

export const isTest = (path: string): boolean => /(^|\/)test\//.test(path)
