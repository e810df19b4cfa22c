/** What the denial catalogue rests on, beside the sources of the policies. */
import type { Source } from '../source.ts'
import { sourceOf } from '../sources.ts'

const denialSources: readonly Source[] = [
  {
    id: 'denial-code-list',
    title: 'Reason and remark codes of mid-2024, in a public copy of the official list',
    url: 'https://github.com/andrewallenbruce/northstar',
    authority: 'cms',
    note: 'Meanings only. Which codes a payer sends for what differs from payer to payer.',
  },
  {
    id: 'cfr-405-942',
    title: '42 CFR 405.942: time for asking for a redetermination',
    url: 'https://www.ecfr.gov/current/title-42/section-405.942',
    authority: 'law',
    note: 'Read in a copy checked against the official text of 2026-06-20.',
  },
  {
    id: 'cfr-424-44',
    title: '42 CFR 424.44: time for filing claims',
    url: 'https://www.ecfr.gov/current/title-42/section-424.44',
    authority: 'law',
    note: 'Read in secondary pages that name it, not in its own text.',
  },
]

const byId: ReadonlyMap<string, Source> = new Map(denialSources.map((source) => [source.id, source]))

/** The source with this id, of the catalogue or of the policies. */
export function denialSourceOf(id: string): Source | undefined {
  return byId.get(id) ?? sourceOf(id)
}
