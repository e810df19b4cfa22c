/** Verdicts of coverage in plain words. */
import type { Clause } from '@aliquot/engine/cover/clause'
import type { EvidenceRow } from '@aliquot/engine/cover/evidence'
import type { Lapse, LapseKind } from '@aliquot/engine/cover/lapses'
import type { ClauseState, CoverageVerdict } from '@aliquot/engine/cover/verdict'
import { citedSource, sourceInWords } from './explain/cited-source.ts'

const answers = { covered: 'covered', 'not-covered': 'not covered', undecided: 'undecided' } as const

/** `not covered, as far as known (confidence C): a claim is not held back for it`. */
export function verdictInWords({ answer, confidence, asFarAsKnown, denies }: CoverageVerdict): string {
  const known = asFarAsKnown ? ', as far as known' : ''
  const sure = confidence === undefined ? '' : ` (confidence ${confidence})`
  const mild = answer === 'not-covered' && !denies ? ': no claim is held back for what is known at second hand' : ''
  return `${answers[answer]}${known}${sure}${mild}`
}

const states: Readonly<Record<ClauseState, string>> = { met: 'met', 'not-met': 'NOT MET', unknown: 'unknown' }

export const stateInWords = (state: ClauseState): string => states[state]

/** `avoidance, lastEvaluationOn`: the facts without where they stand. */
export function factsInWords(pointers: readonly string[]): string {
  return pointers
    .map((pointer) =>
      pointer
        .replace(/^\/course\//, '')
        .replace(/^\//, '')
        .replaceAll('/', '.'),
    )
    .join(', ')
}

/** Where a clause is from, with its confidence where it is not the authority’s own text. */
export function clauseSource({ cite, confidence }: Clause): string {
  const [first] = cite
  const source = first === undefined ? '' : sourceInWords(citedSource(first))
  const weight = confidence === 'C' ? '; a secondary source' : confidence === 'D' ? '; unconfirmed' : ''
  return `${source}${weight}`
}

/** `one of skin-test, serum-ige`. */
export function evidenceWanted({ evidence }: Clause): string {
  return evidence.length === 1 ? (evidence[0] ?? '') : `one of ${evidence.join(', ')}`
}

export function documentsInWords({ documents }: Pick<EvidenceRow, 'documents'>): string {
  return documents
    .map(({ type, on, author, page }) =>
      [
        type ?? 'document',
        on,
        author === undefined ? undefined : `by ${author}`,
        page === undefined ? undefined : `page ${page}`,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .join('; ')
}

const lapses: Readonly<Record<LapseKind, string>> = {
  'evaluation-advised': 'six months since the last evaluation',
  'evaluation-due': 'the evaluation is overdue after this day',
  'failure-presumed': 'twelve months of treatment: failure is presumed without a record of benefit',
  'two-years': 'two years since the first injection: not paid on without a record of benefit',
  'two-years-of-maintenance': 'two years since maintenance was reached',
  'usual-course-ends': 'five years: going on wants a reason in the record',
  'supply-ends': 'the supply ends',
  'beyond-use': 'beyond-use date',
}

export function lapseInWords({ kind, vial }: Lapse): string {
  return vial === undefined ? lapses[kind] : `vial ${vial}: ${lapses[kind]}`
}
