/**
 * The segment at hand of a file that was sent back, as texts. Answers are small beside claims, so plain texts will do;
 * the bytes are gone through by the same tokeniser.
 */
import { type IsoDate, parseDay } from '@aliquot/engine/calendar-date'
import { type Cents, parseCents } from '@aliquot/engine/money'
import { textAt } from '../byte-values.ts'
import type { Segments } from '../segments.ts'
import { type AnswerIssueCode, AnswerIssues } from './answer-issue.ts'

const longestNumber = 50
const units = /^-?(\d{1,10}(\.\d{0,3}0*)?|\.\d{1,3}0*)$/

/** The segment at hand, what it belongs to, and what is wrong with it. */
export class AnswerSegment {
  readonly segments: Segments
  readonly log: AnswerIssues
  /** The segment's tag. */
  tag = ''
  /** Control number of the transaction at hand; `null` outside one. */
  transaction: string | null = null
  /** Number of the claim at hand; `null` outside one. */
  claim: string | null = null
  /** Faults reported since the last claim began. */
  faults = 0

  constructor(segments: Segments, mostIssues: number) {
    this.segments = segments
    this.log = new AnswerIssues(mostIssues)
  }

  /** Takes the segment that the tokeniser has come to. */
  take(): void {
    this.tag = this.text(0).toUpperCase()
  }

  /** The text of an element; `''` where there is none. */
  text(index: number): string {
    const { segments } = this
    return textAt(segments.bytes, segments.startOf(index), segments.endOf(index))
  }

  /** The text of an element; `undefined` where there is none. */
  stated(index: number): string | undefined {
    const text = this.text(index)
    return text === '' ? undefined : text
  }

  /** The components of an element; none where it is empty. */
  parts(index: number): readonly string[] {
    const { segments } = this
    if (this.text(index) === '') return []
    segments.split(index)
    return Array.from({ length: segments.parts }, (_, part) =>
      textAt(segments.bytes, segments.partStart(part + 1), segments.partEnd(part + 1)),
    )
  }

  /** An amount; `undefined` where there is none, or none that can be read: that is reported. */
  amount(index: number): Cents | undefined {
    const text = this.text(index)
    if (text === '') return undefined
    const cents = parseCents(text)
    if (cents === undefined) this.fault('amount-unreadable', index)
    return cents
  }

  /** An amount that must be there. */
  amountOrZero(index: number): Cents {
    if (this.text(index) === '') this.fault('amount-unreadable', index)
    return this.amount(index) ?? 0
  }

  /** A number of units; `undefined` where there is none, or none that can be read: that is reported. */
  units(index: number): number | undefined {
    const text = this.text(index)
    if (text === '') return undefined
    if (units.test(text)) return Number(text)
    this.fault('units-unreadable', index)
    return undefined
  }

  /** A date `YYYYMMDD`, or one of a range; `undefined` where there is none. One that does not exist is reported. */
  date(index: number, part = 0): IsoDate | undefined {
    const text = this.text(index)
    const written = part === 0 ? text.slice(0, 8) : text.slice(9)
    if (written === '') return undefined
    const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`
    if (written.length === 8 && parseDay(day) !== undefined) return day
    this.report('date-unreadable', index)
    return undefined
  }

  /** Reports what is wrong with an element; 0 is the segment itself. */
  report(code: AnswerIssueCode, index = 0, said = 0, found = 0): void {
    const element = index === 0 ? this.tag : `${this.tag}${String(index).padStart(2, '0')}`
    this.reportAs(code, element, index, said, found)
  }

  /** Reports under another name than that of the segment at hand, such as one that is missing. */
  reportAs(code: AnswerIssueCode, element: string, index = 0, said = 0, found = 0): void {
    const { segments, claim, transaction } = this
    const byte = segments.startOf(index)
    const name = /^[A-Z0-9]{0,5}$/.test(element) ? element : ''
    this.log.add(code, { segment: segments.ordinal, byte, claim, transaction, element: name, said, found })
  }

  /** Reports what makes the claim at hand unreadable. */
  fault(code: AnswerIssueCode, index = 0): void {
    this.report(code, index)
    this.faults += 1
  }

  /** Reports what makes the claim at hand unreadable, under another name than that of the segment at hand. */
  faultAs(code: AnswerIssueCode, element: string): void {
    this.reportAs(code, element)
    this.faults += 1
  }

  /** A number by which a claim or a transaction is known, short enough to be one. */
  number(index: number): string | null {
    const text = this.text(index)
    return text === '' || text.length > longestNumber ? null : text
  }
}
