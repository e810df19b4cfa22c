/** Segments as texts, for what is read only when somebody asks: the tag, then each element. */
import { textAt } from './byte-values.ts'

/** A segment: its tag in upper case and its elements, without blanks around them. */
export type SegmentTexts = readonly string[]

/** The segment in bytes `[start, end)`. */
export function textsOf(bytes: Uint8Array, start: number, end: number, element: number): SegmentTexts {
  const texts: string[] = []
  for (let from = start; from <= end; ) {
    const separator = bytes.indexOf(element, from)
    const to = separator < 0 || separator > end ? end : separator
    texts.push(textAt(bytes, from, to))
    from = to + 1
  }
  if (texts[0] !== undefined) texts[0] = texts[0].toUpperCase()
  return texts
}

/** All segments in bytes `[start, end)`; empty ones are left out. */
export function segmentsBetween(
  bytes: Uint8Array,
  start: number,
  end: number,
  { element, terminator }: { readonly element: number; readonly terminator: number },
): readonly SegmentTexts[] {
  const segments: SegmentTexts[] = []
  for (let from = start; from < end; ) {
    const found = bytes.indexOf(terminator, from)
    const to = found < 0 || found > end ? end : found
    const texts = textsOf(bytes, from, to, element)
    if (texts[0] !== '') segments.push(texts)
    from = to + 1
  }
  return segments
}

/** Beyond so many, segments of one level are not kept: no level has so many. */
const mostKept = 64

/** Segments that are kept longer than the bytes they were read from. Used again for the next level. */
export class KeptSegments {
  readonly #kept: { readonly bytes: Uint8Array; readonly element: number }[] = []

  clear(): void {
    this.#kept.length = 0
  }

  /** Copies the segment in bytes `[start, end)`. */
  take(bytes: Uint8Array, start: number, end: number, element: number): void {
    if (this.#kept.length < mostKept) this.#kept.push({ bytes: bytes.slice(start, end), element })
  }

  texts(): readonly SegmentTexts[] {
    return this.#kept.map(({ bytes, element }) => textsOf(bytes, 0, bytes.length, element))
  }
}
