/** What the writer needs to make an 837P file: claims of the contract, and who is who in plain words. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { TextDelimiters } from './segment-writer.ts'

/** Where somebody lives or practises. */
export interface Address {
  readonly street: string
  readonly city: string
  /** Two letters. */
  readonly state: string
  readonly zip: string
}

/** Who bills: an organization. */
export interface BillingProvider {
  readonly name: string
  readonly npi: string
  readonly address: Address
  /** Employer's identification number, nine digits. */
  readonly taxId: string
  /** Taxonomy code, where it is to be stated. */
  readonly taxonomy?: string | undefined
}

/** A person’s name, in capital letters by custom. */
export interface PersonName {
  readonly last: string
  readonly first: string
  readonly middle?: string | undefined
  readonly suffix?: string | undefined
}

/** Female, male, or not known. */
export type Sex = 'F' | 'M' | 'U'

/** What is stated of a patient besides the name. */
export interface Demographics {
  readonly address?: Address | undefined
  readonly birthDate?: IsoDate | undefined
  readonly sex?: Sex | undefined
}

/** The member who holds the coverage; where it is not the patient, name and number are all that is written. */
export interface Subscriber extends Demographics {
  readonly name: PersonName
  readonly memberId: string
}

/** The patient, where it is not the subscriber. */
export interface Dependent {
  readonly name: PersonName
  readonly address: Address
  readonly birthDate: IsoDate
  readonly sex: Sex
  /** How the patient is related to the subscriber, as the PAT segment codes it: `01` spouse, `19` child … */
  readonly relationship: string
}

/** Who is to pay. */
export interface Payer {
  readonly name: string
  readonly id: string
  /** Claim filing indicator (SBR09), such as `MB` or `CI`. */
  readonly filingIndicator: string
  /** Place in the order of payment, `P` if not given. */
  readonly order?: 'P' | 'S' | 'T' | undefined
}

/** Who rendered a line: a person. */
export interface RenderingProvider {
  readonly npi: string
  readonly name: PersonName
}

/**
 * A claim and its people. The claim needs an id, a place of service, diagnoses, and for each line a date, a charge and
 * pointers; its `payer`, `member`, `practice` and `submittedOn` are not written.
 */
export interface WritableClaim {
  readonly claim: Claim
  readonly billing: BillingProvider
  readonly subscriber: Subscriber
  readonly patient?: Dependent | undefined
  readonly payer: Payer
  /** Names of those whose numbers the lines give as `rendering`. */
  readonly rendering?: readonly RenderingProvider[] | undefined
}

/** Everything else that a file states. Two files from the same arguments are the same. */
export interface WritableEnvelope {
  readonly sender: { readonly id: string; readonly name: string; readonly contact: string; readonly phone: string }
  readonly receiver: { readonly id: string; readonly name: string }
  /** The day on which the file is made. */
  readonly date: IsoDate
  /** The time at which the file is made, `HHMM`. */
  readonly time: string
  /** Number of the interchange, at most nine digits. */
  readonly interchangeControl: number
  /** Number of the functional group, at most nine digits. */
  readonly groupControl: number
  /** Number of the first transaction, 1 if not given; the others count on from it. */
  readonly firstTransactionControl?: number | undefined
  /** A test or production; a test if not given. */
  readonly usage?: 'T' | 'P' | undefined
  readonly delimiters?: TextDelimiters | undefined
  /** What follows each terminator, a line feed if not given. */
  readonly lineBreak?: '' | '\n' | '\r\n' | undefined
}
