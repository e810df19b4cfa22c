/** What comes of a day of a patient: charts, and what went into and out of vials. */
import type { Day, IsoDate } from '@aliquot/engine/calendar-date'
import type { Course } from '@aliquot/engine/document/course'
import type { Encounter } from '@aliquot/engine/document/encounter'

/** One line of the vial ledger. Volumes in millilitres. */
export type VialEvent =
  | {
      readonly event: 'mixed'
      readonly vial: string
      readonly member: string
      readonly on: IsoDate
      readonly encounter: string
      readonly capacityMl?: number | undefined
      readonly filledMl?: number | undefined
      readonly plannedDoses?: number | undefined
      readonly dilution?: string | undefined
      readonly dilutedFrom?: string | undefined
    }
  | {
      readonly event: 'drawn' | 'discarded'
      readonly vial: string
      readonly member: string
      readonly on: IsoDate
      readonly encounter: string
      readonly ml: number
    }

/** A course of treatment as it stands on a day. */
export interface CourseRecord {
  readonly member: string
  readonly payer: string
  readonly on: IsoDate
  readonly course: Course
}

export interface Happening {
  readonly encounter: Encounter
  readonly day: Day
  readonly vialEvents: readonly VialEvent[]
  readonly course: CourseRecord | undefined
}

/** The parts of an encounter that visits add, each absent if nothing of the kind was done. */
export type Sections = Pick<
  Encounter,
  | 'injections'
  | 'vials'
  | 'skinTests'
  | 'challenge'
  | 'rapidDesensitization'
  | 'evaluation'
  | 'drugs'
  | 'unlistedService'
  | 'reactionTreatment'
>
