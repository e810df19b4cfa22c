/**
 * Validating a file of any of the kinds that are read: claims (837P, 837I), payments (835), and answers to claims
 * (277CA, 999, TA1). One list of issues, each with its place and the code that a 999 would use.
 */
import { readClaimAcknowledgements } from './acknowledgement-reading/read-claim-acknowledgements.ts'
import { readSyntaxAcknowledgements } from './acknowledgement-reading/read-syntax-acknowledgements.ts'
import type { InterchangeSummary } from './envelope-summary.ts'
import type { Issue } from './issue.ts'
import { type IssueCode, issueCodes } from './issue-codes.ts'
import { type ReadReport, readClaims } from './read-claims.ts'
import type { AnswerIssue, AnswerIssueCode } from './remittance/answer-issue.ts'
import { readRemittances } from './remittance/read-remittances.ts'

/** Something that is wrong with a file of any kind. */
export interface FileIssue extends Omit<Issue, 'code'> {
  readonly code: IssueCode | AnswerIssueCode
}

/** What is in a file, and what is wrong with it. */
export interface FileReport {
  /** Whether anything in it was read: a transaction of a kind that is read, or a TA1 segment. */
  readonly read: boolean
  readonly interchanges: number
  /** Transactions of all kinds. */
  readonly transactions: number
  /** Transactions by kind (ST01), such as `837`. */
  readonly kinds: Readonly<Record<string, number>>
  /** Claims that it holds or answers. */
  readonly claims: number
  /** Transactions of kinds that are not read. */
  readonly passedOver: number
  /** In the order of the file. */
  readonly issues: readonly FileIssue[]
  /** Issues beyond the most that are listed. */
  readonly unlistedIssues: number
  /** What stood in the envelope. */
  readonly envelopes: readonly InterchangeSummary[]
}

/** Kinds of transactions that answer claims. */
const answerKinds: readonly string[] = ['835', '277', '999']

/** What an acknowledgement would say of faults that only answers have. */
const answerReplies = {
  'other-transaction': 'IK502/1',
  'payment-missing': 'IK304/3',
  'payment-twice': 'IK304/5',
  'claim-outside-payment': 'IK304/2',
  'line-outside-claim': 'IK304/2',
  'claim-status-missing': 'IK403/1',
  'group-unreadable': 'IK403/7',
  'reason-missing': 'IK403/1',
  'status-missing': 'IK403/1',
  'claim-without-status': 'IK304/3',
  'answer-missing': 'IK403/1',
} as const satisfies Readonly<Record<Exclude<AnswerIssueCode, IssueCode>, string>>

/** The same by code, of all faults. */
const replies: ReadonlyMap<string, string> = new Map([
  ...Object.entries(issueCodes).map(([code, [reply]]) => [code, reply] as const),
  ...Object.entries(answerReplies),
])

const notRead =
  'the transaction is of a kind that is not read (claims are, 837P and 837I; payments, 835; answers to claims, 277CA ' +
  'and 999): its contents were passed over'

/** Loops of segments that stand in one loop alone. */
const loopOfTag: Readonly<Record<string, string>> = {
  BPR: 'HEADER',
  TRN: 'HEADER',
  CLP: '2100',
  SVC: '2110',
  PLB: 'SUMMARY',
  AK1: 'HEADER',
  AK2: '2000',
  IK3: '2100',
  IK4: '2110',
}

/** Everything that is wrong with a file. `fileName` is for the places of issues. Never throws. */
export function validateFile(bytes: Uint8Array, fileName = ''): FileReport {
  const report = readClaims(bytes, { fileName, resolvePayer: () => undefined, validate: true }, () => {})
  return fileReport(report, hasAnswers(report) ? bytes : undefined, fileName)
}

/** Whether a file, of which the claims were validated, holds what other readers read. */
export function hasAnswers({ envelopes }: ReadReport): boolean {
  return envelopes.some(
    ({ groups }) =>
      groups.length === 0 ||
      groups.some(({ transactions }) => transactions.some(({ set }) => answerKinds.includes(set))),
  )
}

/**
 * The report on a file of which the claims were validated. `bytes` are the whole file, for the readers of answers;
 * without them, answers count as passed over.
 */
export function fileReport(report: ReadReport, bytes: Uint8Array | undefined, fileName: string): FileReport {
  const { interchanges, transactions, envelopes } = report
  const kinds = kindsOf(envelopes)
  const answers = bytes === undefined ? noAnswers : readAnswers(bytes, kinds)
  const passedOver = report.skipped - answers.read
  const issues = [
    ...report.issues.filter((issue) => !isAnswered(issue, envelopes, answers.read > 0)).map(ofAnyKind),
    ...answers.issues.filter(isNew(report.issues)).map((issue) => placed(issue, envelopes, fileName)),
  ]
  return {
    read: transactions > passedOver || answers.interchangeAnswers > 0,
    interchanges,
    transactions,
    kinds,
    claims: report.claims + answers.claims,
    passedOver,
    issues: issues.sort((a, b) => a.segment - b.segment || a.byte - b.byte),
    unlistedIssues: report.unlistedIssues + answers.unlisted,
    envelopes,
  }
}

function kindsOf(envelopes: readonly InterchangeSummary[]): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {}
  for (const { groups } of envelopes) {
    for (const { set } of groups.flatMap((group) => group.transactions)) kinds[set] = (kinds[set] ?? 0) + 1
  }
  return kinds
}

interface Answers {
  /** Transactions that were read. */
  readonly read: number
  readonly claims: number
  readonly interchangeAnswers: number
  readonly issues: readonly AnswerIssue[]
  readonly unlisted: number
}

const noAnswers: Answers = { read: 0, claims: 0, interchangeAnswers: 0, issues: [], unlisted: 0 }

function readAnswers(bytes: Uint8Array, kinds: Readonly<Record<string, number>>): Answers {
  const payments = readRemittances(bytes, () => {})
  const claims = readClaimAcknowledgements(bytes, () => {})
  const syntax = readSyntaxAcknowledgements(bytes)
  const all = [payments, claims, syntax]
  return {
    read: answerKinds.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0),
    claims: payments.claims + claims.claims,
    interchangeAnswers: syntax.interchangeAnswers.length,
    issues: all.flatMap(({ issues }) => issues).filter(({ code }) => code !== 'other-transaction'),
    unlisted: all.reduce((sum, { unlistedIssues }) => sum + unlistedIssues, 0),
  }
}

/** Whether the reader of claims passed over what another reader reads. */
function isAnswered({ code, segment }: Issue, envelopes: readonly InterchangeSummary[], areRead: boolean): boolean {
  if (code === 'outside-transaction') return envelopes.some((each) => each.groups.length === 0 && holds(each, segment))
  if (code !== 'not-professional' || !areRead) return false
  return answerKinds.includes(transactionAt(envelopes, segment)?.set ?? '')
}

/** The reader of claims says what it reads: a file may hold more. */
function ofAnyKind(issue: Issue): Issue {
  return issue.code === 'not-professional' ? { ...issue, message: notRead } : issue
}

/** Each reader reports what is wrong with the envelope: once is enough. */
function isNew(known: readonly Issue[]): (issue: AnswerIssue) => boolean {
  const seen = new Set(known.map(({ code, segment }) => `${code} ${segment}`))
  return ({ code, segment }) => {
    const key = `${code} ${segment}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

function holds({ first, last }: { readonly first: number; readonly last: number }, segment: number): boolean {
  return segment >= first && (last === 0 || segment <= last)
}

function transactionAt(envelopes: readonly InterchangeSummary[], segment: number) {
  return envelopes
    .flatMap(({ groups }) => groups)
    .flatMap(({ transactions }) => transactions)
    .find((each) => holds(each, segment))
}

function placed(issue: AnswerIssue, envelopes: readonly InterchangeSummary[], file: string): FileIssue {
  const { segment, element, code } = issue
  const transaction = transactionAt(envelopes, segment)
  const interchange = envelopes.find((each) => holds(each, segment))
  return {
    ...issue,
    file,
    interchange: interchange?.control ?? null,
    position: transaction === undefined ? 0 : segment - transaction.first + 1,
    loop: loopOfTag[element.slice(0, 3)] ?? '',
    reply: replies.get(code) ?? '',
  }
}
