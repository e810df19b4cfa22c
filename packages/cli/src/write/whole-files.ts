/**
 * Files that appear in a folder only when all of them are whole: they are written into a hidden folder inside it, and
 * moved when everything stands. Whatever stops the run before that leaves the folder as it was.
 */
import { Buffer } from 'node:buffer'
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const hidden = '.aliquot-unfinished-'

/** Small writes are gathered; a piece is written when so many bytes wait. */
const pieceLength = 1 << 18

interface Unfinished {
  readonly descriptor: number
  readonly waiting: Buffer
  filled: number
  /** Bytes that stand in the file. */
  length: number
}

export class WholeFiles {
  readonly folder: string
  readonly #names: readonly string[]
  readonly #stale: readonly string[]
  readonly #unfinished: string
  readonly #files = new Map<string, Unfinished>()
  readonly #stop = (signal: NodeJS.Signals) => {
    this.discard()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  #isOpen = true

  /**
   * Begins to write files of these names; the folder is made if it is not there. Files named `stale` belong to earlier
   * runs and go too. Throws errors of the platform.
   */
  constructor(folder: string, names: readonly string[], stale: readonly string[] = []) {
    this.folder = folder
    this.#names = names
    this.#stale = stale
    mkdirSync(folder, { recursive: true })
    removeLeft(folder)
    this.#unfinished = mkdtempSync(join(folder, `${hidden}${process.pid}-`))
    for (const name of names) {
      const descriptor = openSync(join(this.#unfinished, name), 'w')
      this.#files.set(name, { descriptor, waiting: Buffer.allocUnsafe(pieceLength), filled: 0, length: 0 })
    }
    process.once('SIGINT', this.#stop)
    process.once('SIGTERM', this.#stop)
  }

  /** Appends to a file; text is written as UTF-8. */
  write(name: string, content: Uint8Array | string): void {
    const file = this.#file(name)
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (file.filled + bytes.length > pieceLength) flush(file)
    if (bytes.length > pieceLength) writeAll(file, bytes)
    else {
      file.waiting.set(bytes, file.filled)
      file.filled += bytes.length
    }
  }

  /** How many bytes were written to a file. */
  lengthOf(name: string): number {
    const { length, filled } = this.#file(name)
    return length + filled
  }

  /** Forgets what was written to a file beyond so many bytes. */
  cut(name: string, length: number): void {
    const file = this.#file(name)
    flush(file)
    ftruncateSync(file.descriptor, length)
    file.length = length
  }

  /**
   * All files are whole: puts them into their places. What stood there goes first, so that files of two runs never
   * stand side by side; where the last one stands, all do.
   */
  finish(): void {
    for (const file of this.#files.values()) {
      flush(file)
      fsyncSync(file.descriptor)
    }
    this.#close()
    for (const name of [...this.#stale, ...this.#names].reverse()) rmSync(join(this.folder, name), { force: true })
    for (const name of this.#names) renameSync(join(this.#unfinished, name), join(this.folder, name))
    this.#clear()
  }

  /** Nothing of what was written stays. */
  discard(): void {
    if (!this.#isOpen && !existsSync(this.#unfinished)) return
    this.#close()
    this.#clear()
  }

  #file(name: string): Unfinished {
    const file = this.#files.get(name)
    if (file === undefined) throw new RangeError(`no file ${name} is written here`)
    return file
  }

  #close(): void {
    if (this.#isOpen) for (const { descriptor } of this.#files.values()) closeSync(descriptor)
    this.#isOpen = false
  }

  #clear(): void {
    rmSync(this.#unfinished, { recursive: true, force: true })
    process.removeListener('SIGINT', this.#stop)
    process.removeListener('SIGTERM', this.#stop)
  }
}

function flush(file: Unfinished): void {
  writeAll(file, file.waiting.subarray(0, file.filled))
  file.filled = 0
}

function writeAll(file: Unfinished, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const written = writeSync(file.descriptor, bytes, at, bytes.length - at, file.length)
    at += written
    file.length += written
  }
}

/** Removes what runs left that were killed. */
function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(hidden)) continue
    const pid = Number(name.slice(hidden.length).split('-')[0])
    if (!isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
