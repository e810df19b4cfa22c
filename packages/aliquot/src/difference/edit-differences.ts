/** Edits that can say something else on one day than on another, by policy and contractor. */
import { edits } from '@aliquot/edits/registry.generated'
import { type Day, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { EditStanding } from '@aliquot/engine/scrub/plan'
import { Scrubber } from '@aliquot/engine/scrub/scrubber'

export interface StandingOnDay {
  /** `decides`, `undecided` (a value that it needs is not known), or `not-about` (the payer has no such rule). */
  readonly standing: EditStanding
  /** The day to which the oldest of its values was checked, where the day is later. */
  readonly checkedThrough?: IsoDate
}

export interface EditDifference {
  readonly edit: string
  readonly title: string
  readonly before: StandingOnDay
  readonly after: StandingOnDay
  /** Policies of which this is so, with the contractor where one is named: `medicare, palmetto`. */
  readonly policies: readonly string[]
}

/** Edits in their order, those of policies that change in the same way together. */
export function editDifferences(catalogue: Catalogue, from: Day, to: Day): readonly EditDifference[] {
  const scrubber = new Scrubber(catalogue, edits)
  const places = catalogue.policies.flatMap(({ id }) => [
    { name: id, id, contractor: undefined },
    ...catalogue.contractorsOf(id).map((contractor) => ({ name: `${id}, ${contractor}`, id, contractor })),
  ])
  return edits.flatMap(({ id: edit, title }, index) => {
    const groups = new Map<string, EditDifference & { readonly policies: string[] }>()
    for (const { name, id, contractor } of places) {
      const before = standingOn(scrubber, id, contractor, from, index)
      const after = standingOn(scrubber, id, contractor, to, index)
      const key = JSON.stringify([before, after])
      if (JSON.stringify(before) === JSON.stringify(after)) continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { edit, title, before, after, policies: [name] })
      else group.policies.push(name)
    }
    return [...groups.values()]
  })
}

function standingOn(
  scrubber: Scrubber,
  payer: string,
  contractor: string | undefined,
  day: Day,
  edit: number,
): StandingOnDay {
  const plan = scrubber.planFor(payer, contractor, day)
  const through = plan.checkedThrough(edit)
  const standing = plan.standingOf(edit)
  return { standing, ...(through === undefined ? {} : { checkedThrough: isoOf(through) }) }
}
