/**
 * Which segments each loop of the professional (837P) and the institutional (837I) guide holds, in which order, which
 * of them it needs, and which loops stand under which.
 *
 * A loop is written as its segments in their order: `!` must stand there, `*` may stand there more than once.
 */
import { segmentCount, segmentIndex } from '../known-segments.ts'
import { type LoopName, loopNames, loopNumber } from '../loop-tracker.ts'

interface LoopRow {
  readonly segments: string
  /** Loops under it that must stand there. */
  readonly needs?: readonly LoopName[]
  /** Most times under the loop above it; 1 if not given. */
  readonly most?: number
}

const many = 1000
const name = { segments: 'NM1! REF*' }
const provider = { segments: 'NM1! PRV REF*' }
const place = { segments: 'NM1! N3! N4!' }
const facility = { segments: 'NM1! N3! N4! REF* PER' }

const both: Readonly<Partial<Record<LoopName, LoopRow>>> = {
  HEADER: { segments: 'BHT! REF', needs: ['1000A', '1000B'] },
  '1000A': { segments: 'NM1! N2 PER!*' },
  '1000B': { segments: 'NM1! N2' },
  '2000A': { segments: 'HL! PRV CUR', needs: ['2010AA'], most: many },
  '2010AA': { segments: 'NM1! N2 N3! N4! REF!* PER*' },
  '2010AB': { segments: 'NM1! N2 N3! N4! REF*' },
  '2010AC': { segments: 'NM1! N3! N4! REF!*' },
  '2000B': { segments: 'HL! SBR! PAT', needs: ['2010BA', '2010BB'], most: many },
  '2010BA': { segments: 'NM1! N2 N3 N4 DMG REF* PER' },
  '2010BB': { segments: 'NM1! N2 N3 N4 REF*' },
  '2000C': { segments: 'HL! PAT!', needs: ['2010CA'], most: many },
  '2010CA': { segments: 'NM1! N2 N3! N4! DMG! REF* PER' },
  '2320': { segments: 'SBR! CAS* AMT* DMG OI! MIA MOA', needs: ['2330A', '2330B'], most: 10 },
  '2330A': { segments: 'NM1! N2 N3 N4 REF*' },
  '2330B': { segments: 'NM1! N2 N3 N4 PER* DTP REF*' },
  '2330C': { ...name, most: 2 },
  '2330D': name,
  '2330E': name,
  '2330F': name,
  '2330G': name,
  '2410': { segments: 'LIN! CTP! REF*' },
  '2430': { segments: 'SVD! CAS* DTP! AMT', most: 15 },
}

const professional: Readonly<Partial<Record<LoopName, LoopRow>>> = {
  ...both,
  '2300': {
    segments: 'CLM! DTP* PWK* CN1 AMT* REF* K3* NTE CR1 CR2 CRC* HI!* QTY* HCP',
    most: many,
  },
  '2310A': { ...provider, most: 2 },
  '2310B': provider,
  '2310C': facility,
  '2310D': name,
  '2310E': place,
  '2310F': place,
  '2400': {
    segments: 'LX! SV1! SV4 SV5 PWK* CR1 CR2* CR3 CR5 CRC* DTP* QTY* MEA* CN1 REF* AMT* K3* NTE* PS1 HSD HCP',
    most: 50,
  },
  '2420A': provider,
  '2420B': name,
  '2420C': facility,
  '2420D': name,
  '2420E': { segments: 'NM1! N3 N4 REF* PER' },
  '2420F': { ...provider, most: 2 },
  '2420G': place,
  '2420H': place,
  '2440': { segments: 'LQ! FRM!*', most: many },
}

const institutional: Readonly<Partial<Record<LoopName, LoopRow>>> = {
  ...both,
  '2300': {
    segments: 'CLM! DTP!* CL1 PWK* CN1 AMT* REF* K3* NTE* CR6 CRC* HI!* QTY* HCP',
    most: many,
  },
  '2310A': provider,
  '2310B': provider,
  '2310C': provider,
  '2310D': provider,
  '2310E': facility,
  '2310F': provider,
  '2330H': name,
  '2330I': name,
  '2400': { segments: 'LX! SV2! SV4 PWK* DTP* REF* AMT* NTE HCP', most: 999 },
  '2420A': provider,
  '2420B': provider,
  '2420C': provider,
  '2420D': provider,
}

/** The loops of one guide, as tables by loop number. */
export class GuideLoops {
  /** By loop and segment: the segment's place in the loop's order; -1 where it cannot stand there. */
  readonly ranks = new Int8Array(loopNames.length * segmentCount).fill(-1)
  /** By loop: a bit for the place of each segment that must stand there. */
  readonly required = new Int32Array(loopNames.length)
  /** By loop: a bit for the place of each segment that may be repeated. */
  readonly repeated = new Int32Array(loopNames.length)
  /** By loop: most times under the loop above it. */
  readonly most = new Int16Array(loopNames.length).fill(1)
  /** By loop: the loops under it that must stand there. */
  readonly needs: readonly (readonly number[])[]
  /** By loop: tags of its segments, in their order. */
  readonly tags: readonly (readonly string[])[]

  constructor(rows: Readonly<Partial<Record<LoopName, LoopRow>>>) {
    this.needs = loopNames.map((loop) => (rows[loop]?.needs ?? []).map(loopNumber))
    this.tags = loopNames.map((loop, number) => {
      this.most[number] = rows[loop]?.most ?? 1
      return this.#segments(number, rows[loop]?.segments ?? '')
    })
  }

  #segments(loop: number, text: string): readonly string[] {
    return text.split(' ').map((each, rank) => {
      const tag = each.replace(/[!*]/g, '')
      if (tag === '') return tag
      this.ranks[loop * segmentCount + segmentIndex(tag)] = rank
      if (each.includes('!')) this.required[loop] = (this.required[loop] ?? 0) | (1 << rank)
      if (each.includes('*')) this.repeated[loop] = (this.repeated[loop] ?? 0) | (1 << rank)
      return tag
    })
  }
}

export const professionalGuide = new GuideLoops(professional)
export const institutionalGuide = new GuideLoops(institutional)
