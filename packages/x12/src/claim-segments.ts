/** The segments of a claim above its service lines: CLM, HI, REF, NTE, names, other payers. */
import { centsAt, isWord, packed, unreadable, wholeAt } from './byte-values.ts'
import type { IssueCode } from './issue.ts'
import { isAboveClaims, names, takeNpi } from './levels.ts'
import { mostOtherPayers, part } from './open-claim.ts'
import { isClaimIdTooLong, type Reading } from './reading.ts'

const priorAuthorization = packed('G1')
const originalControlNumber = packed('F8')
const ninthPrincipal = packed('BK')
const ninthOther = packed('BF')
const tenthPrincipal = packed('ABK')
const tenthOther = packed('ABF')
/** HI segments that list something else than diagnoses: anaesthesia procedures and conditions. */
const anaesthesiaPrincipal = packed('BP')
const anaesthesiaOther = packed('BO')
const conditions = packed('BG')
/** Notes that a repricer adds for others than the payer. */
const thirdPartyNote = packed('TPO')

/** Reads a CLM segment into the open claim and the view, both just emptied. */
export function readClaimSegment(reading: Reading): void {
  const { segments, view, claim } = reading
  const { bytes } = segments
  claim.id.takeElement(segments, 1)
  if (claim.id.isEmpty) reading.fault('claim-id-missing', 'CLM01', 1)
  else if (isClaimIdTooLong(claim.id)) reading.fault('claim-id-too-long', 'CLM01', 1)
  view.chargeCents = centsAt(bytes, segments.startOf(2), segments.endOf(2))
  if (view.chargeCents === unreadable) reading.fault('amount-unreadable', 'CLM02', 2)
  segments.split(5)
  view.placeOfService = placeAt(bytes, segments.partStart(1), segments.partEnd(1))
  if (view.placeOfService === unreadable) reading.faultOfParts('place-unreadable', 'CLM05', 5)
  view.frequency = wholeAt(bytes, segments.partStart(3), segments.partEnd(3), 1)
  if (view.frequency === unreadable) reading.fault('frequency-unreadable', 'CLM05', 5)
}

/** A place of service, two digits, as a number; `unreadable` if it is not one. */
export function placeAt(bytes: Uint8Array, start: number, end: number): number {
  return wholeAt(bytes, start, end, 2)
}

function isOtherList(qualifier: number): boolean {
  return qualifier === anaesthesiaPrincipal || qualifier === anaesthesiaOther || qualifier === conditions
}

/** Reads an HI segment: a list of diagnoses, or something that is passed over. */
export function readDiagnoses(reading: Reading): void {
  const { segments, claim } = reading
  segments.split(1)
  if (isOtherList(segments.packedPart(1))) return
  if (claim.part === part.line) {
    reading.fault('segment-misplaced', 'HI')
    return
  }
  let last = segments.count
  while (last > 0 && segments.startOf(last) === segments.endOf(last)) last -= 1
  for (let index = 1; index <= last; index += 1) {
    const fault = readDiagnosis(reading, index)
    if (fault === undefined) continue
    // The diagnoses after it may be shifted: one issue for the segment is enough.
    reading.faultOfParts(fault, `HI${String(index).padStart(2, '0')}`, index)
    return
  }
}

/** Reads one diagnosis of an HI segment; what is wrong with it, if something is. */
function readDiagnosis({ segments, claim }: Reading, index: number): IssueCode | undefined {
  segments.split(index)
  const qualifier = segments.packedPart(1)
  const isNinth = qualifier === ninthPrincipal || qualifier === ninthOther
  if (!isNinth && qualifier !== tenthPrincipal && qualifier !== tenthOther) return 'diagnosis-unreadable'
  const code = claim.diagnosis[claim.diagnoses]
  if (code === undefined) return 'too-many-diagnoses'
  code.take(segments.bytes, segments.partStart(2), segments.partEnd(2))
  if (!isDiagnosis(segments.bytes, code.start, code.end)) return 'diagnosis-unreadable'
  claim.isNinth[claim.diagnoses] = isNinth ? 1 : 0
  claim.diagnoses += 1
  return undefined
}

/** Three to seven letters and digits; a point after the third or fourth is passed over, though it does not belong. */
function isDiagnosis(bytes: Uint8Array, start: number, end: number): boolean {
  const point = bytes[start + 3] === 46 ? start + 3 : start + 4
  if (end - start < 3 || end - start > 8) return false
  if (point >= end - 1 || bytes[point] !== 46) return end - start < 8 && isWord(bytes, start, end)
  return isWord(bytes, start, point) && isWord(bytes, point + 1, end)
}

/** Reads a REF segment of the claim or of the line at hand; those of other payers are passed over. */
export function readReference(reading: Reading): void {
  const { claim } = reading
  if (claim.part === part.header) readClaimReference(reading)
  else if (claim.part === part.line) readLineReference(reading)
}

function readClaimReference(reading: Reading): void {
  const { segments, claim } = reading
  const qualifier = segments.packed(1)
  if (qualifier === priorAuthorization) claim.priorAuthorization.takeElement(segments, 2)
  else if (qualifier === originalControlNumber) claim.originalControlNumber.takeElement(segments, 2)
}

/** An authorization of the line's own, unless it is another payer's. */
function readLineReference(reading: Reading): void {
  const { segments, claim } = reading
  if (claim.line < 0 || segments.packed(1) !== priorAuthorization) return
  const isStated = segments.startOf(2) < segments.endOf(2)
  const isOthers = segments.startOf(4) < segments.endOf(4)
  if (!isStated || isOthers || claim.isAuthorized[claim.line] === 1) return
  claim.isAuthorized[claim.line] = 1
  claim.authorizedLines += 1
}

/** Reads an NTE segment of the claim or of the line at hand. */
export function readNote(reading: Reading): void {
  const { segments, claim, view } = reading
  if (claim.part === part.otherPayer || segments.packed(1) === thirdPartyNote) return
  const note = claim.part === part.line ? claim.lineNote[claim.line] : claim.note
  if (note === undefined) return
  note.takeElement(segments, 2)
  if (claim.part === part.line && !note.isEmpty) view.noted[claim.line] = 1
}

/** Reads an NM1 segment that stands in a claim. */
export function readNameInClaim(reading: Reading): void {
  const { segments, claim } = reading
  const name = segments.packed(1)
  if (claim.part === part.otherPayer) {
    if (name === names.payer) claim.otherPayer[claim.otherPayers - 1]?.takeElement(segments, 9)
    return
  }
  if (name === names.rendering) {
    const into = claim.part === part.line ? claim.lineRendering[claim.line] : claim.rendering
    if (into !== undefined) takeNpi(segments, into)
    return
  }
  // Such a name stands above a claim: the HL segment before it was lost.
  if (isAboveClaims(name)) reading.faultOfLevel('hierarchy-broken', 'NM1')
}

/** Reads an SBR segment that stands in a claim: another payer, which stands above the lines. */
export function readOtherPayer(reading: Reading): void {
  const { segments, claim } = reading
  if (claim.part === part.line) {
    reading.faultOfLevel('hierarchy-broken', 'SBR')
    return
  }
  claim.part = part.otherPayer
  const order = claim.otherPayerOrder[claim.otherPayers]
  if (order === undefined || claim.otherPayers === mostOtherPayers) {
    reading.fault('too-many-payers', 'SBR')
    return
  }
  order.takeElement(segments, 1)
  claim.otherPayer[claim.otherPayers]?.clear()
  claim.otherPayers += 1
}

/** What is known only when the whole claim was read. */
export function completeClaim(reading: Reading): void {
  const { view, claim } = reading
  if (claim.awaitsService) reading.faultOfClaim('line-without-service')
  if (claim.numbered === 0 && view.lines === 0 && !claim.isBroken) reading.faultOfClaim('no-service-line')
  const linesAreAuthorized = view.lines > 0 && claim.authorizedLines === view.lines
  view.hasPriorAuthorization = !claim.priorAuthorization.isEmpty || linesAreAuthorized
}
