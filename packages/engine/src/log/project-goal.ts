/** How far a goal is, and where the pace so far leads. Days are calendar days; nothing is assumed about holidays. */
import { dayOf, type IsoDate } from '../calendar-date.ts'
import type { Hundredths } from '../fee-schedule/fee-row.ts'

export interface Goal {
  /** Units to reach, in hundredths. */
  readonly target: Hundredths
  readonly measure: 'work' | 'total'
  /** First and last day. */
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface Projection {
  readonly goal: Goal
  readonly done: Hundredths
  readonly daysGone: number
  readonly daysInAll: number
  /** What the days gone lead to by the last day, rounded down; `undefined` before the first day is over. */
  readonly projected: Hundredths | undefined
  readonly missing: Hundredths
  /** A day from now on, rounded up; `undefined` when no day is left. */
  readonly neededADay: Hundredths | undefined
}

/** `asOf` counts as gone. Throws a `RangeError` if the goal ends before it begins: a broken invariant. */
export function projectGoal(goal: Goal, done: Hundredths, asOf: IsoDate): Projection {
  const first = dayOf(goal.from)
  const last = dayOf(goal.to)
  if (last < first) throw new RangeError(`a goal from ${goal.from} ends on ${goal.to}`)
  const daysInAll = last - first + 1
  const daysGone = Math.min(daysInAll, Math.max(0, dayOf(asOf) - first + 1))
  const missing = Math.max(0, goal.target - done)
  const left = daysInAll - daysGone
  return {
    goal,
    done,
    daysGone,
    daysInAll,
    projected: daysGone === 0 ? undefined : Math.floor((done * daysInAll) / daysGone),
    missing,
    neededADay: left === 0 ? undefined : Math.ceil(missing / left),
  }
}
