/**
 * What a productivity contract makes of logged work: credit for each line, then pay by threshold and tiers. Every line
 * whose credit differs from its work units says why.
 */
import type { Hundredths } from '../fee-schedule/fee-row.ts'
import type { Cents } from '../money.ts'
import type { ValuedEntry } from './value-log.ts'

export interface Tier {
  /** Units above which this rate holds, in hundredths. */
  readonly above: Hundredths
  /** Cents for one unit. */
  readonly rateCents: Cents
}

export interface ProductivityContract {
  readonly name: string
  /** Units that the salary covers; those above it are paid. */
  readonly threshold: Hundredths
  /** At least one, by `above` from 0 upwards; the first starts at the threshold or below. */
  readonly tiers: readonly Tier[]
  /** Percent of a line's units that count, by modifier: `{ "52": 50, "80": 16 }`. */
  readonly modifierPercent: Readonly<Record<string, number>>
  /** Units for one unit of service of a code, in hundredths, in place of the schedule's. */
  readonly creditByCode: Readonly<Record<string, Hundredths>>
  /** Codes that earn nothing. */
  readonly excluded: readonly string[]
  /** Total units instead of work units, for services without work: an allergist's shots. */
  readonly creditsTotalWithoutWork: boolean
}

export interface CreditedLine {
  readonly valued: ValuedEntry
  readonly credit: Hundredths
  /** Steps from the schedule's work units to the credit; empty where they are the same. */
  readonly because: readonly string[]
}

export interface TierPay {
  readonly above: Hundredths
  readonly units: Hundredths
  readonly rateCents: Cents
  readonly cents: Cents
}

export interface ContractPay {
  readonly lines: readonly CreditedLine[]
  readonly credited: Hundredths
  readonly aboveThreshold: Hundredths
  readonly tiers: readonly TierPay[]
  readonly cents: Cents
}

/** Pay is rounded to cents tier by tier, half a cent up. */
export function payByContract(valued: readonly ValuedEntry[], contract: ProductivityContract): ContractPay {
  const lines = valued.map((each) => creditOf(each, contract))
  const credited = lines.reduce((sum, { credit }) => sum + credit, 0)
  const tiers = tiersPaid(credited, contract)
  return {
    lines,
    credited,
    aboveThreshold: Math.max(0, credited - contract.threshold),
    tiers,
    cents: tiers.reduce((sum, { cents }) => sum + cents, 0),
  }
}

const inUnits = (hundredths: Hundredths) =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

function creditOf(valued: ValuedEntry, contract: ProductivityContract): CreditedLine {
  const { entry, work, total } = valued
  const because: string[] = []
  if (contract.excluded.includes(entry.code)) {
    return { valued, credit: 0, because: work === 0 ? [] : [`${entry.code} earns nothing under the contract`] }
  }
  let credit = work
  const own = contract.creditByCode[entry.code]
  if (own !== undefined) {
    credit = own * entry.units
    if (credit !== work)
      because.push(
        `the contract credits ${inUnits(own)} a unit, the schedule ${inUnits(Math.floor(work / entry.units))}`,
      )
  } else if (valued.hasNoWork && contract.creditsTotalWithoutWork) {
    credit = total
    because.push(`no work RVU: the contract credits the total of ${inUnits(total)}`)
  }
  for (const modifier of entry.modifiers) {
    const percent = contract.modifierPercent[modifier]
    if (percent === undefined || percent === 100) continue
    const reduced = Math.floor((credit * percent + 50) / 100)
    if (reduced !== credit)
      because.push(`modifier ${modifier} counts ${percent}%: ${inUnits(credit)} becomes ${inUnits(reduced)}`)
    credit = reduced
  }
  return { valued, credit, because }
}

function tiersPaid(credited: Hundredths, { threshold, tiers }: ProductivityContract): readonly TierPay[] {
  return tiers.flatMap(({ above, rateCents }, at) => {
    const start = Math.max(above, threshold)
    const end = Math.min(credited, tiers[at + 1]?.above ?? credited)
    const units = end - start
    if (units <= 0) return []
    return [{ above: start, units, rateCents, cents: Math.floor((units * rateCents + 50) / 100) }]
  })
}

/** What is wrong with a contract; empty if nothing is. */
export function contractFaults({ tiers, threshold, modifierPercent }: ProductivityContract): readonly string[] {
  const faults: string[] = []
  if (tiers.length === 0) faults.push('tiers: at least one is needed, such as { "above": 0, "rate": 50 }')
  if (tiers.some(({ above }, at) => above <= (tiers[at - 1]?.above ?? -1)))
    faults.push('tiers: each starts above the one before')
  if ((tiers[0]?.above ?? 0) > threshold)
    faults.push('tiers: the first starts above the threshold, so that units between are not paid')
  for (const [modifier, percent] of Object.entries(modifierPercent)) {
    if (!(percent >= 0 && percent <= 300)) faults.push(`modifierPercent: ${modifier} is ${percent}, not 0 to 300`)
  }
  return faults
}
