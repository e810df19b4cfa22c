/** Lines in the making, and what a section of the encounter contributes. */
import { type Day, dayOf } from '../calendar-date.ts'
import type { Encounter } from '../document/encounter.ts'
import type { Catalogue, Resolution } from '../policy/catalogue.ts'
import type { ParameterId, ParameterValues } from '../policy/parameter.ts'
import type { Exclusion, ExclusionReason, Json } from '../proof.ts'
import type { Answer, Family, Question, Warning } from './coding.ts'
import { Steps } from './steps.ts'

/** Whether a line has earned the modifier that separates it from others of the day. */
export type Distinct = 'yes' | 'no' | 'unknown'

export interface DraftLine {
  readonly family: Family
  readonly code: string
  readonly units: number | null
  readonly sections: readonly string[]
  readonly steps: Steps
  readonly codeStep: number
  readonly unitsStep: number
  /** Service day where it differs from the encounter's. */
  readonly day?: Day | undefined
  /** What the record says about being distinct from the other services of the day, with the facts that say so. */
  readonly distinct: Distinct
  readonly distinctFacts: readonly { readonly at: string; readonly value: Json }[]
  /** Names of what was tested, where the record has them. */
  readonly names?: readonly string[] | undefined
  readonly modifiers: string[]
  readonly modifierSteps: number[]
}

type DraftParts = Omit<DraftLine, 'distinct' | 'distinctFacts' | 'modifiers' | 'modifierSteps'> &
  Partial<Pick<DraftLine, 'distinct' | 'distinctFacts' | 'modifiers' | 'modifierSteps'>>

/** A line in the making; what is not said of being distinct is unknown, and modifiers are earned later. */
export function draftLine(parts: DraftParts): DraftLine {
  return { distinct: 'unknown', distinctFacts: [], modifiers: [], modifierSteps: [], ...parts }
}

export interface DraftQuestion extends Omit<Question, 'line'> {
  readonly about?: DraftLine
}

/** What one section contributes to the coding. */
export interface Contribution {
  readonly lines: DraftLine[]
  readonly excluded: Exclusion[]
  readonly questions: DraftQuestion[]
  readonly warnings: Warning[]
}

export function nothing(): Contribution {
  return { lines: [], excluded: [], questions: [], warnings: [] }
}

export class Deriving {
  readonly encounter: Encounter
  /** The day whose rules hold: that of the encounter, or the day on which extract was prepared. */
  readonly day: Day
  /** The day, where it is not that of the encounter; lines carry it. */
  readonly otherDay: Day | undefined
  readonly #catalogue: Catalogue

  constructor(catalogue: Catalogue, encounter: Encounter, day?: Day) {
    const served = dayOf(encounter.dateOfService)
    this.#catalogue = catalogue
    this.encounter = encounter
    this.day = day ?? served
    this.otherDay = this.day === served ? undefined : this.day
  }

  /** The same encounter by the rules of another day. */
  on(day: Day): Deriving {
    return day === this.day ? this : new Deriving(this.#catalogue, this.encounter, day)
  }

  /** What the encounter's payer says of a parameter on the day. */
  ask<P extends ParameterId>(parameter: P): Resolution<ParameterValues[P]> {
    return this.#catalogue.resolve(this.encounter.payer, this.encounter.jurisdiction, parameter, this.day)
  }
}

/** Facts to be cited by an exclusion: pointer and value. */
export type CitedFact = readonly [at: string, value: unknown]

export function exclude(
  at: string,
  reason: ExclusionReason,
  facts: readonly CitedFact[],
  parameters: (steps: Steps) => void = () => {},
): Exclusion {
  const steps = new Steps()
  for (const [pointer, value] of facts) steps.fact(pointer, value)
  parameters(steps)
  return { at, reason, steps: steps.list }
}

export function ask(
  family: Family,
  fact: string,
  question: string,
  more: { readonly about?: DraftLine; readonly answers?: readonly Answer[] } = {},
): DraftQuestion {
  return { family, fact, question, ...more }
}

/** A question for a parameter that is not known: says which and why, with the possible answers if any. */
export function askPayer(
  family: Family,
  parameter: ParameterId,
  note: string,
  answers?: readonly Answer[],
): DraftQuestion {
  return {
    family,
    fact: '/payer',
    question: `What does this payer say of ${parameter}? ${note}.`,
    ...(answers === undefined ? {} : { answers }),
  }
}
