/**
 * The claim that is being read: what the claim view has no column for, as places in the bytes. One object serves all
 * claims of a file, one after the other.
 */
import { Span } from './span.ts'

/** Most service lines that a professional claim can have. */
export const mostLines = 50
/** Most diagnoses that it can list. */
export const mostDiagnoses = 12
/** Most payers that it can list besides the one it goes to. */
export const mostOtherPayers = 10

/** Which part of the claim the segment at hand belongs to. */
export const part = { header: 0, otherPayer: 1, line: 2 } as const
/** One of the numbers in `part`. */
export type Part = (typeof part)[keyof typeof part]

/** How the quantity of a line is counted. */
export const basis = { none: 0, units: 1, minutes: 2 } as const

/** The claim at hand. Spans are empty where it states nothing. */
export class OpenClaim {
  isOpen = false
  /** Something in it could not be read: it will not be handed on. */
  isBroken = false
  part: Part = part.header
  /** Number of the CLM segment in the file, and its first byte. */
  segment = 0
  byte = 0

  readonly id = new Span()
  readonly priorAuthorization = new Span()
  readonly originalControlNumber = new Span()
  readonly note = new Span()
  readonly rendering = new Span()

  diagnoses = 0
  readonly diagnosis: readonly Span[] = spans(mostDiagnoses)
  /** 1 where the diagnosis is a code of ICD-9-CM. */
  readonly isNinth = new Uint8Array(mostDiagnoses)

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
  readonly lineSegment = new Int32Array(mostLines)
  readonly lineNumbers = new Int32Array(mostLines)
  readonly lineBasis = new Uint8Array(mostLines)
  /** Minutes in thousandths, where the quantity is counted in them. */
  readonly lineMinutes = new Int32Array(mostLines)
  readonly isAuthorized = new Uint8Array(mostLines)
  readonly lineDescription: readonly Span[] = spans(mostLines)
  readonly lineNote: readonly Span[] = spans(mostLines)
  readonly lineRendering: readonly Span[] = spans(mostLines)
  readonly lineNdc: readonly Span[] = spans(mostLines)

  /** Empties it for the claim whose CLM segment has this number and first byte. */
  open(segment: number, byte: number): void {
    this.isOpen = true
    this.isBroken = false
    this.part = part.header
    this.segment = segment
    this.byte = byte
    this.id.clear()
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
  }

  /** Empties the columns of a line. */
  openLine(line: number, segment: number): void {
    this.line = line
    this.lineSegment[line] = segment
    this.lineNumbers[line] = this.lineNumber
    this.lineBasis[line] = basis.none
    this.lineMinutes[line] = 0
    this.isAuthorized[line] = 0
    this.lineDescription[line]?.clear()
    this.lineNote[line]?.clear()
    this.lineRendering[line]?.clear()
    this.lineNdc[line]?.clear()
  }
}

function spans(count: number): readonly Span[] {
  return Array.from({ length: count }, () => new Span())
}
