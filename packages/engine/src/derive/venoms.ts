/** Counting venoms: distinct ones, with premixed combinations taken apart. */
import type { Deriving } from './draft.ts'
import type { Steps } from './steps.ts'

export interface VenomFact {
  readonly at: string
  readonly venoms: readonly string[]
}

/** The single venoms of a list, each once; a mix stands for its parts. */
export function singleVenoms(
  lists: readonly (readonly string[])[],
  mixes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const single = new Set<string>()
  for (const list of lists) {
    for (const venom of list) {
      for (const part of mixes[venom] ?? [venom]) single.add(part)
    }
  }
  return [...single].sort()
}

/** Counts distinct venoms over several facts and writes the steps down. */
export function distinctVenoms(
  deriving: Deriving,
  steps: Steps,
  facts: readonly VenomFact[],
): { readonly count: number; readonly step: number } {
  const mixes = deriving.ask('venom.mixes')
  const of = facts.map((fact) => steps.fact(fact.at, fact.venoms))
  if (mixes.known) of.unshift(steps.parameter('venom.mixes', mixes, deriving.day))
  const count = singleVenoms(
    facts.map((fact) => fact.venoms),
    mixes.known ? mixes.value : {},
  ).length
  return { count, step: steps.apply('distinct-venoms', of, count) }
}
