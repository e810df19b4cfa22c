/**
 * Writing a claim file again, loss-free: what nobody decides to change comes out byte for byte, and a corrected claim
 * differs only in the segments that its correction touches. Works on chunks as the reader does.
 *
 * Where claims are left out, so are the levels, transactions, groups and interchanges that lost all their claims; the
 * levels behind them are numbered anew, and SE01, GE01 and IEA01 count what is left. Transactions that hold no claims
 * are kept, unless `others` says otherwise.
 */
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { packed, wholeAt } from '../byte-values.ts'
import type { BlockListener } from '../claim-assembly.ts'
import type { ClaimContext } from '../claim-context.ts'
import { type Kind, kind } from '../known-segments.ts'
import { ClaimReader, type ReadOptions, type ReadReport } from '../read-claims.ts'
import type { Reading } from '../reading.ts'
import { type Correction, correctionOf } from './claim-correction.ts'
import type { Decide, Decision } from './decision.ts'
import { LevelNumbers } from './level-numbers.ts'
import { type Container, container, noPatches } from './open-container.ts'
import { joined, OutputFile } from './output-file.ts'

/** How a file is to be written again. */
export interface RewriteOptions extends ReadOptions {
  /** Files that are written at once, 1 if not given. */
  readonly outputs?: number | undefined
  /** What becomes of claims that cannot be read: they are kept as they are if not given. */
  readonly unreadable?: ((output: number) => 'keep' | 'drop') | undefined
  /** What becomes of transactions that hold no claims, and of stray bytes: they are kept if not given. */
  readonly others?: ((output: number) => 'keep' | 'drop') | undefined
}

/** Takes the next bytes of one of the files that are written, counted from 0. They hold only until it returns. */
export type WriteOutput = (bytes: Uint8Array, output: number) => void

const billingCode = packed('20')
const subscriberCode = packed('22')
const patientCode = packed('23')

/** Writes one file, or several, from a file that comes in chunks: `push` each, then `end` once. */
export class ClaimRewriter {
  readonly #reader: ClaimReader

  constructor(options: RewriteOptions, decide: Decide, write: WriteOutput) {
    const outputs = Array.from({ length: options.outputs ?? 1 }, (_, output) => {
      return new OutputFile((bytes) => write(bytes, output), options.others?.(output) !== 'drop')
    })
    let blocks: Blocks | undefined
    const visit = (view: ClaimView, context: ClaimContext) => blocks?.decide(view, context)
    this.#reader = new ClaimReader(options, visit, (reader) => {
      blocks = new Blocks(reader, outputs, decide, options.unreadable ?? (() => 'keep'))
      return blocks
    })
  }

  /** What the parts of the reader share. */
  get reading(): Reading {
    return this.#reader.reading
  }

  /** Takes the next bytes of the file; they are copied, and may be changed afterwards. */
  push(bytes: Uint8Array): void {
    this.#reader.push(bytes)
  }

  /** The file ends, after `rest` if that is given. Says what was in it. */
  end(rest?: Uint8Array): ReadReport {
    return this.#reader.end(rest)
  }
}

/** The file as `decide` wants it, and what was in the one that was read. */
export interface Rewritten {
  readonly bytes: Uint8Array
  readonly report: ReadReport
}

/** Writes a whole file again. Throws only what `decide` or `resolvePayer` throw. */
export function rewriteClaims(bytes: Uint8Array, options: Omit<RewriteOptions, 'outputs'>, decide: Decide): Rewritten {
  const parts: Uint8Array[] = []
  const rewriter = new ClaimRewriter(options, decide, (part) => parts.push(part.slice()))
  const report = rewriter.end(bytes)
  return { bytes: joined(parts), report }
}

/** Whether a file comes out as it went in; `byte` is the offset of the first byte that differs. */
export interface RoundTrip {
  readonly same: boolean
  readonly byte: number | undefined
}

/** Reads a file, writes it again unchanged, and compares the two. */
export function roundTrip(bytes: Uint8Array): RoundTrip {
  const { bytes: again } = rewriteClaims(bytes, { resolvePayer: () => undefined }, () => 'keep')
  const length = Math.max(bytes.length, again.length)
  for (let at = 0; at < length; at += 1) if (bytes[at] !== again[at]) return { same: false, byte: at }
  return { same: true, byte: undefined }
}

/** Follows the blocks of the file that is read, and hands each to the files that are written. */
class Blocks implements BlockListener {
  readonly #reader: ClaimReader
  readonly #outputs: readonly OutputFile[]
  readonly #decide: Decide
  readonly #unreadable: (output: number) => 'keep' | 'drop'
  /** What was decided on the claim that was closed last, for each file. */
  readonly #decisions: (Decision | Correction | undefined)[] = []
  #kind: Kind = kind.unknown
  #start = 0
  #ordinal = 1
  readonly #level = new LevelNumbers()
  /** The block that was closed last, as the outputs take it: one object for all. */
  readonly #block = { start: 0, end: 0, segments: 0 }
  #code = 0
  /** Delimiters of the block: the next one may have others. */
  #element = 0
  #terminator = 0

  constructor(
    reader: ClaimReader,
    outputs: readonly OutputFile[],
    decide: Decide,
    unreadable: (output: number) => 'keep' | 'drop',
  ) {
    this.#reader = reader
    this.#outputs = outputs
    this.#decide = decide
    this.#unreadable = unreadable
  }

  /** The claim is whole: the segment behind it is at hand. */
  decide(view: ClaimView, context: ClaimContext): void {
    for (const output of this.#outputs.keys()) {
      const decision = this.#decide(view, context, output)
      if (typeof decision === 'string') this.#decisions[output] = decision
      else if (decision.lines.length === 0) this.#decisions[output] = 'drop'
      else this.#decisions[output] = correctionOf(this.#reader.reading, decision.lines)
    }
  }

  begin(as: Kind): void {
    const { segments } = this.#reader.reading
    this.#finishBlock(segments.start, segments.ordinal)
    this.#kind = as
    this.#start = segments.start
    this.#ordinal = segments.ordinal
    this.#element = segments.element
    this.#terminator = segments.terminator
    if (as !== kind.hl) return
    this.#code = segments.packed(3)
    this.#level.take(segments)
  }

  keepFrom(): number {
    return this.#start
  }

  shift(dropped: number): void {
    for (const output of this.#outputs) output.shift()
    this.#start -= dropped
    this.#level.shift(dropped)
  }

  end(): void {
    const { segments } = this.#reader.reading
    this.#finishBlock(segments.bytes.length, segments.ordinal + 1)
    for (const output of this.#outputs) output.finish()
    if (this.#outputs.some(({ isFlagLeft }) => isFlagLeft)) this.#reader.reading.report('rewrite-held-too-much', 'HL')
  }

  #finishBlock(end: number, ordinal: number): void {
    const { bytes } = this.#reader.reading.segments
    this.#block.start = this.#start
    this.#block.end = end
    this.#block.segments = ordinal - this.#ordinal
    for (let index = 0; index < this.#outputs.length; index += 1) {
      const output = this.#outputs[index]
      output?.use(bytes)
      if (output !== undefined) this.#handBlock(output, index)
      this.#decisions[index] = undefined
    }
  }

  #handBlock(output: OutputFile, index: number): void {
    const block = this.#block
    switch (this.#kind) {
      case kind.isa:
        output.open(container.interchange, block)
        return
      case kind.gs:
        output.open(container.group, block)
        return
      case kind.st:
        output.open(container.transaction, block)
        return
      case kind.hl:
        this.#handLevel(output)
        return
      case kind.clm:
        this.#handClaim(output, this.#decisions[index] ?? this.#unreadable(index))
        return
      case kind.se:
      case kind.ge:
      case kind.iea:
        this.#handEnd(output)
        return
      default:
        output.pass(block)
    }
  }

  #handLevel(output: OutputFile): void {
    const at = this.#levelOf()
    if (at === undefined) output.pass(this.#block)
    else output.open(at, this.#block, this.#level)
  }

  #handClaim(output: OutputFile, decision: Decision | Correction): void {
    if (decision === 'drop') output.drop()
    else if (decision === 'keep' || 'lines' in decision) output.keep(this.#block, noPatches, 0)
    else output.keep(this.#block, decision.patches, decision.moreSegments)
  }

  #handEnd(output: OutputFile): void {
    const block = this.#block
    const { bytes } = this.#reader.reading.segments
    const element = this.#element
    const start = bytes.indexOf(element, block.start) + 1
    let end = start
    while (end < block.end && bytes[end] !== element && bytes[end] !== this.#terminator) end += 1
    const said = wholeAt(bytes, start, end, 10)
    const at = this.#kind === kind.se ? container.transaction : this.#kind === kind.ge ? container.group : 0
    output.close(at, block, said, start, end)
  }

  #levelOf(): Container | undefined {
    if (this.#code === billingCode) return container.billing
    if (this.#code === subscriberCode) return container.subscriber
    return this.#code === patientCode ? container.patient : undefined
  }
}
