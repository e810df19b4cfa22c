/**
 * What is wrong with a file that a payer or a clearinghouse sent back: data, with the place and what to do about it.
 *
 * A message never quotes an element, for a damaged file can hold a patient's name anywhere.
 */

/** Something in the file that is wrong or could not be read. */
export interface AnswerIssue {
  /** Number of the segment in the file, counted from 1. */
  readonly segment: number
  /** Offset of the element, or of the segment, from the first byte of the file. */
  readonly byte: number
  /** The claim's own number; `null` if the issue is not about a claim, or its claim has no readable number. */
  readonly claim: string | null
  /** Control number of the transaction; `null` outside one. */
  readonly transaction: string | null
  /** Such as `CLP03`; the tag alone where the whole segment is meant; `''` where no segment could be read. */
  readonly element: string
  readonly code: AnswerIssueCode
  /** What is wrong, and what to do. */
  readonly message: string
}

/** By code: what is wrong and what to do. `{said}` and `{found}` stand for whole numbers. */
const messages = {
  'isa-missing':
    'no ISA segment stands before these bytes, so the delimiters are not known: download the file again, whole',
  'isa-truncated': 'the file ends inside an ISA segment: download it again',
  'isa-unreadable': 'the ISA segment does not have its sixteen elements of fixed width: download the file again',
  'segment-too-long': 'a segment is longer than any can be, because its terminator was lost: download the file again',
  'delimiters-collide':
    'two of the four delimiters in the ISA segment are the same character: ask the sender for a right file',
  'isa-width': 'an element of the ISA segment is shorter than its fixed width; the interchange was read',
  'outside-interchange': 'segments follow the IEA segment: check that the file is whole',
  'outside-transaction': 'segments stand outside a transaction: check that no ST segment was lost',
  'iea-missing': 'the interchange has no IEA segment at its end: check that the file is whole',
  'ge-missing': 'the functional group has no GE segment at its end: check that the file is whole',
  'se-missing': 'the transaction has no SE segment at its end: the file may be cut off; download it again',
  'gs-missing': 'the transaction stands outside a functional group: a GS segment belongs before it',
  'group-count': 'the IEA segment counts {said} functional groups, and there are {found}: check that the file is whole',
  'transaction-count': 'the GE segment counts {said} transactions, and there are {found}: check that the file is whole',
  'segment-count': 'the SE segment counts {said} segments, and there are {found}: check that the file is whole',
  'isa-control': 'the control numbers of the ISA and the IEA segment differ: check that the file is whole',
  'gs-control': 'the control numbers of the GS and the GE segment differ: check that the file is whole',
  'st-control': 'the control numbers of the ST and the SE segment differ: check that the file is whole',
  'other-transaction': 'the transaction is of another kind than is read here; it was passed over',
  'segment-unknown': 'no segment of this kind belongs here: a terminator may be lost before it',
  'too-many-elements': 'the segment has more elements than it can have: the terminator after it may be lost',
  'payment-missing': 'the transaction has no BPR segment, so it is not known what was paid: ask the payer for it again',
  'payment-twice': 'the transaction has a second BPR segment: it was not read',
  'claim-outside-payment': 'a claim stands before the payment that it belongs to: a BPR segment is missing',
  'line-outside-claim': 'a service line stands outside a claim: a CLP segment belongs before it',
  'claim-cut-off': 'the file or the transaction ends inside the claim: download the file again',
  'claim-id-missing': 'the claim has no number in CLP01, so it cannot be told which one it is: ask the payer',
  'claim-status-missing': 'the claim has no status in CLP02: ask the payer whether it is paid or denied',
  'amount-unreadable': 'the amount is not a sum of dollars and whole cents: ask the payer what was meant',
  'units-unreadable': 'the units are not a number of at most three decimals: ask the payer what was meant',
  'date-unreadable': 'the date is not a calendar date (YYYYMMDD): ask the payer what was meant',
  'component-separator':
    'the components are not separated by the character that ISA16 names: ask the sender for a right file',
  'procedure-missing': 'the line names no service in SVC01: ask the payer which one it is',
  'group-unreadable': 'the adjustment names no group of two letters in CAS01: ask the payer who bears it',
  'reason-missing': 'an adjustment has an amount and no reason, or a reason and no amount: ask the payer for it',
  'status-missing': 'the status has no category in its first component: ask the sender what was meant',
  'claim-without-status': 'a claim is named and nothing is said of it: ask the sender whether it was accepted',
  'answer-missing': 'the answer names no result (accepted or rejected): ask the sender for it again',
} as const

/** Short names of what can be wrong; they never change their meaning. */
export type AnswerIssueCode = keyof typeof messages

/** What an issue needs besides its code. Numbers are counts that the file states and that were found. */
export interface AnswerPlace {
  readonly segment: number
  readonly byte: number
  readonly claim: string | null
  readonly transaction: string | null
  readonly element: string
  readonly said?: number
  readonly found?: number
}

function messageOf(code: AnswerIssueCode, { said = 0, found = 0 }: AnswerPlace): string {
  const stated = said < 0 ? 'an unreadable number of' : String(said)
  return messages[code].replace('{said}', stated).replace('{found}', String(found))
}

/** Issues in the order in which they were come upon; at most `limit` are kept, the others are counted. */
export class AnswerIssues {
  readonly issues: AnswerIssue[] = []
  unlisted = 0
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(code: AnswerIssueCode, place: AnswerPlace): void {
    if (this.issues.length >= this.#limit) {
      this.unlisted += 1
      return
    }
    const { segment, byte, claim, transaction, element } = place
    this.issues.push({ segment, byte, claim, transaction, element, code, message: messageOf(code, place) })
  }
}
