/** Looks at the elements of a segment: stated, length, characters, codes, and what is particular to some segments. */
import { absent } from '@aliquot/engine/scrub/claim-view'
import { packed, packedAt } from '../byte-values.ts'
import type { IssueCode } from '../issue-codes.ts'
import { type KnownSegment, kind } from '../known-segments.ts'
import type { Reading } from '../reading.ts'
import { codeSetNumber, isInCodeSet } from './code-sets.ts'
import { anyLength, elementKind, guideElements, ruleBits } from './guide-elements.ts'
import {
  isDecimal,
  isIdentifier,
  isNpiAt,
  isProcedure,
  isTenthRevision,
  isText,
  isTime,
  isWhole,
} from './value-shapes.ts'

const npiQualifier = packed('XX')
const oneDay = packed('D8')
const range = packed('RD8')
const self = packed('18')
const serviceDate = packed('472')
const tenth: ReadonlySet<number> = new Set(['ABK', 'ABF', 'ABJ', 'APR', 'ABN'].map(packed))
const placeSet = codeSetNumber('place')
const professionalFacility = codeSetNumber('professional-facility')
const institutionalFacility = codeSetNumber('institutional-facility')
const pointerBits = 4
const shortest = (1 << ruleBits.longest) - 1
const longestMask = (1 << (ruleBits.required - ruleBits.longest)) - 1
const requiredAlways = 1 << ruleBits.required
const required = 3 << ruleBits.required
/** Rules from this one on say more than how long an element is, and whether it must be stated. */
const looked = 1 << ruleBits.kind
const kindMask = (1 << (ruleBits.set - ruleBits.kind)) - 1

/** Checks the elements of the segments of one file. */
export class ElementCheck {
  /** The transaction follows version 004010, which needs less. */
  isOld = false
  readonly #reading: Reading
  readonly #counts = guideElements.counts
  readonly #rules = guideElements.rules
  readonly #rulesOfPlain = guideElements.rulesOfPlain

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The segment at hand. */
  check(known: KnownSegment): void {
    const { starts, first, count, mayHaveControls } = this.#reading.segments
    const rules = mayHaveControls ? this.#rules : this.#rulesOfPlain
    const most = this.#counts[known.index] ?? 0
    const stated = count < most ? count : most
    let at = guideElements.at(known.index, 1)
    let start = starts[first + 1] ?? 0
    for (let element = 1; element <= stated; element += 1, at += 1) {
      const next = starts[first + element + 1] ?? 0
      const rule = rules[at] ?? 0
      const length = next - start - 1
      if (length === 0) {
        if ((rule & required) !== 0) this.#missing(known, element, rule)
      } else if (length < (rule & shortest)) this.#report('element-too-short', known, element)
      else if (length > longestOf(rule)) this.#report('element-too-long', known, element)
      else if (rule >= looked) this.#value(known, element, rule, start, next - 1)
      start = next
    }
    for (let element = stated + 1; element <= most; element += 1, at += 1) {
      const rule = rules[at] ?? 0
      if ((rule & required) !== 0) this.#missing(known, element, rule)
    }
    this.#particulars(known)
  }

  #missing(known: KnownSegment, element: number, rule: number): void {
    if ((rule & required) === requiredAlways || !this.isOld) this.#report('element-missing', known, element)
  }

  #value(known: KnownSegment, element: number, rule: number, start: number, end: number): void {
    const set = rule >>> ruleBits.set
    if (set > 0) {
      const { words, bytes } = this.#reading.segments
      // Nearly all codes are two characters in upper case.
      if (end - start === 2 && isInCodeSet(words.getUint16(start), set - 1)) return
      if (!isInCodeSet(packedCode(bytes, start, end), set - 1)) this.#report('element-code', known, element)
      return
    }
    const of = (rule >>> ruleBits.kind) & kindMask
    if (!this.#isOfKind(of, start, end)) this.#report(faultOfKind(of), known, element)
  }

  #isOfKind(of: number, start: number, end: number): boolean {
    const { segments, days } = this.#reading
    const { bytes } = segments
    switch (of) {
      case elementKind.identifier:
        return isIdentifier(bytes, start, end)
      case elementKind.decimal:
        return isDecimal(bytes, start, end)
      case elementKind.whole:
        return isWhole(bytes, start, end)
      case elementKind.date:
        return days.dayAt(bytes, start, end) > unreadableDay
      case elementKind.text:
        return isText(bytes, start, end)
      case elementKind.time:
        return isTime(bytes, start, end)
      default:
        return true
    }
  }

  #particulars(known: KnownSegment): void {
    if (known.kind === kind.other) return
    switch (known.kind) {
      case kind.dtp:
        this.#date(known)
        return
      case kind.sv1:
        this.#service(known, 1)
        this.#pointers(known)
        return
      case kind.nm1:
        this.#name(known)
        return
      case kind.clm:
        this.#claim(known)
        return
      case kind.hi:
        this.#diagnoses(known)
        return
      case kind.sbr:
        this.#subscriber(known)
        return
      case kind.sv2:
        this.#service(known, 2)
    }
  }

  #name(known: KnownSegment): void {
    const { segments } = this.#reading
    if (segments.packed(8) !== npiQualifier) return
    if (!isNpiAt(segments.bytes, segments.startOf(9), segments.endOf(9))) this.#report('npi-check-digit', known, 9)
  }

  /** Above a claim, the relationship is stated only where the subscriber is the patient. */
  #subscriber(known: KnownSegment): void {
    const { segments, claim } = this.#reading
    const relation = segments.packed(2)
    if (!claim.isOpen && relation !== 0 && relation !== self) this.#report('element-code', known, 2)
  }

  #claim(known: KnownSegment): void {
    const { segments, claim } = this.#reading
    if (!claim.isInstitutional && this.#isPlainPlace()) return
    segments.split(5)
    const place = segments.packedPart(1)
    if (place > 0 && !claim.isInstitutional && !isInCodeSet(place, placeSet)) this.#report('element-code', known, 5)
    const facility = claim.isInstitutional ? institutionalFacility : professionalFacility
    // Version 004010 left the second component out.
    if (segments.packedPart(2) > 0 && !isInCodeSet(segments.packedPart(2), facility)) {
      this.#report('element-code', known, 5)
    } else if (segments.partStart(3) >= segments.partEnd(3)) this.#report('element-missing', known, 5)
  }

  /** A place that there is, facility B, and a frequency, in as many characters. */
  #isPlainPlace(): boolean {
    const { segments } = this.#reading
    const { bytes, component } = segments
    const start = segments.startOf(5)
    if (segments.endOf(5) - start !== 6 || bytes[start + 3] !== 66) return false
    if (bytes[start + 2] !== component || bytes[start + 4] !== component) return false
    return isInCodeSet(((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0), placeSet)
  }

  #date(known: KnownSegment): void {
    const { segments, days, claim, view } = this.#reading
    // The service date of a line was read.
    if (claim.line >= 0 && (view.day[claim.line] ?? absent) > unreadableDay && segments.packed(1) === serviceDate)
      return
    const { bytes } = segments
    const format = segments.packed(2)
    const start = segments.startOf(3)
    const end = segments.endOf(3)
    if (start === end) return
    const isDay = (from: number, to: number) => days.dayAt(bytes, from, to) > unreadableDay
    if (format === oneDay && !isDay(start, end)) this.#report('date-invalid', known, 3)
    if (format !== range) return
    const isRange = end - start === 17 && bytes[start + 8] === 45
    if (!isRange || !isDay(start, start + 8) || !isDay(start + 9, end)) this.#report('date-invalid', known, 3)
  }

  #diagnoses(known: KnownSegment): void {
    const { segments } = this.#reading
    const { bytes, component } = segments
    for (let element = 1; element <= segments.count; element += 1) {
      const start = segments.startOf(element)
      const end = segments.endOf(element)
      if (bytes[start] === 65 && bytes[start + 1] === 66 && bytes[start + 3] === component) {
        // Nothing but a code follows the usual qualifiers.
        if (isTenthRevision(bytes, start + 4, end)) continue
      }
      segments.split(element)
      if (!tenth.has(segments.packedPart(1))) continue
      if (!isTenthRevision(bytes, segments.partStart(2), segments.partEnd(2))) {
        this.#report('diagnosis-shape', known, element)
      }
    }
  }

  #service(known: KnownSegment, procedure: number): void {
    const { segments } = this.#reading
    const { bytes } = segments
    if (segments.startOf(procedure) === segments.endOf(procedure)) return
    const start = segments.startOf(procedure) + 3
    const hasMore = segments.endOf(procedure) - start > 5 && bytes[start + 5] !== segments.component
    if (!hasMore && bytes[start - 1] === segments.component && isProcedure(bytes, start, start + 5)) return
    segments.split(procedure)
    if (!isProcedure(bytes, segments.partStart(2), segments.partEnd(2))) {
      this.#report('procedure-shape', known, procedure)
    }
  }

  #pointers(known: KnownSegment): void {
    const { view, claim } = this.#reading
    if (claim.line < 0 || claim.isBroken) return
    for (let pointers = view.pointers[claim.line] ?? 0; pointers !== 0; pointers >>>= pointerBits) {
      if ((pointers & 15) <= claim.diagnoses) continue
      this.#report('pointer-to-nothing', known, 7)
      return
    }
  }

  /** Reports what is wrong with an element, unless something was said of it. */
  #report(code: IssueCode, known: KnownSegment, element: number): void {
    const reading = this.#reading
    const name = `${known.name}${String(element).padStart(2, '0')}`
    if (!reading.issues.has(reading.segments.ordinal, name)) reading.report(code, name, element)
  }
}

/** `absent` and `unreadable` are below it; every day is above. */
const unreadableDay = -2000000000

/** The most bytes that an element may have. */
function longestOf(rule: number): number {
  const longest = (rule >>> ruleBits.longest) & longestMask
  return longest === anyLength ? infinite : longest
}

function faultOfKind(of: number): IssueCode {
  if (of === elementKind.date) return 'date-invalid'
  return of === elementKind.time ? 'time-invalid' : 'element-characters'
}

const infinite = 2147483647

/** A code of one to four characters as one integer. */
function packedCode(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0
  if (end - start === 1 && first < 97) return first
  if (end - start < 4) return packedAt(bytes, start, end)
  let code = 0
  for (let at = start; at < end; at += 1) code = (code << 8) | (bytes[at] ?? 0)
  return code
}
