/** A claim as if it were of other days: all dates move together, so what lies between them stays. */
import { dayOf, isoOf, parseDay } from '../calendar-date.ts'
import { absent, type ClaimView } from './claim-view.ts'

/**
 * Moves the lines of the view, the day on which it was sent, and its history, by so many days. A chart does not move:
 * move the document instead.
 */
export function moveView(view: ClaimView, days: number): void {
  for (let line = 0; line < view.lines; line += 1) {
    view.day[line] = moved(view.day[line] ?? absent, days)
    view.dayTo[line] = moved(view.dayTo[line] ?? absent, days)
  }
  view.submittedOn = moved(view.submittedOn, days)
  const { history } = view
  if (history !== undefined) {
    const started = moved(history.immunotherapyStarted, days)
    view.history = { ...history, day: history.day.map((day) => moved(day, days)), immunotherapyStarted: started }
  }
  view.complete()
}

function moved(day: number, days: number): number {
  return day === absent ? absent : day + days
}

/** A document of JSON in which every date (`YYYY-MM-DD`) is so many days later. */
export function movedDocument<T>(document: T, days: number): T {
  // cast: only texts that are dates are replaced, and by dates
  return moveDates(document, days) as T
}

function moveDates(value: unknown, days: number): unknown {
  if (typeof value === 'string') return parseDay(value) === undefined ? value : isoOf(dayOf(value) + days)
  if (Array.isArray(value)) return value.map((each: unknown) => moveDates(each, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, moveDates(field, days)]))
}
