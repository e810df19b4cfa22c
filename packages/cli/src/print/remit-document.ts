/** Judged remittances as JSON. */
import { claimStatusInWords } from '@aliquot/reference/denials/claim-statuses'
import type { Judged, JudgedAnswer, JudgedPayment } from '../remit/judge-claims.ts'
import type { JudgedLine } from '../remit/judge-line.ts'
import type { AnsweredFile } from '../remit/read-answers.ts'
import type { RemitSummary } from '../remit/summary.ts'

/** An answered claim. */
export function claimDocument(judged: JudgedAnswer) {
  const { answer, standing, match, lines, imbalances, isWork } = judged
  const { claim, remittance, file, segment } = answer
  return {
    file,
    segment,
    claim: claim.id,
    status: claim.status,
    says: claimStatusInWords(claim.status),
    payer: remittance.payer.name,
    payerControl: claim.payerControl,
    trace: remittance.trace,
    paidOn: remittance.paidOn,
    chargeCents: claim.chargeCents,
    paidCents: claim.paidCents,
    patientCents: claim.patientCents,
    standing: standing.kind,
    corrects: standing.corrects !== undefined,
    pairFound: standing.kind === 'reversal' ? standing.pairedWith !== undefined : undefined,
    matchedBy: match?.by,
    toWork: isWork,
    imbalances,
    lines: lines.map(lineDocument),
  }
}

function lineDocument({ denial, underpaid, sums, adjustments, remarks, ...line }: JudgedLine) {
  const { line: _line, ...short } = underpaid ?? { line: 0 }
  return {
    ...line,
    ...sums,
    adjustments,
    remarks,
    ...(denial === undefined ? {} : { denial: denialDocument(denial) }),
    ...(underpaid === undefined ? {} : { underpaid: short }),
  }
}

function denialDocument({ entry, ...sums }: NonNullable<JudgedLine['denial']>) {
  if (entry === undefined) return { entry: null, ...sums }
  const { id, title, rootCause, nextStep, step, appealable, appealNote, edits, confidence, cite } = entry
  const said = { title, rootCause, nextStep, step, appealable, appealNote, edits, confidence, cite }
  return { entry: id, ...said, ...sums }
}

function paymentDocument({ payment, balance }: JudgedPayment) {
  const { claims: _claims, ...remittance } = payment.remittance
  return { file: payment.file, segment: payment.segment, ...remittance, balance }
}

/** Everything as one object. */
export function remitDocument(judged: Judged, files: readonly AnsweredFile[], summary: RemitSummary) {
  const unmatched = judged.answers.filter(({ match }) => match === undefined)
  return {
    files: files.map(({ file, issues, unlisted }) => ({ file, issues, unlistedIssues: unlisted })),
    payments: judged.payments.map(paymentDocument),
    claims: judged.answers.map(claimDocument),
    unmatched: unmatched.map(({ answer }) => ({ file: answer.file, segment: answer.segment, claim: answer.claim.id })),
    unanswered: judged.unanswered.map(({ file, claim }) => ({ file, claim: claim.id ?? '' })),
    summary,
  }
}
