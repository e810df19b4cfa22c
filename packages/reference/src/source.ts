/** A document or data file that a value rests on. */
export type Authority =
  | 'cms'
  | 'mac'
  | 'payer'
  | 'society'
  | 'coding-press'
  | 'forum'
  | 'law'
  /** One of the documents that this project started from: checked, never believed. */
  | 'seed'
  /** Notes of this project, where no single document can be named. */
  | 'dossier'

export interface Source {
  readonly id: string
  /** What it is, in our words. */
  readonly title: string
  /** Where it was read; empty only for `dossier`. */
  readonly url: string
  /** Whose word it is, which may be another's than the page's. */
  readonly authority: Authority
  /** How it was read, where that limits its weight. */
  readonly note?: string | undefined
}
