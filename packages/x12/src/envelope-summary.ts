/** What stood in the envelope of a file: interchanges, groups and transactions, for whoever answers it. */
import type { KeptText } from './kept-text.ts'
import type { Segments } from './segments.ts'
import { Span } from './span.ts'

export interface TransactionSummary {
  /** Kind of transaction (ST01), such as `837`. */
  readonly set: string
  readonly control: string
  /** Which guide it follows (ST03). */
  readonly guide: string
  /** Number of its first segment in the file. */
  readonly first: number
  /** Number of its last segment; 0 while it is open. */
  last: number
}

export interface GroupSummary {
  /** Kind of group (GS01), such as `HC`. */
  readonly kind: string
  readonly sender: string
  readonly receiver: string
  readonly control: string
  readonly guide: string
  readonly first: number
  last: number
  /** Transactions that the GE segment counts; `undefined` without one. */
  counted: number | undefined
  readonly transactions: TransactionSummary[]
}

export interface InterchangeSummary {
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** Day and time at which it was made, `YYMMDD` and `HHMM`, as it says. */
  readonly date: string
  readonly time: string
  readonly control: string
  /** `T` for a test, `P` for production, as it says. */
  readonly usage: string
  readonly first: number
  last: number
  readonly groups: GroupSummary[]
}

/** Collects the summaries of one file. */
export class EnvelopeLog {
  readonly interchanges: InterchangeSummary[] = []
  readonly #span = new Span()

  openInterchange(segments: Segments): void {
    const text = this.#reader(segments)
    this.interchanges.push({
      senderQualifier: text(5),
      sender: text(6),
      receiverQualifier: text(7),
      receiver: text(8),
      date: text(9),
      time: text(10),
      control: text(13),
      usage: text(15),
      first: segments.ordinal,
      last: 0,
      groups: [],
    })
  }

  openGroup(segments: Segments): void {
    const text = this.#reader(segments)
    this.interchanges.at(-1)?.groups.push({
      kind: text(1),
      sender: text(2),
      receiver: text(3),
      control: text(6),
      guide: text(8),
      first: segments.ordinal,
      last: 0,
      counted: undefined,
      transactions: [],
    })
  }

  openTransaction(segments: Segments, control: KeptText): void {
    const text = this.#reader(segments)
    const isStated = !control.isEmpty
    this.interchanges
      .at(-1)
      ?.groups.at(-1)
      ?.transactions.push({
        set: isStated ? text(1) : '837',
        control: control.text(),
        guide: isStated ? text(3) : '',
        first: segments.ordinal,
        last: 0,
      })
  }

  closeTransaction(ordinal: number): void {
    const transaction = this.interchanges.at(-1)?.groups.at(-1)?.transactions.at(-1)
    if (transaction !== undefined && transaction.last === 0) transaction.last = ordinal
  }

  /** `counted` is what the GE segment says; `undefined` where there is none. */
  closeGroup(ordinal: number, counted: number | undefined): void {
    const group = this.interchanges.at(-1)?.groups.at(-1)
    if (group === undefined || group.last !== 0) return
    group.last = ordinal
    group.counted = counted
  }

  closeInterchange(ordinal: number): void {
    const interchange = this.interchanges.at(-1)
    if (interchange !== undefined && interchange.last === 0) interchange.last = ordinal
  }

  #reader(segments: Segments): (index: number) => string {
    return (index) => {
      this.#span.takeElement(segments, index)
      return this.#span.text(segments.bytes).slice(0, longestText)
    }
  }
}

/** No element of an envelope is longer. */
const longestText = 35
