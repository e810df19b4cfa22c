/** What conversions leave behind, counted by claims. */

export interface Uncarried {
  readonly what: string
  readonly claims: number
}

export class UncarriedTally {
  readonly #claims = new Map<string, number>()

  /** Counts a claim for each of these things; one that is named twice counts once. */
  add(things: readonly string[]): void {
    for (const what of new Set(things)) this.#claims.set(what, (this.#claims.get(what) ?? 0) + 1)
  }

  /** What concerns most claims goes first. */
  list(): readonly Uncarried[] {
    const all = Array.from(this.#claims, ([what, claims]) => ({ what, claims }))
    return all.sort((a, b) => b.claims - a.claims || (a.what < b.what ? -1 : 1))
  }
}
