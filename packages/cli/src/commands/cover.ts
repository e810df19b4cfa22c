/** `aliquot cover`: a course to clauses and a verdict, with the documents that show each and what lapses next. */
import { evidenceMatrix } from '@aliquot/engine/cover/evidence'
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import { lapsesOf } from '@aliquot/engine/cover/lapses'
import type { ClauseVerdict, CoverageVerdict, PolicyVerdict } from '@aliquot/engine/cover/verdict'
import type { Aliquot } from 'aliquot'
import { diagnosesOf, diagnosisInWords, doseInWords, dosesOf } from 'aliquot/cover-details'
import {
  clauseSource,
  documentsInWords,
  evidenceWanted,
  factsInWords,
  lapseInWords,
  stateInWords,
  verdictInWords,
} from 'aliquot/cover-in-words'
import { citedSources } from 'aliquot/explain/cited-source'
import { exitCodeOf, type FailReason } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { type CoverageDefaults, readCoverageInput } from '../read/coverage-input.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'

export interface CoverOptions {
  readonly json: boolean
  /** Clauses that are met, and those that are asked for on review alone, are listed too. */
  readonly all: boolean
  readonly failOn: ReadonlySet<FailReason>
  readonly defaults: CoverageDefaults
}

export async function runCover(
  aliquot: Aliquot,
  path: string,
  options: CoverOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { shape, questions } = await readCoverageInput(path, surroundings, options.defaults)
  const issues = questions.flatMap((each) => (each.ok ? [] : each.issues))
  const judged = questions.flatMap((each) =>
    each.ok ? [{ id: each.id, request: each.value, verdict: aliquot.cover(each.value) }] : [],
  )
  if (options.json) {
    const documents = questions.map((each) =>
      each.ok ? coverageDocument(aliquot, each.id, each.value) : { issues: each.issues },
    )
    page.json(documents.length === 1 && shape !== 'list' ? documents[0] : documents)
  } else {
    for (const each of judged) printCoverage(aliquot, page, each, options.all)
  }
  surroundings.err(issuesInWords(issues))
  return exitCodeOf(
    {
      unreadable: issues.length > 0,
      found: judged.some(({ verdict }) => verdict.answer === 'not-covered'),
      undecided: judged.some(({ verdict }) => verdict.answer === 'undecided'),
      stale: false,
    },
    options.failOn,
  )
}

function coverageDocument(aliquot: Aliquot, id: string | undefined, request: CoverageRequest): unknown {
  const verdict = aliquot.cover(request)
  return {
    ...(id === undefined ? {} : { id }),
    on: verdict.on,
    payer: verdict.payer,
    answer: verdict.answer,
    confidence: verdict.confidence ?? null,
    denies: verdict.denies,
    asFarAsKnown: verdict.asFarAsKnown,
    reasons: verdict.reasons,
    policies: verdict.policies.map((each) => policyDocument(each, request)),
    doses: dosesOf(request),
    diagnoses: diagnosesOf(aliquot, request).map(({ procedure, state, set, remarks }) => ({
      procedure,
      state,
      set: set?.id,
      confidence: set?.confidence,
      remarks,
    })),
    lapses: lapsesOf(request.course, request.encounter === undefined ? [] : [request.encounter], request.on),
    issues: [],
  }
}

function policyDocument(verdict: PolicyVerdict, request: CoverageRequest): unknown {
  const matrix = evidenceMatrix(verdict, request.course, request.on)
  return {
    policy: verdict.policy.id,
    title: verdict.policy.title,
    answer: verdict.answer,
    confidence: verdict.confidence ?? null,
    restsOn: verdict.restsOn,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    clauses: matrix.rows.map(({ verdict: { clause, state, used, missing }, documents, gap }) => ({
      id: clause.id,
      statement: clause.statement,
      role: clause.role,
      state,
      used,
      missing,
      confidence: clause.confidence,
      cite: citedSources(clause.cite),
      evidence: { wanted: clause.evidence, documents, gap },
      ...(clause.ambiguity === undefined ? {} : { ambiguity: clause.ambiguity }),
      ...(clause.wayOn === undefined ? {} : { wayOn: clause.wayOn }),
    })),
    events: matrix.events,
    doNotApply: verdict.doNotApply.map(({ id }) => id),
  }
}

interface Judged {
  readonly id: string | undefined
  readonly request: CoverageRequest
  readonly verdict: CoverageVerdict
}

function printCoverage(aliquot: Aliquot, page: Page, { id, request, verdict }: Judged, all: boolean): void {
  const { jurisdiction } = request
  const payer = jurisdiction === undefined ? verdict.payer : `${verdict.payer} (${jurisdiction})`
  page.heading([id ?? 'course', verdict.on, payer].join('  '))
  page.item('verdict:', verdictInWords(verdict))
  for (const reason of verdict.reasons) page.item('note:', reason)
  for (const each of verdict.policies) printPolicy(page, each, request, all)
  printDetails(aliquot, page, request)
  const lapses = lapsesOf(request.course, request.encounter === undefined ? [] : [request.encounter], request.on)
  if (lapses.length > 0) {
    page.line('  what lapses')
    for (const lapse of lapses) {
      page.item(lapse.on, `${lapseInWords(lapse)}${lapse.isPast ? ' (past)' : ''}`, { indent: 4 })
    }
  }
  page.blank()
}

function printDetails(aliquot: Aliquot, page: Page, request: CoverageRequest): void {
  for (const dose of dosesOf(request)) page.item('dose:', doseInWords(dose))
  for (const { procedure, set, remarks } of diagnosesOf(aliquot, request)) {
    const words = remarks.map(diagnosisInWords).join('; ')
    page.item(`diagnoses of ${procedure}:`, `${words} (list ${set?.id ?? ''}, confidence ${set?.confidence ?? ''})`)
  }
}

function printPolicy(page: Page, verdict: PolicyVerdict, request: CoverageRequest, all: boolean): void {
  page.blank()
  page.item(`${verdict.policy.id}:`, `${verdict.policy.title}: ${verdict.answer.replace('-', ' ')}`)
  const { rows } = evidenceMatrix(verdict, request.course, request.on)
  const isOpen = (each: ClauseVerdict) => each.state !== 'met'
  const shown = rows.filter(({ verdict: each }) => all || (isOpen(each) && each.clause.role === 'required'))
  for (const { verdict: each, documents, gap } of shown) {
    const { clause, state, missing } = each
    page.item(stateInWords(state), `${clause.id}: ${clause.statement} [${clauseSource(clause)}]`, { indent: 4 })
    if (missing.length > 0) page.item('missing:', factsInWords(missing), { indent: 8 })
    if (clause.ambiguity !== undefined) page.item('read so:', clause.ambiguity.treatment, { indent: 8 })
    if (state === 'not-met' && clause.wayOn !== undefined) page.item('way on:', clause.wayOn, { indent: 8 })
    if (documents.length > 0) page.item('shown by:', documentsInWords({ documents }), { indent: 8 })
    else if (gap === 'no-document') page.item('no document:', `wanted is ${evidenceWanted(clause)}`, { indent: 8 })
  }
  if (!all) printCounts(page, verdict)
}

function printCounts(page: Page, { clauses, doNotApply }: PolicyVerdict): void {
  const count = (wanted: (each: ClauseVerdict) => boolean) => clauses.filter(wanted).length
  const met = count(({ state }) => state === 'met')
  const review = count(({ clause, state }) => clause.role !== 'required' && state !== 'met')
  const others = `${doNotApply.length} about what is not recorded`
  page.text(`${met} clauses met, ${review} to be shown on review, ${others} (--all lists them)`, 4)
}
