/**
 * Edits compiled for one policy, contractor and stretch of days on which no value changes.
 *
 * Compiling resolves every parameter once; an edit that is not about the policy is left out, one whose parameters are
 * not known stays in and is undecided wherever it would apply. Edits are then looked up by code, so a line only meets
 * those that it can trigger.
 */
import type { Day } from '../calendar-date.ts'
import { codeText } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import { weaker } from '../derive/steps.ts'
import type { Known, Resolution } from '../policy/catalogue.ts'
import type { Confidence, ParameterId, ParameterValues } from '../policy/parameter.ts'
import { comparedFamilies } from './chart-dates.ts'
import type { AnyEdit, Parameters, ParametersOf, Scope, Trigger } from './edit.ts'
import { formsOf, type MessageForm } from './message-form.ts'
import { bitsOf, type FactBits, type Need, needOf } from './needed-facts.ts'
import { PolicyFacts } from './policy-facts.ts'

export interface UsedParameter {
  readonly parameter: ParameterId
  readonly known: Known<unknown>
}

/** What of an edit is the same under every policy. */
export interface PreparedEdit {
  /** Position in the registry. */
  readonly index: number
  readonly edit: AnyEdit
  readonly messages: readonly MessageForm[]
  readonly messageIndex: ReadonlyMap<string, number>
  /** Kinds of service that it compares with the chart, beside that of its line; `undefined` if it needs no chart. */
  readonly comparedFamilies: readonly Family[] | undefined
}

/** An edit under a policy. All have one shape, so that the runner is compiled for it; edits differ in theirs. */
export interface CompiledEdit extends PreparedEdit {
  /** Its own number among all that the runner compiled. */
  readonly number: number
  readonly needs: readonly Need[]
  /** All of them, as bits. */
  readonly needed: FactBits
  readonly concerns: AnyEdit['concerns']
  readonly check: AnyEdit['check']
  readonly params: ParametersOf<Parameters>
  readonly used: readonly UsedParameter[]
  /** Why it cannot be decided under this policy; empty if it can. */
  readonly unknown: readonly string[]
  readonly confidence: Confidence
  /** Some value is past the day to which it was checked. */
  readonly stale: boolean
  /** The earliest such day; `undefined` where none of its values is past it. */
  readonly checkedThrough: Day | undefined
  /**
   * Whether the edit is about the policy. Where it is not, it stands here only because what says so is stale: it checks
   * nothing, and what it would be about is no better known than that.
   */
  readonly isAbout: boolean
}

/** The edits that a line with some code can trigger. */
export type EditsOfCode = Readonly<Record<Scope, readonly CompiledEdit[]>>

/** What the policy says of a parameter on the days of the plan. */
export type AskParameter = <P extends ParameterId>(parameter: P) => Resolution<ParameterValues[P]>

interface Entry {
  readonly compiled: CompiledEdit
  readonly trigger: Trigger
}

/** Real claims have some hundred codes; a file of made-up ones does not fill the memory. */
const mostCodes = 16384

/** The edits without what only a policy can say. */
export function prepareEdits(edits: readonly AnyEdit[]): readonly PreparedEdit[] {
  return edits.map((edit, index) => {
    const messages = formsOf(edit)
    const messageIndex = new Map(messages.map(({ key }, position) => [key, position]))
    return { index, edit, messages, messageIndex, comparedFamilies: comparedFamilies(edit) }
  })
}

/** What an edit can say under a policy on the days of a plan. */
export type EditStanding = 'decides' | 'undecided' | 'not-about'

export class Plan {
  readonly facts: PolicyFacts
  readonly #entries: readonly Entry[]
  readonly #checkedThrough: readonly (Day | undefined)[]
  readonly #standings: readonly EditStanding[]
  readonly #byCode = new Map<number, EditsOfCode>()

  /** `day` is any of the stretch; the edits are numbered from `firstNumber`, in their order. */
  constructor(edits: readonly PreparedEdit[], ask: AskParameter, day: number, firstNumber: number) {
    this.facts = new PolicyFacts(ask)
    const all = edits.map((prepared, position) => compile(prepared, ask, day, firstNumber + position))
    this.#checkedThrough = all.map(({ checkedThrough }) => checkedThrough)
    this.#standings = all.map(standingOf)
    this.#entries = all.flatMap((compiled) => {
      const { edit } = compiled
      const known = compiled.unknown.length === 0 ? compiled.params : undefined
      if (compiled.isAbout) return [{ compiled, trigger: edit.trigger(this.facts, known) }]
      if (!compiled.stale) return []
      // The values that are known name no lines; those that an unknown value would name are as good as they.
      return [{ compiled, trigger: edit.trigger(this.facts, undefined) }]
    })
  }

  /** The earliest day to which a value of an edit was checked, where the days of the plan are later. */
  checkedThrough(edit: number): Day | undefined {
    return this.#checkedThrough[edit]
  }

  /** Whether an edit decides, cannot decide, or is not about the policy at all; by its position in the registry. */
  standingOf(edit: number): EditStanding {
    return this.#standings[edit] ?? 'not-about'
  }

  /** The edits that a line with this packed code can trigger, by scope. */
  editsFor(code: number): EditsOfCode {
    return this.#byCode.get(code) ?? this.#collect(code)
  }

  #collect(code: number): EditsOfCode {
    const text = codeText(code)
    const edits = this.#entries.filter((entry) => triggers(entry.trigger, text)).map((entry) => entry.compiled)
    const of = (scope: Scope) => edits.filter((each) => each.edit.scope === scope)
    const found = { line: of('line'), date: of('date'), claim: of('claim') }
    if (this.#byCode.size >= mostCodes) this.#byCode.clear()
    this.#byCode.set(code, found)
    return found
  }
}

function standingOf({ unknown, isAbout }: CompiledEdit): EditStanding {
  if (unknown.length > 0) return 'undecided'
  return isAbout ? 'decides' : 'not-about'
}

function triggers(trigger: Trigger, code: string): boolean {
  if ('every' in trigger) return true
  if ('codes' in trigger) return trigger.codes.includes(code)
  return trigger.ranges.some((range) => code >= range.from && code <= range.to)
}

function compile(prepared: PreparedEdit, ask: AskParameter, day: number, number: number): CompiledEdit {
  const { edit, index, messages, messageIndex } = prepared
  const params: Record<string, unknown> = {}
  const used: UsedParameter[] = []
  const unknown: string[] = []
  let confidence: Confidence = 'A'
  let checkedThrough: Day | undefined
  for (const [name, parameter] of Object.entries(edit.params)) {
    const answer = ask(parameter)
    if (!answer.known) {
      unknown.push(answer.note)
      continue
    }
    params[name] = answer.value
    used.push({ parameter, known: answer })
    confidence = weaker(confidence, answer.confidence)
    const through = answer.verifiedThrough
    if (day > through && (checkedThrough === undefined || through < checkedThrough)) checkedThrough = through
  }
  // cast: every parameter that the edit names has been put under its own name, or stands in `unknown`
  const resolved = params as ParametersOf<Parameters>
  return {
    number,
    index,
    edit,
    messages,
    messageIndex,
    comparedFamilies: prepared.comparedFamilies,
    needs: edit.needs.map(needOf),
    needed: bitsOf(edit.needs),
    concerns: edit.concerns,
    check: edit.check,
    params: resolved,
    used,
    unknown,
    confidence,
    stale: checkedThrough !== undefined,
    checkedThrough,
    isAbout: unknown.length > 0 || edit.applies?.(resolved) !== false,
  }
}
