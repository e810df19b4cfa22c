/** What a command needs of the world around it, so that tests can hand in another one. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { DataStore } from './store/data-store.ts'

export interface Surroundings {
  /** Bytes of a file. Rejects with the error of the platform. */
  readFile(path: string): Promise<Uint8Array>
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>
  out(text: string): void
  err(text: string): void
  /** Colour is welcome: a terminal, and nobody asked for none. */
  readonly colour: boolean
  /** Width of the terminal, in characters. */
  readonly columns: number
  readonly today: IsoDate
  /** Folder of the sample day. */
  readonly samples: string
  readonly version: string
  /** Where imported tables are kept; none where nothing may be kept. */
  readonly store?: DataStore
}
