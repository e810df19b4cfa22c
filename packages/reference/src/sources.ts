/** All sources, and the way to one by its id. */
import type { Source } from './source.ts'
import { codeSetSources } from './sources/code-set.ts'
import { drugSources } from './sources/drugs.ts'
import { medicareSources } from './sources/medicare.ts'
import { planSources } from './sources/plans.ts'
import { seedSources } from './sources/seeds.ts'

export const sources: readonly Source[] = [
  ...medicareSources,
  ...codeSetSources,
  ...drugSources,
  ...planSources,
  ...seedSources,
]

const byId: ReadonlyMap<string, Source> = new Map(sources.map((source) => [source.id, source]))

/** The source with this id, if there is one. */
export function sourceOf(id: string): Source | undefined {
  return byId.get(id)
}
