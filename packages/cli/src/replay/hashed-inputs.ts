/** The bytes of inputs as they are read, with the SHA-256 of each: it costs no second reading. */
import { createHash } from 'node:crypto'
import type { Surroundings } from '../surroundings.ts'

export class HashedInputs {
  /** The same surroundings, in which files are hashed as they are read. */
  readonly surroundings: Surroundings
  readonly #digests = new Map<string, string>()

  constructor(surroundings: Surroundings) {
    this.surroundings = { ...surroundings, pieces: (path) => this.#hashed(path, surroundings.pieces(path)) }
  }

  /** In hex; `undefined` for a file that was not read to its end. */
  readonly digestOf = (path: string): string | undefined => this.#digests.get(path)

  async *#hashed(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    this.#digests.delete(path)
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
    this.#digests.set(path, hash.digest('hex'))
  }
}
