/**
 * The delimiters of an interchange, read from its ISA segment.
 *
 * An ISA segment has sixteen elements of fixed width, so that the four delimiters stand at known places: the element
 * separator is the byte after `ISA`, the repetition separator is ISA11, the component separator is ISA16, and the
 * byte after it ends segments. Each interchange of a file may have its own.
 */

/** The four delimiters, as byte values. */
export interface Delimiters {
  readonly element: number
  readonly component: number
  /** `noRepetition` where the interchange has none (versions before 00402, or a letter in its place). */
  readonly repetition: number
  readonly terminator: number
}

/** The interchange has no repetition separator. */
export const noRepetition = -1

/** What an ISA segment says of how to read what follows. */
export interface Header {
  readonly delimiters: Delimiters
  /** Whether every element has its fixed width; some senders cut the padding off. */
  readonly padded: boolean
}

/**
 * Why an ISA segment cannot be read: the bytes end inside it, its elements are not those of an ISA segment, or two of
 * its delimiters are the same byte.
 */
export type HeaderFault = 'isa-truncated' | 'isa-unreadable' | 'delimiters-collide'

/** Widths of ISA01 to ISA15; ISA16 is the component separator itself. */
const widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1] as const
/** Elements (from 0) that are padded with blanks or zeros: the padding may be missing, the element still is whole. */
const paddedElements: readonly number[] = [1, 3, 5, 7, 12]
/** More bytes than any ISA segment has: what is decided about one never looks further. */
export const longestHeader = 128
const repetitionElement = 10
const versionElement = 11
/** The first version in which ISA11 is the repetition separator. */
const firstRepeatingVersion = 402

function isLetterOrDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

function canDelimit(byte: number): boolean {
  return !isLetterOrDigit(byte) && byte !== 32
}

/** Whether an ISA segment may begin at a byte: the three letters, and a delimiter after them. */
export function isHeaderAt(bytes: Uint8Array, at: number): boolean {
  const after = bytes[at + 3]
  return isTag(bytes, at) && (after === undefined || canDelimit(after))
}

function isTag(bytes: Uint8Array, at: number): boolean {
  return fold(bytes[at]) === 73 && fold(bytes[at + 1]) === 83 && fold(bytes[at + 2]) === 65
}

function fold(byte: number | undefined): number {
  return (byte ?? 0) & 0xdf
}

function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return 0
    value = value * 10 + digit
  }
  return value
}

/** Reads the ISA segment that begins at byte `at`, or says why it cannot be read. */
export function readHeader(bytes: Uint8Array, at: number): Header | HeaderFault {
  const element = bytes[at + 3]
  if (element === undefined) return 'isa-truncated'
  if (!canDelimit(element)) return 'isa-unreadable'
  let start = at + 4
  let padded = true
  let version = 0
  let repetition = noRepetition
  for (const [index, width] of widths.entries()) {
    let end = start
    while (end < bytes.length && end - start <= width && bytes[end] !== element) end += 1
    if (end - start > width) return 'isa-unreadable'
    if (end >= bytes.length) return 'isa-truncated'
    if (end - start < width) {
      if (!paddedElements.includes(index)) return 'isa-unreadable'
      padded = false
    }
    if (index === repetitionElement) repetition = bytes[start] ?? noRepetition
    if (index === versionElement) version = wholeNumber(bytes, start, end)
    start = end + 1
  }
  const component = bytes[start]
  const terminator = bytes[start + 1]
  if (component === undefined || terminator === undefined) return 'isa-truncated'
  if (!canDelimit(component) || !canDelimit(terminator)) return 'isa-unreadable'
  const repeats = version >= firstRepeatingVersion && canDelimit(repetition)
  const delimiters = { element, component, repetition: repeats ? repetition : noRepetition, terminator }
  return collide(delimiters) ? 'delimiters-collide' : { delimiters, padded }
}

function collide({ element, component, repetition, terminator }: Delimiters): boolean {
  return new Set([element, component, repetition, terminator]).size < 4
}

/** The first byte from `from` and before `until` at which a readable ISA segment begins; -1 if there is none. */
export function findHeader(bytes: Uint8Array, from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    if (isTag(bytes, at) && typeof readHeader(bytes, at) !== 'string') return at
  }
  return -1
}
