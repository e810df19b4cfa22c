/** A report that scrubbing wrote as JSON, as far as it is needed to make the run again and to compare. */
import type { RunRecord } from './run-record.ts'

export interface SavedClaim {
  readonly claim: string
  readonly outcome: string
  /** Findings and questions, as `EDIT:LINE`. */
  readonly findings: readonly string[]
  readonly undecided: readonly string[]
  /** Everything said of it but by what it was judged. */
  readonly text: string
}

export interface SavedReport {
  readonly run: RunRecord
  readonly claims: readonly SavedClaim[]
}

type Fields = { readonly [field: string]: unknown }

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The report, or what is wrong with the text. */
export function readReport(text: string): SavedReport | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'this is not JSON; a report that `aliquot scrub` wrote with --json or --out is wanted'
  }
  const run = isFields(value) ? value.run : undefined
  if (!isFields(value) || !isRunRecord(run)) {
    return 'it does not say how it was made ("run"); reports of `aliquot scrub` with --json or --out do'
  }
  const files = Array.isArray(value.files) ? value.files : []
  const claims = files.flatMap((file: unknown) => (isFields(file) && Array.isArray(file.claims) ? file.claims : []))
  return { run, claims: claims.map(savedClaim) }
}

function isRunRecord(value: unknown): value is RunRecord {
  if (!isFields(value) || !isText(value.at)) return false
  const { judgedBy, inputs, settings } = value
  const isJudged = isFields(judgedBy) && [judgedBy.engine, judgedBy.content, judgedBy.on].every(isText)
  const hasInputs =
    Array.isArray(inputs) &&
    inputs.every(
      (input: unknown) => isFields(input) && isText(input.path) && (input.sha256 === null || isText(input.sha256)),
    )
  return isJudged && hasInputs && isSettings(settings)
}

function isSettings(value: unknown): boolean {
  if (!isFields(value) || typeof value.strictDates !== 'boolean' || !isFields(value.payers)) return false
  const { payer, jurisdiction, policyFiles, sort } = value
  const isOptional = [payer, jurisdiction].every((each) => each === undefined || isText(each))
  return isOptional && Array.isArray(policyFiles) && policyFiles.every(isText) && (sort === undefined || isSort(sort))
}

function isSort(value: unknown): boolean {
  if (!isFields(value) || typeof value.fix !== 'boolean' || typeof value.holdUndecided !== 'boolean') return false
  const { accepted } = value
  if (accepted === undefined) return true
  if (!isFields(accepted) || ![accepted.file, accepted.by, accepted.on].every(isText)) return false
  return isFields(accepted.fixes) && isFields(accepted.unitChargesCents)
}

function savedClaim(value: unknown): SavedClaim {
  const { judgedBy: _judgedBy, ...rest } = isFields(value) ? value : {}
  return {
    claim: isText(rest.claim) ? rest.claim : '',
    outcome: isText(rest.outcome) ? rest.outcome : '',
    findings: places(rest.findings),
    undecided: places(rest.undecided),
    text: JSON.stringify(rest),
  }
}

function places(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((each) => (isFields(each) ? `${each.edit === '' ? each.name : each.edit}:${each.line}` : ''))
}
