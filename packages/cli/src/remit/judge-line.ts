/** One remitted line: what it came to, why it was not paid in full, what to do about it and by when. */
import type { ClaimLine } from '@aliquot/engine/document/claim'
import type { Cents } from '@aliquot/engine/money'
import { type LineSums, lineSums } from '@aliquot/engine/remittance/line-sums'
import type { Adjustment, RemittedLine } from '@aliquot/engine/remittance/remittance'
import type { Underpayment } from '@aliquot/engine/remittance/underpayment'
import {
  type AdjustmentKind,
  adjustmentReason,
  offAllowedReasons,
  patientShareReasons,
} from '@aliquot/reference/denials/adjustment-reason'
import { appealDeadline, type Deadline, refilingDeadline } from '@aliquot/reference/denials/deadlines'
import type { DenialEntry } from '@aliquot/reference/denials/denial'
import { denialOf } from '@aliquot/reference/denials/find-denial'
import { remarkCode } from '@aliquot/reference/denials/remark-code'

/** An adjustment with its code in words. */
export interface ExplainedAdjustment extends Adjustment {
  /** Absent: the code is not held. */
  readonly says?: string | undefined
  readonly kind: AdjustmentKind | 'not-held'
}

export interface ExplainedRemark {
  readonly code: string
  /** Absent: the code is not held. */
  readonly says?: string | undefined
}

export interface LineDenial {
  /** Absent: the catalogue has no entry for it. */
  readonly entry?: DenialEntry | undefined
  readonly deniedCents: Cents
  /** What would be allowed for the units denied, by the fee given; absent without one. */
  readonly worthCents?: Cents | undefined
  /** Last day of an appeal, or of sending it anew; absent where the payer’s time is not held. */
  readonly appealBy?: Deadline | undefined
  readonly sendBy?: Deadline | undefined
}

export interface JudgedLine {
  /** Number of the line on the claim; 0 for the claim as a whole. */
  readonly line: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly unitsBilled: number
  readonly unitsPaid: number
  readonly dateOfService?: string | undefined
  readonly sums: LineSums
  readonly adjustments: readonly ExplainedAdjustment[]
  readonly remarks: readonly ExplainedRemark[]
  readonly denial?: LineDenial | undefined
  readonly underpaid?: Underpayment | undefined
}

/** What a line is judged with. */
export interface LineFacts {
  readonly number: number
  readonly billed: ClaimLine | undefined
  /** Other codes of the claim and date. */
  readonly beside: readonly string[]
  /** Remarks on the whole claim. */
  readonly claimRemarks: readonly string[]
  readonly filing: string | undefined
  readonly noticeOn: string | undefined
  readonly dateOfService: string | undefined
  /** The payer says that the claim is denied. */
  readonly isDenied: boolean
  /** The payer paid something on the claim. */
  readonly isPaid: boolean
}

const allowance = { patientShare: patientShareReasons, offAllowed: offAllowedReasons }

function explained(adjustment: Adjustment): ExplainedAdjustment {
  const held = adjustmentReason(adjustment.reason)
  return { ...adjustment, says: held?.says, kind: held?.kind ?? 'not-held' }
}

/** Judges a line by itself; what it was underpaid is found out later, among all lines. */
export function judgeLine(line: RemittedLine, facts: LineFacts): JudgedLine {
  const { number, billed, dateOfService } = facts
  const sums = lineSums(line, allowance)
  const adjustments = line.adjustments.map(explained)
  // A charge that nobody paid and that no code takes off is of one unit; so is one that the payer does not count.
  const unitsPaid = line.unitsPaid ?? 1
  const unitsBilled = line.unitsBilled ?? billed?.units ?? unitsPaid
  const codes = [...line.remarks, ...facts.claimRemarks]
  const judged: JudgedLine = {
    line: number,
    code: line.billedAs?.code ?? line.code,
    modifiers: line.billedAs?.modifiers ?? line.modifiers,
    unitsBilled,
    unitsPaid,
    dateOfService,
    sums,
    adjustments,
    remarks: [...new Set(codes)].map((code) => ({ code, says: remarkCode(code)?.says })),
  }
  return { ...judged, denial: denialIn(judged, codes, facts) }
}

function denialIn(line: JudgedLine, remarks: readonly string[], facts: LineFacts): LineDenial | undefined {
  const { sums, adjustments, code, unitsBilled } = line
  const isUnpaid = sums.allowedCents === 0 && sums.billedCents > 0 && !(line.line === 0 && facts.isPaid)
  const denying = adjustments.filter(
    ({ kind, cents }) => cents > 0 && (kind === 'denial' || (kind === 'not-held' && isUnpaid)),
  )
  const isBareDenial = facts.isDenied && isUnpaid && denying.length === 0
  if (denying.length === 0 && !isBareDenial) return undefined
  const entries = denying.flatMap((adjustment) => {
    const entry = denialOf({ code, unitsBilled, adjustment, remarks, beside: facts.beside })
    return entry === undefined ? [] : [entry]
  })
  const entry = entries[0]
  const { filing, noticeOn, dateOfService } = facts
  return {
    entry,
    deniedCents: isBareDenial ? sums.billedCents : denying.reduce((sum, { cents }) => sum + cents, 0),
    appealBy: entry?.appealable === 'no' ? undefined : appealDeadline({ filing, noticeOn }),
    sendBy: refilingDeadline({ filing, dateOfService }),
  }
}
