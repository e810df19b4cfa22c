/** What a line came to: billed, allowed, taken off by whom, paid, and left to the patient. */
import type { Cents } from '../money.ts'
import type { Adjustment, RemittedLine } from './remittance.ts'

/** Reasons, by their codes, that tell what a payer allowed where it does not say so. */
export interface AllowanceReasons {
  /** The patient’s share of what is allowed: deductible, coinsurance, copayment. */
  readonly patientShare: ReadonlySet<string>
  /** Taken off what is allowed, not off the charge: a cut of payments by law, what another payer paid. */
  readonly offAllowed: ReadonlySet<string>
}

export interface LineSums {
  readonly billedCents: Cents
  readonly allowedCents: Cents
  /** Whether the payer says what it allowed; else it is what was paid, the patient’s share, and cuts of both. */
  readonly isAllowedStated: boolean
  /** Taken off by group, such as `CO`. */
  readonly adjusted: Readonly<Record<string, Cents>>
  readonly paidCents: Cents
  /** All that is left to the patient. */
  readonly patientCents: Cents
}

/** Adds up adjustments by group. */
export function byGroup(adjustments: readonly Adjustment[]): Readonly<Record<string, Cents>> {
  const sums: Record<string, Cents> = {}
  for (const { group, cents } of adjustments) sums[group] = (sums[group] ?? 0) + cents
  return sums
}

/** What a line came to. */
export function lineSums(line: RemittedLine, reasons: AllowanceReasons): LineSums {
  const { chargeCents, paidCents, allowedCents, adjustments } = line
  const adjusted = byGroup(adjustments)
  const counted = adjustments.filter(
    ({ group, reason }) => reasons.offAllowed.has(reason) || (group === 'PR' && reasons.patientShare.has(reason)),
  )
  const derived = counted.reduce((sum, { cents }) => sum + cents, paidCents)
  return {
    billedCents: chargeCents,
    allowedCents: allowedCents ?? derived,
    isAllowedStated: allowedCents !== undefined,
    adjusted,
    paidCents,
    patientCents: adjusted.PR ?? 0,
  }
}
