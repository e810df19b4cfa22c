/** Judging a golden case: what we answer beside what was published. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Finding } from '@aliquot/engine/scrub/render'
import { type Aliquot, readClaim, readCoverageRequest, readEncounter } from 'aliquot'
import { sameLines } from './compare-lines.ts'
import type { Expected, GoldenCase, Judged } from './golden-case.ts'
import { isOfTopic, labelClauses } from './label-clauses.ts'
import { labelEdits } from './labels.ts'

export function judge(aliquot: Aliquot, each: GoldenCase): Judged {
  if (each.kind === 'code') return judgeCode(aliquot, each)
  if (each.kind === 'scrub') return judgeScrub(aliquot, each)
  return judgeCover(aliquot, each)
}

function judgeCover(aliquot: Aliquot, each: GoldenCase): Judged {
  const request = readCoverageRequest(each.whole)
  if (!request.ok) return { passed: false, expected: each.expected, actual: request.issues }
  const verdict = aliquot.cover(request.value)
  const wanted = each.expected.covered === true ? 'covered' : 'not-covered'
  const clauses = verdict.policies.flatMap((policy) => policy.clauses)
  const failing = clauses.filter(({ state }) => state === 'not-met').map(({ clause }) => clause.id)
  const problems = (each.expected.labels ?? []).flatMap((label) =>
    labelClauses(label).some((topic) => clauses.some((of) => of.state === 'not-met' && isOfTopic(of.clause, topic)))
      ? []
      : [`no clause of the label "${label}" is not met`],
  )
  const actual = {
    answer: verdict.answer,
    confidence: verdict.confidence ?? null,
    policies: verdict.policies.map(({ policy, answer }) => `${policy.id}: ${answer}`),
    notMet: failing,
    unknown: clauses.filter(({ state }) => state === 'unknown').map(({ clause }) => clause.id),
    reasons: verdict.reasons,
    problems,
  }
  return { passed: verdict.answer === wanted && problems.length === 0, expected: each.expected, actual }
}

function judgeCode(aliquot: Aliquot, each: GoldenCase): Judged {
  const encounter = readEncounter(each.encounter)
  if (!encounter.ok) return { passed: false, expected: each.expected, actual: encounter.issues }
  const coding = aliquot.code(encounter.value)
  const lines = coding.lines.map(({ code, units, modifiers, dateOfService }) => ({
    code,
    units,
    modifiers,
    dateOfService: dateOfService ?? encounter.value.dateOfService,
  }))
  const undecided = coding.undecided.map((question) => question.question)
  const passed = sameLines(each.expected.lines ?? [], lines)
  return { passed, expected: each.expected, actual: { lines, undecided } }
}

function judgeScrub(aliquot: Aliquot, each: GoldenCase): Judged {
  const claim = readClaim(each.claim)
  if (!claim.ok) return { passed: false, expected: each.expected, actual: claim.issues }
  const result = aliquot.scrub(claim.value)
  const problems = problemsOf(each.expected, result.findings, result.corrected, claim.value.encounter)
  const actual = {
    outcome: result.outcome,
    findings: result.findings.map((finding) => `${finding.edit} ${finding.name}/${finding.message}: ${finding.text}`),
    corrected: result.corrected ?? null,
    undecided: result.undecided.map((open) => `${open.edit}: ${open.missing}`),
    problems,
  }
  return { passed: problems.length === 0, expected: each.expected, actual }
}

function problemsOf(
  expected: Expected,
  findings: readonly Finding[],
  corrected: Parameters<typeof sameLines>[1] | undefined,
  encounter: Encounter | undefined,
): readonly string[] {
  if (expected.state === 'clean') {
    return findings.map((finding) => `${finding.edit} was found in a clean claim`)
  }
  const problems: string[] = []
  if (findings.length === 0) problems.push('nothing was found')
  const mapped = new Set((expected.labels ?? []).flatMap((label) => labelEdits(label)))
  for (const label of expected.labels ?? []) {
    const edits = labelEdits(label)
    if (!findings.some((finding) => edits.includes(finding.edit))) {
      problems.push(`no edit of the label "${label}" was found (${edits.join(', ') || 'none is mapped'})`)
    }
  }
  if (expected.lines !== undefined) {
    if (corrected === undefined) problems.push('no corrected lines follow')
    else if (!sameLines(expected.lines, corrected)) {
      problems.push(`the corrected lines differ${encounter === undefined ? '' : ' from what the chart gives'}`)
    }
  }
  const own = mapped.size === 0 ? findings : findings.filter((finding) => mapped.has(finding.edit))
  problems.push(...unitProblems(expected, own), ...denialProblems(expected, own))
  return problems
}

function unitProblems(expected: Expected, findings: readonly Finding[]): readonly string[] {
  return Object.entries(expected.allowedUnits ?? {}).flatMap(([code, units]) => {
    const allowed = findings.find((finding) => finding.code === code && finding.slots.allowed !== undefined)?.slots
      .allowed
    return allowed === units
      ? []
      : [`${allowed ?? 'no number of'} units of ${code} are allowed, published are ${units}`]
  })
}

function denialProblems(expected: Expected, findings: readonly Finding[]): readonly string[] {
  if (expected.denied === undefined) return []
  const denied = [...new Set(findings.filter((finding) => finding.denies).map((finding) => finding.code))].sort()
  const wanted = [...expected.denied].sort()
  return denied.join() === wanted.join()
    ? []
    : [`denied are ${denied.join() || 'none'}, published are ${wanted.join()}`]
}
