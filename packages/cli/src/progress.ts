/** A line on the terminal that says how far the work is: claims, rate, share and time left. */
import type { Surroundings } from './surroundings.ts'

/** Milliseconds between two looks of the line. */
const interval = 120
/** Claims between two looks at the clock. */
const mostUnseen = 256

export class Progress {
  readonly #show: ((text: string) => void) | undefined
  readonly #now: () => number
  readonly #begun: number
  #total = 0
  #done = 0
  #claims = 0
  #shown = 0
  #unseen = 0

  /** Shows nothing where `surroundings` has no terminal for it. `now` is a clock in milliseconds. */
  constructor({ progress }: Pick<Surroundings, 'progress'>, now: () => number = () => performance.now()) {
    this.#show = progress
    this.#now = now
    this.#begun = now()
    this.#shown = this.#begun
  }

  /** So many bytes more are to be read; unknown if not given. */
  expect(bytes: number | undefined): void {
    this.#total = bytes === undefined ? Number.NaN : this.#total + bytes
  }

  read(bytes: number): void {
    this.#done += bytes
  }

  claims(count: number): void {
    this.#claims += count
    this.#unseen += count
    if (this.#unseen < mostUnseen || this.#show === undefined) return
    this.#unseen = 0
    const now = this.#now()
    if (now - this.#shown < interval) return
    this.#shown = now
    this.#show(`\r${this.#line((now - this.#begun) / 1000)}\u001b[K`)
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shown > this.#begun) this.#show?.('\r\u001b[K')
  }

  #line(seconds: number): string {
    const count = `${this.#claims.toLocaleString('en')} claims`
    const rate = `${Math.round(this.#claims / seconds).toLocaleString('en')} a second`
    const share = this.#done / this.#total
    if (!(share > 0 && share <= 1)) return `${count}, ${rate}`
    const left = Math.ceil((seconds * (1 - share)) / share)
    return `${bar(share)} ${Math.floor(share * 100)}%  ${count}, ${rate}, ${clock(left)} left`
  }
}

const width = 20

function bar(share: number): string {
  const full = Math.floor(share * width)
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
