/**
 * The changes that give a claim other lines: only the segments that differ are touched. The numbers of its lines and
 * its charge are set right.
 */
import { isoOf } from '@aliquot/engine/calendar-date'
import { absent, type ClaimView, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import type { OpenClaim } from '../open-claim.ts'
import type { Reading } from '../reading.ts'
import { amountText, quantityText } from '../segment-writer.ts'
import type { CorrectedLine } from './decision.ts'
import { added, alignLines, changesCode, changesModifiers, changesUnits } from './line-alignment.ts'
import { noPatches } from './open-container.ts'
import { countSegments, elementStarts, type Patch } from './patch.ts'

/** Changes of a claim, in the order of the bytes, and how many segments it has more than before. */
export interface Correction {
  readonly patches: readonly Patch[]
  readonly moreSegments: number
}

/** The claim that was just read, while the segment behind it is at hand. */
interface Claim {
  readonly view: ClaimView
  readonly claim: OpenClaim
  readonly bytes: Uint8Array
  readonly element: number
  readonly component: number
  readonly terminator: number
  /** The byte after the claim. */
  readonly end: number
}

/** The share `part / whole` of an amount of cents, rounded half up. */
export function shareOfCents(cents: number, part: number, whole: number): number {
  return Math.floor((2 * cents * part + whole) / (2 * whole))
}

/** The changes that give the claim these lines. The lines must not be none. */
export function correctionOf(reading: Reading, lines: readonly CorrectedLine[]): Correction {
  const { view, claim, segments } = reading
  const { bytes, element, component, terminator } = segments
  const of: Claim = { view, claim, bytes, element, component, terminator, end: segments.start }
  const aligned = alignLines(view, lines)
  const patches: Patch[] = []
  let total = 0
  let more = 0
  let removed = 0
  for (let line = 0; line < view.lines; line += 1) {
    const corrected = lines[aligned.indexOf(line)]
    if (corrected === undefined) {
      const from = claim.lineStart[line] ?? 0
      const to = endOfLine(of, line)
      patches.push({ start: from, end: to, text: '' })
      more -= countSegments(bytes, from, to, terminator)
      removed += 1
      continue
    }
    if (removed > 0) patches.push(...numberPatch(of, line, removed))
    patches.push(...servicePatches(of, line, corrected))
    total += chargeOf(view, line, corrected)
  }
  const extra = lines.filter((_, index) => aligned[index] === added)
  total += extra.reduce((sum, { chargeCents = 0 }) => sum + chargeCents, 0)
  const texts = extra.flatMap((line, index) =>
    newLine(of, line, view.lines - removed + index, firstRemoved(of, aligned)),
  )
  if (texts.length > 0) patches.push({ start: of.end, end: of.end, text: texts.map(endedBy(of)).join('') })
  return { patches: [...chargePatch(of, total), ...patches], moreSegments: more + texts.length }
}

function endOfLine({ view, claim, end }: Claim, line: number): number {
  return line + 1 < view.lines ? (claim.lineStart[line + 1] ?? end) : end
}

/** A line that has no counterpart, for what an added line does not say; the first one if there is none. */
function firstRemoved({ view }: Claim, aligned: readonly number[]): number {
  for (let line = 0; line < view.lines; line += 1) {
    if (!aligned.includes(line)) return line
  }
  return 0
}

function numberPatch({ bytes, claim, element, terminator }: Claim, line: number, removed: number): readonly Patch[] {
  const [, start = 0, end = 0] = elementStarts(bytes, claim.lineStart[line] ?? 0, element, terminator)
  return [{ start, end: end - 1, text: String((claim.lineNumbers[line] ?? 0) - removed) }]
}

/** What the line is charged afterwards, in cents. */
function chargeOf(view: ClaimView, line: number, corrected: CorrectedLine): number {
  const before = view.lineChargeCents[line] ?? absent
  if (corrected.chargeCents !== undefined) return corrected.chargeCents
  if (before === absent) return 0
  const units = view.unitsOf(line)
  if (corrected.units === null || units <= 0 || !changesUnits(view, line, corrected.units)) return before
  return shareOfCents(before, Math.round(corrected.units * 1000), units)
}

/** Changes of the service segment of a line. */
function servicePatches(of: Claim, line: number, corrected: CorrectedLine): readonly Patch[] {
  const { view, claim, bytes } = of
  const otherProcedure = changesCode(view, line, corrected.code) || changesModifiers(view, line, corrected.modifiers)
  const otherUnits = changesUnits(view, line, corrected.units)
  const charge = chargeOf(view, line, corrected)
  const otherCharge = charge !== (view.lineChargeCents[line] ?? absent)
  // Most lines of a corrected claim stay as they are.
  if (!otherProcedure && !otherUnits && !otherCharge) return noPatches
  const starts = elementStarts(bytes, claim.serviceStart[line] ?? 0, of.element, of.terminator)
  const first = claim.isInstitutional ? 2 : 1
  const last = starts.length - 2
  const end = (starts[starts.length - 1] ?? 0) - 1
  const changes = new Map<number, string>()
  if (otherProcedure) changes.set(first, procedureText(of, starts, first, corrected))
  if (otherCharge) changes.set(first + 1, amountText(charge))
  if (otherUnits && corrected.units !== null) {
    changes.set(first + 2, 'UN')
    changes.set(first + 3, quantityText(Math.round(corrected.units * 1000)))
  }
  const patches: Patch[] = []
  // Elements that are not there yet are added at the end, with empty ones before them.
  let missing = ''
  for (let element = 1; element <= Math.max(last, first + 3); element += 1) {
    const text = changes.get(element)
    if (element > last) missing += String.fromCharCode(of.element) + (text ?? '')
    else if (text !== undefined) {
      patches.push({ start: starts[element] ?? end, end: (starts[element + 1] ?? end + 1) - 1, text })
    }
  }
  const isAdded = [...changes.keys()].some((element) => element > last)
  return isAdded ? [...patches, { start: end, end, text: missing }] : patches
}

/** The procedure of a corrected line, with the description and what else stands behind the modifiers. */
function procedureText(of: Claim, starts: readonly number[], element: number, corrected: CorrectedLine): string {
  const separator = String.fromCharCode(of.component)
  const start = starts[element] ?? 0
  const end = (starts[element + 1] ?? start + 1) - 1
  const before = Array.from(of.bytes.subarray(start, end), (byte) => String.fromCharCode(byte))
    .join('')
    .split(separator)
  const qualifier = before[0] === undefined || before[0] === '' ? 'HC' : before[0]
  const modifiers = Array.from({ length: 4 }, (_, index) => corrected.modifiers[index] ?? '')
  const parts = [qualifier, corrected.code.toUpperCase(), ...modifiers, ...before.slice(6)]
  while (parts.at(-1) === '') parts.pop()
  return parts.join(separator)
}

function chargePatch({ view, claim, bytes, element, terminator }: Claim, total: number): readonly Patch[] {
  if (total === view.chargeCents) return []
  const starts = elementStarts(bytes, claim.start, element, terminator)
  const [, , start = 0, end = 0] = starts
  // The charge is stated in every claim that was read; the last entry is the end of the segment.
  return starts.length > 3 ? [{ start, end: end - 1, text: amountText(total) }] : []
}

/** The segments of an added line, whose index is `at`; `like` is the line that lends it what it does not say. */
function newLine(of: Claim, line: CorrectedLine, at: number, like: number): readonly string[] {
  const { view } = of
  const element = String.fromCharCode(of.element)
  const component = String.fromCharCode(of.component)
  const day = line.dateOfService ?? dayText(view, like)
  const packed = view.pointers[like] ?? 0
  const lent = Array.from({ length: pointersPerLine }, (_, index) => (packed >> (index * 4)) & 15).filter((n) => n > 0)
  const pointers = line.diagnosisPointers ?? (lent.length > 0 ? lent : [1])
  const procedure = ['HC', line.code.toUpperCase(), ...line.modifiers].join(component)
  const units = line.units === null ? '1' : quantityText(Math.round(line.units * 1000))
  const charge = amountText(line.chargeCents ?? 0)
  const service = of.claim.isInstitutional
    ? ['SV2', revenueText(of, like), procedure, charge, 'UN', units]
    : ['SV1', procedure, charge, 'UN', units, '', '', pointers.join(component)]
  const segments = [['LX', String(at + 1)].join(element), service.join(element)]
  return day === '' ? segments : [...segments, ['DTP', '472', 'D8', day.replaceAll('-', '')].join(element)]
}

function dayText(view: ClaimView, line: number): string {
  const day = view.dayOf(line)
  return day === absent ? '' : isoOf(day)
}

function revenueText({ claim }: Claim, line: number): string {
  return String(claim.revenueCode[line] ?? 0).padStart(4, '0')
}

/** Ends a segment as the claim's own segments are ended: the terminator, and the line break behind it. */
function endedBy({ bytes, claim, terminator, end }: Claim): (segment: string) => string {
  let at = bytes.indexOf(terminator, claim.start) + 1
  let ending = String.fromCharCode(terminator)
  for (; at > 0 && at < end && (bytes[at] ?? 0) <= 32; at += 1) ending += String.fromCharCode(bytes[at] ?? 0)
  return (segment) => segment + ending
}
