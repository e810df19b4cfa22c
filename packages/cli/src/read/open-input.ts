/** A file that is read piece by piece: its beginning says what it is, and nobody has to hold all of it. */
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { type InputKind, inputKind } from './input-kind.ts'
import { type PeekedInput, peek } from './peeked-input.ts'
import { fileNameOf, unreadable } from './read-bytes.ts'

export interface OpenInput extends PeekedInput {
  readonly file: string
  readonly kind: InputKind
}

/** Opens a file; `-` is standard input. Of one that cannot be read it says why, and gives it as an empty one. */
export async function openInput(
  path: string,
  { pieces }: Pick<Surroundings, 'pieces'>,
): Promise<{ readonly input: OpenInput; readonly issue: InputIssue | undefined }> {
  const file = fileNameOf(path)
  try {
    const peeked = await peek(pieces(path))
    return { input: { file, kind: inputKind(peeked.head), ...peeked }, issue: undefined }
  } catch (error) {
    const input = { file, kind: 'empty', head: new Uint8Array(0), chunks: nothing() } as const
    return { input, issue: unreadable(file, error) }
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Hands over all of an input. Says what kept it from being read to its end. Where `take` gives a promise it is waited
 * for, and where that is `false`, no more is read.
 */
export async function eachPiece(
  { chunks, file }: OpenInput,
  take: (piece: Uint8Array) => unknown,
): Promise<InputIssue | undefined> {
  try {
    for await (const piece of chunks) {
      if ((await take(piece)) === false) break
    }
    return undefined
  } catch (error) {
    return unreadable(file, error)
  }
}
