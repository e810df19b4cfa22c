/** Changes that the reports offer: those that findings propose, and the clerical one of the claim's total. */

import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Remedy } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { dollars } from '../print/money.ts'
import type { FormIssue } from '../scrub/claim-file.ts'

export interface OfferedChange {
  /** `CLAIM:EDIT:LINE`; line 0 is the claim as a whole. */
  readonly id: string
  readonly class: Remedy
  /** What it does, in words. */
  readonly text: string
  /** Findings that propose it, as `EDIT:LINE`. */
  readonly proposedBy: readonly string[]
  readonly removes: readonly string[]
  readonly adds: readonly string[]
  readonly isSmallest: boolean
  /** Absent for the total, which follows from the lines. */
  readonly fix?: Fix
}

/** The fault in the form of a claim that the closed list of clerical changes has a change for. */
export const totalCode = 'charges-unbalanced'

/** The change that makes the claim's charge the sum of its lines; none where it is, or where a line has no charge. */
export function totalChange(view: ClaimView, form: readonly FormIssue[]): readonly OfferedChange[] {
  if (!form.some(({ code }) => code === totalCode)) return []
  let sum = 0
  for (let line = 0; line < view.lines; line += 1) {
    const charge = view.lineChargeCents[line] ?? absent
    if (charge === absent) return []
    sum += charge
  }
  const finding = `${totalCode}:0`
  return [
    {
      id: `${view.source.claimId()}:${finding}`,
      class: 'clerical',
      text: `the claim’s charge from ${dollars(view.chargeCents)} to ${dollars(sum)}, the sum of its lines`,
      proposedBy: [finding],
      removes: [finding],
      adds: [],
      isSmallest: true,
    },
  ]
}
