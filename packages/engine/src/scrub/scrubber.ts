/** Running the edits over claims: each claim meets the edits of its policy and days, each edit gives one outcome. */
import { type Day, isoOf } from '../calendar-date.ts'
import type { Catalogue } from '../policy/catalogue.ts'
import type { Confidence } from '../policy/parameter.ts'
import { absent, type ClaimView } from './claim-view.ts'
import type { AnyEdit, Fact } from './edit.ts'
import { FindingBuffer, recordKind } from './finding-buffer.ts'
import type { Fix } from './fix.ts'
import { type FactBits, factsOfClaim, lackingOn, type Need } from './needed-facts.ts'
import type { CompiledEdit, EditsOfCode, Plan } from './plan.ts'
import { type PayerPlans, PlanTable } from './plan-table.ts'
import { EditSet, Verdict } from './verdict.ts'

export interface ScrubberOptions {
  /** An edit that rests on a value past the day to which it was checked is undecided, whatever it would find. */
  readonly strictDates?: boolean | undefined
}

/**
 * Runs edits. All that a claim needs is held and used again for the next one, so that a claim of a payer and of codes
 * that were met before makes no object and no text of its own.
 */
export class Scrubber {
  readonly edits: readonly AnyEdit[]
  readonly verdict: Verdict
  /** Records of the last claim. */
  readonly buffer = new FindingBuffer()
  readonly #plans: PlanTable
  /** Edits of wider scope than a line that ran on the date at hand, or on the claim. */
  readonly #ran: EditSet
  /** Plan and edits of each line of the claim. */
  readonly #planOf: Plan[] = []
  readonly #editsOf: EditsOfCode[] = []
  /** What the claim has of the facts that edits may need. */
  #facts: FactBits = 0
  readonly #strictDates: boolean
  #current: CompiledEdit | undefined
  /** The day of the lines that the edit at hand looks at. */
  #day: Day = absent
  /** What is found next rests on a value past its day. */
  #isOld = false
  /** The last day to which a value was checked that the running edit rests on past it. */
  #restsOn: Day | undefined
  #oldest: Day | undefined
  #view: ClaimView | undefined

  constructor(catalogue: Catalogue, edits: readonly AnyEdit[], { strictDates = false }: ScrubberOptions = {}) {
    this.edits = edits
    this.#strictDates = strictDates
    this.verdict = new Verdict(edits.length)
    this.#ran = new EditSet(edits.length)
    this.#plans = new PlanTable(catalogue, edits)
  }

  /** Runs all edits over the claim in the view; the verdict and the records hold until the next call. */
  run(view: ClaimView): Verdict {
    this.verdict.clear()
    this.buffer.clear()
    this.#oldest = undefined
    this.#plans.trim()
    this.#view = view
    this.#facts = factsOfClaim(view)
    const plans = this.#plans.of(view.payer, view.contractor)
    this.#lookUp(view, plans)
    this.#runLines(view)
    for (let index = 0; index < view.days.length; index += 1) this.#runDate(view, view.days[index] ?? absent)
    this.#runClaim(view, plans)
    return this.verdict
  }

  /** The plan for a payer on a day; days between two changes of any value share one. */
  planFor(payer: string, contractor: string | undefined, day: number): Plan {
    return this.#plans.of(payer, contractor).on(day)
  }

  /** Lines without a date meet the edits of the latest values, to be undecided. */
  #planOn(plans: PayerPlans, day: number): Plan {
    return plans.on(day === absent ? this.#plans.lastDay : day)
  }

  #lookUp(view: ClaimView, plans: PayerPlans): void {
    let before = view.dayOf(0)
    let plan = this.#planOn(plans, before)
    for (let line = 0; line < view.lines; line += 1) {
      const day = view.dayOf(line)
      if (day !== before) {
        plan = this.#planOn(plans, day)
        before = day
      }
      this.#planOf[line] = plan
      this.#editsOf[line] = plan.editsFor(view.codeOf(line), view.chart !== undefined)
    }
  }

  #runLines(view: ClaimView): void {
    for (let line = 0; line < view.lines; line += 1) {
      const edits = this.#editsOf[line]?.line ?? noEdits
      const plan = this.#planOf[line]
      if (plan === undefined) return
      const day = view.dayOf(line)
      for (let index = 0; index < edits.length; index += 1) this.#runEdit(view, line, edits[index], plan, day)
    }
  }

  /** An edit of this scope runs once a date, on the first line that triggers it. */
  #runDate(view: ClaimView, day: number): void {
    this.#ran.clear()
    for (let line = 0; line < view.lines; line += 1) {
      if (view.dayOf(line) !== day) continue
      const plan = this.#planOf[line]
      if (plan !== undefined) this.#runOnce(view, line, this.#editsOf[line]?.date ?? noEdits, plan, day)
    }
  }

  /** The claim as a whole goes by the policy of its first date. */
  #runClaim(view: ClaimView, plans: PayerPlans): void {
    this.#ran.clear()
    const day = firstDay(view)
    const plan = this.#planOn(plans, day)
    for (let line = 0; line < view.lines; line += 1) {
      const edits =
        plan === this.#planOf[line] ? this.#editsOf[line] : plan.editsFor(view.codeOf(line), view.chart !== undefined)
      this.#runOnce(view, 0, edits?.claim ?? noEdits, plan, day)
    }
  }

  #runOnce(view: ClaimView, line: number, edits: readonly CompiledEdit[], plan: Plan, day: Day): void {
    for (let index = 0; index < edits.length; index += 1) {
      const compiled = edits[index]
      if (compiled === undefined || this.#ran.has(compiled.index)) continue
      this.#ran.add(compiled.index)
      this.#runEdit(view, line, compiled, plan, day)
    }
  }

  #runEdit(view: ClaimView, line: number, compiled: CompiledEdit | undefined, plan: Plan, day: Day): void {
    if (compiled === undefined) return
    if (compiled.concerns !== undefined && !compiled.concerns(view, line, plan.facts)) return
    const { verdict } = this
    if (compiled.isAbout) verdict.applied.add(compiled.index)
    this.#current = compiled
    this.#day = day
    this.#isOld = false
    this.#restsOn = undefined
    if (compiled.stale) {
      verdict.stale.add(compiled.index)
      if (this.#strictDates && day !== absent) {
        this.#missing(line, staleInWords(compiled.checkedThrough ?? day))
        return
      }
      if (!compiled.isAbout) return
    }
    if (day === absent) this.undecided(line, 'date-of-service')
    else if (compiled.unknown.length > 0) this.#missing(line, compiled.unknown[0] ?? '')
    else {
      const lacking = lackingOn(view, line, compiled.needed, this.#facts)
      if (lacking !== 0) this.undecided(line, firstOf(compiled.needs, lacking))
      else if (this.#isChartTooOld(view, line, compiled, plan)) return
      else compiled.check(view, line, compiled.params, this, plan.facts)
      if (this.#strictDates && this.#restsOn !== undefined) this.#missing(line, staleInWords(this.#restsOn))
    }
  }

  /**
   * Marks an edit as stale that compares with a chart whose coding is; with strict dates it is undecided, and that is
   * said.
   */
  #isChartTooOld(view: ClaimView, line: number, compiled: CompiledEdit, plan: Plan): boolean {
    const { comparedFamilies } = compiled
    const stale = comparedFamilies === undefined ? undefined : view.chart?.staleFamilies
    if (comparedFamilies === undefined || stale === undefined || stale.size === 0) return false
    const own = plan.facts.familyOf(view.codeOf(line))
    let through = own === undefined ? undefined : stale.get(own)
    for (const family of comparedFamilies) {
      const day = stale.get(family)
      if (day !== undefined && (through === undefined || day < through)) through = day
    }
    if (through === undefined) return false
    const { verdict } = this
    verdict.stale.add(compiled.index)
    verdict.chartThrough = Math.min(verdict.chartThrough ?? through, through)
    if (this.#strictDates) this.#missing(line, staleInWords(through))
    return this.#strictDates
  }

  /** Called by an edit's `check`. */
  found(
    message: string,
    line: number,
    slots: Readonly<Record<string, number>>,
    fix?: Fix,
    confidence?: Confidence,
  ): void {
    const compiled = this.#current
    if (compiled === undefined) throw new Error('a finding outside a check')
    const what = compiled.messageIndex.get(message)
    const form = what === undefined ? undefined : compiled.messages[what]
    if (what === undefined || form === undefined) throw new Error(`${compiled.edit.id} has no message "${message}"`)
    // With strict dates it is said once that the edit is undecided, whatever it finds.
    if (this.#isOld && this.#strictDates) return
    this.verdict.found.add(compiled.index)
    this.#record(recordKind.found, compiled, what, line)
    for (const { name } of form.slots) this.buffer.addSlot(slots[name] ?? absent)
    this.buffer.describe(fix, confidence, this.#isOld)
  }

  /** Called by an edit's `check`, before what it finds. */
  restsOn(through: Day | undefined): void {
    this.#isOld = through !== undefined && this.#day > through
    if (!this.#isOld || through === undefined || this.#current === undefined) return
    this.#restsOn = through
    this.verdict.stale.add(this.#current.index)
    if (this.#oldest === undefined || through < this.#oldest) this.#oldest = through
  }

  /** The earliest day to which a single value was checked that the claim's verdict rests on past that day. */
  get oldestCheck(): Day | undefined {
    return this.#oldest
  }

  /** Called by an edit's `check`. */
  undecided(line: number, fact: Fact, detail?: string): void {
    if (detail === undefined) this.#addUndecided(line, this.buffer.questionOf(fact))
    else this.#missing(line, detail)
  }

  #missing(line: number, text: string): void {
    this.#addUndecided(line, this.buffer.internText(text))
  }

  #addUndecided(line: number, what: number): void {
    const compiled = this.#current
    if (compiled === undefined) throw new Error('an undecided edit outside a check')
    this.verdict.undecided.add(compiled.index)
    this.#record(recordKind.undecided, compiled, what, line)
  }

  #record(kind: number, compiled: CompiledEdit, what: number, line: number): void {
    const view = this.#view
    if (view === undefined) throw new Error('a record without a claim')
    this.buffer.add(kind, compiled, what, line, view.source.lineNumber(line), view.codeOf(line))
  }
}

const noEdits: readonly CompiledEdit[] = []

function staleInWords(through: Day): string {
  const last = isoOf(through)
  return `what the payer says after ${last}: a value behind this was checked to that day, and the line is later`
}

function firstDay(view: ClaimView): number {
  const { days } = view
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? absent
    if (day !== absent) return day
  }
  return absent
}

/** The first need that is lacking, in the order in which the edit names them. */
function firstOf(needs: readonly Need[], lacking: FactBits): Fact {
  for (const { fact, bit } of needs) if ((bit & lacking) !== 0) return fact
  throw new Error('a fact is lacking that no edit needs')
}
