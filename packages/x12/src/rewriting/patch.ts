/** Changes of bytes: what stands in `[start, end)` is to become other bytes. */

export interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Bytes of a text, one for each character: what was read one character a byte comes out as it was. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at) & 0xff
  return bytes
}

/** First bytes of the elements of a segment that begins at a byte, its tag first; and the byte after its last one. */
export function elementStarts(
  bytes: Uint8Array,
  start: number,
  element: number,
  terminator: number,
): readonly number[] {
  const starts = [start]
  let at = start
  for (; at < bytes.length && bytes[at] !== terminator; at += 1) {
    if (bytes[at] === element) starts.push(at + 1)
  }
  return [...starts, at + 1]
}

/** Segments in `[start, end)`, without empty ones. */
export function countSegments(bytes: Uint8Array, start: number, end: number, terminator: number): number {
  let count = 0
  let isEmpty = true
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === terminator) isEmpty = true
    else if (isEmpty && (bytes[at] ?? 0) > 32) {
      isEmpty = false
      count += 1
    }
  }
  return count
}
