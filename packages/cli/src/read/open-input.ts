/** A file that is read piece by piece: its beginning says what it is, and nobody has to hold all of it. */
import { Buffer } from 'node:buffer'
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { type InputKind, inputKind } from './input-kind.ts'
import { fileNameOf, unreadable } from './read-bytes.ts'

export interface OpenInput {
  readonly file: string
  readonly kind: InputKind
  /** Its first bytes. */
  readonly head: Uint8Array
  /** Hands over all of it, once. Says what kept it from being read to its end. A piece holds until `take` returns. */
  each(take: (piece: Uint8Array) => void): Promise<InputIssue | undefined>
  /** The same, but waits for each piece to be worked; stops early where `take` answers `false`. */
  eachInTurn(take: (piece: Uint8Array) => Promise<boolean>): Promise<InputIssue | undefined>
  /** All of it at once, instead of `each`. */
  whole(): Promise<{ readonly bytes: Uint8Array; readonly issue: InputIssue | undefined }>
}

/** So many bytes, or all that there are, decide what a file is. */
const headLength = 4096

/** Opens a file; `-` is standard input. */
export async function openInput(path: string, surroundings: Surroundings): Promise<OpenInput> {
  const file = fileNameOf(path)
  const pieces = surroundings.pieces(path)[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array(0)
  let issue: InputIssue | undefined
  try {
    for (let isEnough = false; !isEnough; isEnough = head.length >= headLength && inputKind(head) !== 'empty') {
      const piece = await pieces.next()
      if (piece.done === true) break
      head = Buffer.concat([head, piece.value])
    }
  } catch (error) {
    issue = unreadable(file, error)
  }
  const eachInTurn = async (take: (piece: Uint8Array) => Promise<boolean>) => {
    if (head.length > 0 && !(await take(head))) return undefined
    if (issue !== undefined) return issue
    try {
      for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next()) {
        if (await take(piece.value)) continue
        await pieces.return?.()
        return undefined
      }
    } catch (error) {
      return unreadable(file, error)
    }
    return undefined
  }
  const each = async (take: (piece: Uint8Array) => void) => {
    if (head.length > 0) take(head)
    if (issue !== undefined) return issue
    try {
      for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next()) take(piece.value)
    } catch (error) {
      return unreadable(file, error)
    }
    return undefined
  }
  const whole = async () => {
    const all: Uint8Array[] = []
    const stopped = await each((piece) => all.push(piece.slice()))
    return { bytes: Buffer.concat(all), issue: stopped }
  }
  return { file, kind: inputKind(head), head, each, eachInTurn, whole }
}
