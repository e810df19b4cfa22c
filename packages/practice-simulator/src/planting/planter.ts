/**
 * Decides which claims go wrong and how. All kinds should come up about equally often, so the one that was planted
 * least is tried first, and a claim of a rare sort is more likely to be taken; the share of wrong claims stays under
 * the rate that was asked for.
 */
import type { ErrorKind, RightClaim, WrongClaim } from './error-kind.ts'
import { errorKinds } from './error-kinds.ts'
import { featuresOf } from './features.ts'

export interface Planted {
  readonly kind: ErrorKind
  readonly wrong: WrongClaim
}

/** Kinds that are tried on one claim before it is left right. */
const mostTries = 8

/** The part of the rate, of a thousand, that kinds may use which do not lag behind; the rest waits for rare claims. */
const forCommon = 970

export class Planter {
  readonly #perThousand: number
  readonly #counts: number[] = errorKinds.map(() => 0)
  readonly #byFeatures = new Map<number, readonly number[]>()
  #seen = 0
  #planted = 0

  /** `perThousand`: wrong claims among a thousand. */
  constructor(perThousand: number) {
    this.#perThousand = perThousand
  }

  /** The error of this claim; `undefined` if it stays right. */
  plant(right: RightClaim): Planted | undefined {
    this.#seen += 1
    const used = this.#planted * 1000
    const most = this.#seen * this.#perThousand
    if (used >= most) return undefined
    const possible = this.#possible(featuresOf(right.claim))
    const isBehind = this.#isBehind(this.#least(possible))
    const isForAll = used * 1000 < most * forCommon
    if (!isBehind && !isForAll) return undefined
    // One claim in two if a kind lags behind the others, else a little more often than the rate.
    const part = isBehind ? 500 : Math.min(1000, this.#perThousand * 2)
    return right.random.chance(part, 1000) ? this.#tried(possible, right, isForAll) : undefined
  }

  #tried(possible: readonly number[], right: RightClaim, isForAll: boolean): Planted | undefined {
    const order = [...possible].sort((a, b) => this.#countOf(a) - this.#countOf(b) || a - b)
    for (const index of order.slice(0, mostTries)) {
      if (!isForAll && !this.#isBehind(this.#countOf(index))) return undefined
      const kind = errorKinds[index]
      const wrong = kind?.plant(right)
      if (kind === undefined || wrong === undefined) continue
      this.#planted += 1
      this.#counts[index] = this.#countOf(index) + 1
      return { kind, wrong }
    }
    return undefined
  }

  #isBehind(count: number): boolean {
    return count * errorKinds.length < this.#planted
  }

  #countOf(index: number): number {
    return this.#counts[index] ?? 0
  }

  #least(possible: readonly number[]): number {
    let least = Number.MAX_SAFE_INTEGER
    for (const index of possible) least = Math.min(least, this.#countOf(index))
    return least
  }

  /** Places in the list of the kinds that a claim with these features can have. */
  #possible(features: number): readonly number[] {
    const held = this.#byFeatures.get(features)
    if (held !== undefined) return held
    const possible = errorKinds.flatMap((kind, index) => ((kind.features & features) === kind.features ? [index] : []))
    this.#byFeatures.set(features, possible)
    return possible
  }
}
