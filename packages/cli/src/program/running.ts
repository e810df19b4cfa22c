/** What the commands ask of each other. */
import type { Page } from '../print/page.ts'
import type { Surroundings } from '../surroundings.ts'

/** The commands and what they ask of each other: the exit code of the last one is that of the run. */
export interface Running {
  readonly surroundings: Surroundings
  readonly page: Page
  code: number
}

/** Wrong usage that only shows when the values of options are looked at. */
export class UsageError extends Error {}

export function failOnWords(words: readonly (string | undefined)[]): void {
  const wrong = words.filter((each) => each !== undefined)
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
}
