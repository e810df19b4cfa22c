/** What holds claims, while it is open: its head is held until a claim under it is kept, for it may have to go. */
import type { LevelNumbers } from './level-numbers.ts'
import type { Patch } from './patch.ts'

/** What holds claims, from the outermost to the innermost. */
export const container = { interchange: 0, group: 1, transaction: 2, billing: 3, subscriber: 4, patient: 5 } as const
/** One of the numbers in `container`. */
export type Container = (typeof container)[keyof typeof container]

/** A block of the file that is read: bytes of the window, and how many segments they are. It may be used again. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly segments: number
}

/** A piece that is held: bytes of the window, or a copy of them. */
export interface Piece {
  start: number
  end: number
  patches: readonly Patch[]
  copy: Uint8Array | undefined
  segments: number
}

export const noPatches: readonly Patch[] = []

export function pieceOf({ start, end, segments }: Block, patches: readonly Patch[]): Piece {
  return { start, end, segments, patches, copy: undefined }
}

/** One object serves all containers of a kind of a file: at most one of them is open at a time. */
export class OpenContainer {
  readonly at: Container
  readonly held: Piece[] = []
  isWritten = false
  /** Something under it was left out. */
  isLess = false
  /** A level of a dependent was left out under it. */
  lostDependents = false
  /** Levels whose HL segments are among what is held. */
  levels = 0
  id = 0
  newId = 0
  /** Place of the flag in the file's head, from the start of the first piece; -1 if it needs no change. */
  flag = -1
  /** What was written under it: segments of a transaction, transactions of a group, groups of an interchange. */
  count = 0
  #head = pieceOf({ start: 0, end: 0, segments: 0 }, noPatches)

  constructor(at: Container) {
    this.at = at
  }

  /** It is opened by a head; `newId` is the number that its level, if it is one, is to have. */
  begin(block: Block, patches: readonly Patch[], level: LevelNumbers | undefined, newId: number): void {
    this.forget()
    const head = this.#head
    head.start = block.start
    head.end = block.end
    head.segments = block.segments
    head.patches = patches
    head.copy = undefined
    this.held.push(head)
    this.isWritten = false
    this.isLess = false
    this.lostDependents = false
    this.levels = level === undefined ? 0 : 1
    this.id = level?.id ?? 0
    this.newId = newId
    this.flag = -1
    if (level !== undefined && this.at === container.subscriber && level.flag >= 0) {
      this.flag = level.flag - block.start + lengthened(patches, level.flag)
    }
    this.count = 0
  }

  /** What is held goes to another container, its head with it. */
  handTo(other: OpenContainer): void {
    other.held.push(...this.held)
    other.levels += this.levels
    this.#head = pieceOf({ start: 0, end: 0, segments: 0 }, noPatches)
  }

  /** Nothing is held any more. Taking off one by one is cheaper here than setting the length. */
  forget(): void {
    while (this.held.length > 0) this.held.pop()
  }
}

/** How much longer the bytes before a place became. */
function lengthened(patches: readonly Patch[], place: number): number {
  return patches
    .filter(({ end }) => end <= place)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
}
