/** What all answers come to: money, what was paid and denied, what can be got back and by when. */
import type { Cents } from '@aliquot/engine/money'
import type { Appealable } from '@aliquot/reference/denials/denial'
import type { Judged, JudgedAnswer } from './judge-claims.ts'
import type { JudgedLine } from './judge-line.ts'

export interface DeniedSum {
  readonly lines: number
  readonly cents: Cents
}

export interface RemitSummary {
  readonly files: number
  readonly payments: number
  readonly paymentCents: Cents
  /** Payments of which the sums do not hold, or cannot be proven. */
  readonly unbalanced: number
  readonly claims: {
    readonly all: number
    readonly paid: number
    readonly partlyDenied: number
    readonly denied: number
    readonly reversals: number
    readonly reversed: number
    readonly corrections: number
    /** Forecasts, and claims of other payers. */
    readonly undecided: number
    readonly toWork: number
  }
  readonly billedCents: Cents
  readonly allowedCents: Cents
  readonly paidCents: Cents
  readonly patientCents: Cents
  readonly denied: DeniedSum
  /** Denied lines by whether they can be appealed. */
  readonly appeals: Readonly<Record<Appealable | 'not-held', DeniedSum>>
  /** The first day by which an appeal has to be there. */
  readonly firstAppealBy?: string | undefined
  readonly underpaid: DeniedSum
  /** Underpaid, and denied lines that can be appealed: at the fee given, else at the charge. */
  readonly recoverableCents: Cents
  readonly matched: number
  readonly unmatched: number
  readonly unanswered: number
  /** Codes of reasons and remarks that are not held. */
  readonly codesNotHeld: readonly string[]
}

const none: DeniedSum = { lines: 0, cents: 0 }

/** Adds everything up. `hasClaims` says whether claims were given to compare with. */
export function summaryOf(judged: Judged, files: number, hasClaims: boolean): RemitSummary {
  const { payments, answers, unanswered } = judged
  const lines = answers.flatMap((answer) => answer.lines.filter(({ line }) => line > 0 || answer.lines.length === 1))
  const denials = answers.flatMap((answer) => answer.lines).filter(({ denial }) => denial !== undefined)
  const underpaid = lines.filter(({ underpaid: found }) => found !== undefined)
  const underpaidCents = sumOf(underpaid, (line) => line.underpaid?.shortCents ?? 0)
  const appeals = appealsOf(denials)
  const dates = denials.flatMap(({ denial }) =>
    isAppealable(denial?.entry?.appealable) ? (denial?.appealBy?.on ?? []) : [],
  )
  const matched = answers.filter(({ match }) => match !== undefined).length
  return {
    files,
    payments: payments.length,
    paymentCents: sumOf(payments, ({ balance }) => balance.paymentCents),
    unbalanced: payments.filter(({ balance }) => balance.differenceCents !== 0 || !balance.isWhole).length,
    claims: claimCounts(answers),
    billedCents: sumOf(lines, ({ sums }) => sums.billedCents),
    allowedCents: sumOf(lines, ({ sums }) => sums.allowedCents),
    paidCents: sumOf(answers, ({ answer, standing }) => (standing.kind === 'stands' ? answer.claim.paidCents : 0)),
    patientCents: sumOf(lines, ({ sums }) => sums.patientCents),
    denied: deniedSum(denials),
    appeals,
    firstAppealBy: [...dates].sort()[0],
    underpaid: { lines: underpaid.length, cents: underpaidCents },
    recoverableCents: underpaidCents + sumOf(denials, worthOf),
    matched,
    unmatched: hasClaims ? answers.length - matched : 0,
    unanswered: unanswered.length,
    codesNotHeld: codesNotHeld(answers.flatMap((answer) => answer.lines)),
  }
}

function sumOf<T>(items: readonly T[], centsOf: (item: T) => Cents): Cents {
  return items.reduce((sum, item) => sum + centsOf(item), 0)
}

function worthOf({ denial }: JudgedLine): Cents {
  return denial?.entry?.appealable === 'yes' ? (denial.worthCents ?? denial.deniedCents) : 0
}

const isAppealable = (appealable: Appealable | undefined): boolean => appealable !== undefined && appealable !== 'no'

function deniedSum(lines: readonly JudgedLine[]): DeniedSum {
  return { lines: lines.length, cents: sumOf(lines, ({ denial }) => denial?.deniedCents ?? 0) }
}

function appealsOf(denials: readonly JudgedLine[]): RemitSummary['appeals'] {
  const appeals = { yes: none, no: none, limited: none, 'after-correction': none, 'not-held': none }
  for (const line of denials) {
    const key = line.denial?.entry?.appealable ?? 'not-held'
    const { lines, cents } = appeals[key]
    appeals[key] = { lines: lines + 1, cents: cents + (line.denial?.deniedCents ?? 0) }
  }
  return appeals
}

function claimCounts(answers: readonly JudgedAnswer[]): RemitSummary['claims'] {
  const standing = answers.filter((each) => each.standing.kind === 'stands')
  const judged = standing.filter(({ lines }) => lines.length > 0)
  const isDenied = ({ lines }: JudgedAnswer) => lines.some(({ denial }) => denial !== undefined)
  const isAllDenied = (each: JudgedAnswer) => isDenied(each) && each.lines.every(({ sums }) => sums.allowedCents === 0)
  const denied = judged.filter(isAllDenied).length
  const partlyDenied = judged.filter((each) => isDenied(each) && !isAllDenied(each)).length
  return {
    all: answers.length,
    paid: judged.length - denied - partlyDenied,
    partlyDenied,
    denied,
    reversals: answers.filter((each) => each.standing.kind === 'reversal').length,
    reversed: answers.filter((each) => each.standing.kind === 'reversed').length,
    corrections: answers.filter((each) => each.standing.corrects !== undefined).length,
    undecided: standing.length - judged.length,
    toWork: answers.filter(({ isWork }) => isWork).length,
  }
}

function codesNotHeld(lines: readonly JudgedLine[]): readonly string[] {
  const codes = lines.flatMap(({ adjustments, remarks }) => [
    ...adjustments.filter(({ kind }) => kind === 'not-held').map(({ group, reason }) => `${group}-${reason}`),
    ...remarks.filter(({ says }) => says === undefined).map(({ code }) => code),
  ])
  return [...new Set(codes)].sort()
}
