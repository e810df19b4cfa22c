/**
 * Reading 837P and 837I files: bytes in, one claim view after the other out.
 *
 * A claim of which something cannot be read is reported and not handed on; all others are. What a claim does not state
 * is `absent` in the view. The reader never throws, whatever the bytes, and what it finds does not depend on how the
 * bytes are cut into chunks. It keeps the bytes from the current subscriber's HL segment on, and no others.
 */
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { type BlockListener, ClaimAssembly } from './claim-assembly.ts'
import type { ClaimContext } from './claim-context.ts'
import type { InterchangeSummary } from './envelope-summary.ts'
import { type Issue, IssueList } from './issue.ts'
import type { ResolvePayer } from './payer-resolutions.ts'
import { Reading } from './reading.ts'
import { found, Segments } from './segments.ts'
import { Validator } from './validation/validator.ts'
import { Window } from './window.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** Finds the policy that a payer of the file goes by. */
  readonly resolvePayer: ResolvePayer
  /** The view to fill, used again for each claim; a new one if none is given. */
  readonly view?: ClaimView | undefined
  /** Name of the file, for the places of findings; it should not hold patient data. */
  readonly fileName?: string | undefined
  /** Most issues that are listed, 10,000 if not given; the others are counted. */
  readonly mostIssues?: number | undefined
  /** Look for what does not keep a claim from being read too: see `validate`. */
  readonly validate?: boolean | undefined
  /** Most bytes of one subscriber that are kept, 64 MiB if not given; what is beyond is reported and not read. */
  readonly mostRetained?: number | undefined
}

/** Takes one claim. View and context are used again: they hold the claim only until the function returns. */
export type VisitClaim = (view: ClaimView, context: ClaimContext) => void

/** What was in a file, and what is wrong with it. */
export interface ReadReport {
  readonly interchanges: number
  readonly transactions: number
  /** Claims that the file holds, in claim transactions or outside any. */
  readonly claims: number
  /** Claims that were handed on. Each of the others has at least one issue. */
  readonly read: number
  /** What is wrong, in the order of the file. */
  readonly issues: readonly Issue[]
  /** Issues beyond the most that are listed. */
  readonly unlistedIssues: number
  /** Transactions that hold no claims that are read; their contents were passed over. */
  readonly skipped: number
  /** What stood in the envelope; empty unless the file was validated. */
  readonly envelopes: readonly InterchangeSummary[]
}

const defaultMostIssues = 10000

/**
 * Reads all claims of a file, in its order, and hands each to `visit`.
 *
 * `bytes` are the whole file, in ASCII, UTF-8 or Latin-1. Throws only what `visit` or `resolvePayer` throw.
 */
export function readClaims(bytes: Uint8Array, options: ReadOptions, visit: VisitClaim): ReadReport {
  return new ClaimReader(options, visit).end(bytes)
}

/**
 * Reads the claims of one file that comes in chunks of any size: `push` each, then `end` once.
 *
 * Claims are handed to `visit` in the order of the file, once the segment behind them has come.
 */
export class ClaimReader {
  /** What the parts of the reader share; for what is built on it. */
  readonly reading: Reading
  readonly #assembly: ClaimAssembly
  readonly #window = new Window()
  readonly #blocks: BlockListener | undefined

  /** `blocks` makes the listener that follows the file, if one is to. */
  constructor(options: ReadOptions, visit: VisitClaim, blocks?: (reader: ClaimReader) => BlockListener) {
    const segments = new Segments(this.#window.bytes, false)
    const issues = new IssueList(options.mostIssues ?? defaultMostIssues)
    this.reading = new Reading(segments, options.view ?? new ClaimView(), issues, options.fileName ?? '')
    const check = options.validate === true ? new Validator(this.reading) : undefined
    this.#blocks = blocks?.(this)
    this.#assembly = new ClaimAssembly(this.reading, options, visit, check, this.#blocks)
  }

  /** Whether the claim that ended last was handed on. */
  get wasRead(): boolean {
    return this.#assembly.wasRead
  }

  /** Takes the next bytes of the file; they are copied, and may be changed afterwards. */
  push(bytes: Uint8Array): void {
    const window = this.#window
    for (let from = 0; from < bytes.length; from += window.most) {
      const part = bytes.subarray(from, from + window.most)
      if (!window.fits(part.length)) this.#shift()
      window.append(part)
      if (!window.isWorthReading(this.reading.segments.position)) continue
      this.#read(false)
      window.wait(this.reading.segments.position)
    }
  }

  /** The file ends, after `rest` if that is given. Says what was in it. */
  end(rest?: Uint8Array): ReadReport {
    if (rest !== undefined) this.push(rest)
    this.#read(true)
    this.#assembly.finish()
    const { envelope, claims, read } = this.#assembly
    const { interchanges, transactions, skipped } = envelope
    const { issues, unlisted } = this.reading.issues
    const envelopes = this.#assembly.log?.interchanges ?? []
    return { interchanges, transactions, claims, read, issues, unlistedIssues: unlisted, skipped, envelopes }
  }

  #read(isLast: boolean): void {
    const { segments } = this.reading
    const assembly = this.#assembly
    segments.words = this.#window.words
    segments.moveOn(this.#window.bytes, 0, isLast)
    for (let next = segments.next(); ; next = segments.next()) {
      if (next === found.segment) assembly.readSegment()
      else if (next === found.fault) assembly.passOver()
      else return
    }
  }

  /** Drops the bytes of the window that nobody needs any more. */
  #shift(): void {
    const { segments, levels, claim, view } = this.reading
    let from = segments.position
    if (claim.isOpen && claim.start >= 0) from = Math.min(from, claim.start)
    if (levels.start >= 0) from = Math.min(from, levels.start)
    if (this.#blocks !== undefined) from = Math.min(from, this.#blocks.keepFrom())
    if (from === 0) return
    this.#blocks?.shift(from)
    this.#window.drop(from)
    segments.moveOn(this.#window.bytes, from, false)
    levels.shift(from)
    claim.shift(from, view.lines)
  }
}
