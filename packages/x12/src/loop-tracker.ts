/** Which loop of a claim transaction the segment at hand stands in, as numbers; names are made when somebody asks. */
import { packed } from './byte-values.ts'
import { kind } from './known-segments.ts'
import type { Segments } from './segments.ts'

/** The loops that are told apart, each by a number; `none` outside a transaction. */
export const loopNames = [
  '',
  'HEADER',
  '1000A',
  '1000B',
  '2000A',
  '2010AA',
  '2010AB',
  '2010AC',
  '2000B',
  '2010BA',
  '2010BB',
  '2000C',
  '2010CA',
  '2300',
  '2310A',
  '2310B',
  '2310C',
  '2310D',
  '2310E',
  '2310F',
  '2320',
  '2330A',
  '2330B',
  '2330C',
  '2330D',
  '2330E',
  '2330F',
  '2330G',
  '2330H',
  '2330I',
  '2400',
  '2410',
  '2420A',
  '2420B',
  '2420C',
  '2420D',
  '2420E',
  '2420F',
  '2420G',
  '2420H',
  '2430',
  '2440',
] as const
/** The name of a loop, as the guides number them. */
export type LoopName = (typeof loopNames)[number]

/** The number of a loop in `loopNames`. */
export function loopNumber(name: LoopName): number {
  return loopNames.indexOf(name)
}

/** Loops that a segment other than NM1 opens. */
export const openers = {
  none: 0,
  header: loopNumber('HEADER'),
  billing: loopNumber('2000A'),
  subscriber: loopNumber('2000B'),
  patient: loopNumber('2000C'),
  claim: loopNumber('2300'),
  otherPayer: loopNumber('2320'),
  line: loopNumber('2400'),
  drug: loopNumber('2410'),
  adjudication: loopNumber('2430'),
  form: loopNumber('2440'),
} as const

type NamedLoops = Readonly<Record<string, LoopName>>

const professional: Readonly<Record<string, NamedLoops>> = {
  HEADER: { '41': '1000A', '40': '1000B' },
  '2000A': { '85': '2010AA', '87': '2010AB', PE: '2010AC' },
  '2000B': { IL: '2010BA', PR: '2010BB' },
  '2000C': { QC: '2010CA' },
  '2300': { DN: '2310A', P3: '2310A', '82': '2310B', '77': '2310C', DQ: '2310D', PW: '2310E', '45': '2310F' },
  '2320': {
    IL: '2330A',
    PR: '2330B',
    DN: '2330C',
    P3: '2330C',
    '82': '2330D',
    '77': '2330E',
    DQ: '2330F',
    '85': '2330G',
  },
  '2400': {
    '82': '2420A',
    QB: '2420B',
    '77': '2420C',
    DQ: '2420D',
    DK: '2420E',
    DN: '2420F',
    P3: '2420F',
    PW: '2420G',
    '45': '2420H',
  },
}

const institutional: Readonly<Record<string, NamedLoops>> = {
  HEADER: { '41': '1000A', '40': '1000B' },
  '2000A': { '85': '2010AA', '87': '2010AB', PE: '2010AC' },
  '2000B': { IL: '2010BA', PR: '2010BB' },
  '2000C': { QC: '2010CA' },
  '2300': { '71': '2310A', '72': '2310B', ZZ: '2310C', '82': '2310D', '77': '2310E', DN: '2310F' },
  '2320': {
    IL: '2330A',
    PR: '2330B',
    '71': '2330C',
    '72': '2330D',
    ZZ: '2330E',
    '77': '2330F',
    '82': '2330G',
    DN: '2330H',
    '85': '2330I',
  },
  '2400': { '72': '2420A', ZZ: '2420B', '82': '2420C', DN: '2420D' },
}

function compiled(guide: Readonly<Record<string, NamedLoops>>): readonly ReadonlyMap<number, number>[] {
  return loopNames.map((name) => {
    const named = Object.entries(guide[name] ?? {})
    return new Map(named.map(([entity, loop]) => [packed(entity), loopNumber(loop)]))
  })
}

const professionalLoops = compiled(professional)
const institutionalLoops = compiled(institutional)
const noEntity = -1
const billingCode = packed('20')
const subscriberCode = packed('22')
const patientCode = packed('23')

/** Follows the loops of one file. */
export class LoopTracker {
  /** The loop of the segment at hand. */
  loop = 0
  /** The loop that the segment at hand stands in or under: a level, a claim, another payer or a line. */
  parent = 0
  #named = professionalLoops
  /** NM101 of the segment that may have opened a loop, if that was not looked up yet. */
  #entity = noEntity

  get name(): LoopName {
    if (this.#entity !== noEntity) this.loop = this.#named[this.parent]?.get(this.#entity) ?? this.loop
    this.#entity = noEntity
    return loopNames[this.loop] ?? ''
  }

  /** A transaction begins. */
  begin(isInstitutional: boolean): void {
    this.#named = isInstitutional ? institutionalLoops : professionalLoops
    this.#enter(openers.header)
  }

  /** The transaction ends. */
  end(): void {
    this.#enter(openers.none)
  }

  /** As `take`, but the name of a loop is looked up only when somebody asks. */
  note(as: number, segments: Segments): void {
    if (as === kind.nm1) this.#entity = segments.packed(1)
    else if (as > kind.nm1) this.take(as, segments)
  }

  /** Takes the segment at hand, of some kind, into account. Says whether it opens a loop. */
  take(as: number, segments: Segments): boolean {
    switch (as) {
      case kind.nm1: {
        const named = this.#named[this.parent]?.get(segments.packed(1))
        if (named === undefined) return false
        this.loop = named
        return true
      }
      case kind.lx:
        return this.#enter(openers.line)
      case kind.clm:
        return this.#enter(openers.claim)
      case kind.hl:
        return this.#enterLevel(segments.packed(3))
      case kind.sbr:
        return this.parent >= openers.claim && this.parent < openers.line && this.#enter(openers.otherPayer)
      case kind.lin:
        return this.parent === openers.line && this.#open(openers.drug)
      case kind.svd:
        return this.parent === openers.line && this.#open(openers.adjudication)
      case kind.lq:
        return this.parent === openers.line && this.#open(openers.form)
      default:
        return false
    }
  }

  #enterLevel(code: number): boolean {
    if (code === billingCode) return this.#enter(openers.billing)
    if (code === subscriberCode) return this.#enter(openers.subscriber)
    return this.#enter(code === patientCode ? openers.patient : openers.header)
  }

  #enter(loop: number): boolean {
    this.parent = loop
    this.loop = loop
    this.#entity = noEntity
    return true
  }

  #open(loop: number): boolean {
    this.loop = loop
    this.#entity = noEntity
    return true
  }
}
