/** One claim after the other through the edits, with what a report counts beside the result. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { type ClaimResult, ClaimScrubber } from 'aliquot/scrub-claim'

export interface JudgedClaim {
  readonly result: ClaimResult
  /** Whether any policy is held for the payer. */
  readonly isPayerHeld: boolean
  /** The day to which the oldest value was checked, where the claim is later: what is said holds as of that day. */
  readonly checkedThrough: IsoDate | undefined
  /** Charges of the lines that a payer would stop. */
  readonly chargeCents: number
}

export class ClaimJudge {
  readonly #scrubber: ClaimScrubber

  constructor(catalogue: Catalogue) {
    this.#scrubber = new ClaimScrubber(catalogue)
  }

  judge(view: ClaimView): JudgedClaim {
    const result = this.#scrubber.scrub(view)
    return {
      result,
      isPayerHeld: view.policy !== absent,
      checkedThrough: result.asOf,
      chargeCents: result.chargeAtStakeCents,
    }
  }
}
