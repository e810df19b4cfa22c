/** What somebody did, as it is logged: no patient, no payer. */
import type { IsoDate } from '../calendar-date.ts'

export interface LogEntry {
  /** Unique within a log. */
  readonly id: string
  readonly code: string
  /** Whole units of service, from 1. */
  readonly units: number
  readonly date: IsoDate
  readonly modifiers: readonly string[]
  /** Two digits; empty if not recorded, which counts as an office. */
  readonly place: string
}
