/**
 * Filling a tape sixteen bytes at a time, where the platform has WebAssembly with vectors and lets it run.
 *
 * The module is assembled here, from instructions that can be read, and holds one function. Its memory holds one
 * stretch of bytes and the tape of it; both are copied, so that any number of readers can share it.
 */
import {
  type Code,
  counted,
  end,
  flat,
  get,
  i8x16,
  i32,
  leaveIf,
  loop,
  set,
  sized,
  tee,
  unsigned,
  v128,
  valueType,
  when,
} from './instructions.ts'
import { type FillTape, mostTaped } from './tape.ts'

const lanes = 16
const blank = 32
/** Where in the memory what stands: the bytes, with room for one vector behind them; `starts`; `ends`. */
const startsOffset = mostTaped + 4 * lanes
const endsOffset = startsOffset + 4 * (mostTaped + lanes)
const controlsBit = 30
const pages = Math.ceil((endsOffset + 4 * mostTaped) / 65536)

// Numbers of the function's parameters and locals.
const [length, first, element, terminator] = [0, 1, 2, 3] as const
const [at, left, delimiters, terminators, bit, last, segments] = [4, 5, 6, 7, 8, 9, 10] as const
const [elements16, terminators16, blanks16, bytes16, hits16, controls16] = [11, 12, 13, 14, 15, 16] as const

/** `left` is less than a vector: the bytes behind the stretch do not count. */
const cutOff: Code = [
  [get(delimiters), i32.const(1), get(left), i32.shl, i32.const(1), i32.sub, i32.and, set(delimiters)],
]

/** Writes down the lowest delimiter of the sixteen, and takes it away. */
const writeOne: Code = [
  [get(delimiters), i32.ctz, set(bit)],
  [get(last), i32.const(1), i32.add, tee(last), i32.const(2), i32.shl],
  [get(first), get(at), i32.add, get(bit), i32.add, i32.const(1), i32.add, i32.store(startsOffset)],
  // Written for each delimiter, and kept for a terminator: a branch would cost more.
  [get(segments), i32.const(2), i32.shl, get(last), i32.store(endsOffset)],
  [get(terminators), get(bit), i32.shrU, i32.const(1), i32.and, get(segments), i32.add, set(segments)],
  [get(delimiters), get(delimiters), i32.const(1), i32.sub, i32.and, set(delimiters)],
]

const body: Code = [
  [get(element), i8x16.splat, set(elements16)],
  [get(terminator), i8x16.splat, set(terminators16)],
  [i32.const(32), i8x16.splat, set(blanks16)],
  loop(
    [get(at), get(length), i32.geU, leaveIf],
    [get(at), v128.load, tee(bytes16), get(terminators16), i8x16.eq, tee(hits16), i8x16.bitmask, set(terminators)],
    [get(bytes16), get(elements16), i8x16.eq, get(hits16), v128.or, i8x16.bitmask, set(delimiters)],
    [get(bytes16), get(blanks16), i8x16.ltU, get(controls16), v128.or, set(controls16)],
    [get(length), get(at), i32.sub, tee(left), i32.const(lanes), i32.ltU, when(cutOff)],
    loop([get(delimiters), i32.eqz, leaveIf], writeOne),
    [get(at), i32.const(lanes), i32.add, set(at)],
  ),
  // One bit above all numbers of segments says whether there was a control.
  [get(controls16), v128.anyTrue, i32.const(controlsBit), i32.shl, get(segments), i32.or, end],
]

const text = (of: string): Code => counted(Array.from(of, (letter) => [letter.charCodeAt(0)]))
const section = (number: number, ...items: Code[]): Code => [number, sized(counted(items))]
const parameters = counted([[valueType.i32], [valueType.i32], [valueType.i32], [valueType.i32]])
const results = counted([[valueType.i32]])
const locals = counted([
  [unsigned(segments - terminator), valueType.i32],
  [unsigned(controls16 - segments), valueType.v128],
])

const code: Code = [
  // Its name, and version 1 of the format.
  [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  section(1, [0x60, parameters, results]),
  section(3, [0]),
  section(5, [1, unsigned(pages), unsigned(pages)]),
  section(7, [text('fill'), 0, 0], [text('memory'), 2, 0]),
  section(10, sized([locals, body])),
]

interface Filler {
  readonly memory: { readonly buffer: ArrayBuffer }
  fill(length: number, first: number, element: number, terminator: number): number
}

// The runtime's own, where it has it; the pure packages see no more of the platform than the language itself.
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object
      readonly Instance: new (module: object) => { readonly exports: Filler }
    }
  | undefined

/** The function of the module; `undefined` where it cannot be had, such as on a page that forbids WebAssembly. */
function filler(): Filler | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(flat(code)))).exports
  } catch {
    return undefined
  }
}

/** Sixteen bytes at a time; `undefined` where the platform cannot do it. */
export function vectorFill(): FillTape | undefined {
  const found = filler()
  if (found === undefined) return undefined
  const { fill, memory } = found
  const bytesThere = new Uint8Array(memory.buffer, 0, mostTaped + lanes)
  const startsThere = new Int32Array(memory.buffer, startsOffset, mostTaped + 1)
  const endsThere = new Int32Array(memory.buffer, endsOffset, mostTaped)
  return (tape, bytes, from, to, element, terminator) => {
    const { starts, ends } = tape
    const length = to - from
    bytesThere.set(bytes.subarray(from, to))
    // What is behind the bytes is read with the last of them: it must be no control.
    bytesThere.fill(blank, length, (length + lanes) & -lanes)
    const result = fill(length, from, element, terminator)
    const segments = result & ~(1 << controlsBit)
    tape.hasControls = segments !== result
    if (segments === 0) return 0
    ends.set(endsThere.subarray(0, segments))
    starts.set(startsThere.subarray(0, (ends[segments - 1] ?? 0) + 1))
    starts[0] = from
    return segments
  }
}
