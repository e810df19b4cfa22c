/**
 * Search that forgives: by code, synonym, plain words and typing errors. An index is built once over entries that the
 * caller hands over; a question then takes a few milliseconds at most, over the pages and over tens of thousands of
 * descriptors of the user's own alike.
 */
import { distanceWithin, sameWords, wordsOf } from './search-words.ts'

export interface SearchEntry {
  readonly code: string
  readonly name: string
  /** Phrases by which it is asked for: name, synonyms, a descriptor. */
  readonly phrases: readonly string[]
  /** Longer text, which counts little. */
  readonly text: string
}

export interface SearchHit {
  readonly code: string
  readonly name: string
  /** Higher is nearer; 1 is an exact phrase or code. */
  readonly score: number
  /** The phrase that it was found by. */
  readonly by: string
}

export type Search = (question: string, most?: number) => readonly SearchHit[]

interface Phrase {
  readonly entry: number
  readonly text: string
  /** Sum of the weights of its words. */
  readonly weight: number
  /** Its last word is a plural: shots are another code than a shot. */
  readonly isPlural: boolean
  /** A long text is never matched whole. */
  readonly isText: boolean
}

interface Index {
  readonly entries: readonly SearchEntry[]
  readonly phrases: readonly Phrase[]
  /** Phrases that hold a word, each once. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  readonly weights: ReadonlyMap<string, number>
  readonly byLength: ReadonlyMap<number, readonly string[]>
  readonly numbers: ReadonlyMap<string, SearchEntry>
}

/** Builds the index. Entries come first where scores are equal, in the order given. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const index = indexOf(entries)
  return (question, most = 10) => {
    const direct = byCode(index, question)
    const found = direct.length > 0 ? direct : byWords(index, question)
    return found.slice(0, most)
  }
}

function indexOf(entries: readonly SearchEntry[]): Index {
  const split = entries.flatMap((entry, number) => [
    ...entry.phrases.map((text) => ({ entry: number, text, words: [...new Set(wordsOf(text))], isText: false })),
    { entry: number, text: entry.name, words: [...new Set(wordsOf(entry.text))], isText: true },
  ])
  const owners = new Map<string, Set<number>>()
  for (const { entry, words } of split) {
    for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(entry))
  }
  // A word that few entries hold says more than one that most of them hold.
  const weightOf = (count: number) => 1 + Math.log2((entries.length + 1) / count)
  const weights = new Map([...owners].map(([word, { size }]) => [word, weightOf(size)]))
  const holders = new Map<string, number[]>()
  const phrases = split.map(({ entry, text, words, isText }, number) => {
    for (const word of words) {
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [number])
      else list.push(number)
    }
    return {
      entry,
      text,
      isText,
      isPlural: isPlural(text),
      weight: words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0),
    }
  })
  const byLength = new Map<number, string[]>()
  const spelled = new Set([...weights.keys(), ...Object.keys(sameWords)])
  for (const word of spelled) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])
  const numbers = new Map(entries.map((entry) => [entry.code, entry]))
  return { entries, phrases, holders, weights, byLength, numbers }
}

/** A code within the question, or a question that is the first letters and digits of one. */
function byCode({ entries, numbers }: Index, question: string): readonly SearchHit[] {
  const words = question.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  const named = words.flatMap((word) => {
    const entry = numbers.get(word)
    return entry === undefined ? [] : [{ code: entry.code, name: entry.name, score: 1, by: entry.code }]
  })
  const [start = ''] = words
  if (named.length > 0 || words.length > 1 || !/^([0-9]{3,4}|[A-Z][0-9]{2,3})$/.test(start)) return named
  return entries.flatMap(({ code, name }) => (code.startsWith(start) ? [{ code, name, score: 0.9, by: code }] : []))
}

const isPlural = (text: string): boolean => /[a-z]{3}(?<![su])s\W*$/i.test(text)

interface Match {
  readonly word: string
  /** 1 for the word itself, less for one that begins so or is spelled nearly so. */
  readonly quality: number
}

/** A synonym may be misspelled too; it stands for the word that the pages use. */
const heldAs = (word: string): string => sameWords[word] ?? word

function matchesOf(index: Index, word: string): readonly Match[] {
  const exact: Match[] = index.weights.has(word) ? [{ word, quality: 1 }] : []
  if (/^\d+$/.test(word) || word.length < 3) return exact
  const matches: Match[] = [...exact]
  const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0
  for (let length = Math.max(1, word.length - most); length <= word.length + 6; length += 1) {
    for (const held of index.byLength.get(length) ?? []) {
      if (held === word || /^\d/.test(held)) continue
      if (length > word.length && held.startsWith(word)) matches.push({ word: heldAs(held), quality: 0.85 })
      else if (exact.length === 0 && most > 0 && length <= word.length + most) {
        const distance = distanceWithin(word, held, most)
        if (distance <= most)
          matches.push({ word: heldAs(held), quality: distance === 1 ? (word.length > 6 ? 0.92 : 0.8) : 0.65 })
      }
    }
  }
  return matches
}

/** How much of a question and of a phrase they share, by weight of words; a phrase that is the question scores 1. */
function byWords(index: Index, question: string): readonly SearchHit[] {
  const words = [...new Set(wordsOf(question))]
  const asked = words.map((word) => matchesOf(index, word))
  const unknownWeight = 1 + Math.log2(index.entries.length + 1)
  let questionWeight = 0
  const shared = new Map<number, { question: number; phrase: number }>()
  for (const matches of asked) {
    const weight = Math.max(0, ...matches.map(({ word }) => index.weights.get(word) ?? 0)) || unknownWeight
    questionWeight += weight
    for (const [phrase, quality, own] of bestByPhrase(index, matches)) {
      const before = shared.get(phrase) ?? { question: 0, phrase: 0 }
      shared.set(phrase, { question: before.question + weight * quality, phrase: before.phrase + own * quality })
    }
  }
  return ranked(index, shared, questionWeight, isPlural(question))
}

function bestByPhrase(
  { holders, weights }: Index,
  matches: readonly Match[],
): readonly (readonly [number, number, number])[] {
  const best = new Map<number, readonly [number, number, number]>()
  for (const { word, quality } of matches) {
    for (const phrase of holders.get(word) ?? []) {
      if ((best.get(phrase)?.[1] ?? 0) < quality) best.set(phrase, [phrase, quality, weights.get(word) ?? 0])
    }
  }
  return [...best.values()]
}

function ranked(
  { entries, phrases }: Index,
  shared: ReadonlyMap<number, { readonly question: number; readonly phrase: number }>,
  questionWeight: number,
  asksPlural: boolean,
): readonly SearchHit[] {
  const best = new Map<number, { score: number; by: string; text: number }>()
  for (const [number, { question, phrase }] of shared) {
    const held = phrases[number]
    if (held === undefined) continue
    const { entry, text, weight, isText } = held
    // Two words of a question may stand for one of the phrase; it is no more than found for that.
    const recall = Math.min(1, question / questionWeight)
    const precision = isText ? 1 : Math.min(1, phrase / weight)
    const near = isText ? 0 : (3 * recall * precision) / (recall + 2 * precision)
    const score = held.isPlural === asksPlural ? near : near * 0.97
    const before = best.get(entry) ?? { score: 0, by: text, text: 0 }
    const textScore = isText ? Math.max(before.text, recall) : before.text
    best.set(entry, score > before.score ? { score, by: text, text: textScore } : { ...before, text: textScore })
  }
  return [...best]
    .map(([entry, { score, by, text }]) => ({ entry, by, score: Math.min(1, score * 0.9 + text * 0.1) }))
    .filter(({ score }) => score > 0.05)
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .flatMap(({ entry, by, score }) => {
      const held = entries[entry]
      return held === undefined ? [] : [{ code: held.code, name: held.name, score: Math.round(score * 100) / 100, by }]
    })
}
