/** The facts that make a vial one of its kind, as a proof cites them. */
import type { Deriving } from './draft.ts'
import type { Steps } from './steps.ts'
import type { VialAt } from './vial-count.ts'

/** Contents and container; for whole-body extract also the organisms: some of it is inhalant extract to a payer. */
export function kindFacts(deriving: Deriving, entry: VialAt, steps: Steps): readonly number[] {
  const { at, vial } = entry
  const of = [steps.fact(`${at}/contents`, vial.contents)]
  if (vial.container !== undefined) of.push(steps.fact(`${at}/container`, vial.container))
  if (vial.contents !== 'whole-body') return of
  const organisms = deriving.ask('extract.whole-body')
  if (vial.antigens !== undefined) of.push(steps.fact(`${at}/antigens`, vial.antigens))
  const cited = steps.list.some((step) => step.op === 'parameter' && step.parameter === 'extract.whole-body')
  if (organisms.known && !cited) of.push(steps.parameter('extract.whole-body', organisms, deriving.day))
  return of
}
