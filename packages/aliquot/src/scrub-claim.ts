/** Scrubbing a claim that stands in a view: outcome first, words only when somebody reads them. */
import { edits } from '@aliquot/edits/registry.generated'
import { type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { Cents } from '@aliquot/engine/money'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { correctedLines } from '@aliquot/engine/scrub/correct'
import { type Finding, renderRecords, type UndecidedEdit } from '@aliquot/engine/scrub/render'
import { Scrubber, type Verdict } from '@aliquot/engine/scrub/scrubber'
import { checkedThrough } from './explain/verified-day.ts'
import { HeldCodes } from './held-codes.ts'

export interface ClaimResult {
  readonly claim: string
  readonly payer: string
  /** `clean` only if every edit that applies is; a claim with an undecided edit is never called clean. */
  readonly outcome: 'clean' | 'undecided' | 'found'
  /** Some verdict rests on a value past the day to which it was checked. */
  readonly stale: boolean
  readonly findings: readonly Finding[]
  readonly undecided: readonly UndecidedEdit[]
  /** The day to which the oldest value used was checked, where the claim is later: what is said holds as of it. */
  readonly asOf?: IsoDate
  /** Charges, in cents, of the lines that a payer would stop. */
  readonly chargeAtStakeCents: Cents
  /** Edits that applied and found nothing. */
  readonly cleanEdits: number
  /** The claim's lines with the corrections that follow from the facts given; absent if none follows. */
  readonly corrected?: readonly BillableLine[]
}

export class ClaimScrubber {
  readonly #scrubber: Scrubber
  readonly #catalogue: Catalogue
  readonly #codes: HeldCodes
  readonly #checked = new Map<string, number | undefined>()

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#codes = new HeldCodes(catalogue)
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
    const undecided = [...payerQuestion(view), ...rendered.undecided, ...this.#codes.questions(view)]
    const findings = rendered.findings
    const fixes = findings.flatMap((finding) => (finding.fix === undefined ? [] : [finding.fix]))
    const factsOf = (day: number) => this.#scrubber.planFor(view.payer, view.contractor, day).facts
    const outcome = findings.length > 0 ? 'found' : undecided.length > 0 ? 'undecided' : 'clean'
    const asOf = verdict.isStale ? this.#checkedThrough(view, verdict) : undefined
    return {
      claim: view.source.claimId(),
      payer: view.payer,
      outcome,
      stale: verdict.isStale,
      ...(asOf === undefined ? {} : { asOf }),
      chargeAtStakeCents: chargesAtStake(view, findings),
      findings,
      undecided,
      cleanEdits: this.#scrubber.edits.filter((_, index) => verdict.outcomeOf(index) === 'clean').length,
      ...(fixes.length === 0 ? {} : { corrected: correctedLines(view, fixes, factsOf) }),
    }
  }

  /** The earliest day to which a value behind a stale verdict was checked. */
  #checkedThrough(view: ClaimView, verdict: Verdict): IsoDate | undefined {
    let earliest: number | undefined
    const days = view.days.filter((day) => day !== absent)
    for (const [index, edit] of edits.entries()) {
      if (!verdict.isStaleOf(index)) continue
      const key = `${view.payer} ${view.contractor ?? ''} ${index} ${days.join()}`
      if (!this.#checked.has(key)) {
        const parameters = Object.values(edit.params)
        this.#checked.set(key, checkedThrough(this.#catalogue, view.payer, view.contractor, parameters, days))
      }
      const through = this.#checked.get(key)
      if (through !== undefined && (earliest === undefined || through < earliest)) earliest = through
    }
    return earliest === undefined ? undefined : isoOf(earliest)
  }
}

function chargesAtStake(view: ClaimView, findings: readonly Finding[]): Cents {
  const stopped = new Set(findings.filter(({ severity }) => severity === 'deny').map(({ line }) => line))
  let cents = 0
  for (let line = 0; line < view.lines; line += 1) {
    const charge = view.lineChargeCents[line] ?? absent
    if (charge > 0 && stopped.has(view.source.lineNumber(line))) cents += charge
  }
  return cents
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
