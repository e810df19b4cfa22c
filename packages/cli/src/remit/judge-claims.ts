/** All answers: which stand, to which claims they belong, and what is to be done about each line. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Cents } from '@aliquot/engine/money'
import { balanceOf, type Imbalance, imbalancesOf, type PaymentBalance } from '@aliquot/engine/remittance/balance'
import { type ClaimMatch, matchClaims, matchLines } from '@aliquot/engine/remittance/match'
import type { RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import { type Standing, standingOf } from '@aliquot/engine/remittance/standing'
import { type FeeOf, timesUnits, type Underpayment, underpayments } from '@aliquot/engine/remittance/underpayment'
import { confusedRates } from '@aliquot/reference/denials/confused-rates'
import type { GivenClaim } from './given-claims.ts'
import { type JudgedLine, judgeLine, type LineFacts } from './judge-line.ts'
import type { Answer, Answers, Payment } from './read-answers.ts'

export interface JudgedAnswer {
  readonly answer: Answer
  readonly standing: Standing
  readonly match?: ClaimMatch | undefined
  readonly lines: readonly JudgedLine[]
  readonly imbalances: readonly Imbalance[]
  /** Something is to be done about it. */
  readonly isWork: boolean
}

export interface JudgedPayment {
  readonly payment: Payment
  readonly balance: PaymentBalance
}

export interface Judged {
  readonly payments: readonly JudgedPayment[]
  readonly answers: readonly JudgedAnswer[]
  /** Claims that were given and that no answer is about. */
  readonly unanswered: readonly GivenClaim[]
}

const deniedStatus = '4'
/** Forecasts, and claims of other payers: no line of theirs is decided. */
const undecided: ReadonlySet<string> = new Set(['23', '25'])

/** Judges all answers together: reversals and rates are seen across files. */
export function judgeAnswers({ payments, answers }: Answers, given: readonly GivenClaim[], feeOf: FeeOf): Judged {
  const claims = given.map(({ claim }) => claim)
  const remitted = answers.map(({ claim }) => claim)
  const standings = standingOf(remitted)
  const matches = matchClaims(remitted, claims)
  const judged = answers.map((answer, index): JudgedAnswer => {
    const standing = standings[index] ?? { kind: 'stands' }
    const match = matches.answers[index]
    const isJudged = standing.kind === 'stands' && !undecided.has(answer.claim.status)
    const lines = isJudged ? judgeLines(answer, match === undefined ? undefined : claims[match.claim]) : []
    return { answer, standing, match, lines, imbalances: imbalancesOf(answer.claim), isWork: false }
  })
  return {
    payments: payments.map((payment) => ({ payment, balance: balanceOf(payment.remittance) })),
    answers: withUnderpayments(judged, feeOf).map((each) => ({ ...each, isWork: hasWork(each) })),
    unanswered: matches.unanswered.flatMap((index) => given[index] ?? []),
  }
}

function hasWork({ lines, imbalances }: JudgedAnswer): boolean {
  return imbalances.length > 0 || lines.some(({ denial, underpaid }) => denial !== undefined || underpaid !== undefined)
}

function judgeLines({ claim, remittance }: Answer, given: Claim | undefined): readonly JudgedLine[] {
  const billed = given === undefined ? [] : matchLines(claim, given.lines)
  const codes = codesByDate(claim, given)
  const dateOf = (line: RemittedLine) => line.dateOfService ?? claim.dateOfService
  const shared = {
    claimRemarks: claim.remarks,
    filing: claim.filing,
    noticeOn: remittance.paidOn ?? remittance.producedOn,
    isDenied: claim.status === deniedStatus,
    isPaid: claim.paidCents > 0,
  }
  const lines = claim.lines.map((line, index) => {
    const own = billed[index]
    const date = dateOf(line)
    const facts: LineFacts = {
      ...shared,
      number: numberOf(line, index, own === undefined ? undefined : given?.lines[own]?.n),
      billed: own === undefined ? undefined : given?.lines[own],
      beside: codes.get(date ?? '') ?? [],
      dateOfService: date,
    }
    return judgeLine(line, facts)
  })
  const whole = wholeOf(claim)
  if (whole === undefined) return lines
  const facts = { ...shared, number: 0, billed: undefined, beside: [], dateOfService: claim.dateOfService }
  return [judgeLine(whole, facts), ...lines]
}

function numberOf({ control = '' }: RemittedLine, index: number, known: number | undefined): number {
  if (known !== undefined) return known
  return /^0*[1-9]\d?$/.test(control) ? Number(control) : index + 1
}

/** Codes of a claim by date, as answered and as billed. */
function codesByDate(claim: RemittedClaim, given: Claim | undefined): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, Set<string>>()
  const add = (date: string | undefined, code: string) => {
    const key = date ?? ''
    codes.set(key, (codes.get(key) ?? new Set()).add(code))
  }
  for (const { dateOfService, code } of claim.lines) add(dateOfService ?? claim.dateOfService, code)
  for (const { dateOfService, code } of given?.lines ?? []) add(dateOfService, code)
  return new Map([...codes].map(([date, each]) => [date, [...each]]))
}

/** The claim as one line: where it has no lines, or something was taken off it as a whole. */
function wholeOf({ lines, adjustments, chargeCents, paidCents }: RemittedClaim): RemittedLine | undefined {
  if (lines.length > 0 && adjustments.length === 0) return undefined
  const bare = { code: '', modifiers: [], codeKind: '', remarks: [] }
  if (lines.length === 0) return { ...bare, chargeCents, paidCents, adjustments }
  const taken = adjustments.reduce((sum, { cents }) => sum + cents, 0)
  return { ...bare, chargeCents: taken, paidCents: 0, allowedCents: 0, adjustments }
}

/** Rates are compared among all lines that stand, so underpayments come last. */
function withUnderpayments(judged: readonly JudgedAnswer[], feeOf: FeeOf): readonly JudgedAnswer[] {
  const places = judged.flatMap(({ answer, lines }, index) =>
    lines.flatMap((line, at) =>
      line.code === '' || answer.claim.chargeCents < 0 ? [] : [{ index, at, line, answer }],
    ),
  )
  const priced = places.map(({ line, answer }) => ({
    payer: answer.remittance.payer.id ?? answer.remittance.payer.name,
    code: line.code,
    modifiers: line.modifiers,
    dateOfService: line.dateOfService,
    units: line.unitsPaid,
    allowedCents: line.sums.allowedCents,
  }))
  const worth = new Map<string, Cents>(
    places.flatMap(({ index, at, line }, place) => {
      const fee = line.denial === undefined ? undefined : feeOf(priced[place] ?? { payer: '', code: '', modifiers: [] })
      const isWhole = line.sums.allowedCents === 0
      const units = isWhole ? line.unitsBilled : line.unitsBilled - line.unitsPaid
      return fee === undefined || units <= 0 ? [] : [[`${index} ${at}`, timesUnits(fee, units)] as const]
    }),
  )
  const found = new Map<string, Underpayment>(
    underpayments(priced, feeOf, confusedRates).map((each) => {
      const place = places[each.line]
      return [`${place?.index} ${place?.at}`, each] as const
    }),
  )
  return judged.map((answer, index) => ({
    ...answer,
    lines: answer.lines.map((line, at) => {
      const key = `${index} ${at}`
      const denial = line.denial === undefined ? undefined : { ...line.denial, worthCents: worth.get(key) }
      return { ...line, denial, underpaid: found.get(key) }
    }),
  }))
}
