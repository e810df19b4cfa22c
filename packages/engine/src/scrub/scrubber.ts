/** Running the edits over claims: each claim meets the edits of its policy and days, each edit gives one outcome. */
import type { Catalogue } from '../policy/catalogue.ts'
import type { Confidence } from '../policy/parameter.ts'
import { absent, type ClaimView } from './claim-view.ts'
import { type AnyEdit, type Fact, factQuestions, type Scope, type Slot, slotsOf } from './edit.ts'
import { FindingBuffer, recordKind } from './finding-buffer.ts'
import type { Fix } from './fix.ts'
import { type CompiledEdit, Plan } from './plan.ts'

/** The outcome of one edit on one claim. */
export type Outcome = 'not-applicable' | 'clean' | 'undecided' | 'found'

/** Outcomes of all edits on a claim, as one bit an edit in each set. */
export class Verdict {
  readonly found: Uint32Array
  readonly undecided: Uint32Array
  readonly applied: Uint32Array
  readonly stale: Uint32Array

  constructor(edits: number) {
    const words = Math.ceil(edits / 32)
    this.found = new Uint32Array(words)
    this.undecided = new Uint32Array(words)
    this.applied = new Uint32Array(words)
    this.stale = new Uint32Array(words)
  }

  clear(): void {
    this.found.fill(0)
    this.undecided.fill(0)
    this.applied.fill(0)
    this.stale.fill(0)
  }

  outcomeOf(edit: number): Outcome {
    if (has(this.found, edit)) return 'found'
    if (has(this.undecided, edit)) return 'undecided'
    return has(this.applied, edit) ? 'clean' : 'not-applicable'
  }

  /** The claim as a whole; one with an undecided edit is never clean. */
  get outcome(): 'clean' | 'undecided' | 'found' {
    if (this.found.some((word) => word !== 0)) return 'found'
    return this.undecided.some((word) => word !== 0) ? 'undecided' : 'clean'
  }

  get isStale(): boolean {
    return this.stale.some((word) => word !== 0)
  }

  isStaleOf(edit: number): boolean {
    return has(this.stale, edit)
  }
}

function set(words: Uint32Array, bit: number): void {
  const word = bit >>> 5
  words[word] = (words[word] ?? 0) | (1 << (bit & 31))
}

function has(words: Uint32Array, bit: number): boolean {
  return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

interface MessageIndex {
  readonly index: number
  readonly slots: readonly Slot[]
}

export class Scrubber {
  readonly edits: readonly AnyEdit[]
  readonly verdict: Verdict
  /** Records of the last claim. */
  readonly buffer = new FindingBuffer()
  readonly #catalogue: Catalogue
  readonly #changeDays: readonly number[]
  /** Lines without a date meet the edits of the latest values, to be undecided. */
  readonly #lastDay: number
  readonly #plans = new Map<string, Plan>()
  readonly #messages: readonly ReadonlyMap<string, MessageIndex>[]
  readonly #ran: Uint32Array
  #current: CompiledEdit | undefined
  #view: ClaimView | undefined

  constructor(catalogue: Catalogue, edits: readonly AnyEdit[]) {
    this.#catalogue = catalogue
    this.edits = edits
    this.verdict = new Verdict(edits.length)
    this.#ran = new Uint32Array(this.verdict.found.length)
    this.#changeDays = catalogue.changeDays()
    this.#lastDay = this.#changeDays.at(-1) ?? 0
    this.#messages = edits.map(
      (edit) =>
        new Map(Object.entries(edit.messages).map(([key, each], index) => [key, { index, slots: slotsOf(each.text) }])),
    )
  }

  /** Runs all edits over the claim in the view; the verdict and the records hold until the next call. */
  run(view: ClaimView): Verdict {
    this.verdict.clear()
    this.buffer.clear()
    this.#view = view
    for (let line = 0; line < view.lines; line += 1) this.#runScope(view, line, 'line')
    for (const day of view.days) {
      this.#ran.fill(0)
      for (let line = 0; line < view.lines; line += 1) {
        if (view.dayOf(line) === day) this.#runScope(view, line, 'date')
      }
    }
    this.#ran.fill(0)
    for (let line = 0; line < view.lines; line += 1) this.#runScope(view, line, 'claim')
    return this.verdict
  }

  /** The plan for a payer on a day; days between two changes of any value share one. */
  planFor(payer: string, contractor: string | undefined, day: number): Plan {
    const epoch = this.#epochOf(day)
    const key = `${payer}/${contractor ?? ''}/${epoch}`
    const held = this.#plans.get(key)
    if (held !== undefined) return held
    const plan = new Plan(this.edits, this.#catalogue, payer, contractor, day)
    this.#plans.set(key, plan)
    return plan
  }

  #epochOf(day: number): number {
    const days = this.#changeDays
    let low = 0
    let high = days.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((days[middle] ?? 0) <= day) low = middle + 1
      else high = middle
    }
    return low
  }

  #runScope(view: ClaimView, line: number, scope: Scope): void {
    const day = scope === 'claim' ? firstDay(view) : view.dayOf(line)
    const plan = this.planFor(view.payer, view.contractor, day === absent ? this.#lastDay : day)
    const edits = plan.editsFor(view.codeOf(line))[scope]
    for (const compiled of edits) {
      if (scope !== 'line') {
        if (has(this.#ran, compiled.index)) continue
        set(this.#ran, compiled.index)
      }
      this.#runEdit(view, scope === 'claim' ? 0 : line, compiled, plan, day)
    }
  }

  #runEdit(view: ClaimView, line: number, compiled: CompiledEdit, plan: Plan, day: number): void {
    const { index, edit } = compiled
    if (edit.concerns?.(view, line, plan.facts) === false) return
    set(this.verdict.applied, index)
    if (compiled.stale) set(this.verdict.stale, index)
    this.#current = compiled
    const [unknown] = compiled.unknown
    const lacking = edit.needs.find((fact) => !isThere(view, line, fact))
    if (day === absent) this.undecided(line, 'date-of-service')
    else if (unknown !== undefined) this.#missing(line, unknown)
    else if (lacking !== undefined) this.undecided(line, lacking)
    else edit.check(view, line, compiled.params, this, plan.facts)
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
    const view = this.#view
    if (compiled === undefined || view === undefined) throw new Error('a finding outside a check')
    const known = this.#messages[compiled.index]?.get(message)
    if (known === undefined) throw new Error(`${compiled.edit.id} has no message "${message}"`)
    set(this.verdict.found, compiled.index)
    const values = known.slots.map((slot) => slots[slot.name] ?? absent)
    const number = view.source.lineNumber(line)
    this.buffer.add(recordKind.found, compiled, known.index, line, number, view.codeOf(line), values, fix, confidence)
  }

  /** Called by an edit's `check`. */
  undecided(line: number, fact: Fact, detail?: string): void {
    this.#missing(line, detail ?? factQuestions[fact])
  }

  #missing(line: number, text: string): void {
    const compiled = this.#current
    const view = this.#view
    if (compiled === undefined || view === undefined) throw new Error('an undecided edit outside a check')
    set(this.verdict.undecided, compiled.index)
    const what = this.buffer.internText(text)
    const number = view.source.lineNumber(line)
    this.buffer.add(recordKind.undecided, compiled, what, line, number, view.codeOf(line), [])
  }
}

function firstDay(view: ClaimView): number {
  for (const day of view.days) {
    if (day !== absent) return day
  }
  return absent
}

function isThere(view: ClaimView, line: number, fact: Fact): boolean {
  switch (fact) {
    case 'units':
      return view.unitsOf(line) !== absent
    case 'place-of-service':
      return view.placeOf(line) !== absent
    case 'chart':
      return view.chart !== undefined
    case 'history':
      return view.history !== undefined
    case 'history-lines':
      return view.history?.hasLines === true
    case 'date-of-service':
      return view.dayOf(line) !== absent
    default:
      // The other facts are looked at by the edits that ask for them.
      return true
  }
}
