/** The claims of a ledger that stand: each once, and only the last version of those that were corrected. */
import type { LedgerClaim } from './ledger-entries.ts'

/** Leaves out claims that were read twice, replaced or taken back. The order of what is given does not matter. */
export function standingClaims(claims: readonly LedgerClaim[]): readonly LedgerClaim[] {
  const distinct = [...new Map(claims.map((claim) => [contentOf(claim), claim])).values()].sort(compareClaims)
  const corrections = distinct.filter(isCorrection)
  return distinct.filter(
    (claim) => claim.frequency !== 8 && !corrections.some((each) => each !== claim && takesPlaceOf(each, claim)),
  )
}

/** In the order of time: the day sent, then the claim's number. */
export function compareClaims(a: LedgerClaim, b: LedgerClaim): number {
  return versionOf(a) - versionOf(b) || compareText(a.id, b.id) || compareText(contentOf(a), contentOf(b))
}

/** Everything that a claim says, wherever it was read. */
function contentOf({ place: _place, ...claim }: LedgerClaim): string {
  return JSON.stringify(claim)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const isCorrection = ({ frequency }: LedgerClaim): boolean => frequency === 7 || frequency === 8

const versionOf = ({ sentOn }: LedgerClaim): number => sentOn ?? -1e9

/** Same number, member and provider, and a day in common; a correction is later than an original. */
function takesPlaceOf(correction: LedgerClaim, claim: LedgerClaim): boolean {
  const { id, member, provider } = correction
  if (id === '' || id !== claim.id || member !== claim.member || provider !== claim.provider) return false
  if (isCorrection(claim) && compareClaims(correction, claim) < 0) return false
  return claim.lines.some(({ day }) => correction.lines.some((line) => line.day === day))
}
