/** One claim after the other through the edits: counts first, words only where a report shows them. */
import { type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Trial } from '@aliquot/engine/scrub/change'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { ChangedLine } from '@aliquot/engine/scrub/correct'
import type { Fix } from '@aliquot/engine/scrub/fix'
import type { ClaimOutcome } from '@aliquot/engine/scrub/verdict'
import { type ClaimChange, type ClaimResult, ClaimScrubber, type ClaimScrubberOptions } from 'aliquot/scrub-claim'

/** What was found in a claim. It holds only until the next claim is judged. */
export interface JudgedClaim {
  readonly outcome: ClaimOutcome
  readonly payer: string
  /** Whether any policy is held for the payer. */
  readonly isPayerHeld: boolean
  /** The day to which the oldest value was checked, where the claim is later: what is said holds as of that day. */
  readonly checkedThrough: IsoDate | undefined
  /** Charges of the lines that a payer would stop. */
  readonly chargeCents: number
  /** Open questions, and what they wait for, each once. */
  readonly undecided: number
  readonly missing: ReadonlySet<string>
  /** Everything in words, but for the changes. */
  result(): ClaimResult
  /** Changes that the findings propose. */
  changes(): readonly ClaimChange[]
  /** What becomes of the findings with these changes. */
  tryChanges(fixes: readonly Fix[]): Trial
  changedLines(fixes: readonly Fix[]): readonly ChangedLine[]
}

export class ClaimJudge {
  readonly #scrubber: ClaimScrubber

  constructor(catalogue: Catalogue, options: ClaimScrubberOptions = {}) {
    this.#scrubber = new ClaimScrubber(catalogue, options)
  }

  judge(view: ClaimView): JudgedClaim {
    const scrubber = this.#scrubber
    const outcome = scrubber.judge(view)
    const checkedThrough = scrubber.checkedThrough(view)
    let result: ClaimResult | undefined
    let changes: readonly ClaimChange[] | undefined
    return {
      outcome,
      payer: view.payer,
      isPayerHeld: view.policy !== absent,
      checkedThrough: checkedThrough === undefined ? undefined : isoOf(checkedThrough),
      chargeCents: scrubber.chargeAtStake(view),
      undecided: scrubber.undecided,
      missing: this.#missing(view),
      result: () => {
        result ??= scrubber.result(view, outcome)
        return result
      },
      changes: () => {
        changes ??= scrubber.changes(view)
        return changes
      },
      tryChanges: (fixes) => scrubber.tryChanges(view, fixes),
      changedLines: (fixes) => scrubber.changedLines(view, fixes),
    }
  }

  #missing(view: ClaimView): ReadonlySet<string> {
    const { records, undecided } = this.#scrubber
    if (undecided === 0) return nothing
    const missing = new Set<string>()
    for (let index = 0; index < records.length; index += 1) {
      if (!records.isFound(index)) missing.add(records.text(records.whatOf(index)))
    }
    for (const question of this.#scrubber.claimQuestions(view)) missing.add(question.missing)
    return missing
  }
}

const nothing: ReadonlySet<string> = new Set()
