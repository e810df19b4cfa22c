/**
 * One file that is written from another: blocks are copied through, and envelopes and levels that lost all their claims
 * are left out with them. Nothing else changes, but for the numbers and counts that the left-out parts make wrong.
 *
 * The head of an envelope or level is held until a claim under it is kept, for it may have to go.
 */
import type { LevelNumbers } from './level-numbers.ts'
import {
  type Block,
  type Container,
  container,
  noPatches,
  OpenContainer,
  type Piece,
  pieceOf,
} from './open-container.ts'
import { bytesOfText, type Patch } from './patch.ts'

/** Takes the next bytes of the file. They hold only until it returns. */
export type WriteBytes = (bytes: Uint8Array) => void

/** Most bytes that are held for the flag of one subscriber, 64 MiB. */
const mostHeld = 1 << 26

/** Writes one file. */
export class OutputFile {
  /** A flag had to be left as it was, because too much would have had to be held. */
  isFlagLeft = false
  readonly #write: WriteBytes
  readonly #keepsOthers: boolean
  /** One of each kind, and those that are open, from the outermost to the innermost. */
  readonly #containers: readonly OpenContainer[] = Object.values(container).map((at) => new OpenContainer(at))
  readonly #open: OpenContainer[] = []
  #bytes: Uint8Array = new Uint8Array(0)
  #runStart = 0
  #runEnd = 0
  /** The transaction at hand. */
  #transaction: OpenContainer | undefined
  /** Levels of the transaction at hand that were left out. */
  #lessLevels = 0
  /** What is held until it is known whether a subscriber keeps dependents; its head is the first. */
  #deferred: Uint8Array[] | undefined
  #deferredLength = 0

  /** Without `keepsOthers`, what holds no claims that are kept is left out. */
  constructor(write: WriteBytes, keepsOthers: boolean) {
    this.#write = write
    this.#keepsOthers = keepsOthers
  }

  /** The window is these bytes now; offsets are in them. */
  use(bytes: Uint8Array): void {
    this.#bytes = bytes
  }

  /** The window is about to go on: what is held is copied. */
  shift(): void {
    this.#endRun()
    for (const { held } of this.#open) {
      for (const piece of held) {
        piece.copy ??= this.#patched(piece)
      }
    }
    this.#runStart = 0
    this.#runEnd = 0
  }

  /** The head of an envelope or level, up to what stands under it. */
  open(at: Container, block: Block, level?: LevelNumbers): void {
    this.#closeFrom(at)
    if (at === container.transaction) this.#lessLevels = 0
    const newId = level === undefined ? 0 : level.id - this.#lessLevels
    const patches = level === undefined || this.#lessLevels === 0 ? noPatches : this.#renumbered(level, newId)
    const open = this.#containers[at]
    if (open === undefined) return
    open.begin(block, patches, level, newId)
    this.#open.push(open)
    if (at === container.transaction) this.#transaction = open
  }

  /** A claim that is kept. */
  keep(block: Block, patches: readonly Patch[], moreSegments: number): void {
    const innermost = this.#open.at(-1)
    if (innermost !== undefined && !innermost.isWritten) this.#writeHeld()
    if (patches.length === 0) this.#copy(block.start, block.end)
    else this.#emit(pieceOf(block, patches))
    this.#count(block.segments + moreSegments)
    if (moreSegments !== 0) this.#lessTransaction()
  }

  /** A claim that is left out. */
  drop(): void {
    this.#lessTransaction()
    const innermost = this.#open.at(-1)
    if (innermost !== undefined) innermost.isLess = true
  }

  /** Anything else: it stays where it stands, and goes where what holds it goes. */
  pass(block: Block): void {
    const innermost = this.#open.at(-1)
    if (innermost !== undefined && !innermost.isWritten) innermost.held.push(pieceOf(block, noPatches))
    else if (innermost !== undefined || this.#keepsOthers) {
      this.#copy(block.start, block.end)
      this.#count(block.segments)
    }
  }

  /**
   * The end of an envelope. `said` is what it counts, and `[start, end)` where it says so; it is set right if what
   * stands in the envelope changed.
   */
  close(at: Container, block: Block, said: number, start: number, end: number): void {
    this.#closeFrom(at === container.transaction ? container.billing : at === container.group ? 2 : 1)
    const open = this.#open.at(-1)
    if (open?.at !== at) {
      this.pass(block)
      return
    }
    if (!open.isWritten && (open.isLess || !this.#keepsOthers)) {
      this.#leaveOut()
      return
    }
    if (!open.isWritten) this.#writeHeld()
    const found = at === container.transaction ? open.count + 1 : open.count
    const isRight = !open.isLess || said === found
    this.#emit(pieceOf(block, isRight ? noPatches : [{ start, end, text: String(found) }]))
    this.#pop()
    this.#countUp(at)
  }

  /** The file ends. */
  finish(): void {
    this.#closeFrom(container.interchange)
    this.#release()
    this.#endRun()
  }

  #closeFrom(at: Container): void {
    for (let open = this.#open.at(-1); open !== undefined && open.at >= at; open = this.#open.at(-1)) {
      if (open.isWritten) {
        if (open.at === container.subscriber) this.#release(open)
        this.#pop()
        this.#countUp(open.at)
      } else if (open.isLess || (open.at <= container.transaction && !this.#keepsOthers)) this.#leaveOut()
      else this.#absorb(open)
    }
  }

  #pop(): OpenContainer | undefined {
    const open = this.#open.pop()
    if (open === this.#transaction) this.#transaction = undefined
    return open
  }

  /** What holds no claims of its own goes where goes what holds it. */
  #absorb(open: OpenContainer): void {
    this.#pop()
    const parent = this.#open.at(-1)
    this.#countUp(open.at)
    if (parent !== undefined && !parent.isWritten) {
      open.handTo(parent)
      return
    }
    if (open.at === container.patient) this.#release()
    for (const piece of open.held) {
      this.#emit(piece)
      if (open.at >= container.transaction) this.#count(piece.segments)
    }
  }

  /** Leaves out the innermost envelope or level: nothing of it was written. */
  #leaveOut(): void {
    const open = this.#pop()
    if (open === undefined) return
    this.#lessLevels += open.levels
    const parent = this.#open.at(-1)
    if (parent !== undefined) {
      parent.isLess = true
      if (open.at === container.patient) parent.lostDependents = true
    }
    this.#lessTransaction()
  }

  #lessTransaction(): void {
    if (this.#transaction !== undefined) this.#transaction.isLess = true
  }

  /** Writes the heads of all that holds the claim at hand. */
  #writeHeld(): void {
    const all = this.#open
    // What is not written yet stands under what is.
    let first = all.length
    while (first > 0 && all[first - 1]?.isWritten === false) first -= 1
    for (; first < all.length; first += 1) {
      const open = all[first]
      if (open === undefined) return
      open.isWritten = true
      if (open.at === container.patient) this.#release()
      else if (open.at === container.subscriber) this.#defer(open)
      for (const piece of open.held) {
        // A head that is held must be one array, so that its flag can be found.
        if (this.#deferred?.length === 0) this.#send(piece.copy ?? this.#patched(piece))
        else this.#emit(piece)
        if (open.at >= container.transaction) this.#count(piece.segments)
      }
      open.forget()
    }
  }

  /** A subscriber whose own claim is kept, and who is said to have dependents: none of them may be kept. */
  #defer(open: OpenContainer): void {
    if (open.flag < 0 || this.#open.at(-1) !== open) return
    this.#endRun()
    this.#deferred = []
    this.#deferredLength = 0
  }

  /** Writes what was held for a subscriber's flag: it is right, or a subscriber whose dependents are gone is given. */
  #release(open?: OpenContainer): void {
    if (this.#deferred === undefined) return
    this.#endRun()
    // Ending the run may have sent what was held: it was too much.
    const deferred = this.#deferred ?? []
    this.#deferred = undefined
    const [head] = deferred
    if (open?.lostDependents === true && head !== undefined) head[open.flag] = 48
    for (const bytes of deferred) this.#write(bytes)
  }

  #renumbered(level: LevelNumbers, newId: number): readonly Patch[] {
    const patches: Patch[] = [{ start: level.idStart, end: level.idEnd, text: String(newId) }]
    const parent = this.#open.findLast(({ at, id }) => at >= container.billing && id === level.parent)
    if (level.parent >= 0 && parent !== undefined) {
      patches.push({ start: level.parentStart, end: level.parentEnd, text: String(parent.newId) })
    }
    return patches
  }

  #count(segments: number): void {
    if (this.#transaction !== undefined) this.#transaction.count += segments
  }

  /** What was closed counts in what holds it. */
  #countUp(at: Container): void {
    if (at !== container.transaction && at !== container.group) return
    const parent = this.#open.at(-1)
    if (parent !== undefined && parent.at === at - 1) parent.count += 1
  }

  #emit(piece: Piece): void {
    if (piece.copy !== undefined) {
      this.#endRun()
      this.#send(piece.copy)
      return
    }
    if (piece.patches.length === 0) {
      this.#copy(piece.start, piece.end)
      return
    }
    let from = piece.start
    for (const { start, end, text } of piece.patches) {
      this.#copy(from, start)
      if (text !== '') {
        this.#endRun()
        this.#send(bytesOfText(text))
      }
      from = end
    }
    this.#copy(from, piece.end)
  }

  #patched(piece: Piece): Uint8Array {
    const parts: Uint8Array[] = []
    let from = piece.start
    for (const { start, end, text } of piece.patches) {
      parts.push(this.#bytes.subarray(from, start), bytesOfText(text))
      from = end
    }
    parts.push(this.#bytes.subarray(from, piece.end))
    return joined(parts)
  }

  /** Bytes of the window that follow each other are written at once. */
  #copy(start: number, end: number): void {
    if (start === end) return
    if (start !== this.#runEnd || this.#runStart === this.#runEnd) {
      this.#endRun()
      this.#runStart = start
    }
    this.#runEnd = end
    if (this.#deferred !== undefined) this.#endRun()
  }

  #endRun(): void {
    const { length } = this.#bytes
    if (this.#runEnd > this.#runStart && this.#runEnd <= length) {
      const run = this.#bytes.subarray(this.#runStart, this.#runEnd)
      this.#runStart = this.#runEnd
      this.#send(run)
    }
  }

  #send(bytes: Uint8Array): void {
    if (this.#deferred === undefined) {
      this.#write(bytes)
      return
    }
    this.#deferred.push(bytes.slice())
    this.#deferredLength += bytes.length
    if (this.#deferredLength <= mostHeld) return
    this.isFlagLeft = true
    for (const each of this.#deferred) this.#write(each)
    this.#deferred = undefined
  }
}

/** Bytes one after the other, as one array of their own. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
