/**
 * Where the segments and elements of a stretch of bytes begin: one pass over the bytes writes it down, so that nobody
 * has to look at each byte again.
 */

/** Most bytes that are written down at once: they and the tape stay in the processor's nearest cache. */
export const mostTaped = 1 << 13

/** The places of one stretch. Used again for the next stretch. */
export class Tape {
  /** The first byte of the stretch, and then the byte behind each delimiter. */
  readonly starts = new Int32Array(mostTaped + 1)
  /** For each segment: where the byte behind its terminator stands in `starts`. */
  readonly ends = new Int32Array(mostTaped)
  /** Some byte of the stretch is a control character; without one, there is none in any element. */
  hasControls = false
}

/**
 * Writes the segments of bytes `[from, to)`, at most `mostTaped`, on a tape. Answers how many segments have their
 * terminator there; what is behind the last terminator is not on the tape.
 */
export type FillTape = (
  tape: Tape,
  bytes: Uint8Array,
  from: number,
  to: number,
  element: number,
  terminator: number,
) => number

/** One byte after the other. */
export const fillByBytes: FillTape = (tape, bytes, from, to, element, terminator) => {
  const { starts, ends } = tape
  starts[0] = from
  let last = 0
  let segments = 0
  // Below zero once one byte was below a blank.
  let lowest = 0
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    lowest |= byte - 32
    if (byte !== element && byte !== terminator) continue
    last += 1
    starts[last] = at + 1
    if (byte !== terminator) continue
    ends[segments] = last
    segments += 1
  }
  tape.hasControls = lowest < 0
  return segments
}
