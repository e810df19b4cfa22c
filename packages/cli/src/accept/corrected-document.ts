/** A claim document with the changes that a person has accepted. */
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type { AcceptedClaim } from './accepted-claim.ts'

/** The claim with its lines as they are then; `undefined` where nothing was changed, or something still holds it. */
export function correctedDocument(claim: Claim, { lines, origins, heldBy }: AcceptedClaim): Claim | undefined {
  if (lines === undefined || heldBy.length > 0) return undefined
  const corrected = lines.map(({ units, chargeCents, ...line }, index): ClaimLine => {
    const before = claim.lines[origins?.[index] ?? -1]
    const charge = chargeCents ?? before?.chargeCents
    return {
      ...before,
      ...line,
      n: index + 1,
      units: units ?? undefined,
      ...(charge === undefined ? {} : { chargeCents: charge }),
    }
  })
  return { ...claim, lines: corrected }
}
