/** What an 837P file says of a claim that neither a claim document nor its people have a place for. */
import type { ClaimSegments } from '@aliquot/x12/claim-people'
import type { SegmentTexts } from '@aliquot/x12/segment-texts'

/** Which segments of a part are carried: a tag, or a tag with its qualifier. */
interface Carried {
  readonly always: ReadonlySet<string>
  readonly withPeople: ReadonlySet<string>
}

const carriedAbove: Carried = {
  always: new Set(['HL', 'SBR', 'BHT', 'NM1 85', 'NM1 PR']),
  withPeople: new Set([
    ...['NM1 41', 'PER IC', 'NM1 40', 'N3 85', 'N4 85', 'REF EI', 'PRV BI', 'NM1 IL', 'N3 IL', 'N4 IL', 'DMG'],
    ...['NM1 QC', 'N3 QC', 'N4 QC', 'PAT'],
  ]),
}

const carriedInClaim: ReadonlySet<string> = new Set([
  ...['CLM', 'REF G1', 'REF F8', 'HI ABK', 'HI ABF', 'NM1 82', 'LX', 'SV1', 'SV2'],
  ...['DTP 472', 'LIN', 'CTP'],
])

const qualified: ReadonlySet<string> = new Set(['REF', 'NM1', 'PER', 'PRV', 'DTP', 'NTE', 'AMT', 'PWK', 'CRC', 'QTY'])

/** Segments that speak of the name before them. */
const ofName: ReadonlySet<string> = new Set(['N3', 'N4'])

/** Last element of a segment that is carried; those behind it are not. */
const lastCarried: Readonly<Record<string, number>> = { SV1: 7, DMG: 3, N3: 1, N4: 3, NM1: 9, PAT: 1, SBR: 9, PER: 4 }

const namePrefix = 6

/** What is left behind, each thing once. */
export function leftSegments(segments: ClaimSegments, withPeople: boolean): readonly string[] {
  const left = new Set<string>()
  for (const part of [segments.head, segments.billing, segments.subscriber, segments.patient]) {
    leftAbove(part, withPeople, left)
  }
  leftInClaim(segments.claim, left)
  return [...left]
}

function leftAbove(part: readonly SegmentTexts[], withPeople: boolean, left: Set<string>): void {
  let name = ''
  for (const segment of part) {
    const [tag = '', first = ''] = segment
    if (tag === 'NM1') name = first
    const key = ofName.has(tag) ? `${tag} ${name}` : qualified.has(tag) ? `${tag} ${first}` : tag
    const isOfPeople = carriedAbove.withPeople.has(key)
    if (!carriedAbove.always.has(key) && !isOfPeople) left.add(key)
    else if (!isOfPeople || withPeople) leftElements(segment, left)
    if (tag === 'SBR') for (const at of [3, 4, 5, 6, 7, 8]) leftElement(segment, at, left)
  }
}

/** Where in a claim one is: what a segment speaks of depends on it. */
interface ClaimPart {
  isInLine: boolean
  isOfOtherPayer: boolean
  /** NM101 of the name before. */
  name: string
  /** SV104 of the line. */
  quantity: string
}

function leftInClaim(claim: readonly SegmentTexts[], left: Set<string>): void {
  const part: ClaimPart = { isInLine: false, isOfOtherPayer: false, name: '', quantity: '' }
  for (const segment of claim) {
    const [tag = '', first = ''] = segment
    enter(part, segment)
    if (part.isOfOtherPayer) left.add('other payers (SBR)')
    else if (tag === 'NTE' && part.isInLine && first !== 'TPO') continue
    else if (!carriedInClaim.has(keyInClaim(segment, part.name))) left.add(keyInClaim(segment, part.name))
    else leftElements(segment, left)
    if (tag === 'CLM') leftOfClaim(segment, left)
    if (tag === 'SV1' && segment[3] === 'MJ') left.add('minutes (SV103 MJ)')
    if (tag === 'CTP' && (segment[4] !== part.quantity || segment[5] !== 'UN')) left.add('quantity of a drug (CTP)')
  }
}

function enter(part: ClaimPart, [tag = '', first = '', , , quantity = '']: SegmentTexts): void {
  if (tag === 'LX' || tag === 'SBR') {
    part.isInLine = tag === 'LX'
    part.isOfOtherPayer = tag === 'SBR'
    part.name = ''
  } else if (tag === 'NM1') part.name = first
  else if (tag === 'SV1') part.quantity = quantity
}

function keyInClaim([tag = '', first = '']: SegmentTexts, name: string): string {
  if (tag === 'HI') return `HI ${first.split(/[^A-Z]/)[0]}`
  if (ofName.has(tag) || ((tag === 'REF' || tag === 'PRV') && name !== '' && name !== '82')) return `${tag} ${name}`
  return qualified.has(tag) ? `${tag} ${first}` : tag
}

/** What is written of a claim, whatever was read: signatures and assignment are as usual. */
const usual: readonly (readonly [element: number, value: string])[] = [
  [6, 'Y'],
  [7, 'A'],
  [8, 'Y'],
  [9, 'Y'],
]

function leftOfClaim(segment: SegmentTexts, left: Set<string>): void {
  for (const [at, value] of usual) if ((segment[at] ?? '') !== value) left.add(nameOf('CLM', at))
  for (let at = 10; at < segment.length; at += 1) leftElement(segment, at, left)
}

function leftElements(segment: SegmentTexts, left: Set<string>): void {
  const [tag = ''] = segment
  const last = lastCarried[tag]
  if (last === undefined) return
  if (tag === 'NM1') leftElement(segment, namePrefix, left)
  for (let at = last + 1; at < segment.length; at += 1) leftElement(segment, at, left)
}

function leftElement(segment: SegmentTexts, at: number, left: Set<string>): void {
  if ((segment[at] ?? '') !== '') left.add(nameOf(segment[0] ?? '', at))
}

const nameOf = (tag: string, at: number): string => `${tag}${String(at).padStart(2, '0')}`
