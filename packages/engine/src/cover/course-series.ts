/** A course as a series: what was given on each date, how long after the last time, and what was made and evaluated. */
import { dayOf, type IsoDate } from '../calendar-date.ts'
import type { Course, Evaluation } from '../document/course.ts'
import type { Encounter, Shot, Vial } from '../document/encounter.ts'

export interface SeriesVisit {
  readonly on: IsoDate
  /** Days since injections were last given; none for the first. */
  readonly daysSinceLast: number | undefined
  /** The reason that the record gives for a gap that ends here. */
  readonly gapReason: string | undefined
  /** Where the course says when maintenance was reached. */
  readonly phase: 'build-up' | 'maintenance' | undefined
  readonly shots: readonly Shot[]
  /** Injections that were counted and not recorded one by one. */
  readonly uncharted: number
  readonly vials: readonly Vial[]
  readonly evaluation: Evaluation | undefined
  readonly supervision: readonly string[]
  readonly reactionTreated: boolean
}

/** The visits in order of date, through `on`. Encounters of one date stay apart, in the order given. */
export function courseSeries(course: Course, encounters: readonly Encounter[], on: IsoDate): readonly SeriesVisit[] {
  const sorted = encounters
    .filter(({ dateOfService }) => dateOfService <= on)
    .toSorted((a, b) => (a.dateOfService < b.dateOfService ? -1 : a.dateOfService > b.dateOfService ? 1 : 0))
  let last: IsoDate | undefined
  return sorted.map((encounter) => {
    const visit = visitOf(course, encounter, last)
    if (visit.shots.length + visit.uncharted > 0) last = encounter.dateOfService
    return visit
  })
}

function visitOf(course: Course, encounter: Encounter, last: IsoDate | undefined): SeriesVisit {
  const { dateOfService: on, injections = [], vials = [], reactionTreatment } = encounter
  const shots = injections.flatMap((each) => each.shots ?? [])
  const counted = injections.reduce((sum, each) => sum + (each.count ?? 0), 0)
  const isGiven = shots.length + counted > 0
  const reached = course.maintenanceReachedOn
  const gap = (course.gaps ?? []).find((each) => each.to === on || (each.from === last && last !== undefined))
  return {
    on,
    daysSinceLast: isGiven && last !== undefined ? dayOf(on) - dayOf(last) : undefined,
    gapReason: isGiven ? gap?.reason : undefined,
    phase: reached === undefined ? course.phase : on >= reached ? 'maintenance' : 'build-up',
    shots,
    uncharted: Math.max(0, counted - shots.length),
    vials,
    evaluation: (course.evaluations ?? []).find((each) => each.on === on),
    supervision: [...new Set([...injections, ...vials].flatMap((each) => each.supervision ?? []))],
    reactionTreated: reactionTreatment !== undefined,
  }
}
