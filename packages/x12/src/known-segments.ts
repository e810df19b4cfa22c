/**
 * The segments that a professional claim file may hold, each with how many elements it can have.
 *
 * A tag that is not in the table, or a segment with more elements than its tag allows, means that bytes were lost or
 * changed: the reader then doubts what it cannot have understood instead of passing over it.
 */
import { packed } from './byte-values.ts'

/**
 * Segments that are read, by a dense number; those that may stand beside them are `other`. First those of the envelope,
 * then those that stand in a loop, and last, from `nm1` on, those that may open one.
 */
export const kind = {
  unknown: 0,
  other: 1,
  isa: 2,
  iea: 3,
  gs: 4,
  ge: 5,
  st: 6,
  se: 7,
  bht: 8,
  dmg: 9,
  ref: 10,
  nte: 11,
  hi: 12,
  sv1: 13,
  sv2: 14,
  dtp: 15,
  nm1: 16,
  hl: 17,
  sbr: 18,
  clm: 19,
  lx: 20,
  lin: 21,
  svd: 22,
  lq: 23,
} as const
/** One of the numbers in `kind`. */
export type Kind = (typeof kind)[keyof typeof kind]

/** What is known of a tag. */
export interface KnownSegment {
  readonly tag: number
  /** The tag as text; `''` for one that is not known. */
  readonly name: string
  /** Most elements that it can have. */
  readonly elements: number
  readonly kind: Kind
  /** A dense number of its own, below `segmentCount`. */
  readonly index: number
}

type Row = readonly [tag: string, elements: number, kind?: Kind]

/** Versions 005010 and 004010. */
const rows: readonly Row[] = [
  ['ISA', 16, kind.isa],
  ['IEA', 2, kind.iea],
  ['GS', 8, kind.gs],
  ['GE', 2, kind.ge],
  ['ST', 3, kind.st],
  ['SE', 2, kind.se],
  ['BHT', 6, kind.bht],
  ['HL', 4, kind.hl],
  ['SBR', 9, kind.sbr],
  ['NM1', 12, kind.nm1],
  ['DMG', 11, kind.dmg],
  ['CLM', 20, kind.clm],
  ['REF', 4, kind.ref],
  ['NTE', 2, kind.nte],
  ['HI', 12, kind.hi],
  ['LX', 1, kind.lx],
  ['SV1', 21, kind.sv1],
  ['DTP', 3, kind.dtp],
  ['LIN', 31, kind.lin],
  ['TA1', 5],
  ['PER', 9],
  ['PRV', 6],
  ['N2', 2],
  ['N3', 2],
  ['N4', 7],
  ['CUR', 21],
  ['PAT', 9],
  ['PWK', 9],
  ['CN1', 6],
  ['AMT', 3],
  ['K3', 3],
  ['CR1', 10],
  ['CR2', 12],
  ['CR3', 5],
  ['CR5', 38],
  ['CR6', 21],
  ['CR7', 3],
  ['CRC', 7],
  ['HSD', 8],
  ['HCP', 15],
  ['SV2', 10, kind.sv2],
  ['CL1', 4],
  ['MIA', 24],
  ['SV4', 18],
  ['SV5', 7],
  ['QTY', 4],
  ['MEA', 12],
  ['PS1', 3],
  ['CTP', 11],
  ['SVD', 6, kind.svd],
  ['CAS', 19],
  ['LQ', 2, kind.lq],
  ['FRM', 5],
  ['OI', 6],
  ['MOA', 9],
  ['LS', 1],
  ['LE', 1],
]

const unknownSegment: KnownSegment = { tag: 0, name: '', elements: 0, kind: kind.unknown, index: 0 }
const known: readonly KnownSegment[] = rows.map(([name, elements, as], row) => ({
  tag: packed(name),
  name,
  elements,
  kind: as ?? kind.other,
  index: row + 1,
}))
/** Segments that are known, and one for those that are not. */
export const segmentCount = rows.length + 1

/** Chosen so that no two known tags share a place; found by trying. */
const multiplier = 5658629
const placeBits = 9

/** Where a tag stands in the table, in upper or lower case. */
function placeOf(tag: number): number {
  // Five bits of each character: case is in the others.
  return Math.imul(tag & 0x1f1f1f, multiplier) >>> (32 - placeBits)
}

const places: KnownSegment[] = new Array<KnownSegment>(1 << placeBits).fill(unknownSegment)
for (const segment of known) {
  const place = placeOf(segment.tag)
  const { name } = places[place] ?? unknownSegment
  if (name !== '') throw new RangeError(`${name} and ${segment.name} share a place: another multiplier is needed`)
  places[place] = segment
}

/** The dense number of a known tag. Throws a `RangeError` for another one. */
export function segmentIndex(tag: string): number {
  const { index } = knownSegment(packed(tag))
  if (index === 0) throw new RangeError(`${tag} is no known segment`)
  return index
}

/** A packed tag in upper case. */
function folded(tag: number): number {
  let upper = 0
  for (let shift = 16; shift >= 0; shift -= 8) {
    const byte = (tag >> shift) & 0xff
    upper = (upper << 8) | (byte >= 97 && byte <= 122 ? byte - 32 : byte)
  }
  return upper
}

/** What is known of a packed tag, in upper or lower case; its kind is `unknown` if it is none of a claim file. */
export function knownSegment(tag: number): KnownSegment {
  const segment = places[placeOf(tag)] ?? unknownSegment
  // Letters differ from their lower case in one bit, digits have that bit.
  return segment.tag === tag || segment.tag === folded(tag) ? segment : unknownSegment
}
