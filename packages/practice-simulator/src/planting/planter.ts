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

/** What all kinds together may come to, of a thousand of the rate. */
const forAll = 1000

export class Planter {
  readonly #perThousand: number
  readonly #counts = new Map<string, number>(errorKinds.map(({ id }) => [id, 0]))
  readonly #byFeatures = new Map<number, readonly ErrorKind[]>()
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
    if (used * 1000 >= most * forAll) return undefined
    const isForAll = used * 1000 < most * forCommon
    const kinds = this.#possible(featuresOf(right.claim))
    const tried = [...kinds].sort((a, b) => this.#countOf(a) - this.#countOf(b) || (a.id < b.id ? -1 : 1))
    for (const kind of tried.slice(0, mostTries)) {
      if (!this.#isTaken(kind, right, isForAll)) continue
      const wrong = kind.plant(right)
      if (wrong === undefined) continue
      this.#planted += 1
      this.#counts.set(kind.id, this.#countOf(kind) + 1)
      return { kind, wrong }
    }
    return undefined
  }

  #countOf({ id }: ErrorKind): number {
    return this.#counts.get(id) ?? 0
  }

  /** One claim in two if its kind lags behind the others, else a little more often than the rate. */
  #isTaken(kind: ErrorKind, { random }: RightClaim, isForAll: boolean): boolean {
    const isBehind = this.#countOf(kind) * errorKinds.length < this.#planted
    if (!isBehind && !isForAll) return false
    return random.chance(isBehind ? 500 : Math.min(1000, this.#perThousand * 2), 1000)
  }

  #possible(features: number): readonly ErrorKind[] {
    const held = this.#byFeatures.get(features)
    if (held !== undefined) return held
    const kinds = errorKinds.filter((kind) => (kind.features & features) === kind.features)
    this.#byFeatures.set(features, kinds)
    return kinds
  }
}
