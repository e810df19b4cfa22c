/**
 * Reading 999 transactions (005010X231A1) and TA1 segments: which interchanges, groups and transactions were taken, and
 * what is wrong with the others. Copies of bad values are passed over, for they can hold anything. Never throws.
 */
import { AnswerEnvelope, type TransactionReader } from '../remittance/answer-envelope.ts'
import type { AnswerIssue } from '../remittance/answer-issue.ts'
import type { AnswerSegment } from '../remittance/answer-segment.ts'
import type {
  AcknowledgedState,
  AcknowledgedTransaction,
  GroupAcknowledgement,
  InterchangeAcknowledgement,
  SyntaxFault,
} from './acknowledgement.ts'
import { answerState, elementFaultInWords, noteInWords, segmentFaultInWords } from './acknowledgement-words.ts'

/** What was in a file, and what is wrong with it. */
export interface SyntaxReport {
  readonly interchanges: number
  readonly transactions: number
  readonly skipped: number
  readonly groups: readonly GroupAcknowledgement[]
  /** TA1 segments. */
  readonly interchangeAnswers: readonly InterchangeAcknowledgement[]
  readonly issues: readonly AnswerIssue[]
  readonly unlistedIssues: number
}

const defaultMostIssues = 10000

/** Reads all 999 transactions and TA1 segments of a file. */
export function readSyntaxAcknowledgements(
  bytes: Uint8Array,
  options: { readonly mostIssues?: number | undefined } = {},
): SyntaxReport {
  const envelope = new AnswerEnvelope(bytes, options.mostIssues ?? defaultMostIssues)
  const reader = new SyntaxReader(envelope.at)
  const counts = envelope.run(reader)
  const { issues, unlisted } = envelope.at.log
  const { groups, interchangeAnswers } = reader
  return { ...counts, groups, interchangeAnswers, issues, unlistedIssues: unlisted }
}

class OpenTransaction {
  kind = ''
  control = ''
  guide: string | undefined
  state: AcknowledgedState = 'unknown'
  readonly faults: SyntaxFault[] = []
  readonly codes: string[] = []

  done(): AcknowledgedTransaction {
    return { ...this }
  }
}

class OpenGroup {
  group = ''
  control = ''
  guide: string | undefined
  state: AcknowledgedState = 'unknown'
  readonly transactions: AcknowledgedTransaction[] = []
  included: number | undefined
  received: number | undefined
  accepted: number | undefined
  readonly codes: string[] = []

  done(): GroupAcknowledgement {
    return { ...this }
  }
}

interface FaultySegment {
  readonly segment: string
  readonly position: number | undefined
  readonly loop: string | undefined
}

class SyntaxReader implements TransactionReader {
  readonly kinds = ['999']
  readonly groups: GroupAcknowledgement[] = []
  readonly interchangeAnswers: InterchangeAcknowledgement[] = []
  readonly #at: AnswerSegment
  #group = new OpenGroup()
  #transaction: OpenTransaction | undefined
  #segment: FaultySegment | undefined
  #isAnswered = false

  constructor(at: AnswerSegment) {
    this.#at = at
  }

  begin(): void {
    this.#group = new OpenGroup()
    this.#transaction = undefined
    this.#segment = undefined
    this.#isAnswered = false
  }

  segment(): void {
    const at = this.#at
    switch (at.tag) {
      case 'AK1':
        this.#group.group = at.text(1)
        this.#group.control = at.text(2)
        this.#group.guide = at.stated(3)
        break
      case 'AK2':
        this.#closeTransaction()
        this.#transaction = new OpenTransaction()
        this.#transaction.kind = at.text(1)
        this.#transaction.control = at.text(2)
        this.#transaction.guide = at.stated(3)
        break
      case 'IK3':
        this.#readSegmentFault()
        break
      case 'IK4':
        this.#readElementFault()
        break
      case 'IK5':
        this.#readAnswer()
        break
      case 'AK9':
        this.#readGroupAnswer()
        break
      case 'CTX':
        break
      default:
        at.report('segment-unknown')
    }
  }

  end(): void {
    this.#closeTransaction()
    if (!this.#isAnswered) this.#at.reportAs('answer-missing', 'AK9')
    this.groups.push(this.#group.done())
  }

  interchangeAnswer(): void {
    const at = this.#at
    const code = at.text(5)
    const written = at.text(2)
    const on = written.length === 6 ? `20${written.slice(0, 2)}-${written.slice(2, 4)}-${written.slice(4)}` : undefined
    const state = answerState(at.text(4))
    if (state === 'unknown') at.report('answer-missing', 4)
    this.interchangeAnswers.push({ control: at.text(1), on, state, code, says: noteInWords(code) })
  }

  #closeTransaction(): void {
    if (this.#transaction !== undefined) this.#group.transactions.push(this.#transaction.done())
    this.#transaction = undefined
    this.#segment = undefined
  }

  #readSegmentFault(): void {
    const at = this.#at
    this.#segment = { segment: tagOf(at.text(1)), position: at.units(2), loop: at.stated(3) }
    const code = at.text(4)
    // That elements are wrong is said again by each of them.
    if (code === '' || code === '8') return
    this.#transaction?.faults.push({ ...this.#segment, code, says: segmentFaultInWords(code) })
  }

  #readElementFault(): void {
    const at = this.#at
    const [element = '', component = ''] = at.parts(1)
    const numberOf = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined)
    const code = at.text(3)
    const place = this.#segment ?? { segment: '', position: undefined, loop: undefined }
    this.#transaction?.faults.push({
      ...place,
      element: numberOf(element),
      component: numberOf(component),
      code,
      says: elementFaultInWords(code),
    })
  }

  #readAnswer(): void {
    const at = this.#at
    const transaction = this.#transaction
    if (transaction === undefined) return
    transaction.state = answerState(at.text(1))
    if (transaction.state === 'unknown') at.report('answer-missing', 1)
    for (const element of [2, 3, 4, 5, 6]) {
      const code = at.text(element)
      if (code !== '') transaction.codes.push(code)
    }
  }

  #readGroupAnswer(): void {
    const at = this.#at
    const group = this.#group
    this.#isAnswered = true
    group.state = answerState(at.text(1))
    if (group.state === 'unknown') at.report('answer-missing', 1)
    group.included = at.units(2)
    group.received = at.units(3)
    group.accepted = at.units(4)
    for (const element of [5, 6, 7, 8, 9]) {
      const code = at.text(element)
      if (code !== '') group.codes.push(code)
    }
  }
}

function tagOf(text: string): string {
  return /^[A-Za-z0-9]{1,3}$/.test(text) ? text.toUpperCase() : ''
}
