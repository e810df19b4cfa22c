/** A claim as its payer sees it: no chart, but what the payer paid before for the same member. */
import type { Day } from '@aliquot/engine/calendar-date'
import { parseDay } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { EarlierLine } from '../patient/patient.ts'
import type { ValuesOfDay } from '../practice/policy-values.ts'

export interface ReceivedLine {
  readonly index: number
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly day: Day
  readonly chargeCents: number
}

export interface ReceivedClaim {
  readonly claim: Claim
  readonly lines: readonly ReceivedLine[]
  readonly receivedOn: Day
  /** Values of the policy on the day of a line. */
  readonly valuesOn: (day: Day) => ValuesOfDay
  /** The lines that this payer paid for the member, oldest first. */
  readonly paidBefore: readonly EarlierLine[]
  /** Whether the member was covered by this payer on a day. */
  readonly isCovered: (day: Day) => boolean
  /** When immunotherapy started, as the payer has it on file. */
  readonly therapyStartedOn: Day | undefined
  readonly isMedicare: boolean
}

/** The lines of a claim in the form in which they are judged. A line without units has zero. */
export function receivedLines({ lines }: Claim): readonly ReceivedLine[] {
  return lines.map(({ code, units = 0, modifiers = [], dateOfService, chargeCents = 0 }, index) => ({
    index,
    code,
    units,
    modifiers,
    day: parseDay(dateOfService ?? '') ?? 0,
    chargeCents,
  }))
}

/** Codes of the day other than the line’s own: on the claim, and paid before. */
export function codesBeside({ lines, paidBefore, claim }: ReceivedClaim, line: ReceivedLine): readonly string[] {
  const codes: string[] = []
  for (const { index, day, code } of lines) if (index !== line.index && day === line.day) codes.push(code)
  for (const { day, claim: id, code } of paidBefore) if (day === line.day && id !== claim.id) codes.push(code)
  return codes
}
