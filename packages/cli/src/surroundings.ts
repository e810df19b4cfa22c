/** What a command needs of the world around it, so that tests can hand in another one. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { DataStore } from './store/data-store.ts'

/** A file that is being written. Nobody sees it before it is closed, so what it replaces can still be read. */
export interface WrittenFile {
  write(text: string): Promise<void>
  /** Puts it in its place. */
  close(): Promise<void>
  /** Leaves what was there before. */
  discard(): Promise<void>
}

export interface Surroundings {
  /** Bytes of a file. Rejects with the error of the platform. */
  readFile(path: string): Promise<Uint8Array>
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>
  /**
   * The bytes of a file, one piece after the other; `-` is standard input. A piece holds until the next is asked for.
   * Rejects with the error of the platform.
   */
  pieces(path: string): AsyncIterable<Uint8Array>
  /** Bytes of a file; `undefined` if nobody knows, as of standard input. */
  size(path: string): Promise<number | undefined>
  /** Opens a file for writing. Rejects with the error of the platform. */
  createFile(path: string): Promise<WrittenFile>
  out(text: string): void
  /** Waits while standard output has more to write than it should hold. */
  drained(): Promise<void>
  err(text: string): void
  /** Takes a line that moves, where a terminal shows it. */
  readonly progress?: ((text: string) => void) | undefined
  /** What is put out goes to a terminal. */
  readonly isOutTerminal: boolean
  /** Colour is welcome: a terminal, and nobody asked for none. */
  readonly colour: boolean
  /** Width of the terminal, in characters. */
  readonly columns: number
  readonly today: IsoDate
  /** The time of day, `HHMM`. */
  readonly time: string
  /** Folder of the sample day. */
  readonly samples: string
  readonly version: string
  /** Where imported tables are kept; none where nothing may be kept. */
  readonly store?: DataStore
}
