/**
 * Which file each claim of a claim file goes to: each goes to exactly one, and what cannot be read is held.
 *
 * Fixes are clerical alone: the claim's charge becomes the sum of its lines. Whatever changes a code, units, a
 * modifier, a date or a diagnosis is for a person to decide, and is made where a person has accepted it.
 */

import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { billedLines } from '@aliquot/engine/scrub/correct'
import type { Severity } from '@aliquot/engine/scrub/edit'
import type { Decision } from '@aliquot/x12/rewriting/decision'
import type { Acceptance } from '../accept/acceptance.ts'
import { totalCode } from '../accept/offered-change.ts'
import type { ScrubbedClaim } from './claim-file.ts'

/** Files that claims go to. */
export const sorted = ['clean', 'held', 'corrected'] as const
/** One of the names in `sorted`. */
export type Sorted = (typeof sorted)[number]

export interface SortOptions {
  /** Make clerical corrections. */
  readonly fix: boolean
  /** Hold claims with open questions too. */
  readonly holdUndecided: boolean
  /** Make these changes, which a person has accepted. */
  readonly acceptance?: Acceptance | undefined
}

/** Takes the next bytes of a file. They hold only until it returns. */
export type WriteSorted = (bytes: Uint8Array, file: Sorted) => void

/** Formal faults that the clerical fix removes. */
const fixedCodes: ReadonlySet<string> = new Set([totalCode])

/** Findings of these severities hold a claim. */
const holding: ReadonlySet<Severity> = new Set(['deny', 'records'])

/** Whether some claims may be corrected, so that there is a file for them. */
export function isCorrecting({ fix, acceptance }: SortOptions): boolean {
  return fix || acceptance !== undefined
}

export class ClaimSorter {
  /** Claims in each file. */
  readonly counts: Record<Sorted, number> = { clean: 0, held: 0, corrected: 0 }
  /** Of the clean ones, claims with open questions. */
  open = 0
  /** Files that are written. */
  readonly outputs: number
  readonly options: SortOptions
  readonly #write: WriteSorted
  #goesTo: Sorted = 'held'

  constructor(options: SortOptions, write: WriteSorted) {
    this.options = options
    this.#write = write
    this.outputs = isCorrecting(options) ? sorted.length : sorted.length - 1
  }

  /** What cannot be read, or is no claim, is held as it is. */
  readonly unreadable = (output: number): 'keep' | 'drop' => (sorted[output] === 'held' ? 'keep' : 'drop')

  /** Decides on a claim, for the first file, and then says so for each. A claim that was not judged is held. */
  decide(view: ClaimView, claim: ScrubbedClaim | undefined, output: number): Decision {
    if (output === 0) {
      this.#goesTo = claim === undefined ? 'held' : this.sort(claim)
      this.counts[this.#goesTo] += 1
      if (this.#goesTo === 'clean' && claim?.outcome === 'undecided') this.open += 1
    }
    if (sorted[output] !== this.#goesTo) return 'drop'
    const lines = claim?.accepted?.lines
    if (lines !== undefined) return { lines }
    return this.#goesTo === 'corrected' ? { lines: billedLines(view) } : 'keep'
  }

  /** Where a claim goes. */
  sort({ outcome, undecided, form, result, accepted }: ScrubbedClaim): Sorted {
    if (this.options.holdUndecided && undecided > 0) return 'held'
    if (accepted?.lines !== undefined) return accepted.heldBy.length > 0 ? 'held' : 'corrected'
    if (outcome === 'found' && result().findings.some(({ severity }) => holding.has(severity))) return 'held'
    if (form.length === 0) return 'clean'
    return this.options.fix && form.every(({ code }) => fixedCodes.has(code)) ? 'corrected' : 'held'
  }

  /** Whether the clerical changes of a claim are made, and nothing else is. */
  isFixed(claim: ScrubbedClaim): boolean {
    if (!this.options.fix || claim.form.length === 0 || claim.accepted?.lines !== undefined) return false
    return this.sort(claim) === 'corrected'
  }

  /** Adds claims that were sorted elsewhere. */
  add(counts: Readonly<Record<Sorted, number>>, open: number): void {
    for (const file of sorted) this.counts[file] += counts[file]
    this.open += open
  }

  write(bytes: Uint8Array, output: number): void {
    const file = sorted[output]
    if (file !== undefined) this.#write(bytes, file)
  }
}
