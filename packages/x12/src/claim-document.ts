/** The claim document of a claim that was read into a view. */
import { isoOf, parseDay } from '@aliquot/engine/calendar-date'
import { codeText, modifierText } from '@aliquot/engine/code-number'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { absent, type ClaimView, modifiersPerLine, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import type { ClaimContext } from './claim-context.ts'

/** A line as it was read: an institutional one has a revenue code, and need not have a procedure code. */
export interface ReadClaimLine extends ClaimLine {
  readonly revenueCode?: string | undefined
}

/** A claim as it was read: an institutional one has a type of bill. */
export interface ReadClaim extends Claim {
  readonly typeOfBill?: string | undefined
  readonly lines: readonly ReadClaimLine[]
}

/**
 * The claim as the contract writes it. `createdOn` is the day on which the transaction was made (`YYYYMMDD`), which
 * stands for the day of submission.
 */
export function claimDocument(view: ClaimView, context: ClaimContext, createdOn: string): ReadClaim {
  const typeOfBill = context.typeOfBill()
  return {
    id: stated(context.claimId()),
    payer: stated(view.payer),
    jurisdiction: view.contractor,
    placeOfService: placeText(view.placeOfService),
    frequency: view.frequency === absent ? undefined : String(view.frequency),
    diagnoses: context.diagnoses(),
    lines: Array.from({ length: view.lines }, (_, line) => lineDocument(view, context, line)),
    member: stated(context.memberKey()),
    billingProvider: stated(context.billingProvider()),
    originalControlNumber: stated(context.originalControlNumber()),
    priorAuthorization: stated(context.priorAuthorization()),
    submittedOn: submissionDay(createdOn),
    ...(typeOfBill === '' ? {} : { typeOfBill }),
  }
}

function lineDocument(view: ClaimView, context: ClaimContext, line: number): ReadClaimLine {
  const revenueCode = context.revenueCode(line)
  const units = view.unitsOf(line)
  return {
    n: context.lineNumber(line),
    code: codeText(view.codeOf(line)),
    units: units === absent ? undefined : units / 1000,
    modifiers: Array.from(view.modifiers.subarray(line * modifiersPerLine, (line + 1) * modifiersPerLine))
      .map(modifierText)
      .filter((modifier) => modifier !== ''),
    dateOfService: dayText(view.dayOf(line)),
    dateTo: dayText(view.dayTo[line] ?? absent),
    diagnosisPointers: pointersOf(view.pointers[line] ?? 0),
    chargeCents: centsOf(view.lineChargeCents[line] ?? absent),
    rendering: stated(context.rendering(line)),
    note: stated(context.lineText(line)),
    placeOfService: placeText(view.linePlace[line] ?? absent),
    ndc: stated(context.ndc(line)),
    ...(revenueCode === '' ? {} : { revenueCode }),
  }
}

function stated(text: string): string | undefined {
  return text === '' ? undefined : text
}

function placeText(place: number): string | undefined {
  return place === absent ? undefined : String(place).padStart(2, '0')
}

function dayText(day: number): string | undefined {
  return day === absent ? undefined : isoOf(day)
}

function centsOf(cents: number): number | undefined {
  return cents === absent ? undefined : cents
}

function pointersOf(pointers: number): readonly number[] {
  return Array.from({ length: pointersPerLine }, (_, index) => (pointers >> (index * 4)) & 15).filter((n) => n > 0)
}

function submissionDay(createdOn: string): string | undefined {
  const day = `${createdOn.slice(0, 4)}-${createdOn.slice(4, 6)}-${createdOn.slice(6)}`
  return createdOn.length === 8 && parseDay(day) !== undefined ? day : undefined
}
