/**
 * What the elements of each segment hold: kind, length, whether they must be stated, and the codes that they may hold.
 *
 * Written one element after the other: kind (`x` text, `i` identifier, `n` whole number, `r` decimal, `d` date, `t`
 * time, `c` composite), shortest and longest length in bytes, `!` where it must be stated, `=` and a set of codes. A
 * hyphen is an element that is not used: it has no length.
 */
import { segmentCount, segmentIndex } from '../known-segments.ts'
import { codeSetNumber } from './code-sets.ts'

/** Kinds of elements. */
export const elementKind = { none: 0, text: 1, identifier: 2, whole: 3, decimal: 4, date: 5, time: 6 } as const

const kinds: Readonly<Record<string, number>> = {
  x: elementKind.text,
  i: elementKind.identifier,
  n: elementKind.whole,
  r: elementKind.decimal,
  d: elementKind.date,
  t: elementKind.time,
  c: elementKind.none,
}

const rows: Readonly<Record<string, string>> = {
  GS: 'i2-2! x2-15! x2-15! d8-8! t4-8! n1-9! i1-2! x1-12!',
  ST: 'i3-3! x4-9! x1-35',
  BHT: 'i4-4!=structure i2-2!=purpose x1-50! d8-8! t4-8! i2-2!=use',
  HL: 'n1-12! n1-12 i1-2!=level i1-1!=flag',
  PRV: 'i1-3!=provider i2-3! x1-50!',
  SBR: 'i1-1!=order i2-2=relation x1-50 x1-60 i1-3 - - - i1-2=filing',
  PAT: 'i2-2=relation',
  NM1: 'i2-3! i1-1!=entity x1-60 x1-35 x1-25 x1-10 x1-10 i1-2=identifier x2-80',
  N3: 'x1-55! x1-55',
  N4: 'x2-30! i2-2 x3-15 i2-3',
  DMG: 'i2-3!=day d8-8! i1-1!=sex',
  REF: 'i2-3! x1-50!',
  PER: 'i2-2! x1-60 i2-2 x1-256 i2-2 x1-256 i2-2 x1-256',
  CLM: 'x1-38! r1-18! - - c! i1-1=yes-no i1-1!=assignment i1-1!=yes-no-not i1-1!=release i1-1=signature',
  DTP: 'i3-3! i2-3!=date-format x1-35!',
  PWK: 'i2-2!=report i1-2!=sending - - i1-2 x2-80',
  CN1: 'i2-2! r1-18',
  AMT: 'i1-3! r1-18!',
  K3: 'x1-80!',
  NTE: 'i3-3! x1-80!',
  CRC: 'i2-2! i1-1!=yes-no i2-3!',
  HI: 'c!',
  HCP: 'i2-2! r1-18 r1-18',
  LX: 'n1-6!',
  SV1: 'c! r1-18! i2-2!=unit r1-15! i1-2=place - c! - i1-1=yes - i1-1=yes i1-1=yes',
  SV2: 'x1-48! c r1-18! i2-2!=institutional-unit r1-15!',
  LIN: '- i2-2!=drug x1-48!',
  CTP: '- - - r1-15! c!',
  OI: '- - i1-1!=yes-no-not i1-1=signature - i1-1!=release',
  SVD: 'x2-80! r1-18! c! - r1-15!',
  CAS: 'i1-2!=adjustment i1-5! r1-18! r1-15 i1-5 r1-18 r1-15 i1-5 r1-18 r1-15',
  LQ: 'i1-3! x1-30!',
}

/** Elements that version 004010 does not need. */
const newlyRequired: ReadonlySet<string> = new Set([
  'CLM07',
  'CLM09',
  'SV107',
  'HI01',
  'BHT06',
  'OI06',
  'HL04',
  'CLM08',
])

/** Elements of which something is said. */
const width = 12

/**
 * Where in the one integer that says everything of an element the parts stand, lowest first: the shortest length, the
 * longest, 1 where it must be stated or 2 where only version 005010 needs it, its kind, and its set of codes and 1.
 */
export const ruleBits = { longest: 8, required: 17, kind: 19, set: 22 } as const
/** The longest length of an element that may have any. */
export const anyLength = 511

/** The elements of all segments, as tables by segment and element. */
export class GuideElements {
  /** By segment: elements of which something is said. */
  readonly counts = new Uint8Array(segmentCount)
  /** By segment and element: see `ruleBits`. */
  readonly rules = new Int32Array(segmentCount * width)
  /** The same for bytes without control characters, of which all are text. */
  readonly rulesOfPlain = new Int32Array(segmentCount * width)

  constructor() {
    for (const [tag, text] of Object.entries(rows)) this.#row(tag, text.split(' '))
  }

  /** The place of an element, counted from 1, in the tables. */
  at(segment: number, element: number): number {
    return segment * width + element - 1
  }

  #row(tag: string, elements: readonly string[]): void {
    const segment = segmentIndex(tag)
    this.counts[segment] = elements.length
    for (const [index, text] of elements.entries()) {
      const parts = /^([a-z])(?:(\d+)-(\d+))?(!?)(?:=([a-z-]+))?$/.exec(text)
      if (parts === null) continue
      const [, kind = '', shortest = '0', longest = `${anyLength}`, required = '', set = ''] = parts
      const isNew = newlyRequired.has(`${tag}${String(index + 1).padStart(2, '0')}`)
      const needed = required === '' ? 0 : isNew ? 2 : 1
      const number = set === '' ? 0 : codeSetNumber(set) + 1
      const lengths = Number(shortest) | (Number(longest) << ruleBits.longest)
      const rule = lengths | (needed << ruleBits.required) | (number << ruleBits.set)
      const of = kinds[kind] ?? elementKind.none
      this.rules[this.at(segment, index + 1)] = rule | (of << ruleBits.kind)
      this.rulesOfPlain[this.at(segment, index + 1)] = of === elementKind.text ? rule : rule | (of << ruleBits.kind)
    }
  }
}

export const guideElements = new GuideElements()
