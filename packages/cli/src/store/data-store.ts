/** The user's data folder: what was imported, one file a release. */
export interface DataStore {
  /** Where it is, for people. */
  readonly place: string
  /** Names of the files in it; none where the folder is not there yet. */
  list(): Promise<readonly string[]>
  read(name: string): Promise<Uint8Array>
  /** Writes the whole file or nothing. */
  write(name: string, text: string): Promise<void>
}
