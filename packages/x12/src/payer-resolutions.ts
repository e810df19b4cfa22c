/**
 * Which policy a payer of the file goes by: asked once for each payer, and held, so that a claim makes no string.
 */
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

interface Held extends ResolvedPayer {
  readonly id: Uint8Array
  readonly name: Uint8Array
  readonly filingIndicator: Uint8Array
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
  find(bytes: Uint8Array, id: Span, name: Span, filingIndicator: Span): ResolvedPayer {
    // Few payers share the last bytes of their ids; the name is compared, but not hashed.
    const hash = hashOf(bytes, filingIndicator, hashOf(bytes, id, firstHash))
    const recent = this.#recent[hash & recentMask]
    if (recent !== undefined && isOf(recent, bytes, id, name, filingIndicator)) return recent
    const others = this.#held.get(hash) ?? []
    const known = others.find((held) => isOf(held, bytes, id, name, filingIndicator))
    const held = known ?? this.#hold(hash, bytes, id, name, filingIndicator)
    this.#recent[hash & recentMask] = held
    return held
  }

  #hold(hash: number, bytes: Uint8Array, id: Span, name: Span, filingIndicator: Span): Held {
    if (this.#count >= mostHeld) {
      this.#held.clear()
      this.#count = 0
    }
    const identity = { id: id.text(bytes), name: name.text(bytes), filingIndicator: filingIndicator.text(bytes) }
    const held = {
      id: id.copy(bytes),
      name: name.copy(bytes),
      filingIndicator: filingIndicator.copy(bytes),
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

const firstHash = 0x811c9dc5

function hashOf(bytes: Uint8Array, span: Span, from: number): number {
  let hash = from
  for (let at = span.start; at < span.end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash
}

function isOf(held: Held, bytes: Uint8Array, id: Span, name: Span, filingIndicator: Span): boolean {
  if (!isSame(bytes, id, held.id) || !isSame(bytes, filingIndicator, held.filingIndicator)) return false
  return isSame(bytes, name, held.name)
}

function isSame(bytes: Uint8Array, span: Span, held: Uint8Array): boolean {
  if (span.length !== held.length) return false
  for (let at = 0; at < held.length; at += 1) {
    if (bytes[span.start + at] !== held[at]) return false
  }
  return true
}
