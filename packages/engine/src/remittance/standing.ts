/**
 * Which answers of a payer stand. A payer that changes its mind takes the earlier answer back (the same claim with all
 * sums negative) and sends a new one; both cancel, and only the new one is worked.
 */
import { type RemittedClaim, reversalStatus } from './remittance.ts'

/** What became of an answer. */
export interface Standing {
  /** `reversed`: taken back by a later answer. `reversal`: takes another one back. */
  readonly kind: 'stands' | 'reversed' | 'reversal'
  /** Index of the other answer of a pair; absent for a reversal of which the first answer is not among those given. */
  readonly pairedWith?: number | undefined
  /** Index of the reversal that this answer follows and corrects. */
  readonly corrects?: number | undefined
}

/** Of answers with one number, so many of the last are looked at: more are no claim’s history. */
const mostLookedAt = 200

/** Whether two answers are about the same claim. */
function isSameClaim(one: RemittedClaim, other: RemittedClaim): boolean {
  if (one.patientKey !== undefined && other.patientKey !== undefined && one.patientKey !== other.patientKey)
    return false
  return one.id === other.id || (one.payerControl !== undefined && one.payerControl === other.payerControl)
}

function cancels(reversal: RemittedClaim, answer: RemittedClaim): boolean {
  const isOpposite = reversal.chargeCents === -answer.chargeCents && reversal.paidCents === -answer.paidCents
  return isOpposite && isSameClaim(reversal, answer)
}

/** Indices of answers by the numbers that they bear. */
class Numbered {
  readonly #indices = new Map<string, number[]>()

  add(index: number, answer: RemittedClaim): void {
    for (const key of keysOf(answer)) {
      const known = this.#indices.get(key)
      if (known === undefined) this.#indices.set(key, [index])
      else known.push(index)
    }
  }

  /** Those of the same number, the last one first. */
  before(answer: RemittedClaim): readonly number[] {
    const indices = keysOf(answer).flatMap((key) => (this.#indices.get(key) ?? []).slice(-mostLookedAt))
    return [...new Set(indices)].sort((a, b) => b - a)
  }
}

function keysOf({ id, payerControl }: RemittedClaim): readonly string[] {
  return payerControl === undefined ? [`id ${id}`] : [`id ${id}`, `payer ${payerControl}`]
}

/** Looks through answers in the order of time, and says of each whether it stands. */
export function standingOf(answers: readonly RemittedClaim[]): readonly Standing[] {
  const standings: Standing[] = answers.map(() => ({ kind: 'stands' }))
  const known = new Numbered()
  const reversals = new Numbered()
  const corrected = new Set<number>()
  const isAbout = (index: number, answer: RemittedClaim, test: typeof isSameClaim): boolean => {
    const other = answers[index]
    return other !== undefined && test(answer, other)
  }
  for (const [index, answer] of answers.entries()) {
    if (answer.status === reversalStatus) {
      const taken = known
        .before(answer)
        .find((each) => standings[each]?.kind === 'stands' && isAbout(each, answer, cancels))
      standings[index] = { kind: 'reversal', pairedWith: taken }
      if (taken !== undefined) standings[taken] = { ...standings[taken], kind: 'reversed', pairedWith: index }
      reversals.add(index, answer)
      continue
    }
    const reversal = reversals.before(answer).find((each) => !corrected.has(each) && isAbout(each, answer, isSameClaim))
    if (reversal !== undefined) {
      corrected.add(reversal)
      standings[index] = { kind: 'stands', corrects: reversal }
    }
    known.add(index, answer)
  }
  return standings
}
