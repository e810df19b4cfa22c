/** Scrubbing a claim that stands in a view: outcome first, words only when somebody reads them. */
import { edits } from '@aliquot/edits/registry.generated'
import { type Day, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import { codeText } from '@aliquot/engine/code-number'
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { Cents } from '@aliquot/engine/money'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ProposedChange, Trial } from '@aliquot/engine/scrub/change'
import { changeInWords } from '@aliquot/engine/scrub/change-in-words'
import { ChangeSearch } from '@aliquot/engine/scrub/change-search'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { type ChangedLine, changedLines, correctedLines, type FactsOf } from '@aliquot/engine/scrub/correct'
import type { FindingBuffer } from '@aliquot/engine/scrub/finding-buffer'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { type Finding, renderRecords, severityOfRecord, type UndecidedEdit } from '@aliquot/engine/scrub/render'
import { Scrubber, type ScrubberOptions } from '@aliquot/engine/scrub/scrubber'
import type { ClaimOutcome, Verdict } from '@aliquot/engine/scrub/verdict'
import { isCodeHeld } from './held-codes.ts'
import { type Versions, versionsOf } from './versions.ts'

export interface ClaimResult {
  readonly claim: string
  readonly payer: string
  /** `clean` only if every edit that applies is; a claim with an undecided edit is never called clean. */
  readonly outcome: ClaimOutcome
  /** The outcome in words: a claim that rests on stale values is `clean as of 2026-06-30`, never plain `clean`. */
  readonly verdict: string
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
  /** Changes that the findings propose, each with its id, who may make it and what it does; absent if none. */
  readonly changes?: readonly ClaimChange[]
  /** By what it was judged, so that it can be judged again. */
  readonly judgedBy: JudgedBy
}

export interface JudgedBy extends Versions {
  /** The day on which it was judged, where the caller says it. */
  readonly on?: IsoDate
}

export interface ClaimScrubberOptions extends ScrubberOptions {
  /** The day on which claims are judged: it is written down, and decides nothing. */
  readonly on?: IsoDate | undefined
}

/** A proposed change with what it does in words. */
export interface ClaimChange extends ProposedChange {
  readonly text: string
}

/**
 * Scrubs one claim after the other. `judge` runs the edits once and makes no text; everything else says more of the
 * claim that was judged last, which must still stand in the view.
 */
export class ClaimScrubber {
  readonly #scrubber: Scrubber
  readonly #catalogue: Catalogue
  readonly #options: ClaimScrubberOptions
  #search: ChangeSearch | undefined
  #judgedBy: JudgedBy | undefined
  /** Questions of the claim beside those of edits: its payer, its codes. */
  #questions = 0

  constructor(catalogue: Catalogue, options: ClaimScrubberOptions = {}) {
    this.#scrubber = new Scrubber(catalogue, edits, options)
    this.#catalogue = catalogue
    this.#options = options
  }

  /** Runs the edits over the claim. One whose payer or code nothing is held of is not clean, whatever they say. */
  judge(view: ClaimView): ClaimOutcome {
    const { outcome } = this.#scrubber.run(view)
    this.#questions = view.policy === absent ? 1 : 0
    for (let line = 0; line < view.lines; line += 1) {
      if (!isCodeHeld(view, line, this.#scrubber)) this.#questions += 1
    }
    return outcome === 'clean' && this.#questions > 0 ? 'undecided' : outcome
  }

  /** By what claims are judged. */
  get judgedBy(): JudgedBy {
    const { on } = this.#options
    this.#judgedBy ??= { ...versionsOf(this.#catalogue), ...(on === undefined ? {} : { on }) }
    return this.#judgedBy
  }

  /** What each edit says of the claim. */
  get verdict(): Verdict {
    return this.#scrubber.verdict
  }

  /** What the edits found and what they could not decide, as integers. */
  get records(): FindingBuffer {
    return this.#scrubber.buffer
  }

  /** How many questions are open: those of edits, and those of `claimQuestions`. */
  get undecided(): number {
    return this.records.undecided + this.#questions
  }

  /** Questions that stand for all edits, in words: a payer, or the code of a line, of which nothing is held. */
  claimQuestions(view: ClaimView): readonly UndecidedEdit[] {
    return this.#questions === 0 ? noQuestions : [...payerQuestion(view), ...this.#codeQuestions(view)]
  }

  /** The claim's lines with the corrections that follow from the facts given; `undefined` if none follows. */
  corrected(view: ClaimView): readonly BillableLine[] | undefined {
    const { fixes } = this.records
    return fixes.length === 0 ? undefined : correctedLines(view, fixes, this.#factsOf(view))
  }

  /** The claim's lines after these fixes, each with the line that it was. */
  changedLines(view: ClaimView, fixes: readonly Fix[]): readonly ChangedLine[] {
    return changedLines(view, fixes, this.#factsOf(view))
  }

  /** Changes that the findings propose. Each is tried, and so are sets of them: costs several runs of the edits. */
  changes(view: ClaimView): readonly ClaimChange[] {
    if (this.records.fixes.length === 0) return noChanges
    const factsOf = this.#factsOf(view)
    return this.#changeSearch()
      .propose(view, this.records)
      .map((change) => ({ ...change, text: changeInWords(view, change.fix, factsOf) }))
  }

  /** What becomes of the findings when these changes are made together. */
  tryChanges(view: ClaimView, fixes: readonly Fix[]): Trial {
    return this.#changeSearch().try(view, this.records, fixes)
  }

  #changeSearch(): ChangeSearch {
    this.#search ??= new ChangeSearch(this.#catalogue, edits, this.#options)
    return this.#search
  }

  #factsOf(view: ClaimView): FactsOf {
    return (day) => this.#scrubber.planFor(view.payer, view.contractor, day).facts
  }

  /** Charges, in cents, of the lines that a payer would stop. */
  chargeAtStake(view: ClaimView): Cents {
    if (this.records.found === 0) return 0
    let cents = 0
    for (let line = 0; line < view.lines; line += 1) {
      const charge = view.lineChargeCents[line] ?? absent
      if (charge > 0 && this.#isStopped(view.source.lineNumber(line))) cents += charge
    }
    return cents
  }

  /** The earliest day to which a value behind the verdict was checked, where the claim is later. */
  checkedThrough(view: ClaimView): Day | undefined {
    const { verdict } = this.#scrubber
    if (!verdict.isStale) return undefined
    let earliest: Day | undefined = verdict.chartThrough
    for (const day of view.days) {
      if (day === absent) continue
      const plan = this.#scrubber.planFor(view.payer, view.contractor, day)
      for (let edit = 0; edit < edits.length; edit += 1) {
        const through = verdict.isStaleOf(edit) ? plan.checkedThrough(edit) : undefined
        if (through !== undefined && (earliest === undefined || through < earliest)) earliest = through
      }
    }
    return earliest
  }

  /** Everything about the claim in words. */
  result(view: ClaimView, outcome: ClaimOutcome): ClaimResult {
    const { verdict } = this.#scrubber
    const { findings: rendered, undecided } = renderRecords(this.records)
    const findings = verdict.chartThrough === undefined ? rendered : rendered.map((each) => this.#dated(each))
    const through = this.checkedThrough(view)
    const corrected = this.corrected(view)
    return {
      claim: view.source.claimId(),
      payer: view.payer,
      outcome,
      verdict: through === undefined ? outcome : `${outcome} as of ${isoOf(through)}`,
      stale: verdict.isStale,
      ...(through === undefined ? {} : { asOf: isoOf(through) }),
      chargeAtStakeCents: this.chargeAtStake(view),
      findings,
      undecided: [...payerQuestion(view), ...undecided, ...this.#codeQuestions(view)],
      cleanEdits: verdict.cleanEdits,
      ...(corrected === undefined ? {} : { corrected }),
      judgedBy: this.judgedBy,
    }
  }

  /** Runs the edits and puts everything in words. */
  scrub(view: ClaimView): ClaimResult {
    const result = this.result(view, this.judge(view))
    const changes = this.changes(view)
    return changes.length === 0 ? result : { ...result, changes }
  }

  /** A finding is stale too where the chart's coding is that it compares with. */
  #dated(finding: Finding): Finding {
    const index = edits.findIndex(({ id }) => id === finding.edit)
    return finding.stale || !this.verdict.isStaleOf(index) ? finding : { ...finding, stale: true }
  }

  #isStopped(lineNumber: number): boolean {
    const { records } = this
    for (let index = 0; index < records.length; index += 1) {
      if (!records.isFound(index) || records.lineNumberOf(index) !== lineNumber) continue
      if (severityOfRecord(records, index) === 'deny') return true
    }
    return false
  }

  /** A question for each line whose code nothing is held of. */
  #codeQuestions(view: ClaimView): readonly UndecidedEdit[] {
    const questions: UndecidedEdit[] = []
    for (let line = 0; line < view.lines; line += 1) {
      if (isCodeHeld(view, line, this.#scrubber)) continue
      questions.push({
        edit: '',
        name: 'code-not-held',
        line: view.source.lineNumber(line),
        code: codeText(view.codeOf(line)),
        missing: 'what the code is: nothing is held of it, and nothing was checked on its line',
      })
    }
    return questions
  }
}

const noQuestions: readonly UndecidedEdit[] = []
const noChanges: readonly ClaimChange[] = []

/** A claim whose payer nothing is held of is not clean: one question stands for all edits. */
function payerQuestion(view: ClaimView): readonly UndecidedEdit[] {
  if (view.policy !== absent) return noQuestions
  const missing =
    view.payer === ''
      ? 'the payer of the claim'
      : `a policy for the payer "${view.payer}" (none is held: nothing was checked)`
  return [{ edit: '', name: 'payer-not-held', line: 0, code: '', missing }]
}
