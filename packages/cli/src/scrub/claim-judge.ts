/** One claim after the other through the edits. */
import { edits } from '@aliquot/edits/registry.generated'
import { type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Verdict } from '@aliquot/engine/scrub/scrubber'
import { checkedThrough } from 'aliquot/explain/verified-day'
import { type ClaimResult, ClaimScrubber } from 'aliquot/scrub-claim'
import { HeldCodes } from './held-codes.ts'

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
  readonly #catalogue: Catalogue
  readonly #scrubber: ClaimScrubber
  readonly #codes: HeldCodes
  readonly #checked = new Map<string, number | undefined>()

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#scrubber = new ClaimScrubber(catalogue)
    this.#codes = new HeldCodes(catalogue)
  }

  /** Judges the claim in the view. Running the edits costs more than the words for them, so it is done once. */
  judge(view: ClaimView): JudgedClaim {
    const said = this.#scrubber.scrub(view)
    const questions = this.#codes.questions(view)
    const undecided = questions.length === 0 ? said.undecided : [...said.undecided, ...questions]
    const outcome = said.outcome === 'clean' && undecided.length > 0 ? 'undecided' : said.outcome
    const result: ClaimResult = { ...said, outcome, undecided }
    return {
      result,
      isPayerHeld: view.policy !== absent,
      checkedThrough: said.stale ? this.#checkedThrough(view, this.#scrubber.run(view)) : undefined,
      chargeCents: said.findings.length === 0 ? 0 : chargesAtStake(view, result),
    }
  }

  #checkedThrough(view: ClaimView, verdict: Verdict): IsoDate | undefined {
    let earliest: number | undefined
    const days = view.days.filter((day) => day !== absent)
    for (const [index, edit] of edits.entries()) {
      if (!verdict.isStaleOf(index)) continue
      const key = `${view.payer} ${view.contractor ?? ''} ${index} ${days.join()}`
      if (!this.#checked.has(key)) {
        const parameters = Object.values(edit.params)
        const found = checkedThrough(this.#catalogue, view.payer, view.contractor, parameters, days)
        this.#checked.set(key, found)
      }
      const through = this.#checked.get(key)
      if (through !== undefined && (earliest === undefined || through < earliest)) earliest = through
    }
    return earliest === undefined ? undefined : isoOf(earliest)
  }
}

function chargesAtStake(view: ClaimView, { findings }: ClaimResult): number {
  const stopped = new Set(findings.filter(({ severity }) => severity === 'deny').map(({ line }) => line))
  let cents = 0
  for (let line = 0; line < view.lines; line += 1) {
    const charge = view.lineChargeCents[line] ?? absent
    if (charge > 0 && stopped.has(view.source.lineNumber(line))) cents += charge
  }
  return cents
}
