/** An input of which the first bytes were looked at, and which still comes from its first byte on. */
import { Buffer } from 'node:buffer'

export interface PeekedInput {
  /** The first bytes: some thousand, or all if they are fewer. */
  readonly head: Uint8Array
  /** All bytes as they come, to be gone through once. A piece holds only until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
}

const peeked = 65536

/** Waits for the first bytes. Throws what reading throws. */
export async function peek(chunks: AsyncIterable<Uint8Array>): Promise<PeekedInput> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < peeked) {
    const { done, value } = await iterator.next()
    if (done === true) break
    // A piece holds only until the next is asked for.
    first.push(value.slice())
    length += value.length
  }
  const head = Buffer.concat(first)
  return { head, chunks: followed(head, iterator) }
}

async function* followed(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** All bytes at once, for what cannot be read in pieces. */
export async function allBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk.slice())
  return Buffer.concat(all)
}
