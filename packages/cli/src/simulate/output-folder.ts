/** A folder that a run writes its files into. */
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Characters that are gathered before they are written. */
const pieceLength = 1 << 20

/** Files of a folder: some are written at once, some grow until the end. */
export class OutputFolder {
  readonly #folder: string
  readonly #open = new Map<string, { readonly file: number; kept: string[]; length: number }>()
  readonly #made = new Set<string>()
  files = 0
  characters = 0

  /** Makes the folder. Throws what the file system raises, and an `Error` if it holds anything. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0) throw new Error('the folder is not empty: name a new one')
    this.#folder = folder
  }

  /** Writes a whole file. */
  write(path: string, text: string): void {
    writeFileSync(this.#pathOf(path), text)
    this.files += 1
    this.characters += text.length
  }

  /** Adds text to the end of a file. */
  append(path: string, text: string): void {
    let open = this.#open.get(path)
    if (open === undefined) {
      open = { file: openSync(this.#pathOf(path), 'w'), kept: [], length: 0 }
      this.#open.set(path, open)
      this.files += 1
    }
    open.kept.push(text)
    open.length += text.length
    this.characters += text.length
    if (open.length < pieceLength) return
    writeSync(open.file, open.kept.join(''))
    open.kept = []
    open.length = 0
  }

  close(): void {
    for (const { file, kept } of this.#open.values()) {
      writeSync(file, kept.join(''))
      closeSync(file)
    }
    this.#open.clear()
  }

  #pathOf(path: string): string {
    const whole = join(this.#folder, path)
    const folder = dirname(whole)
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#made.add(folder)
    }
    return whole
  }
}
