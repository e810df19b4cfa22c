/**
 * Whether the sums of a payment hold: what was paid is what its claims were paid, less what was taken apart from them;
 * and each charge, less its adjustments, is what was paid for it. Where they do not, the difference is named.
 */
import type { Cents } from '../money.ts'
import type { Adjustment, Remittance, RemittedClaim } from './remittance.ts'

/** The sums of one payment. */
export interface PaymentBalance {
  readonly paymentCents: Cents
  readonly claimsCents: Cents
  /** Taken off apart from claims; negative where it was added. */
  readonly providerCents: Cents
  /** What was paid beyond what the sums come to; 0 where they hold. */
  readonly differenceCents: Cents
  /** Whether all claims were read. Without them the difference proves nothing. */
  readonly isWhole: boolean
}

/** A charge that its adjustments and its payment do not add up to, or a claim that its lines do not. */
export interface Imbalance {
  /** `lines`: the charges of the lines and that of the claim differ. */
  readonly kind: 'claim' | 'line' | 'lines'
  /** Index of the line, of a line. */
  readonly line?: number | undefined
  /** What is said. */
  readonly statedCents: Cents
  /** What the other sums come to. */
  readonly computedCents: Cents
}

/** The sum of adjustments. */
export function adjustedCents(adjustments: readonly Adjustment[]): Cents {
  return adjustments.reduce((sum, { cents }) => sum + cents, 0)
}

/** Adds up a payment. */
export function balanceOf(remittance: Remittance): PaymentBalance {
  const { paymentCents, claims, providerAdjustments, unreadClaims } = remittance
  const claimsCents = claims.reduce((sum, { paidCents }) => sum + paidCents, 0)
  const providerCents = providerAdjustments.reduce((sum, { cents }) => sum + cents, 0)
  const differenceCents = paymentCents - (claimsCents - providerCents)
  return { paymentCents, claimsCents, providerCents, differenceCents, isWhole: unreadClaims === 0 }
}

/** What does not add up in a claim and its lines. */
export function imbalancesOf(claim: RemittedClaim): readonly Imbalance[] {
  const found: Imbalance[] = []
  const { lines, chargeCents, paidCents } = claim
  const ofLines = lines.reduce((sum, line) => sum + adjustedCents(line.adjustments), 0)
  const computed = chargeCents - adjustedCents(claim.adjustments) - ofLines
  if (computed !== paidCents) found.push({ kind: 'claim', statedCents: paidCents, computedCents: computed })
  const charges = lines.reduce((sum, line) => sum + line.chargeCents, 0)
  if (lines.length > 0 && charges !== chargeCents) {
    found.push({ kind: 'lines', statedCents: chargeCents, computedCents: charges })
  }
  for (const [index, line] of lines.entries()) {
    const rest = line.chargeCents - adjustedCents(line.adjustments)
    if (rest === line.paidCents) continue
    found.push({ kind: 'line', line: index, statedCents: line.paidCents, computedCents: rest })
  }
  return found
}
