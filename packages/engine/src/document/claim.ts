/** The claim: what is to be billed, or was, as the contract writes it. */
import type { IsoDate } from '../calendar-date.ts'
import type { Cents } from '../money.ts'
import type { Encounter } from './encounter.ts'

export interface Claim {
  readonly id?: string | undefined
  readonly payer?: string | undefined
  readonly jurisdiction?: string | undefined
  readonly placeOfService?: string | undefined
  readonly frequency?: string | undefined
  readonly diagnoses?: readonly string[] | undefined
  readonly lines: readonly ClaimLine[]
  readonly member?: string | undefined
  readonly practice?: string | undefined
  readonly billingProvider?: string | undefined
  readonly originalControlNumber?: string | undefined
  readonly priorAuthorization?: string | undefined
  readonly submittedOn?: IsoDate | undefined
  readonly abn?: { readonly signedOn?: IsoDate | undefined; readonly reason?: string | undefined } | undefined
  readonly encounter?: Encounter | undefined
  readonly history?: ClaimHistory | undefined
}

export interface ClaimLine {
  readonly n?: number | undefined
  readonly code: string
  /** Absent: the claim states no units. */
  readonly units?: number | undefined
  readonly modifiers?: readonly string[] | undefined
  readonly dateOfService?: IsoDate | undefined
  readonly dateTo?: IsoDate | undefined
  readonly diagnosisPointers?: readonly number[] | undefined
  readonly chargeCents?: Cents | undefined
  readonly rendering?: string | undefined
  readonly renderingRole?: 'physician' | 'nurse-practitioner' | undefined
  readonly note?: string | undefined
  readonly placeOfService?: string | undefined
  readonly ndc?: string | undefined
}

export interface ClaimHistory {
  readonly lines?: readonly HistoryLine[] | undefined
  /** Units already used in the payer's own window, by code. */
  readonly unitsInWindow?: Readonly<Record<string, number>> | undefined
  readonly immunotherapyStartedOn?: IsoDate | undefined
}

export interface HistoryLine {
  readonly code: string
  readonly units?: number | undefined
  readonly dateOfService: IsoDate
  readonly provider?: string | undefined
  readonly claim?: string | undefined
  readonly payer?: string | undefined
  readonly modifiers?: readonly string[] | undefined
  readonly status?: 'paid' | 'denied' | 'pending' | 'void' | undefined
  readonly chargeCents?: Cents | undefined
  readonly paidCents?: Cents | undefined
  /** Units that were paid, where it is fewer than were billed or known to be all. */
  readonly paidUnits?: number | undefined
}

/** A line as coding writes it: what was done, in codes. */
export interface BillableLine {
  readonly code: string
  /** `null`: the facts do not fix the number; the question stands in `undecided`. */
  readonly units: number | null
  readonly modifiers: readonly string[]
  /** Only where it differs from the encounter's date (extract prepared on another day). */
  readonly dateOfService?: IsoDate
}
