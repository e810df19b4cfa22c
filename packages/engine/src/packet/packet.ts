/** The answer to a payer’s request for records, as data: what each printed page says, and nothing else. */
import type { IsoDate } from '../calendar-date.ts'
import type { ClauseState, CoverageAnswer } from '../cover/verdict.ts'
import type { RecordDocument } from '../document/course.ts'
import type { Confidence } from '../policy/parameter.ts'

export interface PacketParty {
  readonly name?: string | undefined
  /** Number by which it is known to the payer: the practice’s NPI, the patient’s member number. */
  readonly number?: string | undefined
  readonly address?: string | undefined
  readonly birthDate?: IsoDate | undefined
}

export interface RecordsRequest {
  readonly number?: string | undefined
  readonly from?: string | undefined
  readonly receivedOn?: IsoDate | undefined
  readonly answerBy?: IsoDate | undefined
}

/** A clause as the index lists it: once, with what shows it or the gap. */
export interface IndexRow {
  readonly clause: string
  readonly statement: string
  readonly source: string
  readonly confidence: Confidence
  readonly role: string
  readonly state: ClauseState
  readonly documents: readonly RecordDocument[]
  /** What is missing, in words; empty where nothing is. */
  readonly gap: string
  /** How an ambiguous text is read here. */
  readonly readSo: string | undefined
}

export interface PacketGap {
  /** The part of the packet: a clause, a date, a vial. */
  readonly at: string
  readonly what: string
}

export interface VisitRow {
  readonly on: IsoDate
  readonly phase: string
  readonly daysSinceLast: number | undefined
  readonly reason: string
  readonly what: string
}

export interface VialRow {
  readonly vial: string
  readonly preparedOn: IsoDate
  readonly dilution: string
  readonly filledMl: number | undefined
  readonly beyondUseOn: string
  readonly preparedBy: string
  readonly supervision: string
  /** Extract, strength, volume, lot and expiry of each component. */
  readonly components: readonly string[]
}

export interface ShotRow {
  readonly on: IsoDate
  readonly vial: string
  readonly volumeMl: number | undefined
  readonly site: string
  readonly givenAt: string
  readonly observedUntil: string
  readonly observedMinutes: number | undefined
  readonly reaction: string
  readonly supervision: string
}

export interface UnitRow {
  readonly on: IsoDate
  readonly line: string
  readonly arithmetic: readonly string[]
  readonly sources: readonly string[]
}

export interface DesensitizationRow {
  readonly on: IsoDate
  readonly agent: string
  readonly minutes: number | undefined
  readonly startDose: string
  readonly steps: readonly string[]
  readonly report: string
}

export interface Packet {
  readonly on: IsoDate
  readonly payer: string
  readonly request: RecordsRequest
  readonly practice: PacketParty
  readonly patient: PacketParty
  readonly coverage: {
    readonly answer: CoverageAnswer
    readonly words: string
    readonly reasons: readonly string[]
    readonly policies: readonly string[]
  }
  readonly index: readonly IndexRow[]
  readonly gaps: readonly PacketGap[]
  readonly evaluations: readonly {
    readonly on: IsoDate
    readonly by: string
    readonly found: string
    readonly shownBy: string
  }[]
  readonly visits: readonly VisitRow[]
  readonly vials: readonly VialRow[]
  readonly shots: readonly ShotRow[]
  readonly units: readonly UnitRow[]
  readonly desensitizations: readonly DesensitizationRow[]
  readonly documents: readonly RecordDocument[]
}
