/** Citations with the titles of what they cite. */
import type { Cite } from '@aliquot/engine/policy/policy'
import { sourceOf } from '@aliquot/reference/sources'

export interface CitedSource {
  readonly source: string
  readonly title: string
  /** Where in it. */
  readonly at?: string
  readonly url?: string
  /** How it was read, where that limits its weight. */
  readonly note?: string
}

export function citedSource(cite: Cite): CitedSource {
  const source = sourceOf(cite.source)
  return {
    source: cite.source,
    title: source?.title ?? cite.source,
    ...(cite.at === undefined ? {} : { at: cite.at }),
    ...(source === undefined || source.url === '' ? {} : { url: source.url }),
    ...(source?.note === undefined ? {} : { note: source.note }),
  }
}

export function citedSources(cites: readonly Cite[]): readonly CitedSource[] {
  return cites.map(citedSource)
}

/** Title and place, for one line of text. */
export function sourceInWords({ title, at }: CitedSource): string {
  return at === undefined ? title : `${title} (${at})`
}
