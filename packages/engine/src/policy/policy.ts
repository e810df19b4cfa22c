/** Policies: what one authority says, as dated and cited values of parameters. */
import type { IsoDate } from '../calendar-date.ts'
import type { Confidence, ParameterId, ParameterValues } from './parameter.ts'

/** A place in a source: the id of a record in the list of sources, and where in it. */
export interface Cite {
  readonly source: string
  readonly at?: string | undefined
}

/** First day of a value, or `undated` where the source states a standing rule without a date. */
export type ValueStart = IsoDate | 'undated'

export type Entry<T> =
  | {
      readonly from: ValueStart
      readonly value: T
      readonly cite: readonly Cite[]
      readonly confidence: Confidence
      /** Last day to which the value was checked, where it differs from the policy's. */
      readonly verifiedThrough?: IsoDate | undefined
      readonly note?: string | undefined
    }
  | {
      /** The authority is known to have a rule or to be silent, and nobody has its number: unknown, never inherited. */
      readonly from: ValueStart
      readonly unknown: string
      readonly cite: readonly Cite[]
    }
  | {
      /** From this day the policy says nothing of its own any more. */
      readonly from: ValueStart
      readonly ended: string
      readonly cite: readonly Cite[]
    }

export type Statements = { readonly [P in ParameterId]?: readonly Entry<ParameterValues[P]>[] | undefined }

export interface Inheritance {
  readonly from: string
  /** The parameters taken over; absent: all that may be inherited. */
  readonly only?: readonly ParameterId[] | undefined
  readonly except?: readonly ParameterId[] | undefined
  readonly reason: string
}

export interface Policy {
  /** The id that encounters and claims use for the payer. */
  readonly id: string
  readonly title: string
  /** Rank: a contract overrides the plan it is of, a plan the payer it is of. */
  readonly kind: 'payer' | 'plan' | 'contract'
  /** The policy that this plan or contract is of. */
  readonly of?: string | undefined
  readonly line?: 'medicare' | 'medicare-advantage' | 'medicaid' | 'commercial' | undefined
  /** Last day to which the values were checked. */
  readonly verifiedThrough: IsoDate
  readonly inherits: readonly Inheritance[]
  readonly states: Statements
  /** Contractors that fill what the national policy leaves open, by jurisdiction id. */
  readonly contractors?: Readonly<Record<string, Statements>> | undefined
  readonly note?: string | undefined
}
