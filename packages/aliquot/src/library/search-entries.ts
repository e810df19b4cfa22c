/** What is searched: the pages, and the descriptors that a user has imported under a licence of their own. */
import type { FeeSchedule } from '@aliquot/engine/fee-schedule/fee-row'
import { codePages } from '@aliquot/reference/code-pages/code-pages'
import { codeEntry } from '@aliquot/reference/code-set'
import { categoryOf } from '@aliquot/reference/fee-schedule/category'
import type { SearchEntry } from './search.ts'

/** Entries of the pages first, then every other code of a schedule, by its number and by the user's own descriptors. */
export function searchEntries(
  schedule: FeeSchedule | undefined,
  descriptors: ReadonlyMap<string, string> = new Map(),
): readonly SearchEntry[] {
  const paged: ReadonlySet<string> = new Set(codePages.map(({ code }) => code))
  const pages = codePages.map(({ code, alsoKnownAs, plainLanguage, clinicalContext }) => {
    const name = codeEntry(code)?.name ?? code
    const own = descriptors.get(code)
    const phrases = [name, ...alsoKnownAs, ...(own === undefined ? [] : [own])]
    return { code, name, phrases, text: `${plainLanguage} ${clinicalContext}` }
  })
  const others = [...(schedule?.rows.values() ?? [])].flatMap(({ code, modifier }) => {
    if (modifier !== '' || paged.has(code)) return []
    const own = descriptors.get(code)
    return [{ code, name: own ?? categoryOf(code), phrases: own === undefined ? [] : [own], text: '' }]
  })
  return [...pages, ...others]
}
