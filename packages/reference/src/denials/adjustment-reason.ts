/**
 * Codes that say why a charge was not paid in full, in short words of our own. The official wording belongs to its
 * publishers and is not here; these words explain, and do not replace it.
 */
import type { Confidence } from '@aliquot/engine/policy/parameter'

/** What the code is: a cut that is due, the patient’s share, or a denial that somebody may have to work. */
export type AdjustmentKind = 'reduction' | 'patient-share' | 'denial'

export interface AdjustmentReason {
  readonly code: string
  /** In our words. */
  readonly says: string
  readonly kind: AdjustmentKind
  readonly confidence: Confidence
}

const reason = (code: string, kind: AdjustmentKind, says: string, confidence: Confidence = 'A'): AdjustmentReason => ({
  code,
  says,
  kind,
  confidence,
})

const normal: readonly AdjustmentReason[] = [
  reason('1', 'patient-share', 'goes to the patient’s deductible'),
  reason('2', 'patient-share', 'the patient’s coinsurance'),
  reason('3', 'patient-share', 'the patient’s copayment'),
  reason('23', 'reduction', 'an earlier payer’s part, paid or taken off', 'D'),
  reason('24', 'reduction', 'paid by the head already, not by the service'),
  reason('45', 'reduction', 'the part of the charge above the agreed price'),
  reason('253', 'reduction', 'the cut of Medicare payments by law (sequestration)'),
  reason('256', 'reduction', 'the managed care contract does not pay it apart'),
]

const denials: readonly AdjustmentReason[] = [
  reason('4', 'denial', 'the modifier is missing, or does not go with the code'),
  reason('5', 'denial', 'the code does not go with the place of service'),
  reason('11', 'denial', 'the diagnosis does not go with the service'),
  reason('16', 'denial', 'something on the claim is missing or wrong; a remark says what'),
  reason('18', 'denial', 'taken for a second bill of the same service'),
  reason('22', 'denial', 'another payer is thought to come first'),
  reason('27', 'denial', 'the service came after the coverage had ended'),
  reason('29', 'denial', 'the claim came too late'),
  reason('31', 'denial', 'the patient was not found among the members'),
  reason('50', 'denial', 'not accepted as medically necessary'),
  reason('55', 'denial', 'held to be experimental'),
  reason('56', 'denial', 'not held to be proven to work'),
  reason('58', 'denial', 'done in a place where it is not paid'),
  reason('96', 'denial', 'not a covered charge; a remark says why'),
  reason('97', 'denial', 'counted into the payment for another service'),
  reason('109', 'denial', 'sent to a payer that is not the one for it'),
  reason('119', 'denial', 'the limit for a time or a number of services is used up'),
  reason('146', 'denial', 'the diagnosis was not valid on the day of the service'),
  reason('151', 'denial', 'so many units, or so often, is not supported by what was sent'),
  reason('167', 'denial', 'a diagnosis that the plan does not cover'),
  reason('170', 'denial', 'not paid to this kind of provider'),
  reason('181', 'denial', 'the code was not valid on the day of the service'),
  reason('182', 'denial', 'the modifier was not valid on the day of the service'),
  reason('185', 'denial', 'who rendered it is not allowed to'),
  reason('197', 'denial', 'there was no authorization beforehand'),
  reason('198', 'denial', 'more than was authorized'),
  reason('204', 'denial', 'the patient’s plan has no benefit for it'),
  reason('222', 'denial', 'more than the contract allows for a day or a span of time'),
  reason('234', 'denial', 'not paid apart from another service'),
  reason('236', 'denial', 'a pair of codes that are not paid together on one day'),
  reason('252', 'denial', 'a record or another paper is wanted before it is decided'),
  reason('273', 'denial', 'over the number that the plan’s benefit has'),
  reason('284', 'denial', 'the authorization number does not cover what was billed'),
  reason('B7', 'denial', 'the provider was not certified for it on that day'),
  reason('B13', 'denial', 'paid before, perhaps on another claim'),
  reason('B14', 'denial', 'one visit a day and provider is paid'),
  reason('B15', 'denial', 'needs a further service that is missing or was not paid'),
  reason('B16', 'denial', 'the patient is not new to the practice'),
  reason('B20', 'denial', 'done, in whole or part, by another provider'),
]

/** Every reason that is held, each once. */
export const adjustmentReasons: readonly AdjustmentReason[] = [...normal, ...denials]

const byCode: ReadonlyMap<string, AdjustmentReason> = new Map(adjustmentReasons.map((each) => [each.code, each]))

/** The reason with this code; `undefined` if it is not held. */
export function adjustmentReason(code: string): AdjustmentReason | undefined {
  return byCode.get(code)
}

/** The patient’s share of what is allowed. */
export const patientShareReasons: ReadonlySet<string> = new Set(
  normal.filter(({ kind }) => kind === 'patient-share').map(({ code }) => code),
)

/** Taken off what is allowed, and not off the charge. */
export const offAllowedReasons: ReadonlySet<string> = new Set(['23', '253'])

/** Who bears an adjustment, by its group. */
export const adjustmentGroups: Readonly<Record<string, string>> = {
  CO: 'by contract, not to be billed to the patient',
  PR: 'for the patient to pay',
  OA: 'neither by contract nor for the patient',
  PI: 'taken off by the payer; not to be billed to the patient without a word from the payer',
  CR: 'corrects an earlier answer',
}
