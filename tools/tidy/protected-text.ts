// Text that others own and that we do not ship: CPT descriptors (American Medical Association), X12 guides.
// The list holds hashes, so that it does not ship what it looks for. Words are lower-cased and everything between them
// is dropped, so a phrase is found across line ends, comment marks and joined strings.
import { createHash } from 'node:crypto'
import { type Problem, problemAt, type SourceFile } from './source-file.ts'

export interface ProtectedPhrase {
  readonly owner: string
  readonly words: number
  /** The first two or four hex digits of the hash of the first word: most words begin no phrase. */
  readonly first: string
  /** SHA-256 of the words, joined by single spaces. */
  readonly sha256: string
}

interface Word {
  readonly text: string
  readonly offset: number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const firstMarks = new Map<string, string>()

function firstMark(word: string): string {
  const known = firstMarks.get(word)
  if (known !== undefined) return known
  const mark = sha256(word).slice(0, 4)
  firstMarks.set(word, mark)
  return mark
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[A-Za-z0-9]+/g)].map(({ 0: word, index }) => ({ text: word.toLowerCase(), offset: index }))

/** The entry for a phrase: how the list below was made, and how to add to it. */
export function protect(owner: string, phrase: string): ProtectedPhrase {
  const words = wordsOf(phrase).map(({ text }) => text)
  return { owner, words: words.length, first: firstMark(words[0] ?? ''), sha256: sha256(words.join(' ')) }
}

const none: readonly ProtectedPhrase[] = []

/** Older entries hold two digits of the mark, newer ones four, of which fewer words share one. */
function phrasesBeginning(
  mark: string,
  byFirst: ReadonlyMap<string, readonly ProtectedPhrase[]>,
): readonly ProtectedPhrase[] {
  const short = byFirst.get(mark.slice(0, 2)) ?? none
  const long = byFirst.get(mark) ?? none
  return long.length === 0 ? short : [...short, ...long]
}

function findIn(file: SourceFile, byFirst: ReadonlyMap<string, readonly ProtectedPhrase[]>): Problem[] {
  const words = wordsOf(file.text)
  return words.flatMap(({ text, offset }, at) =>
    phrasesBeginning(firstMark(text), byFirst).flatMap((phrase) => {
      const window = words.slice(at, at + phrase.words).map((word) => word.text)
      if (window.length < phrase.words || sha256(window.join(' ')) !== phrase.sha256) return []
      return [problemAt(file, offset, `text of ${phrase.owner}; say it in our own words`)]
    }),
  )
}

export function checkProtectedText(files: readonly SourceFile[], phrases: readonly ProtectedPhrase[]): Problem[] {
  const byFirst = new Map<string, ProtectedPhrase[]>()
  for (const phrase of phrases) byFirst.set(phrase.first, [...(byFirst.get(phrase.first) ?? []), phrase])
  return files.flatMap((file) => findIn(file, byFirst))
}
