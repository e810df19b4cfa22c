/** What a payer says on a day, looked up in the policies and remembered for the stretch of days in which it holds. */
import type { Day } from '@aliquot/engine/calendar-date'
import type { Catalogue, Known } from '@aliquot/engine/policy/catalogue'
import type { ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { SimulatedPayer } from './simulated-payer.ts'

/** The payer's values on one day. */
export interface ValuesOfDay {
  /** The value of a parameter; `undefined` where nobody knows it. */
  value<P extends ParameterId>(parameter: P): ParameterValues[P] | undefined
  /** The same with its source. */
  known<P extends ParameterId>(parameter: P): Known<ParameterValues[P]> | undefined
}

export class PolicyValues {
  readonly #catalogue: Catalogue
  readonly #changes: readonly Day[]
  readonly #stretches = new Map<SimulatedPayer, (ValuesOfDay | undefined)[]>()
  #day = Number.NaN
  #stretch = 0

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#changes = catalogue.changeDays()
  }

  /** What a payer that is held nowhere says is read from the code set. */
  of(payer: SimulatedPayer, day: Day): ValuesOfDay {
    const stretch = this.#stretchOf(day)
    let ofPayer = this.#stretches.get(payer)
    if (ofPayer === undefined) {
      ofPayer = []
      this.#stretches.set(payer, ofPayer)
    }
    const held = ofPayer[stretch]
    if (held !== undefined) return held
    const values = new StretchValues(this.#catalogue, payer, day)
    ofPayer[stretch] = values
    return values
  }

  /** No value changes between two days of one stretch. */
  #stretchOf(day: Day): number {
    if (day !== this.#day) {
      this.#day = day
      this.#stretch = 1 + this.#changes.findLastIndex((change) => change <= day)
    }
    return this.#stretch
  }
}

class StretchValues implements ValuesOfDay {
  readonly #catalogue: Catalogue
  readonly #payer: SimulatedPayer
  readonly #day: Day
  /** `null` where nobody knows. */
  readonly #asked = new Map<ParameterId, Known<unknown> | null>()

  constructor(catalogue: Catalogue, payer: SimulatedPayer, day: Day) {
    this.#catalogue = catalogue
    this.#payer = payer
    this.#day = day
  }

  value<P extends ParameterId>(parameter: P): ParameterValues[P] | undefined {
    return this.known(parameter)?.value
  }

  known<P extends ParameterId>(parameter: P): Known<ParameterValues[P]> | undefined {
    const held = this.#asked.get(parameter) ?? this.#ask(parameter)
    // cast: an answer is kept under the parameter that it was asked for
    return (held ?? undefined) as Known<ParameterValues[P]> | undefined
  }

  #ask(parameter: ParameterId): Known<unknown> | null {
    if (this.#asked.get(parameter) === null) return null
    const { policy, contractor } = this.#payer
    const held = this.#catalogue.policy(policy) === undefined ? 'commercial' : policy
    const answer = this.#catalogue.resolve(held, contractor, parameter, this.#day)
    const known = answer.known ? answer : null
    this.#asked.set(parameter, known)
    return known
  }
}
