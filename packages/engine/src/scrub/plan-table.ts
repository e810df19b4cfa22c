/** Which plan holds for a payer, a contractor and a day: found without making text, compiled when first asked. */
import type { Catalogue, Resolution } from '../policy/catalogue.ts'
import type { ParameterId } from '../policy/parameter.ts'
import type { AnyEdit } from './edit.ts'
import { type AskParameter, Plan, type PreparedEdit, prepareEdits } from './plan.ts'

/** The catalogue has some dozen payers and contractors; claims that name very many others do not fill the memory. */
const mostHeld = 512

/** The plans of one payer and contractor, one for each stretch of days. */
export class PayerPlans {
  readonly #compile: (day: number) => Plan
  readonly #changeDays: readonly number[]
  /** By stretch. */
  readonly #plans: (Plan | undefined)[]

  constructor(changeDays: readonly number[], compile: (day: number) => Plan) {
    this.#compile = compile
    this.#changeDays = changeDays
    this.#plans = new Array<Plan | undefined>(changeDays.length + 1).fill(undefined)
  }

  /** The plan for a day; days between two changes of any value share one. */
  on(day: number): Plan {
    const stretch = this.#stretchOf(day)
    const held = this.#plans[stretch]
    if (held !== undefined) return held
    const plan = this.#compile(day)
    this.#plans[stretch] = plan
    return plan
  }

  /** Number of changes up to a day. */
  #stretchOf(day: number): number {
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
}

export class PlanTable {
  /** The last day on which some value changes. */
  readonly lastDay: number
  readonly #catalogue: Catalogue
  readonly #edits: readonly PreparedEdit[]
  readonly #changeDays: readonly number[]
  readonly #byPayer = new Map<string, Map<string | undefined, PayerPlans>>()
  /** Of payers of whom nothing is held: one plan for all of them and for all days. */
  readonly #unheld: PayerPlans
  #held = 0
  #compiled = 0

  constructor(catalogue: Catalogue, edits: readonly AnyEdit[]) {
    this.#catalogue = catalogue
    this.#edits = prepareEdits(edits)
    this.#changeDays = catalogue.changeDays()
    this.lastDay = this.#changeDays.at(-1) ?? 0
    this.#unheld = new PayerPlans([], (day) => this.#compile('', undefined, day))
  }

  /** The plans of a payer, by the contractor where one is known. */
  of(payer: string, contractor: string | undefined): PayerPlans {
    const held = this.#byPayer.get(payer)?.get(contractor)
    return held ?? this.#add(payer, contractor)
  }

  /** Lets go of plans where they are very many; to be called when no record names one any more. */
  trim(): void {
    if (this.#held <= mostHeld) return
    this.#byPayer.clear()
    this.#held = 0
    // Numbers need differ only within a claim, and a claim has one payer.
    this.#compiled = 0
  }

  #add(payer: string, contractor: string | undefined): PayerPlans {
    if (this.#catalogue.policy(payer) === undefined) return this.#unheld
    const plans = new PayerPlans(this.#changeDays, (day) => this.#compile(payer, contractor, day))
    const byContractor = this.#byPayer.get(payer)
    if (byContractor === undefined) this.#byPayer.set(payer, new Map([[contractor, plans]]))
    else byContractor.set(contractor, plans)
    this.#held += 1
    return plans
  }

  #compile(payer: string, contractor: string | undefined, day: number): Plan {
    const first = this.#compiled
    this.#compiled += this.#edits.length
    const ask = askOnce(this.#catalogue, payer, contractor, day)
    const doseOf = (other: string) => {
      const answer = this.#catalogue.resolve(other, contractor, 'extract.dose', day)
      return answer.known ? answer.value : undefined
    }
    return new Plan(this.#edits, ask, day, first, this.#catalogue.pairTables, doseOf)
  }
}

/** Asks the catalogue for each parameter once: edits share many of them. */
function askOnce(catalogue: Catalogue, payer: string, contractor: string | undefined, day: number): AskParameter {
  const answers = new Map<ParameterId, Resolution<unknown>>()
  return (parameter) => {
    const held = answers.get(parameter)
    // cast: under its own name stands what the catalogue answered for this parameter, and nothing else
    if (held !== undefined) return held as ReturnType<typeof catalogue.resolve<typeof parameter>>
    const answer = catalogue.resolve(payer, contractor, parameter, day)
    answers.set(parameter, answer)
    return answer
  }
}
