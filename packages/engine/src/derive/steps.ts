/** Writing down the steps of a proof while a line is derived. */
import { type Day, isoOf } from '../calendar-date.ts'
import type { Alternative, Known } from '../policy/catalogue.ts'
import type { Confidence, ParameterId } from '../policy/parameter.ts'
import type { Json, Operation, ProofStep } from '../proof.ts'

const order: readonly Confidence[] = ['A', 'B', 'C', 'D']

export function weaker(a: Confidence, b: Confidence): Confidence {
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}

/** Values of parameters are plain data by their types; a proof stores them as JSON. */
function asJson(value: unknown): Json {
  // cast: parameter values are declared as readonly plain data, which is what Json describes
  return value as Json
}

export class Steps {
  readonly list: ProofStep[] = []
  confidence: Confidence = 'A'
  stale = false

  fact(at: string, value: unknown): number {
    return this.list.push({ op: 'fact', at, value: asJson(value) }) - 1
  }

  parameter<T>(parameter: ParameterId, known: Known<T>, on: Day): number {
    this.confidence = weaker(this.confidence, known.confidence)
    this.stale ||= on > known.verifiedThrough
    return (
      this.list.push({
        op: 'parameter',
        parameter,
        policy: known.policy,
        ...(known.contractor === undefined ? {} : { contractor: known.contractor }),
        from: known.from,
        on: isoOf(on),
        value: asJson(known.value),
        cite: known.cite,
        confidence: known.confidence,
      }) - 1
    )
  }

  assumed<T>(parameter: ParameterId, alternative: Alternative<T>): number {
    return this.list.push({ op: 'assumed', parameter, label: alternative.label, value: asJson(alternative.value) }) - 1
  }

  apply(op: Operation, of: readonly number[], value: Json, key?: string): number {
    return this.list.push({ op, of, value, ...(key === undefined ? {} : { key }) }) - 1
  }

  /** Takes over the steps of another list and gives the offset that its step numbers moved by. */
  append(other: Steps): number {
    const offset = this.list.length
    for (const step of other.list) {
      this.list.push('of' in step ? { ...step, of: step.of.map((index) => index + offset) } : step)
    }
    this.confidence = weaker(this.confidence, other.confidence)
    this.stale ||= other.stale
    return offset
  }
}
