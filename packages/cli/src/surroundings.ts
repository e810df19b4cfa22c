/** What a command needs of the world around it, so that tests can hand in another one. */
import type { IsoDate } from '@aliquot/engine/calendar-date'

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
  out(text: string): void
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
}
