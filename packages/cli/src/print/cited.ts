/** Where a value is from, in one line. */
import { type CitedSource, sourceInWords } from 'aliquot/explain/cited-source'

/** The first source with its place, and how many more there are. */
export function sourcesInWords(cite: readonly CitedSource[]): string {
  const [first] = cite
  if (first === undefined) return ''
  const more = cite.length > 1 ? `, and ${cite.length - 1} more` : ''
  return `${sourceInWords(first)}${more}`
}

/** `from 2001-01-01`; for a standing rule without a date, that. */
export function fromInWords(from: string): string {
  return from === 'undated' ? 'undated' : `from ${from}`
}
