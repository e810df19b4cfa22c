/** What reading a file gives: a whole table, or why the file is refused. Nothing is half read. */

/** Kinds of file that can be imported. */
export type ImportKind =
  | 'fee-schedule'
  | 'geographic-indices'
  | 'locality-counties'
  | 'zip-localities'
  | 'payment-amounts'
  | 'same-day-pairs'
  | 'daily-limits'
  | 'add-on-codes'
  | 'diagnosis-codes'
  | 'code-descriptors'
  | 'benchmark'
  | 'contract-fees'

export interface FileIssue {
  /** Counted from 1. */
  readonly line?: number
  readonly message: string
}

export type Imported<Table> =
  | { readonly ok: true; readonly table: Table; readonly notes: readonly string[] }
  | { readonly ok: false; readonly issues: readonly FileIssue[] }

export function refused(...issues: readonly (FileIssue | string)[]): {
  readonly ok: false
  readonly issues: readonly FileIssue[]
} {
  return { ok: false, issues: issues.map((issue) => (typeof issue === 'string' ? { message: issue } : issue)) }
}

/** So many faults of one file are told; the rest is counted. */
const mostTold = 5

/** Collects faults line by line, and tells the first few. */
export class Faults {
  readonly #told: FileIssue[] = []
  #count = 0

  add(line: number, message: string): void {
    this.#count += 1
    if (this.#told.length < mostTold) this.#told.push({ line, message })
  }

  get any(): boolean {
    return this.#count > 0
  }

  get issues(): readonly FileIssue[] {
    const more = this.#count - this.#told.length
    return more > 0 ? [...this.#told, { message: `and ${more} more faults like these` }] : this.#told
  }
}
