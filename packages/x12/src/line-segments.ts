/** The segments of a service line: LX, SV1, DTP and LIN. */
import { noCode, noModifier, packCodeBytes } from '@aliquot/engine/code-number'
import { absent, modifiersPerLine, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import {
  centsAt,
  codeAt,
  modifierAt,
  packed,
  thousandthsAt,
  trimEnd,
  trimStart,
  unreadable,
  wholeAt,
} from './byte-values.ts'
import { placeAt } from './claim-segments.ts'
import { basis, mostDiagnoses, part } from './open-claim.ts'
import type { Reading } from './reading.ts'
import type { Segments } from './segments.ts'

const procedureQualifier = packed('HC')
const units = packed('UN')
const minutes = packed('MJ')
const days = packed('DA')
const serviceDate = packed('472')
const oneDay = packed('D8')
const range = packed('RD8')
const nationalDrugCode = packed('N4')

/** Components of SV101: qualifier, code, four modifiers, description, and the end of a range of codes. */
const firstModifier = 3
const description = 7
const mostComponents = 8
const pointerBits = 4
/** `DTP*472*D8*` and eight digits. */
const plainDateLength = 19
/** `HC`, a separator and a code. */
const plainLength = 8
const longestPlain = plainLength + 3 * modifiersPerLine

/** Where a service segment states what: the numbers of its elements, and their names. */
interface ServiceLayout {
  readonly tag: string
  readonly procedure: number
  readonly charge: number
  readonly basis: number
  readonly units: number
  readonly elements: readonly string[]
}

const professionalLayout: ServiceLayout = layout('SV1', 1)
const institutionalLayout: ServiceLayout = layout('SV2', 2)

function layout(tag: string, procedure: number): ServiceLayout {
  const elements = Array.from({ length: 8 }, (_, index) => `${tag}${String(index).padStart(2, '0')}`)
  return { tag, procedure, charge: procedure + 1, basis: procedure + 2, units: procedure + 3, elements }
}

/** Reads an LX segment: a line begins. */
export function readLineNumber(reading: Reading): void {
  const { segments, claim } = reading
  if (claim.awaitsService) reading.fault('line-without-service', 'LX')
  claim.openNumber(segments.start)
  claim.lineNumber = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 6)
  if (claim.lineNumber < 0) reading.fault('line-number-unreadable', 'LX01', 1)
}

/** Reads an SV1 segment of a professional claim into the next line of the view. */
export function readService(reading: Reading): void {
  const { segments, view } = reading
  const line = readLine(reading, professionalLayout)
  if (line < 0) return
  const place = placeAt(segments.bytes, segments.startOf(5), segments.endOf(5))
  if (place === unreadable) reading.fault('place-unreadable', 'SV105', 5)
  view.linePlace[line] = place
  readPointers(reading, line)
}

/** Reads an SV2 segment of an institutional claim into the next line of the view. */
export function readInstitutionalService(reading: Reading): void {
  const { segments, claim } = reading
  const line = readLine(reading, institutionalLayout)
  if (line < 0) return
  claim.revenueCode[line] = 0
  const code = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 4)
  if (code === unreadable) reading.fault('revenue-code-unreadable', 'SV201', 1)
  else if (code !== absent) claim.revenueCode[line] = code
}

/** What both kinds of services state. The index of the line; -1 if it was not taken. */
function readLine(reading: Reading, of: ServiceLayout): number {
  const { segments, view, claim } = reading
  claim.line = -1
  if (!claim.awaitsService) {
    reading.fault('service-without-line', of.tag)
    return -1
  }
  claim.awaitsService = false
  if (view.lines === claim.mostLines) {
    reading.fault('too-many-lines', of.tag)
    return -1
  }
  const line = view.addLine()
  claim.openLine(line, segments.ordinal, segments.start)
  readProcedure(reading, line, of)
  const cents = centsAt(segments.bytes, segments.startOf(of.charge), segments.endOf(of.charge))
  if (cents === unreadable) reading.fault('amount-unreadable', nameOf(of, of.charge), of.charge)
  view.lineChargeCents[line] = cents
  readQuantity(reading, line, of)
  return line
}

function nameOf(of: ServiceLayout, element: number): string {
  return of.elements[element] ?? of.tag
}

function readProcedure(reading: Reading, line: number, of: ServiceLayout): void {
  const { segments, view } = reading
  const { bytes } = segments
  const { procedure } = of
  // A line of an institutional claim may go by its revenue code alone.
  if (of === institutionalLayout && segments.startOf(procedure) === segments.endOf(procedure)) return
  if (readPlainProcedure(reading, line, procedure)) return
  segments.split(procedure)
  if (segments.packedPart(1) !== procedureQualifier) {
    reading.faultOfParts('procedure-qualifier', nameOf(of, procedure), procedure)
    return
  }
  const start = trimStart(bytes, segments.partStart(2), segments.partEnd(2))
  const end = trimEnd(bytes, start, segments.partEnd(2))
  const code = packCodeBytes(bytes, start, end)
  if (code === noCode) {
    reading.fault(start === end ? 'procedure-missing' : 'procedure-unreadable', nameOf(of, procedure), procedure)
    return
  }
  view.code[line] = code
  if (segments.parts > 2) readModifiers(reading, line, of)
  if (segments.parts < description) return
  if (segments.parts > mostComponents) reading.fault('too-many-components', nameOf(of, procedure), procedure)
  else takeDescription(reading, line)
}

/** Reads a procedure that is HC, a code and up to four modifiers, and nothing else. Says whether it is so. */
function readPlainProcedure({ segments, view }: Reading, line: number, procedure: number): boolean {
  const { bytes, component, words } = segments
  const start = segments.startOf(procedure)
  const end = segments.endOf(procedure)
  if (end - start < plainLength || end - start > longestPlain) return false
  if (words.getInt32(start) >>> 8 !== ((procedureQualifier << 8) | component)) return false
  const code = codeAt(bytes, start + 3)
  if (code === noCode) return false
  let into = line * modifiersPerLine
  for (let at = start + plainLength; at < end; at += 3) {
    const modifier = modifierAt(bytes, at + 1, Math.min(at + 3, end))
    if (bytes[at] !== component || modifier === noModifier) return false
    view.modifiers[into] = modifier
    into += 1
  }
  view.code[line] = code
  return true
}

function takeDescription({ segments, view, claim }: Reading, line: number): void {
  claim.lineDescription.take(line, segments.bytes, segments.partStart(description), segments.partEnd(description))
  if (!claim.lineDescription.isEmpty(line)) view.noted[line] = 1
}

function readModifiers(reading: Reading, line: number, of: ServiceLayout): void {
  const { segments, view } = reading
  const { bytes } = segments
  const start = line * modifiersPerLine
  let count = 0
  for (let index = firstModifier; index < description; index += 1) {
    const from = trimStart(bytes, segments.partStart(index), segments.partEnd(index))
    const to = trimEnd(bytes, from, segments.partEnd(index))
    if (from === to) continue
    const modifier = modifierAt(bytes, from, to)
    if (modifier === noModifier) {
      reading.fault('modifier-unreadable', nameOf(of, of.procedure), of.procedure)
      return
    }
    view.modifiers[start + count] = modifier
    count += 1
  }
  // A fifth modifier would stand where the description does, and be as long as one.
  const from = trimStart(bytes, segments.partStart(description), segments.partEnd(description))
  const to = trimEnd(bytes, from, segments.partEnd(description))
  if (count === modifiersPerLine && modifierAt(bytes, from, to) !== noModifier) {
    reading.fault('too-many-modifiers', nameOf(of, of.procedure), of.procedure)
  }
}

function readQuantity(reading: Reading, line: number, of: ServiceLayout): void {
  const { segments, view, claim } = reading
  const quantity = thousandthsAt(segments.bytes, segments.startOf(of.units), segments.endOf(of.units))
  if (quantity === absent) return
  if (quantity === unreadable) {
    reading.fault('units-unreadable', nameOf(of, of.units), of.units)
    return
  }
  const counted = segments.packed(of.basis)
  if (counted === units) {
    claim.lineBasis[line] = basis.units
    view.unitsThousandths[line] = quantity
  } else if (counted === minutes || (counted === days && of === institutionalLayout)) {
    // Minutes and days are not units: the view has no column for them, and an edit must not take one for the other.
    claim.lineBasis[line] = counted === minutes ? basis.minutes : basis.days
    claim.lineMinutes[line] = quantity
  } else reading.fault('unit-basis', nameOf(of, of.basis), of.basis)
}

/** Up to four pointers of one digit each, packed; 0 if they are not as plain. */
function plainPointers(segments: Segments): number {
  const { bytes, component } = segments
  const start = segments.startOf(7)
  const end = segments.endOf(7)
  if (end - start > 7) return 0
  let pointers = 0
  for (let at = start, shift = 0; at < end; at += 2, shift += pointerBits) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 1 || digit > 9 || (at + 1 < end && bytes[at + 1] !== component)) return 0
    pointers |= digit << shift
  }
  // A separator at the end separates nothing.
  return ((end - start) & 1) === 1 ? pointers : 0
}

function readPointers(reading: Reading, line: number): void {
  const { segments, view } = reading
  if (segments.startOf(7) === segments.endOf(7)) return
  const plain = plainPointers(segments)
  if (plain > 0) {
    view.pointers[line] = plain
    return
  }
  segments.split(7)
  if (segments.parts > pointersPerLine) {
    reading.fault('too-many-pointers', 'SV107', 7)
    return
  }
  let pointers = 0
  let count = 0
  for (let index = 1; index <= segments.parts; index += 1) {
    const pointer = wholeAt(segments.bytes, segments.partStart(index), segments.partEnd(index), 2)
    if (pointer === absent) continue
    if (pointer < 1 || pointer > mostDiagnoses) {
      reading.fault('pointer-unreadable', 'SV107', 7)
      return
    }
    pointers |= pointer << (count * pointerBits)
    count += 1
  }
  view.pointers[line] = pointers
}

/** Reads a DTP segment of a line; only the service date is kept. */
export function readDate(reading: Reading): void {
  const { segments, view, claim } = reading
  const { line } = claim
  if (claim.part !== part.line || readPlainDate(reading) || segments.packed(1) !== serviceDate) return
  if (line < 0) {
    // Of a line that was not taken, enough was said.
    if (!claim.isBroken) reading.fault('segment-misplaced', 'DTP')
    return
  }
  if (view.day[line] !== absent) {
    reading.fault('date-twice', 'DTP', 0)
    return
  }
  const { bytes } = segments
  const start = trimStart(bytes, segments.startOf(3), segments.endOf(3))
  const end = trimEnd(bytes, start, segments.endOf(3))
  const format = segments.packed(2)
  if (format === oneDay) {
    const day = reading.days.dayAt(bytes, start, end)
    if (day === unreadable) {
      reading.fault('date-unreadable', 'DTP03', 3)
      return
    }
    view.day[line] = day
  } else if (format === range) readRange(reading, line, start, end)
  else reading.fault('date-format', 'DTP02', 2)
}

/** Reads the first service date of a line if it is one day, with no blanks anywhere. Says whether it is so. */
function readPlainDate(reading: Reading): boolean {
  const { segments, view, claim, days } = reading
  const { words, starts, first, start, count } = segments
  const { line } = claim
  if (segments.end - start !== plainDateLength || count !== 3 || line < 0 || view.day[line] !== absent) return false
  if (starts[first + 2] !== start + 8 || starts[first + 3] !== start + 11) return false
  if (words.getInt32(start + 4) >>> 8 !== serviceDate || words.getUint16(start + 8) !== oneDay) return false
  const day = days.dayOfEight(words, segments.bytes, start + 11)
  if (day < 0 && (day === unreadable || day === absent)) return false
  view.day[line] = day
  reading.isPlain = true
  return true
}

function readRange(reading: Reading, line: number, start: number, end: number): void {
  const { segments, view } = reading
  const hyphen = start + 8
  const isRange = end - start === 17 && segments.bytes[hyphen] === 45
  const from = isRange ? reading.days.dayAt(segments.bytes, start, hyphen) : unreadable
  const to = isRange ? reading.days.dayAt(segments.bytes, hyphen + 1, end) : unreadable
  if (from === unreadable || to === unreadable || from === absent || to === absent) {
    reading.fault('date-unreadable', 'DTP03', 3)
    return
  }
  if (to < from) {
    reading.fault('date-backwards', 'DTP03', 3)
    return
  }
  view.day[line] = from
  view.dayTo[line] = to
}

/** Reads a LIN segment of a line: the national drug code. The first one counts. */
export function readDrug({ segments, claim }: Reading): void {
  const { line } = claim
  if (line < 0 || !claim.lineNdc.isEmpty(line) || segments.packed(2) !== nationalDrugCode) return
  claim.lineNdc.takeElement(line, segments, 3)
}
