/** The segments of a service line: LX, SV1, DTP and LIN. */
import { noCode, noModifier, packCodeBytes } from '@aliquot/engine/code-number'
import { absent, modifiersPerLine, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import { centsAt, modifierAt, packed, thousandthsAt, trimEnd, trimStart, unreadable, wholeAt } from './byte-values.ts'
import { placeAt } from './claim-segments.ts'
import { basis, mostDiagnoses, mostLines, part } from './open-claim.ts'
import type { Reading } from './reading.ts'

const procedureQualifier = packed('HC')
const units = packed('UN')
const minutes = packed('MJ')
const serviceDate = packed('472')
const oneDay = packed('D8')
const range = packed('RD8')
const nationalDrugCode = packed('N4')

/** Components of SV101: qualifier, code, four modifiers, description, and the end of a range of codes. */
const firstModifier = 3
const description = 7
const mostComponents = 8
const pointerBits = 4

/** Reads an LX segment: a line begins. */
export function readLineNumber(reading: Reading): void {
  const { segments, claim } = reading
  if (claim.awaitsService) reading.fault('line-without-service', 'LX')
  claim.part = part.line
  claim.line = -1
  claim.numbered += 1
  claim.awaitsService = true
  claim.lineNumber = wholeAt(segments.bytes, segments.startOf(1), segments.endOf(1), 6)
  if (claim.lineNumber < 0) reading.fault('line-number-unreadable', 'LX01', 1)
}

/** Reads an SV1 segment into the next line of the view. */
export function readService(reading: Reading): void {
  const { segments, view, claim } = reading
  const { bytes } = segments
  claim.line = -1
  if (!claim.awaitsService) {
    reading.fault('service-without-line', 'SV1')
    return
  }
  claim.awaitsService = false
  if (view.lines === mostLines) {
    reading.fault('too-many-lines', 'SV1')
    return
  }
  const line = view.addLine()
  claim.openLine(line, segments.ordinal)
  readProcedure(reading, line)
  const cents = centsAt(bytes, segments.startOf(2), segments.endOf(2))
  if (cents === unreadable) reading.fault('amount-unreadable', 'SV102', 2)
  view.lineChargeCents[line] = cents
  readQuantity(reading, line)
  const place = placeAt(bytes, segments.startOf(5), segments.endOf(5))
  if (place === unreadable) reading.fault('place-unreadable', 'SV105', 5)
  view.linePlace[line] = place
  readPointers(reading, line)
}

function readProcedure(reading: Reading, line: number): void {
  const { segments, view, claim } = reading
  const { bytes } = segments
  segments.split(1)
  if (segments.packedPart(1) !== procedureQualifier) {
    reading.faultOfParts('procedure-qualifier', 'SV101', 1)
    return
  }
  const start = trimStart(bytes, segments.partStart(2), segments.partEnd(2))
  const end = trimEnd(bytes, start, segments.partEnd(2))
  if (start === end) {
    reading.fault('procedure-missing', 'SV101', 1)
    return
  }
  const code = packCodeBytes(bytes, start, end)
  if (code === noCode) {
    reading.fault('procedure-unreadable', 'SV101', 1)
    return
  }
  view.code[line] = code
  if (segments.parts > 2) readModifiers(reading, line)
  if (segments.parts < description) return
  if (segments.parts > mostComponents) {
    reading.fault('too-many-components', 'SV101', 1)
    return
  }
  const text = claim.lineDescription[line]
  text?.take(bytes, segments.partStart(description), segments.partEnd(description))
  if (text !== undefined && !text.isEmpty) view.noted[line] = 1
}

function readModifiers(reading: Reading, line: number): void {
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
      reading.fault('modifier-unreadable', 'SV101', 1)
      return
    }
    view.modifiers[start + count] = modifier
    count += 1
  }
  // A fifth modifier would stand where the description does, and be as long as one.
  const from = trimStart(bytes, segments.partStart(description), segments.partEnd(description))
  const to = trimEnd(bytes, from, segments.partEnd(description))
  if (count === modifiersPerLine && modifierAt(bytes, from, to) !== noModifier) {
    reading.fault('too-many-modifiers', 'SV101', 1)
  }
}

function readQuantity(reading: Reading, line: number): void {
  const { segments, view, claim } = reading
  const quantity = thousandthsAt(segments.bytes, segments.startOf(4), segments.endOf(4))
  if (quantity === absent) return
  if (quantity === unreadable) {
    reading.fault('units-unreadable', 'SV104', 4)
    return
  }
  const counted = segments.packed(3)
  if (counted === units) {
    claim.lineBasis[line] = basis.units
    view.unitsThousandths[line] = quantity
  } else if (counted === minutes) {
    // Minutes are not units: the view has no column for them, and an edit must not take one for the other.
    claim.lineBasis[line] = basis.minutes
    claim.lineMinutes[line] = quantity
  } else reading.fault('unit-basis', 'SV103', 3)
}

function readPointers(reading: Reading, line: number): void {
  const { segments, view } = reading
  if (segments.startOf(7) === segments.endOf(7)) return
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
  if (claim.part !== part.line || segments.packed(1) !== serviceDate) return
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
  const drug = claim.lineNdc[claim.line]
  if (drug === undefined || !drug.isEmpty || segments.packed(2) !== nationalDrugCode) return
  drug.takeElement(segments, 3)
}
