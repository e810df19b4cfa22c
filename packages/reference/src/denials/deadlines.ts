/** By when a denial has to be answered, where that is known. Plans set their own times in contracts not held here. */
import { addMonths, dayOf, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Confidence } from '@aliquot/engine/policy/parameter'
import type { Cite } from '@aliquot/engine/policy/policy'

/** A day by which something has to be there. */
export interface Deadline {
  readonly on: IsoDate
  /** How it is counted, in our words. */
  readonly counted: string
  readonly confidence: Confidence
  readonly cite: readonly Cite[]
}

/** What a deadline hangs on. */
export interface DeadlineFacts {
  /** Kind of the plan as the payer states it; `MA` and `MB` are Medicare itself. */
  readonly filing?: string | undefined
  /** Day of the notice: that of the payment. */
  readonly noticeOn?: IsoDate | undefined
  readonly dateOfService?: IsoDate | undefined
}

const ofMedicare: ReadonlySet<string> = new Set(['MA', 'MB'])
const appealDays = 120
/** A notice counts as received so many days after its date. */
const daysOfMail = 5

/** Last day of a first appeal; `undefined` where the payer’s time is not held. */
export function appealDeadline({ filing = '', noticeOn }: DeadlineFacts): Deadline | undefined {
  if (!ofMedicare.has(filing) || noticeOn === undefined) return undefined
  return {
    on: isoOf(dayOf(noticeOn) + daysOfMail + appealDays),
    counted: `${appealDays} days after the notice was received, which is taken to be ${daysOfMail} days after its date`,
    confidence: 'B',
    cite: [{ source: 'cfr-405-942' }],
  }
}

/** Last day of sending the claim anew; `undefined` where the payer’s time is not held. */
export function refilingDeadline({ filing = '', dateOfService }: DeadlineFacts): Deadline | undefined {
  if (!ofMedicare.has(filing) || dateOfService === undefined) return undefined
  return {
    on: isoOf(addMonths(dayOf(dateOfService), 12)),
    counted: 'one calendar year after the date of service',
    confidence: 'C',
    cite: [{ source: 'cfr-424-44' }],
  }
}
