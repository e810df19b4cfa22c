/**
 * Answering a file: the 999 (005010X231A1) says of each transaction whether it was accepted and what was wrong, the TA1
 * says so of the interchange. Both are written from the report of a validated file, and quote no element of it.
 */
import type { GroupSummary, InterchangeSummary, TransactionSummary } from './envelope-summary.ts'
import type { Issue as ClaimIssue } from './issue.ts'
import { SegmentWriter, type TextDelimiters, usualDelimiters } from './segment-writer.ts'

const guide = '005010X231A1'

/** An issue of whatever kind of file: its place and what to reply. */
type Issue = Omit<ClaimIssue, 'code'>

/** What is answered: the report on a validated file. */
export interface Answerable {
  readonly envelopes: readonly InterchangeSummary[]
  readonly issues: readonly Issue[]
}

/** What an answer states of itself. Two answers from the same arguments are the same. */
export interface AnswerEnvelope {
  /** The day on which the answer is made, `YYYYMMDD`, and the time, `HHMM`. */
  readonly date: string
  readonly time: string
  /** Number of the first interchange, at most nine digits; the others count on from it. */
  readonly interchangeControl: number
  /** Number of the first functional group. */
  readonly groupControl: number
  readonly delimiters?: TextDelimiters | undefined
  /** What follows each terminator, a line feed if not given. */
  readonly lineBreak?: '' | '\n' | '\r\n' | undefined
}

/** Accepted, accepted although something is wrong, rejected. */
export type Verdict = 'A' | 'E' | 'R'

/** Whether a transaction with these issues is accepted. What only other checks than syntax find does not reject it. */
export function verdictOf(issues: readonly Issue[]): Verdict {
  if (issues.length === 0) return 'A'
  return issues.every(({ reply }) => reply.endsWith('/I12')) ? 'E' : 'R'
}

/** The 999 for each interchange and group of a file that was read with `validate`; `''` if it has no group. */
export function write999(report: Answerable, envelope: AnswerEnvelope): string {
  return answered(report, envelope, ({ groups }) => groups.length > 0, writeGroups)
}

/** The TA1 for each interchange of a file that was read with `validate`; `''` if it has none. */
export function writeTa1(report: Answerable, envelope: AnswerEnvelope): string {
  return answered(report, envelope, () => true, writeInterchangeAnswer)
}

type WriteContents = (answer: Answer, interchange: InterchangeSummary, issues: readonly Issue[]) => number

/** Where an answer is written to. */
interface Answer {
  readonly writer: SegmentWriter
  readonly envelope: AnswerEnvelope
  /** Number of the next functional group. */
  group: number
}

function answered(
  { envelopes, issues }: Answerable,
  envelope: AnswerEnvelope,
  isAnswered: (interchange: InterchangeSummary) => boolean,
  write: WriteContents,
): string {
  const writer = new SegmentWriter(envelope.delimiters ?? usualDelimiters, envelope.lineBreak ?? '\n')
  const answer: Answer = { writer, envelope, group: envelope.groupControl }
  for (const [index, interchange] of envelopes.filter(isAnswered).entries()) {
    const control = String(envelope.interchangeControl + index).padStart(9, '0')
    openInterchange(answer, interchange, control)
    const groups = write(answer, interchange, issues.filter(isWithin(interchange)))
    writer.write('IEA', String(groups), control)
  }
  return writer.text()
}

function isWithin({ first, last }: { readonly first: number; readonly last: number }): (issue: Issue) => boolean {
  return ({ segment }) => segment >= first && (last === 0 || segment <= last)
}

/** A text of the file that is answered, without what the answer's own delimiters would make of it. */
function plain({ writer }: Answer, text: string, width = 0): string {
  const { element, component, repetition, terminator } = writer.delimiters
  const reserved = [element, component, repetition, terminator]
  return Array.from(text, (character) => (reserved.includes(character) || character < ' ' ? ' ' : character))
    .join('')
    .padEnd(width)
    .slice(0, width === 0 ? undefined : width)
}

function openInterchange(answer: Answer, to: InterchangeSummary, control: string): void {
  const { writer, envelope } = answer
  const blank = ' '.repeat(10)
  const own = [plain(answer, to.receiverQualifier, 2), plain(answer, to.receiver, 15)]
  const theirs = [plain(answer, to.senderQualifier, 2), plain(answer, to.sender, 15)]
  const { repetition, component } = writer.delimiters
  const usage = to.usage === 'P' ? 'P' : 'T'
  const rest = [envelope.date.slice(2), envelope.time, repetition, '00501', control, '0', usage, component]
  writer.writePlain('ISA', ['00', blank, '00', blank, ...own, ...theirs, ...rest])
}

function writeInterchangeAnswer(answer: Answer, interchange: InterchangeSummary, issues: readonly Issue[]): number {
  const first = issues.find(({ reply }) => reply.startsWith('TA105/'))
  const code = first?.reply.slice('TA105/'.length) ?? '000'
  const [control = '', date = '', time = ''] = [interchange.control, interchange.date, interchange.time].map((text) =>
    plain(answer, text),
  )
  answer.writer.write('TA1', control, date, time, first === undefined ? 'A' : 'E', code)
  return 0
}

function writeGroups(answer: Answer, { groups }: InterchangeSummary, issues: readonly Issue[]): number {
  const { writer, envelope } = answer
  for (const group of groups) {
    const control = String(answer.group)
    answer.group += 1
    const [sender = '', receiver = ''] = [group.sender, group.receiver].map((text) => plain(answer, text).trim())
    writer.write('GS', 'FA', receiver, sender, envelope.date, envelope.time, control, 'X', guide)
    writeGroupAnswer(answer, group, issues.filter(isWithin(group)))
    writer.write('GE', '1', control)
  }
  return groups.length
}

function writeGroupAnswer(answer: Answer, group: GroupSummary, issues: readonly Issue[]): void {
  const { writer } = answer
  const first = writer.count
  const text = (value: string) => plain(answer, value).trim()
  writer.write('ST', '999', '0001', guide)
  writer.write('AK1', text(group.kind), text(group.control), text(group.guide))
  const verdicts = group.transactions.map((transaction) => {
    const own = issues.filter(isWithin(transaction)).filter(({ reply }) => reply.startsWith('IK'))
    writer.write('AK2', text(transaction.set), text(transaction.control), text(transaction.guide))
    return writeTransactionAnswer(answer, transaction, own)
  })
  const codes = unique(issues.filter(({ reply }) => reply.startsWith('AK905/')).map(codeOf)).slice(0, 5)
  const accepted = verdicts.filter((verdict) => verdict !== 'R').length
  const received = group.transactions.length
  const included = group.counted ?? received
  const verdict = groupVerdict(verdicts, codes.length > 0)
  writer.write('AK9', verdict, String(included), String(received), String(accepted), ...codes)
  writer.write('SE', String(writer.count - first + 1), '0001')
}

function groupVerdict(verdicts: readonly Verdict[], hasFaults: boolean): string {
  const rejected = verdicts.filter((verdict) => verdict === 'R').length
  if (rejected > 0) return rejected === verdicts.length ? 'R' : 'P'
  return hasFaults || verdicts.includes('E') ? 'E' : 'A'
}

function writeTransactionAnswer(answer: Answer, transaction: TransactionSummary, issues: readonly Issue[]): Verdict {
  const { writer } = answer
  const ofSegments = issues.filter(({ reply }) => !reply.startsWith('IK502/'))
  for (const [segment, own] of bySegment(ofSegments)) writeSegmentErrors(answer, segment - transaction.first + 1, own)
  const verdict = verdictOf(issues)
  const codes = unique(issues.filter(({ reply }) => reply.startsWith('IK502/')).map(codeOf))
  const all = ofSegments.length > 0 ? ['5', ...codes] : codes
  writer.write('IK5', verdict, ...all.slice(0, 5))
  return verdict
}

function bySegment(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const groups = new Map<number, Issue[]>()
  for (const issue of issues) {
    const group = groups.get(issue.segment)
    if (group === undefined) groups.set(issue.segment, [issue])
    else group.push(issue)
  }
  return new Map([...groups].sort(([a], [b]) => a - b))
}

/** One IK3 for each fault of the segment itself, and one with an IK4 for each fault of an element. */
function writeSegmentErrors({ writer }: Answer, position: number, issues: readonly Issue[]): void {
  const write = ({ element, loop }: Issue, code: string) =>
    writer.write('IK3', tagOf(element), String(position), loop === 'HEADER' ? '' : loop, code)
  const ofSegment = issues.filter(({ reply }) => reply.startsWith('IK304/'))
  for (const issue of ofSegment) write(issue, codeOf(issue))
  const ofElements = issues.filter(({ reply }) => reply.startsWith('IK403/'))
  for (const tag of unique(ofElements.map(({ element }) => tagOf(element)))) {
    const own = ofElements.filter(({ element }) => tagOf(element) === tag)
    const [head] = own
    if (head === undefined) continue
    write(head, '8')
    for (const issue of own) {
      const number = numberOf(issue.element)
      if (number > 0) writer.write('IK4', String(number), '', codeOf(issue))
    }
  }
}

const place = /^([A-Z][A-Z0-9]{1,2}?)(\d\d)?$/

/** The tag in the name of an element: `SV1` of `SV104`. */
function tagOf(element: string): string {
  return place.exec(element)?.[1] ?? 'ZZZ'
}

function numberOf(element: string): number {
  return Number(place.exec(element)?.[2] ?? 0)
}

function codeOf({ reply }: Issue): string {
  return reply.slice(reply.indexOf('/') + 1)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
