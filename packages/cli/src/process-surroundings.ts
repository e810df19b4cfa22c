/** The surroundings of a real process. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { dataFolder, folderStore } from './store/folder-store.ts'
import type { Surroundings, WrittenFile } from './surroundings.ts'

const usualColumns = 100

export function processSurroundings(): Surroundings {
  const { stdout, stdin, stderr, env } = process
  return {
    readFile: (path) => readFile(path),
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
    pieces: (path) => (path === '-' ? stdin : piecesOf(path)),
    size: async (path) => {
      if (path === '-') return undefined
      // Why a file cannot be read is said when it is read.
      return await stat(path).then(
        ({ size }) => size,
        () => undefined,
      )
    },
    createFile,
    out: (text) => {
      stdout.write(text)
    },
    async drained() {
      if (stdout.writableNeedDrain) await once(stdout, 'drain')
    },
    err: (text) => {
      stderr.write(text)
    },
    progress: stderr.isTTY === true ? (text) => stderr.write(text) : undefined,
    isOutTerminal: stdout.isTTY === true,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    columns: Math.min(Math.max(stdout.columns || usualColumns, 60), 140),
    ...localNow(),
    samples: fromHere(fileURLToPath(new URL('../../../examples/clinic-day/', import.meta.url))),
    version: versionOf(new URL('../package.json', import.meta.url)),
    store: folderStore(dataFolder(env)),
  }
}

async function createFile(path: string): Promise<WrittenFile> {
  const beside = `${path}.partial`
  const handle = await open(beside, 'w')
  return {
    write: async (text) => {
      await handle.appendFile(text)
    },
    async close() {
      await handle.close()
      await rename(beside, path)
    },
    async discard() {
      await handle.close()
      await rm(beside, { force: true })
    },
  }
}

/** A path as somebody who stands here would write it. */
function fromHere(path: string): string {
  const shorter = relative(process.cwd(), path)
  return shorter === '' || shorter.startsWith('..') || isAbsolute(shorter) ? path : shorter
}

/** Larger pieces are no faster to read, and smaller ones are slower. Bytes. */
const pieceLength = 1 << 18

/** One buffer serves all pieces of a file. */
async function* piecesOf(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = new Uint8Array(pieceLength)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceLength)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Day and time where the user is, not in Greenwich. */
function localNow(): { readonly today: string; readonly time: string } {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return {
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}${two(now.getMinutes())}`,
  }
}

function versionOf(manifest: URL): string {
  const fields: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  if (typeof fields !== 'object' || fields === null || !('version' in fields)) return ''
  return String(fields.version)
}
