/**
 * What is wrong with a file: data, with the place and what to do about it.
 *
 * A message never quotes an element, for a damaged file can hold a patient's name anywhere. Where it helps, it states
 * numbers (counts, cents) that were said and found.
 */
import { type IssueCode, issueCodes } from './issue-codes.ts'

/** Something in the file that is wrong or could not be read. */
export interface Issue {
  /** Name of the file, as the caller gave it; `''` if none was given. */
  readonly file: string
  /** Control number of the interchange; `null` outside one. */
  readonly interchange: string | null
  /** Control number of the transaction; `null` outside one. */
  readonly transaction: string | null
  /** Number of the segment in the file, counted from 1. */
  readonly segment: number
  /** Number of the segment in its transaction, counted from 1 at ST; 0 outside one. */
  readonly position: number
  /** Offset of the element, or of the segment, from the first byte of the file. */
  readonly byte: number
  /** The loop in which the segment stands, such as `2400`; `''` outside a claim transaction. */
  readonly loop: string
  /** The claim's own number; `null` if the issue is not about a claim, or its claim has no readable number. */
  readonly claim: string | null
  /** Such as `SV104`; the tag alone where the whole segment is meant; `''` where no segment could be read. */
  readonly element: string
  readonly code: IssueCode
  /** Element of a 999 or TA1 and its code, such as `IK403/7`. */
  readonly reply: string
  /** What is wrong, and what to do. */
  readonly message: string
}

/** What an issue needs besides its code. Numbers are counts that the file states and that were found. */
export interface IssuePlace extends Omit<Issue, 'code' | 'reply' | 'message'> {
  readonly said?: number
  readonly found?: number
}

/** The message of a code, with its numbers. */
function messageOf(code: IssueCode, { said = 0, found = 0 }: IssuePlace): string {
  const stated = said < 0 ? 'an unreadable number of' : String(said)
  return issueCodes[code][1].replace('{said}', stated).replace('{found}', String(found))
}

const none: readonly Issue[] = []

/** Issues in the order in which they were come upon; at most `limit` are kept, the others are counted. */
export class IssueList {
  readonly issues: Issue[] = []
  unlisted = 0
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(code: IssueCode, place: IssuePlace): void {
    if (this.issues.length >= this.#limit) {
      this.unlisted += 1
      return
    }
    const { said: _said, found: _found, ...rest } = place
    this.issues.push({ ...rest, code, reply: issueCodes[code][0], message: messageOf(code, place) })
  }

  /** Hands out the issues that are listed and forgets them: so a long file can be worked with a short list. */
  drain(): readonly Issue[] {
    return this.issues.length === 0 ? none : this.issues.splice(0)
  }

  /** Whether something was already said of an element of a segment, or of the whole segment. */
  has(segment: number, element: string): boolean {
    for (let index = this.issues.length - 1; index >= 0; index -= 1) {
      const issue = this.issues[index]
      if (issue === undefined || issue.segment !== segment) return false
      if (element.startsWith(issue.element)) return true
    }
    return false
  }
}
