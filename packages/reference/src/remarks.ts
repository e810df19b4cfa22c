/** All remarks, and those on a payer. */
import type { Remark } from './remark.ts'
import { codeSetRemarks } from './remarks/code-set.ts'
import { medicareRemarks } from './remarks/medicare.ts'
import { medicareCoverageRemarks } from './remarks/medicare-coverage.ts'
import { planRemarks } from './remarks/plans.ts'

export const remarks: readonly Remark[] = [
  ...medicareRemarks,
  ...medicareCoverageRemarks,
  ...codeSetRemarks,
  ...planRemarks,
]

/** What is known of a payer beside its parameters, in the order of the lists. */
export function remarksOn(payer: string): readonly Remark[] {
  return remarks.filter((remark) => remark.payer === payer)
}
