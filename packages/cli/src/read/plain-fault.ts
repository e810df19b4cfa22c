/** Faults of documents in the words of somebody who fills them in, not of a program that checks them. */

const nouns: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  null: 'null',
  undefined: 'nothing',
}

const noun = (name: string) => nouns[name] ?? name

type Rewrite = readonly [pattern: RegExp, words: (...parts: readonly string[]) => string]

const rewrites: readonly Rewrite[] = [
  [
    /^Invalid input: expected (\w+), received (\w+)$/,
    (_, wanted = '', got = '') => `must be ${noun(wanted)}, not ${noun(got)}`,
  ],
  [/^is missing \((\w+) wanted\)$/, (_, wanted = '') => `is missing: ${noun(wanted)} is wanted`],
  [/^Invalid option: expected one of (.+)$/, (_, options = '') => `must be one of ${options.replaceAll('|', ', ')}`],
  [/^Invalid input: expected (.+)$/, (_, wanted = '') => `must be ${wanted}`],
  [/^Unrecognized keys?: (.+)$/, (_, keys = '') => `is not known here: ${keys}`],
]

export function plainFault(message: string): string {
  for (const [pattern, words] of rewrites) {
    const match = pattern.exec(message)
    if (match !== null) return words(...match)
  }
  return message
}
