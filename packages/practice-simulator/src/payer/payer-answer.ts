/** What a payer makes of a claim: what it sends back at the door, what it pays, what it denies and why. */
import type { Adjustment } from '@aliquot/engine/remittance/remittance'

/** Why a claim never came to be judged: a claim status code, with whom it is about where it is about somebody. */
export interface Rejection {
  readonly code: string
  readonly entity?: string
}

/** Why a line, or some units of it, is not paid. */
export interface Refusal {
  readonly group: 'CO' | 'OA' | 'PR'
  readonly reason: string
  readonly remarks: readonly string[]
  /** The parameter of the policy that it rests on, or the rule of the model where it rests on none. */
  readonly because: string
}

export interface LineAnswer {
  readonly unitsPaid: number
  /** The code that it was paid as, where that is another. */
  readonly paidAs: string
  readonly allowedCents: number
  readonly paidCents: number
  readonly adjustments: readonly Adjustment[]
  readonly refusal: Refusal | undefined
}

export type PayerAnswer =
  | { readonly state: 'rejected'; readonly rejections: readonly Rejection[] }
  | { readonly state: 'judged'; readonly lines: readonly LineAnswer[] }
