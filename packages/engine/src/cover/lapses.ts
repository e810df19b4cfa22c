/** What will lapse next, and when: evaluations, the checks of time, supplies and vials. */
import { addMonths, type Day, dayOf, type IsoDate, isoOf } from '../calendar-date.ts'
import type { Course } from '../document/course.ts'
import type { Encounter } from '../document/encounter.ts'

export type LapseKind =
  | 'evaluation-advised'
  | 'evaluation-due'
  | 'failure-presumed'
  | 'two-years'
  | 'two-years-of-maintenance'
  | 'usual-course-ends'
  | 'supply-ends'
  | 'beyond-use'

export interface Lapse {
  readonly kind: LapseKind
  readonly on: IsoDate
  readonly isPast: boolean
  /** The vial, for supplies and beyond-use dates. */
  readonly vial?: string | undefined
}

/** Lapses in the order of their days. Those of which the record gives no start are left out. */
export function lapsesOf(course: Course, encounters: readonly Encounter[], on: IsoDate): readonly Lapse[] {
  const today = dayOf(on)
  const lapse = (kind: LapseKind, day: Day, vial?: string): Lapse => ({
    kind,
    on: isoOf(day),
    isPast: day < today,
    ...(vial === undefined ? {} : { vial }),
  })
  const after = (kind: LapseKind, from: IsoDate | undefined, months: number): readonly Lapse[] =>
    from === undefined ? [] : [lapse(kind, addMonths(dayOf(from), months))]
  const evaluated = lastEvaluation(course, on)
  const started = course.startedOn
  return [
    ...after('evaluation-advised', evaluated ?? started, 6),
    ...after('evaluation-due', evaluated ?? started, 12),
    ...after('failure-presumed', started, 12),
    ...after('two-years', started, 24),
    ...after('two-years-of-maintenance', course.maintenanceReachedOn, 24),
    ...after('usual-course-ends', started, 60),
    ...encounters.flatMap((encounter) => vialLapses(encounter, lapse)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function lastEvaluation(course: Course, on: IsoDate): IsoDate | undefined {
  const days = [course.lastEvaluationOn, ...(course.evaluations ?? []).map((each) => each.on)]
  return days
    .filter((day) => day !== undefined)
    .filter((day) => day <= on)
    .toSorted()
    .at(-1)
}

type MakeLapse = (kind: LapseKind, day: Day, vial?: string) => Lapse

/** A supply lasts as long as was planned, and never longer than the twelve months that a benefit pays ahead. */
function vialLapses({ dateOfService, vials = [] }: Encounter, lapse: MakeLapse): readonly Lapse[] {
  return vials.flatMap(({ id, preparedOn, supplyMonths, beyondUseOn }) => {
    const months = Math.min(Math.floor(supplyMonths ?? 12), 12)
    const supply = lapse('supply-ends', addMonths(dayOf(preparedOn ?? dateOfService), months), id)
    return beyondUseOn === undefined ? [supply] : [supply, lapse('beyond-use', dayOf(beyondUseOn), id)]
  })
}
