/** Runs the command in this process, with files and standard input made up. */
import { run } from '../src/run.ts'
import type { DataStore } from '../src/store/data-store.ts'

export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  /** Names of files that are pipes: their bytes can be read once. */
  readonly pipes?: readonly string[]
  readonly colour?: boolean
  readonly columns?: number
  readonly today?: string
  readonly samples?: string
  readonly progress?: (text: string) => void
  /** Length of the pieces in which a stream comes, in bytes. */
  readonly pieces?: number
  readonly store?: DataStore
}

export interface Ran {
  /** Files that were written, by name. */
  readonly written: Readonly<Record<string, string>>
  readonly code: number
  readonly out: string
  readonly err: string
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** An error as the file system raises it. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** In pieces, so that what is read in a stream meets ends of pieces within everything. */
async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Names of files that stand for trouble: a folder, and a file that may not be read. */
export const folder = 'a-folder'
export const locked = 'locked.json'

/** No divisor of anything: pieces end in the middle of segments. */
const pieceLength = 1021

export async function command(args: readonly string[], world: World = {}): Promise<Ran> {
  const { files = {}, stdin = '' } = world
  const written = { out: '', err: '' }
  const created: Record<string, string> = {}
  const emptied = new Set<string>()
  const readFile = async (path: string) => {
    if (path === folder) throw systemError('EISDIR')
    if (path === locked) throw systemError('EACCES')
    const content = files[path]
    if (content === undefined) throw systemError('ENOENT')
    if (!world.pipes?.includes(path)) return bytesOf(content)
    if (emptied.has(path)) return new Uint8Array(0)
    emptied.add(path)
    return bytesOf(content)
  }
  const code = await run(args, {
    readFile,
    readStdin: async () => bytesOf(stdin),
    async *pieces(path) {
      yield* piecesOf(path === '-' ? bytesOf(stdin) : await readFile(path), world.pieces ?? pieceLength)
    },
    size: async (path) => {
      if (files[path] === undefined) return undefined
      return world.pipes?.includes(path) ? 0 : bytesOf(files[path]).length
    },
    progress: world.progress,
    isOutTerminal: false,
    async createFile(path) {
      if (path === folder) throw systemError('EISDIR')
      let text = ''
      return {
        async write(part) {
          text += part
        },
        async close() {
          created[path] = text
        },
        async discard() {},
      }
    },
    drained: async () => {},
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    colour: world.colour ?? false,
    columns: world.columns ?? 100,
    today: world.today ?? '2026-03-02',
    time: '0915',
    samples: world.samples ?? 'nowhere',
    version: '1.2.3',
    ...(world.store === undefined ? {} : { store: world.store }),
  })
  return { code, ...written, written: created }
}

/** What a command writes with `--json`. */
export async function commandJson(
  args: readonly string[],
  world: World = {},
): Promise<Ran & { readonly json: unknown }> {
  const ran = await command([...args, '--json'], world)
  const json: unknown = JSON.parse(ran.out)
  return { ...ran, json }
}

export const ndjson = (...documents: readonly unknown[]) =>
  documents.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n')
