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
  readonly #end: string
  /** What no value may hold. */
  readonly #reserved: RegExp
  #written = ''
  #count = 0

  /** `lineBreak` follows each terminator. Throws a `RangeError` if two delimiters are the same. */
  constructor(delimiters: TextDelimiters, lineBreak: string) {
    const reserved = [delimiters.element, delimiters.component, delimiters.repetition, delimiters.terminator]
    if (new Set(reserved).size < reserved.length) throw new RangeError('two delimiters are the same')
    this.delimiters = delimiters
    this.#end = delimiters.terminator + lineBreak
    this.#reserved = new RegExp(`[\\r\\n${reserved.map(escaped).join('')}]`, 'u')
  }

  /** Segments written so far. */
  get count(): number {
    return this.#count
  }

  /** Writes a segment. Throws a `RangeError`, naming the element and not its text, if a value holds a delimiter. */
  write(tag: string, ...elements: readonly Element[]): void {
    const { element: separator } = this.delimiters
    let segment = tag
    let pending = ''
    for (let index = 0; index < elements.length; index += 1) {
      const element = elements[index]
      pending += separator
      if (element === undefined || element === '') continue
      const text =
        typeof element === 'string' ? this.#checked(element, tag, index + 1) : this.#joined(element, tag, index + 1)
      if (text === '') continue
      segment += pending + text
      pending = ''
    }
    this.#written += segment + this.#end
    this.#count += 1
  }

  /** Writes a segment whose elements are in their final form, such as ISA. */
  writePlain(tag: string, elements: readonly string[]): void {
    this.#written += [tag, ...elements].join(this.delimiters.element) + this.#end
    this.#count += 1
  }

  /** Everything written, as text. */
  text(): string {
    return this.#written
  }

  /** Components, empty ones at the end left out. */
  #joined(components: readonly (string | undefined)[], tag: string, index: number): string {
    const { component: separator } = this.delimiters
    let joined = ''
    let pending = ''
    for (const [position, component = ''] of components.entries()) {
      if (position > 0) pending += separator
      if (component === '') continue
      joined += pending + this.#checked(component, tag, index)
      pending = ''
    }
    return joined
  }

  #checked(text: string, tag: string, index: number): string {
    if (this.#reserved.test(text)) {
      throw new RangeError(`${tag}${String(index).padStart(2, '0')} holds a delimiter or a line break`)
    }
    return text
  }
}

/** A character as itself within the brackets of a regular expression. */
function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
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
  const scale = places === 2 ? 100 : 1000
  if (value % scale === 0) return String(value / scale)
  const digits = String(value).padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/^0+/, '')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return `${whole}.${fraction}`
}
