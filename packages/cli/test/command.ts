/** Runs the command in this process, with files and standard input made up. */
import { run } from '../src/run.ts'
import type { DataStore } from '../src/store/data-store.ts'

export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  readonly colour?: boolean
  readonly columns?: number
  readonly today?: string
  readonly samples?: string
  readonly store?: DataStore
}

export interface Ran {
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

/** Names of files that stand for trouble: a folder, and a file that may not be read. */
export const folder = 'a-folder'
export const locked = 'locked.json'

export async function command(args: readonly string[], world: World = {}): Promise<Ran> {
  const { files = {}, stdin = '' } = world
  const written = { out: '', err: '' }
  const code = await run(args, {
    async readFile(path) {
      if (path === folder) throw systemError('EISDIR')
      if (path === locked) throw systemError('EACCES')
      const content = files[path]
      if (content === undefined) throw systemError('ENOENT')
      return bytesOf(content)
    },
    readStdin: async () => bytesOf(stdin),
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    colour: world.colour ?? false,
    columns: world.columns ?? 100,
    today: world.today ?? '2026-03-02',
    samples: world.samples ?? 'nowhere',
    version: '1.2.3',
    ...(world.store === undefined ? {} : { store: world.store }),
  })
  return { code, ...written }
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
