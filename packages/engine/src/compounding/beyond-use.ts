/** The day after which a vial is not used: the earliest of its components, its parent and one year from mixing. */
import { addMonths, dayFromParts, dayOf, daysInMonth, type IsoDate, isoOf, parseDay } from '../calendar-date.ts'

export interface Component {
  readonly name: string
  /** `YYYY-MM-DD`, or `YYYY-MM` as many bottles print it: the last day of that month. */
  readonly expiresOn: string
}

export interface BeyondUse {
  readonly on: IsoDate
  /** The component whose expiry decides, `parent`, or `one year`. */
  readonly because: string
}

/** The last day of a printed expiry; `undefined` if it is neither a day nor a month. */
export function expiryDay(text: string): IsoDate | undefined {
  if (parseDay(text) !== undefined) return text
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  const [year, month] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || month < 1 || month > 12) return undefined
  const day = dayFromParts(year, month, daysInMonth(year, month))
  return day === undefined ? undefined : isoOf(day)
}

/**
 * Throws a `RangeError` that names the component if an expiry cannot be read: without it no date may stand on a label.
 */
export function beyondUse(mixedOn: IsoDate, components: readonly Component[], parentOn?: IsoDate): BeyondUse {
  const bounds: BeyondUse[] = [{ on: isoOf(addMonths(dayOf(mixedOn), 12)), because: 'one year' }]
  if (parentOn !== undefined) bounds.push({ on: parentOn, because: 'parent' })
  for (const { name, expiresOn } of components) {
    const on = expiryDay(expiresOn)
    if (on === undefined) throw new RangeError(`the expiry "${expiresOn}" of ${name} is neither YYYY-MM-DD nor YYYY-MM`)
    bounds.push({ on, because: name })
  }
  return bounds.reduce((earliest, each) => (each.on < earliest.on ? each : earliest))
}
