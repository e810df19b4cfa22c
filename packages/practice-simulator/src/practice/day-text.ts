/** Days in writing, each put in words once: a practice writes the same few days over and over. */
import { type Day, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'

const texts = new Map<Day, IsoDate>()

/** Days that are remembered before all are forgotten. */
const most = 4096

/** Writes a day number as `YYYY-MM-DD`. */
export function dayText(day: Day): IsoDate {
  const held = texts.get(day)
  if (held !== undefined) return held
  if (texts.size >= most) texts.clear()
  const text = isoOf(day)
  texts.set(day, text)
  return text
}
