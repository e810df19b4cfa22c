/** Scrubbing a claim that stands in a view: outcome first, words only when somebody reads them. */
import { edits } from '@aliquot/edits/registry.generated'
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { correctedLines } from '@aliquot/engine/scrub/correct'
import { type Finding, renderRecords, type UndecidedEdit } from '@aliquot/engine/scrub/render'
import { Scrubber, type Verdict } from '@aliquot/engine/scrub/scrubber'

export interface ClaimResult {
  readonly claim: string
  readonly payer: string
  /** `clean` only if every edit that applies is; a claim with an undecided edit is never called clean. */
  readonly outcome: 'clean' | 'undecided' | 'found'
  /** Some verdict rests on a value past the day to which it was checked. */
  readonly stale: boolean
  readonly findings: readonly Finding[]
  readonly undecided: readonly UndecidedEdit[]
  /** Edits that applied and found nothing. */
  readonly cleanEdits: number
  /** The claim's lines with the corrections that follow from the facts given; absent if none follows. */
  readonly corrected?: readonly BillableLine[]
}

export class ClaimScrubber {
  readonly #scrubber: Scrubber
  readonly #catalogue: Catalogue

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#scrubber = new Scrubber(catalogue, edits)
  }

  /** Runs the edits; the verdict holds until the next run. */
  run(view: ClaimView): Verdict {
    return this.#scrubber.run(view)
  }

  /** Runs the edits and puts everything in words. */
  scrub(view: ClaimView): ClaimResult {
    const verdict = this.run(view)
    const rendered = renderRecords(this.#scrubber.buffer)
    const undecided = [...payerQuestion(view), ...rendered.undecided]
    const findings = rendered.findings
    const fixes = findings.flatMap((finding) => (finding.fix === undefined ? [] : [finding.fix]))
    const factsOf = (day: number) => this.#scrubber.planFor(view.payer, view.contractor, day).facts
    const outcome = findings.length > 0 ? 'found' : undecided.length > 0 ? 'undecided' : 'clean'
    return {
      claim: view.source.claimId(),
      payer: view.payer,
      outcome,
      stale: verdict.isStale,
      findings,
      undecided,
      cleanEdits: this.#scrubber.edits.filter((_, index) => verdict.outcomeOf(index) === 'clean').length,
      ...(fixes.length === 0 ? {} : { corrected: correctedLines(view, fixes, factsOf) }),
    }
  }

  get catalogue(): Catalogue {
    return this.#catalogue
  }
}

/** A claim whose payer nothing is held of is not clean: one question stands for all edits. */
function payerQuestion(view: ClaimView): readonly UndecidedEdit[] {
  if (view.policy !== absent) return []
  const missing =
    view.payer === ''
      ? 'the payer of the claim'
      : `a policy for the payer "${view.payer}" (none is held: nothing was checked)`
  return [{ edit: '', name: 'payer-not-held', line: 0, code: '', missing }]
}
