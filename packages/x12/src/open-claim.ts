/**
 * The claim that is being read: what the claim view has no column for, as places in the bytes. One object serves all
 * claims of a file, one after the other.
 */
import { Span } from './span.ts'
import { SpanColumn } from './span-column.ts'

/** Most service lines that a professional claim can have. */
export const mostLines = 50
/** Most service lines that an institutional claim can have. */
export const mostInstitutionalLines = 999
/** Most diagnoses that a professional claim can list. */
export const mostDiagnoses = 12
/** Most diagnoses that an institutional claim can list. */
export const mostInstitutionalDiagnoses = 25
/** Most payers that it can list besides the one it goes to. */
export const mostOtherPayers = 10

/** Which part of the claim the segment at hand belongs to. */
export const part = { header: 0, otherPayer: 1, line: 2 } as const
/** One of the numbers in `part`. */
export type Part = (typeof part)[keyof typeof part]

/** How the quantity of a line is counted. */
export const basis = { none: 0, units: 1, minutes: 2, days: 3 } as const

/** The claim at hand. Spans are empty where it states nothing. */
export class OpenClaim {
  isOpen = false
  /** Something in it could not be read: it will not be handed on. */
  isBroken = false
  /** It follows the institutional guide. */
  isInstitutional = false
  part: Part = part.header
  /** Number of the CLM segment in the file, and its first byte, from that of the file. */
  segment = 0
  byte = 0
  /** First byte of the CLM segment in the window. */
  start = 0

  readonly id = new Span()
  /** Where the service was, in an institutional claim: the first two characters of the type of bill. */
  readonly facility = new Span()
  readonly priorAuthorization = new Span()
  readonly originalControlNumber = new Span()
  readonly note = new Span()
  readonly rendering = new Span()

  diagnoses = 0
  readonly diagnosis: readonly Span[] = spans(mostInstitutionalDiagnoses)
  /** 1 where the diagnosis is a code of ICD-9-CM. */
  readonly isNinth = new Uint8Array(mostInstitutionalDiagnoses)

  otherPayers = 0
  readonly otherPayer: readonly Span[] = spans(mostOtherPayers)
  readonly otherPayerOrder: readonly Span[] = spans(mostOtherPayers)

  /** Index of the line at hand in the claim view; -1 before its SV1 segment. */
  line = -1
  /** LX segments, with or without a service. */
  numbered = 0
  /** LX01 of the line at hand. */
  lineNumber = 0
  /** The LX segment at hand has no SV1 segment yet. */
  awaitsService = false
  /** Lines that carry an authorization of their own. */
  authorizedLines = 0
  readonly lineSegment = new Int32Array(mostInstitutionalLines)
  /** First byte of the LX and of the SV1 or SV2 segment of a line, in the window. */
  readonly lineStart = new Int32Array(mostInstitutionalLines)
  readonly serviceStart = new Int32Array(mostInstitutionalLines)
  readonly lineNumbers = new Int32Array(mostInstitutionalLines)
  readonly lineBasis = new Uint8Array(mostInstitutionalLines)
  /** Minutes or days in thousandths, where the quantity is counted in them: nothing is said of other lines. */
  readonly lineMinutes = new Int32Array(mostInstitutionalLines)
  readonly isAuthorized = new Uint8Array(mostInstitutionalLines)
  /** Revenue code of a line of an institutional claim; 0 if none. */
  readonly revenueCode = new Int16Array(mostInstitutionalLines)
  readonly lineDescription = new SpanColumn(mostInstitutionalLines)
  readonly lineNote = new SpanColumn(mostInstitutionalLines)
  readonly lineRendering = new SpanColumn(mostInstitutionalLines)
  readonly lineNdc = new SpanColumn(mostInstitutionalLines)

  /** First byte of the LX segment at hand. */
  #lineStart = 0

  /** Most lines of a claim like this one. */
  get mostLines(): number {
    return this.isInstitutional ? mostInstitutionalLines : mostLines
  }

  /** Most diagnoses of a claim like this one. */
  get mostDiagnoses(): number {
    return this.isInstitutional ? mostInstitutionalDiagnoses : mostDiagnoses
  }

  /** Empties it for the claim whose CLM segment has this number, first byte, and first byte in the window. */
  open(segment: number, byte: number, start: number): void {
    this.isOpen = true
    this.isBroken = false
    this.part = part.header
    this.segment = segment
    this.byte = byte
    this.start = start
    this.id.clear()
    this.facility.clear()
    this.priorAuthorization.clear()
    this.originalControlNumber.clear()
    this.note.clear()
    this.rendering.clear()
    this.diagnoses = 0
    this.otherPayers = 0
    this.line = -1
    this.numbered = 0
    this.lineNumber = 0
    this.awaitsService = false
    this.authorizedLines = 0
    this.lineDescription.clearAll()
    this.lineNote.clearAll()
    this.lineRendering.clearAll()
    this.lineNdc.clearAll()
  }

  /** An LX segment begins at a byte of the window. */
  openNumber(start: number): void {
    this.part = part.line
    this.line = -1
    this.numbered += 1
    this.awaitsService = true
    this.#lineStart = start
  }

  /** Empties the columns of a line that every line has, whose service segment has this number and first byte. */
  openLine(line: number, segment: number, start: number): void {
    this.line = line
    this.lineSegment[line] = segment
    this.lineStart[line] = this.#lineStart
    this.serviceStart[line] = start
    this.lineNumbers[line] = this.lineNumber
    this.lineBasis[line] = basis.none
    this.isAuthorized[line] = 0
  }

  /** Its bytes are not kept any longer: what it says cannot be asked. */
  forget(): void {
    this.start = -1
    this.id.clear()
  }

  /** The window of bytes goes on `dropped` bytes further; the view holds `lines` lines. */
  shift(dropped: number, lines: number): void {
    this.start -= dropped
    this.#lineStart -= dropped
    for (const span of [this.id, this.facility, this.priorAuthorization, this.originalControlNumber])
      span.shift(dropped)
    for (const span of [this.note, this.rendering]) span.shift(dropped)
    for (const span of [...this.diagnosis, ...this.otherPayer, ...this.otherPayerOrder]) span.shift(dropped)
    for (let line = 0; line < lines; line += 1) {
      this.lineStart[line] = (this.lineStart[line] ?? 0) - dropped
      this.serviceStart[line] = (this.serviceStart[line] ?? 0) - dropped
    }
    const columns = [this.lineDescription, this.lineNote, this.lineRendering, this.lineNdc]
    for (const column of columns) column.shift(dropped)
  }
}

function spans(count: number): readonly Span[] {
  return Array.from({ length: count }, () => new Span())
}
