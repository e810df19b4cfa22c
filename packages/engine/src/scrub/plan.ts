/**
 * Edits compiled for one policy, contractor and stretch of days on which no value changes.
 *
 * Compiling resolves every parameter once; an edit that is not about the policy is left out, one whose parameters are
 * not known stays in and is undecided wherever it would apply. Edits are then looked up by code, so a line only meets
 * those that it can trigger.
 */
import { codeText } from '../code-number.ts'
import { weaker } from '../derive/steps.ts'
import type { Catalogue, Known } from '../policy/catalogue.ts'
import type { Confidence, ParameterId } from '../policy/parameter.ts'
import type { AnyEdit, Parameters, ParametersOf, Scope, Trigger } from './edit.ts'
import { PolicyFacts } from './policy-facts.ts'

export interface UsedParameter {
  readonly parameter: ParameterId
  readonly known: Known<unknown>
}

export interface CompiledEdit {
  /** Position in the registry. */
  readonly index: number
  readonly edit: AnyEdit
  readonly params: ParametersOf<Parameters>
  readonly used: readonly UsedParameter[]
  /** Why it cannot be decided under this policy; empty if it can. */
  readonly unknown: readonly string[]
  readonly confidence: Confidence
  /** Some value is past the day to which it was checked. */
  readonly stale: boolean
}

interface Entry {
  readonly compiled: CompiledEdit
  readonly trigger: Trigger
}

export class Plan {
  readonly facts: PolicyFacts
  readonly #entries: readonly Entry[]
  readonly #byCode = new Map<number, Readonly<Record<Scope, readonly CompiledEdit[]>>>()

  constructor(
    edits: readonly AnyEdit[],
    catalogue: Catalogue,
    payer: string,
    contractor: string | undefined,
    day: number,
  ) {
    this.facts = new PolicyFacts((parameter) => catalogue.resolve(payer, contractor, parameter, day))
    this.#entries = edits.flatMap((edit, index) => {
      const compiled = compile(edit, index, catalogue, payer, contractor, day)
      if (compiled.unknown.length === 0 && edit.applies?.(compiled.params) === false) return []
      const known = compiled.unknown.length === 0 ? compiled.params : undefined
      const trigger = edit.trigger(this.facts, known)
      return [{ compiled, trigger }]
    })
  }

  /** The edits that a line with this packed code can trigger, by scope. */
  editsFor(code: number): Readonly<Record<Scope, readonly CompiledEdit[]>> {
    const held = this.#byCode.get(code)
    if (held !== undefined) return held
    const text = codeText(code)
    const edits = this.#entries.filter((entry) => triggers(entry.trigger, text)).map((entry) => entry.compiled)
    const of = (scope: Scope) => edits.filter((each) => each.edit.scope === scope)
    const found = { line: of('line'), date: of('date'), claim: of('claim') }
    this.#byCode.set(code, found)
    return found
  }
}

function triggers(trigger: Trigger, code: string): boolean {
  if ('every' in trigger) return true
  if ('codes' in trigger) return trigger.codes.includes(code)
  return trigger.ranges.some((range) => code >= range.from && code <= range.to)
}

function compile(
  edit: AnyEdit,
  index: number,
  catalogue: Catalogue,
  payer: string,
  contractor: string | undefined,
  day: number,
): CompiledEdit {
  const params: Record<string, unknown> = {}
  const used: UsedParameter[] = []
  const unknown: string[] = []
  let confidence: Confidence = 'A'
  let stale = false
  for (const [name, parameter] of Object.entries(edit.params)) {
    const answer = catalogue.resolve(payer, contractor, parameter, day)
    if (!answer.known) {
      unknown.push(answer.note)
      continue
    }
    params[name] = answer.value
    used.push({ parameter, known: answer })
    confidence = weaker(confidence, answer.confidence)
    stale ||= day > answer.verifiedThrough
  }
  // cast: every parameter that the edit names has been put under its own name, or stands in `unknown`
  return { index, edit, params: params as ParametersOf<Parameters>, used, unknown, confidence, stale }
}
