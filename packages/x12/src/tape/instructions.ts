/** The few WebAssembly instructions that are used here, by their names in the specification, as bytes. */

/** Bytes, and lists of them, in the order in which they are written. */
export type Code = readonly (number | Code)[]

/** Types of values. */
export const valueType = { i32: 0x7f, v128: 0x7b } as const
const noResult = 0x40
const vector = 0xfd

/** A whole number from 0, seven bits a byte. */
export function unsigned(value: number): Code {
  const low = value & 0x7f
  const rest = value >>> 7
  return rest === 0 ? [low] : [low | 0x80, unsigned(rest)]
}

/** A list that states its length first. */
export function counted(items: readonly Code[]): Code {
  return [unsigned(items.length), items]
}

/** Bytes that state their number first. */
export function sized(code: Code): Code {
  const bytes = flat(code)
  return [unsigned(bytes.length), bytes]
}

/** The bytes of code. */
export function flat(code: Code): readonly number[] {
  return code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)))
}

export const get = (local: number): Code => [0x20, unsigned(local)]
export const set = (local: number): Code => [0x21, unsigned(local)]
export const tee = (local: number): Code => [0x22, unsigned(local)]

/** Runs `body` until it is left: `leave` and `again` inside it speak of this loop. */
export const loop = (...body: Code): Code => [0x02, noResult, 0x03, noResult, body, again, 0x0b, 0x0b]
const again: Code = [0x0c, unsigned(0)]
/** Leaves the innermost loop if the value is not 0. */
export const leaveIf: Code = [0x0d, unsigned(1)]
/** Runs `body` if the value is not 0. */
export const when = (...body: Code): Code => [0x04, noResult, body, 0x0b]
export const end: Code = [0x0b]

export const i32 = {
  /** A number below 64: the sign would need another byte. */
  const: (value: number): Code => [0x41, value],
  /** Stores at the address and `offset`, a multiple of four. */
  store: (offset: number): Code => [0x36, 2, unsigned(offset)],
  eqz: [0x45],
  ltU: [0x49],
  geU: [0x4f],
  ctz: [0x68],
  add: [0x6a],
  sub: [0x6b],
  and: [0x71],
  or: [0x72],
  shl: [0x74],
  shrU: [0x76],
} as const

export const v128 = {
  load: [vector, 0x00, 0, unsigned(0)],
  or: [vector, 0x50],
  anyTrue: [vector, 0x53],
} as const

export const i8x16 = {
  splat: [vector, 0x0f],
  eq: [vector, 0x23],
  ltU: [vector, 0x26],
  bitmask: [vector, 0x64],
} as const
