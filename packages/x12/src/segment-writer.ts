/** Segments as text: elements joined, empty ones at the end left out, values checked against the delimiters. */

/** The four delimiters, one character each. */
export interface TextDelimiters {
  readonly element: string
  readonly component: string
  readonly repetition: string
  readonly terminator: string
}

/** What most senders use. */
export const usualDelimiters: TextDelimiters = { element: '*', component: ':', repetition: '^', terminator: '~' }

/** A text, or the components of one element; `undefined` and `''` are empty. */
export type Element = string | undefined | readonly (string | undefined)[]

/** Collects the segments of one file. */
export class SegmentWriter {
  readonly delimiters: TextDelimiters
  readonly #lineBreak: string
  readonly #written: string[] = []
  readonly #reserved: readonly string[]

  /** `lineBreak` follows each terminator. Throws a `RangeError` if two delimiters are the same. */
  constructor(delimiters: TextDelimiters, lineBreak: string) {
    this.#reserved = [delimiters.element, delimiters.component, delimiters.repetition, delimiters.terminator]
    if (new Set(this.#reserved).size < this.#reserved.length) throw new RangeError('two delimiters are the same')
    this.delimiters = delimiters
    this.#lineBreak = lineBreak
  }

  /** Segments written so far. */
  get count(): number {
    return this.#written.length
  }

  /** Writes a segment. Throws a `RangeError`, naming the element and not its text, if a value holds a delimiter. */
  write(tag: string, ...elements: readonly Element[]): void {
    const texts = elements.map((element, index) => this.#text(element, tag, index + 1))
    while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop()
    this.#written.push([tag, ...texts].join(this.delimiters.element))
  }

  /** Writes a segment whose elements are in their final form, such as ISA. */
  writePlain(tag: string, elements: readonly string[]): void {
    this.#written.push([tag, ...elements].join(this.delimiters.element))
  }

  /** Everything written, as text. */
  text(): string {
    const end = this.delimiters.terminator + this.#lineBreak
    return this.#written.map((segment) => segment + end).join('')
  }

  #text(element: Element, tag: string, index: number): string {
    if (element === undefined || typeof element === 'string') return this.#checked(element ?? '', tag, index)
    const components = element.map((component) => this.#checked(component ?? '', tag, index))
    while (components.length > 0 && components[components.length - 1] === '') components.pop()
    return components.join(this.delimiters.component)
  }

  #checked(text: string, tag: string, index: number): string {
    if (this.#reserved.some((delimiter) => text.includes(delimiter)) || /[\r\n]/.test(text)) {
      throw new RangeError(`${tag}${String(index).padStart(2, '0')} holds a delimiter or a line break`)
    }
    return text
  }
}

/** Cents as a decimal without needless zeros: 12550 is `125.5`, 75 is `.75`. */
export function amountText(cents: number): string {
  return decimalText(cents, 2)
}

/** Thousandths as a decimal without needless zeros: 1500 is `1.5`. */
export function quantityText(thousandths: number): string {
  return decimalText(thousandths, 3)
}

function decimalText(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/^0+/, '')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  if (fraction === '') return whole === '' ? '0' : whole
  return `${whole}.${fraction}`
}
