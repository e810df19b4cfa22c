/** The coverage capabilities of the document that the project began with, counted against what carries them. */
import { coverageCatalogue } from '@aliquot/reference/coverage/coverage-catalogue'

/** S4.12 to S4.50 in the list of its capabilities. */
const first = 12
const last = 50

/** Carried by something else than a clause. */
const elsewhere: Readonly<Record<string, string>> = {
  'S4.50': 'questions about a clause: an issue that names it by its id (docs/coverage.md)',
}

export interface SeedCapability {
  readonly id: string
  /** Ids of the clauses that carry it. */
  readonly carriers: readonly string[]
  readonly note: string
}

export const seedCapabilities: readonly SeedCapability[] = Array.from({ length: last - first + 1 }, (_, index) => {
  const id = `S4.${first + index}`
  const carriers = coverageCatalogue.policies.flatMap(({ id: policy, clauses }) =>
    policy === 'L37800' ? [] : clauses.filter(({ carries }) => carries?.includes(id)).map((clause) => clause.id),
  )
  return { id, carriers, note: elsewhere[id] ?? '' }
})

/** Capabilities that nothing carries. */
export const missingCapabilities = (): readonly string[] =>
  seedCapabilities.filter(({ carriers, note }) => carriers.length === 0 && note === '').map(({ id }) => id)
