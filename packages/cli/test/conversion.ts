/** Runs `aliquot convert` on a text, for tests. */
import { command } from './command.ts'

type Form = '837P' | 'ndjson' | 'csv'

/** Converts a text, and gives what was written to standard output. */
export async function converted(text: string, to: Form, args: readonly string[] = [], pieces = 1000) {
  return command(['convert', 'f', '--to', to, ...args], { files: { f: text }, pieces })
}

/** The documents of an NDJSON text. */
export const documents = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => JSON.parse(each))

export const byId = (text: string) => new Map(documents(text).map((claim) => [String(claim.id), claim]))
