/**
 * Which policy a payer of the file goes by: asked once for each payer, and held, so that a claim makes no string.
 */
import type { Segments } from './segments.ts'
import type { Span } from './span.ts'

/** A payer as the claim names it. Texts are `''` where the claim states nothing. */
export interface PayerIdentity {
  readonly id: string
  readonly name: string
  /** Claim filing indicator (SBR09), such as `MB` or `CI`. */
  readonly filingIndicator: string
}

/** The policy that a payer goes by. */
export interface PayerPolicy {
  /** Id of the policy in the catalogue. */
  readonly policy: string
  /** The Medicare contractor, where known. */
  readonly contractor?: string | undefined
  /** Index of the policy in the catalogue, where the caller knows it. */
  readonly index?: number | undefined
}

/** Finds the policy of a payer; `undefined` if none is known. Is called once for each payer that differs. */
export type ResolvePayer = (payer: PayerIdentity) => PayerPolicy | undefined

/** A payer of the file, and its policy if one is known. */
export interface ResolvedPayer {
  readonly identity: PayerIdentity
  readonly policy: PayerPolicy | undefined
}

interface HeldText {
  readonly length: number
  readonly words: DataView
}

interface Held extends ResolvedPayer {
  readonly id: HeldText
  readonly name: HeldText
  readonly filingIndicator: HeldText
}

/** A file with more payers than this is asked about again: memory does not grow with the file. */
const mostHeld = 4096
const recentMask = 63

/** The payers of one file, each asked about once. */
export class PayerResolutions {
  readonly #resolve: ResolvePayer
  readonly #held = new Map<number, Held[]>()
  #count = 0
  /** Payers that came last, by some bits of their hashes. */
  readonly #recent: (Held | undefined)[] = new Array<Held | undefined>(recentMask + 1).fill(undefined)

  constructor(resolve: ResolvePayer) {
    this.#resolve = resolve
  }

  /** The payer that these places in the bytes name. */
  find({ bytes, words }: Segments, id: Span, name: Span, filingIndicator: Span): ResolvedPayer {
    const hash = hashOf(words, id) ^ Math.imul(hashOf(words, filingIndicator), 31)
    const slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & recentMask
    const recent = this.#recent[slot]
    if (recent !== undefined && isOf(recent, words, id, name, filingIndicator)) return recent
    const others = this.#held.get(hash) ?? []
    const known = others.find((held) => isOf(held, words, id, name, filingIndicator))
    const held = known ?? this.#hold(hash, bytes, id, name, filingIndicator)
    this.#recent[slot] = held
    return held
  }

  #hold(hash: number, bytes: Uint8Array, id: Span, name: Span, filingIndicator: Span): Held {
    if (this.#count >= mostHeld) {
      this.#held.clear()
      this.#count = 0
    }
    const identity = { id: id.text(bytes), name: name.text(bytes), filingIndicator: filingIndicator.text(bytes) }
    const held = {
      id: copyOf(bytes, id),
      name: copyOf(bytes, name),
      filingIndicator: copyOf(bytes, filingIndicator),
      identity,
      policy: this.#resolve(identity),
    }
    const others = this.#held.get(hash)
    if (others === undefined) this.#held.set(hash, [held])
    else others.push(held)
    this.#count += 1
    return held
  }
}

/** Of the last four bytes: few payers share those of their ids. */
function hashOf(words: DataView, { start, end }: Span): number {
  if (end - start >= 4) return words.getInt32(end - 4)
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (hash << 8) | words.getUint8(at)
  return hash
}

function copyOf(bytes: Uint8Array, span: Span): HeldText {
  return { length: span.length, words: new DataView(span.copy(bytes).buffer) }
}

function isOf(held: Held, words: DataView, id: Span, name: Span, filingIndicator: Span): boolean {
  if (!isSame(words, id, held.id) || !isSame(words, filingIndicator, held.filingIndicator)) return false
  return isSame(words, name, held.name)
}

function isSame(words: DataView, { start, end }: Span, { length, words: held }: HeldText): boolean {
  if (end - start !== length) return false
  let at = 0
  for (; at + 4 <= length; at += 4) if (words.getInt32(start + at) !== held.getInt32(at)) return false
  for (; at < length; at += 1) if (words.getUint8(start + at) !== held.getUint8(at)) return false
  return true
}
