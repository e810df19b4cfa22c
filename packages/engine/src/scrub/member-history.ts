/**
 * What the other claims of a member say of the time before a claim.
 *
 * History counts by date and never by the order in which files were read. On one day, claims of a history come first,
 * then the one that was sent earlier; where that is not known, the one that stands first in its file, files in the
 * order of their names. A replacement takes the place of the claim it corrects, and a void takes it away: the same
 * number of the practice, the same provider, and a day in common. What a payer answered is the status of the line it
 * answers. Nothing is counted twice because it was read twice: a claim of a history with the number, provider and lines
 * of the claim at hand is that claim.
 */
import { absent, type HistoryView, historyProvider, historyStatus } from './claim-view.ts'
import { type HistoryRow, historyColumns, orderedColumns } from './history-columns.ts'

/** A billed line of a member, as any claim has it. Keys are numbers that stand for text; 0 where it is absent. */
export interface MemberLine {
  /** Rank of the file among all files of the run, by name. */
  readonly file: number
  /** Place of the claim in its file. */
  readonly claim: number
  /** Key of the claim's own number. */
  readonly number: number
  /** Key of the billing provider. */
  readonly provider: number
  readonly frequency: number
  /** Day on which the claim was sent, or its payment made; `absent` if not known. */
  readonly sentOn: number
  readonly code: number
  readonly day: number
  /** Thousandths; `absent` where the claim states none. */
  readonly units: number
  /** As `historyStatus` writes it. */
  readonly status: number
  readonly supplyMonths: number
  /** It stands in a history: it is not scrubbed, and comes before what is. */
  readonly isHistory: boolean
  /** It is a payer's answer to a line. */
  readonly isAnswer: boolean
}

/** Of whom a history is asked. */
export interface OwnClaim {
  readonly file: number
  readonly claim: number
  readonly number: number
  readonly provider: number
  readonly frequency: number
  readonly sentOn: number
  /** Code, day and units of each line. */
  readonly lines: readonly Pick<MemberLine, 'code' | 'day' | 'units'>[]
}

interface KnownClaim {
  readonly first: MemberLine
  readonly lines: MemberLine[]
}

/** All that is known of a member, looked through once for all claims of the member. */
export interface KnownMember {
  readonly claims: readonly KnownClaim[]
  /** Those that replace or take back another. */
  readonly corrections: readonly KnownClaim[]
  readonly answers: readonly MemberLine[]
  /** All lines of claims, oldest first, each with the index of its claim. */
  readonly ordered: readonly OrderedLine[]
}

interface OrderedLine {
  readonly line: MemberLine
  readonly claim: number
}

/** Puts the lines of a member together to claims. The lines may come in any order. */
export function knownMember(lines: readonly MemberLine[]): KnownMember {
  const claims = new Map<string, KnownClaim>()
  for (const line of lines) {
    if (line.isAnswer) continue
    const key = `${line.file} ${line.claim}`
    const known = claims.get(key)
    if (known === undefined) claims.set(key, { first: line, lines: [line] })
    else known.lines.push(line)
  }
  const answers = lines.filter(({ isAnswer }) => isAnswer)
  const all = [...claims.values()]
  const ordered = all
    .flatMap((claim, index) => claim.lines.map((line) => ({ line, claim: index })))
    .sort((one, other) => compareLines(one.line, other.line))
  return { claims: all, corrections: all.filter(({ first }) => isCorrection(first.frequency)), answers, ordered }
}

function compareLines(one: MemberLine, other: MemberLine): number {
  return (
    one.day - other.day ||
    one.code - other.code ||
    one.units - other.units ||
    one.file - other.file ||
    one.claim - other.claim
  )
}

/** What becomes of a claim in the history of another. */
const standing = { leftOut: 0, earlier: 1, laterOnItsDay: 2 } as const

/** The history of a claim of a member. `isWhole`: no earlier line exists beside those that are known. */
export function memberHistory(known: KnownMember, own: OwnClaim, isWhole: boolean): HistoryView | undefined {
  const { claims, answers, ordered } = known
  const standings = Uint8Array.from(claims, (claim) => {
    if (isOwn(claim, own) || isSuperseded(claim, known, own)) return standing.leftOut
    return comesBefore(claim.first, own) ? standing.earlier : standing.laterOnItsDay
  })
  const rows: HistoryRow[] = []
  for (const { line, claim } of ordered) {
    const of = standings[claim]
    if (of === standing.leftOut) continue
    const answered = answers.length === 0 ? line : { ...line, ...answerTo(line, answers) }
    rows.push(rowOf(answered, own, of === standing.earlier))
  }
  for (const answer of lastAnswers(answers)) {
    if (ordered.some(({ line }) => isAnswerTo(answer, line))) continue
    if (own.number === answer.number && own.lines.some((line) => isSameService(line, answer))) continue
    rows.push(rowOf(answer, own, true))
  }
  if (rows.length === 0 && !isWhole) return undefined
  const facts = { hasLines: isWhole }
  return answers.length === 0 ? orderedColumns(rows, facts) : historyColumns(rows, facts)
}

function isOwn({ first, lines }: KnownClaim, own: OwnClaim): boolean {
  if (first.file === own.file && first.claim === own.claim) return true
  if (!first.isHistory || first.frequency !== own.frequency || !hasNumberOf(first, own)) return false
  return contentOf(lines) === contentOf(own.lines)
}

function hasNumberOf(one: Numbered, other: Numbered): boolean {
  return one.number !== 0 && one.number === other.number && one.provider === other.provider
}

type Numbered = Pick<MemberLine, 'number' | 'provider'>

function contentOf(lines: OwnClaim['lines']): string {
  return lines
    .map(({ code, day, units }) => `${day} ${code} ${units}`)
    .sort()
    .join('\n')
}

const isCorrection = (frequency: number): boolean => frequency === 7 || frequency === 8

/**
 * Whether another claim took the place of this one. A claim that itself corrects keeps what it corrects in its history:
 * that is what it is compared with.
 */
function isSuperseded(claim: KnownClaim, { corrections }: KnownMember, own: OwnClaim): boolean {
  const { first, lines } = claim
  if (first.frequency === 8) return true
  // A correction of the claim at hand, or a later version of what it corrects, is not earlier.
  if (isCorrection(first.frequency) && hasNumberOf(first, own) && sharesDay(lines, own.lines)) {
    return !isCorrection(own.frequency) || compareVersions(first, own) >= 0
  }
  if (corrections.length === 0) return false
  const ownCorrects = isCorrection(own.frequency) && hasNumberOf(first, own) && sharesDay(lines, own.lines)
  return corrections.some((other) => {
    if (other === claim || !hasNumberOf(other.first, first)) return false
    if (isOwn(other, own)) return false
    if (ownCorrects && compareVersions(other.first, own) >= 0) return false
    return compareVersions(other.first, first) > 0 && sharesDay(other.lines, lines)
  })
}

function sharesDay(one: OwnClaim['lines'], other: OwnClaim['lines']): boolean {
  return one.some(({ day }) => other.some((line) => line.day === day))
}

type Version = Pick<MemberLine, 'frequency' | 'sentOn' | 'file' | 'claim'>

/** A correction is later than an original; of two, the one that was sent later. */
function compareVersions(one: Version, other: Version): number {
  return (
    Number(isCorrection(one.frequency)) - Number(isCorrection(other.frequency)) ||
    one.sentOn - other.sentOn ||
    one.file - other.file ||
    one.claim - other.claim
  )
}

function comesBefore(first: MemberLine, own: OwnClaim): boolean {
  if (first.isHistory) return true
  return (first.sentOn - own.sentOn || first.file - own.file || first.claim - own.claim) < 0
}

function isSameService(one: Pick<MemberLine, 'code' | 'day'>, other: Pick<MemberLine, 'code' | 'day'>): boolean {
  return one.code === other.code && one.day === other.day
}

function isAnswerTo(answer: MemberLine, line: MemberLine): boolean {
  return answer.number !== 0 && answer.number === line.number && isSameService(answer, line)
}

/** The status that the last answer to a line gives it; nothing where there is none. */
function answerTo(line: MemberLine, answers: readonly MemberLine[]): Partial<MemberLine> {
  const status = lastAnswers(answers.filter((answer) => isAnswerTo(answer, line)))[0]?.status
  return status === undefined ? {} : { status }
}

/** Of several answers to one line, the last: what was paid stands before what was denied on the same day. */
function lastAnswers(answers: readonly MemberLine[]): readonly MemberLine[] {
  const last = new Map<string, MemberLine>()
  for (const answer of answers) {
    const key = `${answer.number} ${answer.code} ${answer.day}`
    const known = last.get(key)
    if (known === undefined || compareAnswers(answer, known) > 0) last.set(key, answer)
  }
  return [...last.values()]
}

function compareAnswers(one: MemberLine, other: MemberLine): number {
  const paid = ({ status }: MemberLine) => Number(status === historyStatus.paid)
  return one.sentOn - other.sentOn || paid(one) - paid(other) || one.units - other.units
}

function rowOf(line: MemberLine, own: OwnClaim, precedes: boolean): HistoryRow {
  return {
    code: line.code,
    day: line.day,
    unitsThousandths: line.units,
    provider: providerOf(line.provider, own.provider),
    status: line.status,
    precedes,
    supplyMonths: line.supplyMonths,
  }
}

function providerOf(provider: number, own: number): number {
  if (provider === 0 || own === 0) return historyProvider.unknown
  return provider === own ? historyProvider.same : historyProvider.other
}

/** Whether a line is worth keeping for the history of others: it has a code and a day. */
export function isHistoryLine(code: number, day: number): boolean {
  return code >= 0 && day !== absent
}
