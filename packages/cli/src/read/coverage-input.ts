/** Questions of coverage out of a file or standard input: an encounter with a course, a course alone, or a question. */
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import { readCoverageRequest } from 'aliquot'
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { inputKind, notTextInWords } from './input-kind.ts'
import { type DocumentPlace, type JsonShape, jsonDocuments } from './json-documents.ts'
import { plainFault } from './plain-fault.ts'
import { readBytes } from './read-bytes.ts'

/** What the command line says where a document is silent; `on` stands in for any date that it gives. */
export interface CoverageDefaults {
  readonly payer?: string | undefined
  readonly policy?: string | undefined
  readonly jurisdiction?: string | undefined
  readonly on?: string | undefined
}

export type CoverageQuestion =
  | {
      readonly ok: true
      readonly value: CoverageRequest
      readonly id: string | undefined
      readonly place: DocumentPlace
    }
  | { readonly ok: false; readonly issues: readonly InputIssue[] }

export interface CoverageInput {
  readonly shape: JsonShape
  readonly questions: readonly CoverageQuestion[]
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Sections of an encounter, any of which tells one from a question. */
const encounterSections = [
  'injections',
  'vials',
  'skinTests',
  'evaluation',
  'drugs',
  'challenge',
  'rapidDesensitization',
]

export async function readCoverageInput(
  path: string,
  surroundings: Surroundings,
  defaults: CoverageDefaults,
): Promise<CoverageInput> {
  const read = await readBytes(path, surroundings)
  const { file } = read
  const failed = (message: string): CoverageInput => ({
    shape: 'one',
    questions: [{ ok: false, issues: [{ file, message }] }],
  })
  if (!read.ok) return { shape: 'one', questions: [{ ok: false, issues: [read.issue] }] }
  switch (inputKind(read.bytes)) {
    case 'empty':
      return failed('the file is empty: a course or an encounter as JSON is wanted')
    case 'x12':
      return failed('this is a file of claims (837), which holds no course: scrub it with `aliquot scrub FILE`')
    case 'not-text':
      return failed(notTextInWords(read.bytes))
    case 'json': {
      const { shape, documents } = jsonDocuments(read.bytes, file)
      const questions = Array.from(documents, (each): CoverageQuestion => {
        if (!each.ok) return { ok: false, issues: [each.issue] }
        return questionOf(each.value, each.place, file, defaults)
      })
      return { shape, questions }
    }
  }
}

function questionOf(value: unknown, place: DocumentPlace, file: string, defaults: CoverageDefaults): CoverageQuestion {
  const id = isFields(value) && typeof value.id === 'string' ? value.id : undefined
  const issue = (message: string, pointer = '') => ({
    file,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(pointer === '' ? {} : { pointer: `${place.pointer ?? ''}${pointer}` }),
    ...(id === undefined ? {} : { id }),
    message,
  })
  const whole = isFields(value) ? wholeQuestion(value, defaults) : value
  if (isFields(whole) && (whole.payer ?? undefined) === undefined) {
    return { ok: false, issues: [issue('names no payer: give one with --payer ID')] }
  }
  const result = readCoverageRequest(whole)
  if (result.ok) return { ok: true, value: result.value, id, place }
  return { ok: false, issues: result.issues.map(({ path, message }) => issue(plainFault(message), path)) }
}

/** A question as the reader wants it: an encounter is put into one, and a bare course too. */
function wholeQuestion(value: Fields, defaults: CoverageDefaults): Fields {
  const isEncounter = !('encounter' in value) && encounterSections.some((section) => section in value)
  const isQuestion = isEncounter || ['course', 'encounter', 'payer', 'dateOfService'].some((field) => field in value)
  const base: Fields = isQuestion ? value : { course: value }
  const encounter = isEncounter ? value : base.encounter
  const inner = isFields(encounter) ? encounter : {}
  const on = defaults.on ?? base.dateOfService ?? inner.dateOfService
  const payer = base.payer ?? inner.payer ?? defaults.payer
  return {
    id: base.id,
    payer,
    jurisdiction: defaults.jurisdiction ?? base.jurisdiction ?? inner.jurisdiction,
    policy: defaults.policy ?? base.policy,
    dateOfService: on,
    course: base.course ?? inner.course,
    encounter: isFields(encounter)
      ? { ...encounter, payer: inner.payer ?? payer, dateOfService: inner.dateOfService ?? on }
      : undefined,
  }
}
