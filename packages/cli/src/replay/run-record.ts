/** What a run of scrubbing must have said of itself so that it can be made again: it stands in the report as JSON. */
import type { JudgedBy } from 'aliquot/scrub-claim'
import type { Acceptance } from '../accept/acceptance.ts'
import type { MappedPayer } from '../read/policy-files.ts'
import type { SortOptions } from '../scrub/sort-claims.ts'

export interface RunRecord {
  readonly judgedBy: JudgedBy
  /** Day and time of the run, `2026-03-02 09:15`. */
  readonly at: string
  readonly inputs: readonly RecordedInput[]
  readonly settings: RecordedSettings
}

export interface RecordedInput {
  readonly path: string
  /** SHA-256 of its bytes in hex; `null` where it was not read to its end. */
  readonly sha256: string | null
}

export interface RecordedSettings {
  readonly payer?: string
  readonly jurisdiction?: string
  readonly strictDates: boolean
  readonly payers: Readonly<Record<string, MappedPayer>>
  /** Files of policies of the user's own; what they said is in the content version. */
  readonly policyFiles: readonly string[]
  readonly sort?: RecordedSort
}

export interface RecordedSort {
  readonly fix: boolean
  readonly holdUndecided: boolean
  readonly accepted?: {
    readonly file: string
    readonly by: string
    readonly on: string
    readonly fixes: Readonly<Record<string, readonly string[]>>
    readonly unitChargesCents: Readonly<Record<string, number>>
  }
}

/** A day and a time of day (`HHMM`) as they are recorded. */
export function minuteOf(day: string, time: string): string {
  return `${day} ${time.replace(/^(..)/, '$1:')}`
}

export function recordedSort({ fix, holdUndecided, acceptance }: SortOptions): RecordedSort {
  if (acceptance === undefined) return { fix, holdUndecided }
  const { file, by, on, byClaim, unitChargesCents } = acceptance
  const accepted = {
    file,
    by,
    on,
    fixes: Object.fromEntries(byClaim),
    unitChargesCents: Object.fromEntries(unitChargesCents),
  }
  return { fix, holdUndecided, accepted }
}

/** How claims were sorted, from what was recorded. */
export function sortOf({ fix, holdUndecided, accepted }: RecordedSort): SortOptions {
  if (accepted === undefined) return { fix, holdUndecided }
  const { file, by, on, fixes, unitChargesCents } = accepted
  const acceptance: Acceptance = {
    file,
    by,
    on,
    byClaim: new Map(Object.entries(fixes)),
    unitChargesCents: new Map(Object.entries(unitChargesCents)),
  }
  return { fix, holdUndecided, acceptance }
}
