/** What a scrubber says of one claim, in the shape that the grader reads: one JSON object a line. */

export interface GradedFinding {
  /** The scrubber’s own id of the rule. */
  readonly edit: string
  /** Number of the line; 0 or absent is the claim. */
  readonly line?: number | undefined
  readonly severity?: string | undefined
  /** `payer-limit`: the claim is right and will not be paid in full. Anything else is taken for a defect. */
  readonly nature?: string | undefined
}

export interface FindingDocument {
  readonly claim: string
  readonly payer?: string | undefined
  readonly findings: readonly GradedFinding[]
  /** Rules that could not be decided. */
  readonly undecided: readonly { readonly edit: string }[]
}

/** Reads a document; a sentence if it is none. */
export function readFindingDocument(value: unknown): FindingDocument | string {
  if (!isFields(value)) return 'an object is wanted for each claim'
  const { claim, payer, findings = [], undecided = [] } = value
  if (typeof claim !== 'string' || claim === '') return '"claim" must be the id of the claim'
  if (payer !== undefined && typeof payer !== 'string') return '"payer" must be a text'
  if (!Array.isArray(findings) || !Array.isArray(undecided)) return '"findings" and "undecided" must be lists'
  const found: GradedFinding[] = []
  for (const each of findings) {
    if (!isFields(each) || typeof each.edit !== 'string') return 'each finding needs "edit", the id of the rule'
    found.push({
      edit: each.edit,
      line: numberIn(each.line),
      severity: textIn(each.severity),
      nature: textIn(each.nature),
    })
  }
  const open: { edit: string }[] = []
  for (const each of undecided) {
    if (!isFields(each) || typeof each.edit !== 'string') return 'each undecided entry needs "edit", the id of the rule'
    open.push({ edit: each.edit })
  }
  return { claim, payer, findings: found, undecided: open }
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
