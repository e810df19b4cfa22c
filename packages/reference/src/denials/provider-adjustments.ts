/** Why a payer adds to a payment, or takes from it, apart from claims; in our words. */
const reasons: Readonly<Record<string, string>> = {
  '50': 'a charge for sending claims late',
  '72': 'a refund that was agreed',
  AP: 'paid ahead of the decision',
  B2: 'a rebate',
  CS: 'a correction that the payer made',
  CT: 'payment by the head',
  FB: 'a balance carried from or to another payment',
  IR: 'kept for the tax office',
  J1: 'a sum that is not paid back',
  L6: 'interest that the payer owes',
  LE: 'kept for a levy',
  LS: 'a lump sum',
  WO: 'an overpayment taken back',
}

/** Confidence D: common knowledge, not researched. */
export const providerAdjustmentConfidence = 'D'

/** The reason in words; one that is not held is said to be so. */
export function providerAdjustmentInWords(reason: string): string {
  return reasons[reason] ?? 'a reason that is not held'
}
