/** The recorded facts that a coverage question rests on, and the answers of tests over them. */
import { type Day, dayOf, type IsoDate, parseDay } from '../calendar-date.ts'
import type { Course } from '../document/course.ts'
import type { Encounter } from '../document/encounter.ts'
import { valueAt } from '../document/json-pointer.ts'
import type { FactPath, ListPath } from './clause.ts'

/** A course held against the policies of a payer on a day. */
export interface CoverageRequest {
  readonly payer: string
  readonly jurisdiction?: string | undefined
  /** The document to judge by, where it is known. */
  readonly policy?: string | undefined
  readonly on: IsoDate
  readonly course: Course
  readonly encounter?: Encounter | undefined
}

export type Answer = 'yes' | 'no' | 'open'

/** An answer with the facts that were read for it and those that were looked for and are not recorded. */
export interface Judgement {
  readonly answer: Answer
  readonly used: readonly string[]
  readonly missing: readonly string[]
}

/** What a test sees: the documents, the day, and the entry of a list that it looks at. */
export interface Sight {
  readonly day: Day
  readonly course: Course
  readonly encounter: Encounter | undefined
  readonly entry?: { readonly value: unknown; readonly pointer: string } | undefined
}

export function sightOf(request: CoverageRequest): Sight {
  return { day: dayOf(request.on), course: request.course, encounter: request.encounter }
}

export interface Fact {
  readonly pointer: string
  readonly value: unknown
}

/** The fact at a path, with a JSON pointer that starts at `/course` or `/encounter`. */
export function factAt(sight: Sight, path: FactPath | ListPath): Fact {
  const [root, ...names] = path.split('/').filter((name) => name !== '')
  const rest = names.map((name) => `/${name}`).join('')
  if (root === 'entry') {
    return { pointer: `${sight.entry?.pointer ?? '/entry'}${rest}`, value: valueAt(sight.entry?.value, rest) }
  }
  const document = root === 'course' ? sight.course : sight.encounter
  return { pointer: `/${root}${rest}`, value: valueAt(document, rest) }
}

export const isRecorded = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** A recorded date that does not lie after the day asked about; what has not happened yet is not a fact. */
export function dayAt(sight: Sight, value: unknown): Day | undefined {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day === undefined || day > sight.day ? undefined : day
}

const unique = (parts: readonly Judgement[], of: 'used' | 'missing'): readonly string[] => [
  ...new Set(parts.flatMap((part) => part[of])),
]

/** The answer of several judgements, with all that they read. */
export function judged(answer: Answer, parts: readonly Judgement[]): Judgement {
  return { answer, used: unique(parts, 'used'), missing: answer === 'open' ? unique(parts, 'missing') : [] }
}

/** The judgement of single facts: those that are recorded were read, the others are missing. */
export function ofFacts(answer: Answer, facts: readonly Fact[]): Judgement {
  return {
    answer,
    used: facts.filter(({ value }) => isRecorded(value)).map(({ pointer }) => pointer),
    missing: answer === 'open' ? facts.filter(({ value }) => !isRecorded(value)).map(({ pointer }) => pointer) : [],
  }
}
