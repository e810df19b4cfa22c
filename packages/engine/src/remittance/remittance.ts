/**
 * What a payer answered and paid, whatever the format that it came in: one payment, its claims, their lines, and what
 * was added or taken apart from claims. All money is as the payer states it; nothing here is computed.
 */
import type { IsoDate } from '../calendar-date.ts'
import type { Cents } from '../money.ts'

/** Why a charge was not paid in full: who bears it, the reason's code, how much. */
export interface Adjustment {
  /** `CO` the provider by contract, `PR` the patient, `OA` other, `PI` the payer’s own doing. */
  readonly group: string
  readonly reason: string
  /** What is taken off the charge; negative where something is added. */
  readonly cents: Cents
  readonly units?: number | undefined
}

export interface RemittedLine {
  readonly code: string
  readonly modifiers: readonly string[]
  /** Kind of the code as the payer writes it: `HC` a procedure, `NU` a revenue code … */
  readonly codeKind: string
  readonly revenueCode?: string | undefined
  readonly chargeCents: Cents
  readonly paidCents: Cents
  /** Units paid; absent where the payer states none. */
  readonly unitsPaid?: number | undefined
  /** What was billed, where the payer judged the line under another code. */
  readonly billedAs?: BilledAs | undefined
  /** Units billed, where the payer says that they differ from those paid. */
  readonly unitsBilled?: number | undefined
  readonly dateOfService?: IsoDate | undefined
  readonly dateTo?: IsoDate | undefined
  /** The number that the claim gave the line, sent back. */
  readonly control?: string | undefined
  readonly allowedCents?: Cents | undefined
  readonly adjustments: readonly Adjustment[]
  /** Codes of remarks. */
  readonly remarks: readonly string[]
}

export interface BilledAs {
  readonly code: string
  readonly modifiers: readonly string[]
}

export interface RemittedClaim {
  /** The provider’s own number of the claim, as the payer sends it back. */
  readonly id: string
  /** The payer’s word on the claim: `1` paid as first payer, `4` denied, `22` taken back … */
  readonly status: string
  readonly chargeCents: Cents
  readonly paidCents: Cents
  /** What the patient is to pay, as stated for the whole claim. */
  readonly patientCents?: Cents | undefined
  /** What kind of plan it is, such as `MB`. */
  readonly filing?: string | undefined
  /** The payer’s own number of the claim. */
  readonly payerControl?: string | undefined
  /** Stands for the patient and names nobody. */
  readonly patientKey?: string | undefined
  readonly placeOfService?: string | undefined
  readonly frequency?: string | undefined
  readonly dateOfService?: IsoDate | undefined
  readonly dateTo?: IsoDate | undefined
  readonly receivedOn?: IsoDate | undefined
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
  readonly lines: readonly RemittedLine[]
}

/** Money added to or taken from a payment apart from its claims. */
export interface ProviderAdjustment {
  readonly provider: string
  /** Last day of the provider’s fiscal year. */
  readonly fiscalYearEnd?: IsoDate | undefined
  readonly reason: string
  readonly reference?: string | undefined
  /** Taken off the payment; negative where it is added to it. */
  readonly cents: Cents
}

export interface RemittingPayer {
  readonly name: string
  readonly id?: string | undefined
  /** The number by which banks know who pays. */
  readonly taxId?: string | undefined
}

export interface Payee {
  readonly name: string
  readonly npi?: string | undefined
  readonly taxId?: string | undefined
}

/** One payment, or the notice that there is none. */
export interface Remittance {
  readonly payer: RemittingPayer
  readonly payee: Payee
  /** What is to be done with it: `I` payment with its account, `H` an account without payment … */
  readonly handling: string
  /** Negative where the money is taken from the provider. */
  readonly paymentCents: Cents
  /** `ACH`, `CHK`, `NON` … */
  readonly method: string
  readonly paidOn?: IsoDate | undefined
  /** Number of the check or of the transfer. */
  readonly trace?: string | undefined
  readonly producedOn?: IsoDate | undefined
  readonly claims: readonly RemittedClaim[]
  /** Claims of the payment that could not be read, and so are not among `claims`. */
  readonly unreadClaims: number
  readonly providerAdjustments: readonly ProviderAdjustment[]
}

/** The status of a claim of which an earlier answer is taken back. */
export const reversalStatus = '22'
