/** JSON as ASCII bytes: pieces are gathered in one buffer, and handed on a whole line or more at a time. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { codeText, modifierText } from '@aliquot/engine/code-number'
import { formatThousandths } from '@aliquot/engine/quantity'

/** Takes the next bytes. They hold only until it returns. */
export type WriteBytes = (bytes: Uint8Array) => void

const quote = 34
const backslash = 92
const lineFeed = 10
const zero = 48
const hexadecimal = '0123456789abcdef'

export class JsonBytes {
  readonly #write: WriteBytes
  readonly #usual: number
  #buffer: Uint8Array
  #filled = 0

  /** `usual`: bytes that are gathered before they are handed on; a longer line makes the buffer larger. */
  constructor(write: WriteBytes, usual = 1 << 16) {
    this.#write = write
    this.#usual = usual
    this.#buffer = new Uint8Array(usual * 2)
  }

  /** Text as it is; it must be ASCII. */
  raw(text: string): void {
    this.#reserve(text.length)
    const buffer = this.#buffer
    let at = this.#filled
    for (let index = 0; index < text.length; index += 1, at += 1) buffer[at] = text.charCodeAt(index)
    this.#filled = at
  }

  /** Any text as a JSON string; what is not plain ASCII is escaped. */
  string(text: string): void {
    this.#reserve(text.length * 6 + 2)
    this.#put(quote)
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit >= 32 && unit < 127 && unit !== quote && unit !== backslash) this.#put(unit)
      else this.#escape(unit)
    }
    this.#put(quote)
  }

  /** A whole number. */
  whole(value: number): void {
    if (value < 0 || value > 9) this.raw(String(value))
    else {
      this.#reserve(1)
      this.#put(zero + value)
    }
  }

  /** Thousandths as a decimal number. */
  thousandths(value: number): void {
    if (value % 1000 === 0) this.whole(value / 1000)
    else this.raw(formatThousandths(value))
  }

  /** A packed code as a string. */
  code(code: number): void {
    this.string(codeText(code))
  }

  /** A packed modifier as a string. */
  modifier(modifier: number): void {
    this.string(modifierText(modifier))
  }

  /** A day as a string, `YYYY-MM-DD`. */
  day(day: number): void {
    this.string(isoOf(day))
  }

  /** Ends the line; what was gathered is handed on if it is much. */
  endLine(): void {
    this.#reserve(1)
    this.#put(lineFeed)
    if (this.#filled >= this.#usual) this.flush()
  }

  /** Hands on what was gathered. */
  flush(): void {
    if (this.#filled > 0) this.#write(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  #put(byte: number): void {
    this.#buffer[this.#filled] = byte
    this.#filled += 1
  }

  #escape(unit: number): void {
    this.#put(backslash)
    if (unit === quote || unit === backslash) {
      this.#put(unit)
      return
    }
    this.#put(117)
    for (let shift = 12; shift >= 0; shift -= 4) this.#put(hexadecimal.charCodeAt((unit >> shift) & 15))
  }

  #reserve(bytes: number): void {
    const needed = this.#filled + bytes
    if (needed <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2))
    larger.set(this.#buffer.subarray(0, this.#filled))
    this.#buffer = larger
  }
}
