/** The practice is open from Monday to Friday. */
import type { Day } from '@aliquot/engine/calendar-date'

/** 0 is Sunday. Day 0 was a Thursday. */
function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The day, or the next one on which the practice is open. */
export function workingDay(day: Day): Day {
  const at = weekday(day)
  return at === 6 ? day + 2 : at === 0 ? day + 1 : day
}
