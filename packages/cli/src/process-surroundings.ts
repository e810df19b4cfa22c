/** The surroundings of a real process. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { dataFolder, folderStore } from './store/folder-store.ts'
import type { Surroundings } from './surroundings.ts'

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
    out: (text) => {
      stdout.write(text)
    },
    err: (text) => {
      stderr.write(text)
    },
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    columns: Math.min(Math.max(stdout.columns || usualColumns, 60), 140),
    today: localToday(),
    samples: fromHere(fileURLToPath(new URL('../../../examples/clinic-day/', import.meta.url))),
    version: versionOf(new URL('../package.json', import.meta.url)),
    store: folderStore(dataFolder(env)),
  }
}

/** A path as somebody who stands here would write it. */
function fromHere(path: string): string {
  const shorter = relative(process.cwd(), path)
  return shorter === '' || shorter.startsWith('..') || isAbsolute(shorter) ? path : shorter
}

/** Today where the user is, not in Greenwich. */
function localToday(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function versionOf(manifest: URL): string {
  const fields: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  if (typeof fields !== 'object' || fields === null || !('version' in fields)) return ''
  return String(fields.version)
}
