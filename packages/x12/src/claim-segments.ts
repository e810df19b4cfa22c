/** The segments of a claim above its service lines: CLM, HI, REF, NTE, names, other payers. */
import { isValidNpiBytes } from '@aliquot/engine/provider-number'
import { centsAt, isWord, packed, unreadable, wholeAt } from './byte-values.ts'
import type { IssueCode } from './issue-codes.ts'
import { isAboveClaims, isNpi, names, takeNpi } from './levels.ts'
import { mostOtherPayers, part } from './open-claim.ts'
import { isClaimIdTooLong, type Reading } from './reading.ts'
import type { Segments } from './segments.ts'

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
/** What else an institutional claim lists in HI segments: reasons, causes, procedures, occurrences, values, groups. */
const institutionalLists: ReadonlySet<number> = new Set(
  ['ABJ', 'BJ', 'APR', 'PR', 'ABN', 'BN', 'BR', 'BBR', 'BQ', 'BBQ', 'CAH', 'BI', 'BH', 'BE', 'TC', 'DR'].map(packed),
)
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
  if (!claim.isInstitutional && readPlainPlace(reading)) return
  segments.split(5)
  if (claim.isInstitutional) readFacility(reading)
  else {
    view.placeOfService = placeAt(bytes, segments.partStart(1), segments.partEnd(1))
    if (view.placeOfService === unreadable) reading.faultOfParts('place-unreadable', 'CLM05', 5)
  }
  view.frequency = wholeAt(bytes, segments.partStart(3), segments.partEnd(3), 1)
  if (view.frequency === unreadable) reading.fault('frequency-unreadable', 'CLM05', 5)
}

/** Takes a place of two digits and a frequency of one, with one character between them. Says whether they are so. */
function readPlainPlace({ segments, view }: Reading): boolean {
  const { bytes, component } = segments
  const start = segments.startOf(5)
  if (segments.endOf(5) - start !== 6 || bytes[start + 2] !== component || bytes[start + 4] !== component) return false
  const tens = (bytes[start] ?? 0) - 48
  const ones = (bytes[start + 1] ?? 0) - 48
  const frequency = (bytes[start + 5] ?? 0) - 48
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || frequency < 0 || frequency > 9) return false
  if (bytes[start + 3] === component) return false
  view.placeOfService = tens * 10 + ones
  view.frequency = frequency
  return true
}

function readFacility(reading: Reading): void {
  const { segments, claim } = reading
  const { bytes } = segments
  claim.facility.take(bytes, segments.partStart(1), segments.partEnd(1))
  const { start, end, length } = claim.facility
  if (length !== 0 && (length !== 2 || !isWord(bytes, start, end))) {
    reading.faultOfParts('bill-type-unreadable', 'CLM05', 5)
  }
}

/** A place of service, two digits, as a number; `unreadable` if it is not one. */
export function placeAt(bytes: Uint8Array, start: number, end: number): number {
  return wholeAt(bytes, start, end, 2)
}

function isOtherList(qualifier: number, isInstitutional: boolean): boolean {
  if (isInstitutional && institutionalLists.has(qualifier)) return true
  return qualifier === anaesthesiaPrincipal || qualifier === anaesthesiaOther || qualifier === conditions
}

/** Reads an HI segment: a list of diagnoses, or something that is passed over. */
export function readDiagnoses(reading: Reading): void {
  const { segments, claim } = reading
  let last = segments.count
  while (last > 0 && segments.startOf(last) === segments.endOf(last)) last -= 1
  for (let index = 1; index <= last; index += 1) {
    if (readPlainDiagnosis(reading, index)) continue
    const end = qualifierEnd(segments, index)
    const qualifier = segments.packedAt(segments.startOf(index), end)
    if (index === 1 && isOtherList(qualifier, claim.isInstitutional)) return
    if (claim.part === part.line) {
      reading.fault('segment-misplaced', 'HI')
      return
    }
    const fault = readDiagnosis(reading, index, qualifier, end)
    if (fault === undefined) continue
    // The diagnoses after it may be shifted: one issue for the segment is enough.
    segments.split(index)
    reading.faultOfParts(fault, `HI${String(index).padStart(2, '0')}`, index)
    return
  }
}

/** Reads a diagnosis of a header that is `ABK` or `ABF` and three to seven characters. Says whether it is so. */
function readPlainDiagnosis({ segments, claim }: Reading, index: number): boolean {
  const { bytes, words, component } = segments
  const start = segments.startOf(index)
  const end = segments.endOf(index)
  if (end - start < 7 || end - start > 11 || claim.part === part.line) return false
  const qualified = words.getInt32(start)
  const qualifier = qualified >>> 8
  if ((qualified & 0xff) !== component || (qualifier !== tenthOther && qualifier !== tenthPrincipal)) return false
  const code = claim.diagnosis[claim.diagnoses]
  if (code === undefined || claim.diagnoses === claim.mostDiagnoses || !isWord(bytes, start + 4, end)) return false
  code.start = start + 4
  code.end = end
  claim.isNinth[claim.diagnoses] = 0
  claim.diagnoses += 1
  return true
}

/** The byte after the first component of an element. */
function qualifierEnd(segments: Segments, index: number): number {
  const { bytes, component } = segments
  const end = segments.endOf(index)
  let at = segments.startOf(index)
  while (at < end && bytes[at] !== component) at += 1
  return at
}

/** Reads one diagnosis of an HI segment, whose qualifier ends at a byte; what is wrong with it, if something is. */
function readDiagnosis(
  { segments, claim }: Reading,
  index: number,
  qualifier: number,
  qualifierEnds: number,
): IssueCode | undefined {
  if (claim.isInstitutional && institutionalLists.has(qualifier)) return undefined
  const isNinth = qualifier === ninthPrincipal || qualifier === ninthOther
  if (!isNinth && qualifier !== tenthPrincipal && qualifier !== tenthOther) return 'diagnosis-unreadable'
  const code = claim.diagnosis[claim.diagnoses]
  if (code === undefined || claim.diagnoses === claim.mostDiagnoses) return 'too-many-diagnoses'
  const { bytes, component } = segments
  const last = segments.endOf(index)
  let end = Math.min(qualifierEnds + 1, last)
  while (end < last && bytes[end] !== component) end += 1
  code.take(bytes, Math.min(qualifierEnds + 1, last), end)
  if (!isDiagnosis(bytes, code.start, code.end)) return 'diagnosis-unreadable'
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
  const { line } = claim
  if (claim.part !== part.line) {
    claim.note.takeElement(segments, 2)
    return
  }
  if (line < 0) return
  claim.lineNote.takeElement(line, segments, 2)
  if (!claim.lineNote.isEmpty(line)) view.noted[line] = 1
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
    if (claim.part !== part.line) takeNpi(segments, claim.rendering)
    else if (claim.line >= 0) takeLineRendering(reading)
    return
  }
  // Such a name stands above a claim: the HL segment before it was lost.
  if (isAboveClaims(name)) reading.faultOfLevel('hierarchy-broken', 'NM1')
}

function takeLineRendering({ segments, claim, view }: Reading): void {
  const { line, lineRendering } = claim
  if (isNpi(segments)) lineRendering.takeElement(line, segments, 9)
  else lineRendering.clear(line)
  const isWrong = !lineRendering.isEmpty(line) && !lineRendering.isIn(line, segments.bytes, isValidNpiBytes)
  view.isRenderingNumberWrong[line] = isWrong ? 1 : 0
}

/** Lines that name nobody of their own are rendered by whom the claim names. */
function judgeRendering({ segments, claim, view }: Reading): void {
  const { rendering, lineRendering } = claim
  if (rendering.isEmpty || isValidNpiBytes(segments.bytes, rendering.start, rendering.end)) return
  for (let line = 0; line < view.lines; line += 1)
    if (lineRendering.isEmpty(line)) view.isRenderingNumberWrong[line] = 1
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
  view.hasOriginalControlNumber = !claim.originalControlNumber.isEmpty
  view.diagnoses = claim.diagnoses
  judgeRendering(reading)
  view.hasPriorAuthorization = !claim.priorAuthorization.isEmpty || linesAreAuthorized
}
