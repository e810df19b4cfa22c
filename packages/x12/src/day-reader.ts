/** Dates read from bytes. Dates and months that came before are held: the same few come again and again. */
import { dayFromParts, daysInMonth } from '@aliquot/engine/calendar-date'
import { absent } from '@aliquot/engine/scrub/claim-view'
import { unreadable, wholeAt } from './byte-values.ts'

/** Dates and months held; one takes the place of another with the same last ten bits, of a date's hash. */
const held = 1024

/** Eight digits as a number; `unreadable` if they are not digits. */
function eightDigits(bytes: Uint8Array, start: number): number {
  let value = 0
  for (let at = start; at < start + 8; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return wholeAt(bytes, start, start + 8, 8)
    value = value * 10 + digit
  }
  return value
}

/** Reads the dates of one file. */
export class DayReader {
  /** Eight bytes of a date as two integers, and its day: eight bytes of zero are blanks. */
  readonly #year = new Int32Array(held)
  readonly #rest = new Int32Array(held)
  readonly #day = new Int32Array(held).fill(absent)
  readonly #month = new Int32Array(held)
  readonly #firstDay = new Int32Array(held)
  readonly #length = new Uint8Array(held)

  /** The date in the eight bytes from `start` on, as `dayAt` reads it; `words` are the same bytes. */
  dayOfEight(words: DataView, bytes: Uint8Array, start: number): number {
    const year = words.getInt32(start)
    const rest = words.getInt32(start + 4)
    const slot = Math.imul(Math.imul(year, 31) ^ rest, 0x9e3779b1) >>> 22
    if (this.#year[slot] === year && this.#rest[slot] === rest) return this.#day[slot] ?? absent
    const day = this.dayAt(bytes, start, start + 8)
    if (day === unreadable) return day
    this.#year[slot] = year
    this.#rest[slot] = rest
    this.#day[slot] = day
    return day
  }

  /** A date `YYYYMMDD` in bytes `[start, end)`, as a day number; `absent` if they are empty, else `unreadable`. */
  dayAt(bytes: Uint8Array, start: number, end: number): number {
    const written = end - start === 8 ? eightDigits(bytes, start) : wholeAt(bytes, start, end, 8)
    if (written === absent) return absent
    // Fewer than eight digits, or a year before 1000.
    if (written < 10000000) return unreadable
    const month = (written / 100) | 0
    const dayOfMonth = written - month * 100
    const slot = month & (held - 1)
    if (this.#month[slot] !== month && !this.#hold(month, slot)) return unreadable
    if (dayOfMonth < 1 || dayOfMonth > (this.#length[slot] ?? 0)) return unreadable
    return (this.#firstDay[slot] ?? 0) + dayOfMonth - 1
  }

  /** Holds a month, written `YYYYMM`. Says whether there is such a month. */
  #hold(month: number, slot: number): boolean {
    const year = (month / 100) | 0
    const first = dayFromParts(year, month % 100, 1)
    if (first === undefined) return false
    this.#month[slot] = month
    this.#firstDay[slot] = first
    this.#length[slot] = daysInMonth(year, month % 100)
    return true
  }
}
