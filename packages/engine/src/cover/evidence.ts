/** The evidence matrix: each clause against the documents of the record, and what no document shows. */
import type { IsoDate } from '../calendar-date.ts'
import type { Course, RecordDocument } from '../document/course.ts'
import type { ClauseVerdict, PolicyVerdict } from './verdict.ts'

export interface EvidenceRow {
  readonly verdict: ClauseVerdict
  /** Documents of the record that show the clause's facts, oldest first. */
  readonly documents: readonly RecordDocument[]
  /** What is missing: the facts, the document that shows them, or nothing. */
  readonly gap: 'none' | 'no-fact' | 'no-document'
}

/** A dated event of the course that wants a document of its own. */
export interface EventRow {
  readonly event: 'evaluation' | 'gap'
  readonly on: IsoDate
  readonly through?: IsoDate | undefined
  readonly documents: readonly RecordDocument[]
  readonly gap: 'none' | 'no-document'
}

export interface EvidenceMatrix {
  readonly rows: readonly EvidenceRow[]
  readonly events: readonly EventRow[]
}

/** Lays the clauses of a policy beside the documents. A document of a later day than `on` shows nothing yet. */
export function evidenceMatrix(verdict: PolicyVerdict, course: Course, on: IsoDate): EvidenceMatrix {
  const documents = (course.documents ?? [])
    .filter((document) => document.on === undefined || document.on <= on)
    .toSorted((a, b) => order(a.on ?? '', b.on ?? '') || (a.page ?? 0) - (b.page ?? 0))
  return {
    rows: verdict.clauses.map((each) => rowOf(each, documents)),
    events: [...evaluationRows(course, documents, on), ...gapRows(course, documents, on)],
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function rowOf(verdict: ClauseVerdict, documents: readonly RecordDocument[]): EvidenceRow {
  const showing = documents.filter((document) => shows(document, verdict))
  const isStated = verdict.state !== 'unknown'
  return { verdict, documents: showing, gap: showing.length === 0 ? 'no-document' : isStated ? 'none' : 'no-fact' }
}

/** A document that names the facts it supports shows these alone; one that names none shows what its kind is for. */
function shows({ type, supports = [] }: RecordDocument, { clause, used, missing }: ClauseVerdict): boolean {
  if (supports.length === 0) return type !== undefined && clause.evidence.includes(type)
  return [...used, ...missing].some((pointer) => supports.some((name) => isOf(pointer, name)))
}

/** `/course/benefit/fewerSymptoms` is of `benefit`; the record of a vial is of `vials`. */
function isOf(pointer: string, name: string): boolean {
  return pointer.split('/').includes(name) || pointer.endsWith(`/${name}`)
}

function evaluationRows(course: Course, documents: readonly RecordDocument[], on: IsoDate): readonly EventRow[] {
  const days = new Set([...(course.evaluations ?? []).flatMap((each) => each.on ?? []), course.lastEvaluationOn])
  return [...days]
    .filter((day) => day !== undefined)
    .filter((day) => day <= on)
    .toSorted(order)
    .map((day) => {
      const showing = documents.filter(
        (document) => document.on === day && (document.type === 'evaluation' || document.type === 'visit-note'),
      )
      return { event: 'evaluation', on: day, documents: showing, gap: showing.length === 0 ? 'no-document' : 'none' }
    })
}

function gapRows(course: Course, documents: readonly RecordDocument[], on: IsoDate): readonly EventRow[] {
  return (course.gaps ?? []).flatMap(({ from, to }): readonly EventRow[] => {
    if (from === undefined || from > on) return []
    const isWithin = (day: IsoDate | undefined) => day !== undefined && day >= from && (to === undefined || day <= to)
    const showing = documents.filter((document) => document.type === 'gap-note' && isWithin(document.on))
    return [
      { event: 'gap', on: from, through: to, documents: showing, gap: showing.length === 0 ? 'no-document' : 'none' },
    ]
  })
}
