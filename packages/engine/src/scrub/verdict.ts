/** What the edits say of a claim: one bit an edit in each set, used again for the next claim. */

/** The outcome of one edit on one claim. */
export type Outcome = 'not-applicable' | 'clean' | 'undecided' | 'found'

/** The outcome of a claim as a whole. */
export type ClaimOutcome = 'clean' | 'undecided' | 'found'

/** A set of edits by their index, as bits. */
export class EditSet {
  readonly #words: Uint32Array

  constructor(edits: number) {
    this.#words = new Uint32Array(Math.ceil(edits / 32))
  }

  clear(): void {
    const words = this.#words
    // There are two or three words: a loop is cheaper than `fill`.
    for (let index = 0; index < words.length; index += 1) words[index] = 0
  }

  add(edit: number): void {
    const word = edit >>> 5
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (edit & 31))
  }

  has(edit: number): boolean {
    return ((this.#words[edit >>> 5] ?? 0) & (1 << (edit & 31))) !== 0
  }

  get isEmpty(): boolean {
    const words = this.#words
    for (let index = 0; index < words.length; index += 1) {
      if (words[index] !== 0) return false
    }
    return true
  }
}

/** Outcomes of all edits on a claim. */
export class Verdict {
  readonly found: EditSet
  readonly undecided: EditSet
  readonly applied: EditSet
  readonly stale: EditSet
  /** The earliest day to which a value behind the chart's coding was checked, where an edit rests on it past that. */
  chartThrough: number | undefined = undefined
  readonly #edits: number

  constructor(edits: number) {
    this.#edits = edits
    this.found = new EditSet(edits)
    this.undecided = new EditSet(edits)
    this.applied = new EditSet(edits)
    this.stale = new EditSet(edits)
  }

  clear(): void {
    this.found.clear()
    this.undecided.clear()
    this.applied.clear()
    this.stale.clear()
    this.chartThrough = undefined
  }

  outcomeOf(edit: number): Outcome {
    if (this.found.has(edit)) return 'found'
    if (this.undecided.has(edit)) return 'undecided'
    return this.applied.has(edit) ? 'clean' : 'not-applicable'
  }

  /** The claim as a whole; one with an undecided edit is never clean. */
  get outcome(): ClaimOutcome {
    if (!this.found.isEmpty) return 'found'
    return this.undecided.isEmpty ? 'clean' : 'undecided'
  }

  /** Edits that applied and found nothing, nor left anything open. */
  get cleanEdits(): number {
    let count = 0
    for (let edit = 0; edit < this.#edits; edit += 1) {
      if (this.outcomeOf(edit) === 'clean') count += 1
    }
    return count
  }

  get isStale(): boolean {
    return !this.stale.isEmpty
  }

  isStaleOf(edit: number): boolean {
    return this.stale.has(edit)
  }
}
